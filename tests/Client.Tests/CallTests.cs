using Client.Tests.Running;
using Xunit;

namespace Client.Tests;

/// <summary>A forecast call from its opening to its close, in the channel of the account.</summary>
[Collection(nameof(ClientFixture))]
public sealed class CallTests(ClientFixture client)
{
    [Fact]
    public async Task A_forecast_call_is_held_in_the_thread_where_it_was_opened()
    {
        var page = await client.PageAsync();
        await page.GoToAsync(Places.Velmora);
        var thread = await page.PostAsync("open the forecast call for this quarter, deadline tomorrow 17:00");
        Assert.Contains("Lukas Brandt", await thread.CardAsync("Forecast call opened"), StringComparison.Ordinal);
        await page.PictureAsync("call-opened");

        await Colleague.Hana.SayAsync(client.Bot, "I call 250k for Velmora Foods this quarter: Shah Alam is close");
        await page.CardAsync("by Hana Yoshida");
        await Colleague.Lukas.SayAsync(client.Bot, "I call 1.9m for Velmora Foods this quarter");
        await page.CardAsync("by Lukas Brandt");
        await thread.ReplyAsync("who has not submitted?");
        var missing = await thread.CardAsync("not submitted");
        Assert.Contains("Rafael Souza", missing, StringComparison.Ordinal);
        Assert.DoesNotContain("Lukas Brandt", missing, StringComparison.Ordinal);
        await page.PictureAsync("call-missing");

        await thread.ReplyAsync("forecast call");
        var held = await thread.CardAsync("2,600,000 called");
        // Hana's 250,000 and Lukas' 1,900,000, beside the number that Inês called two days ago.
        Assert.Contains("the parts below called €2,150,000 together", held.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("2 deals in commit need a look", held.Replace('\u00A0', ' '), StringComparison.Ordinal);
        await page.PictureAsync("call-by-region");

        await thread.ReplyAsync("I call 2.9m this quarter: Campinas stays out");
        await thread.CardAsync("2,900,000");
        await thread.ReplyAsync("the forecast call again");
        var overridden = await thread.CardAsync("2,900,000 called");
        Assert.Contains("called from above", overridden, StringComparison.Ordinal);
        await page.PictureAsync("call-overridden");

        await thread.ReplyAsync("close the call at 2.8m");
        await thread.CardAsync("Nothing is written until you confirm");
        await page.PictureAsync("call-closing");
        await thread.PressAsync("Nothing is written until you confirm", "Close it");
        await thread.CardAsync("Forecast call closed");
        await page.PictureAsync("call-closed");

        await thread.ReplyAsync("what changed since the last call?");
        await thread.CardAsync("Nothing changed since");
        await page.PictureAsync("call-since");
    }
}
