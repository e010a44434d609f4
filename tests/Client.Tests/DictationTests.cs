using Client.Tests.Running;
using Xunit;

namespace Client.Tests;

/// <summary>On the way from one customer to the next: a phone in one hand, and speech that knows no commas.</summary>
[Collection(nameof(ClientFixture))]
public sealed class DictationTests(ClientFixture client)
{
    private const int NarrowestPhone = 320;

    private const string Said =
        "Just got off the phone with Jane Moreau the new chief procurement officer at Velmora Foods she was really happy with the pilot and the next step for Boiler house tuning is to send her the price table by Friday";

    [Fact]
    public async Task One_dictated_sentence_logs_call_contact_and_next_step_with_one_tap_on_a_phone()
    {
        var page = await client.PageAsync();
        await page.GoToAsync(Places.Personal);
        await page.BecomePhoneAsync(NarrowestPhone);
        await page.SendAsync(Said);
        var asks = await page.CardAsync("Write these 3 changes?");
        Assert.Contains("Title: Chief Procurement Officer", asks, StringComparison.Ordinal);
        await page.PictureAsync("dictated");

        await page.PressAsync("Write these 3 changes?", "Write it");
        await page.CardAsync("Changes written");
        Assert.Equal(1, await page.TapsAsync());
        await page.PictureAsync("dictated-written");
        await page.BecomeDesktopAsync();

        var written = (await AskedAnswer.OfAsync(client.Bot, "what changed at Velmora Foods today?", asPerson: "Inês Carvalho")).Json;
        Assert.Contains("Just got off the phone", written, StringComparison.Ordinal);
        Assert.Contains("Jane Moreau", written, StringComparison.Ordinal);
        Assert.Contains("send her the price table by Friday", written, StringComparison.Ordinal);
    }
}
