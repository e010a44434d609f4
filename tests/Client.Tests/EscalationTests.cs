using Client.Tests.Driver;
using Xunit;

namespace Client.Tests;

/// <summary>Trouble that must not wait comes by itself, is taken with one press, and its card follows what becomes of it.</summary>
[Collection(nameof(ClientFixture))]
public sealed class EscalationTests(ClientFixture client)
{
    private const string Raised = "cold store in Aarhus";
    private const string Confirm = "Nothing is written until you confirm";

    [Fact]
    public async Task It_is_acknowledged_resolved_and_closed_on_the_card_that_came()
    {
        var page = await client.PageAsync();
        await page.GoToAsync(Places.Personal);
        await page.SendAsync($"escalate the {Raised} at Velmora Foods, owner Lukas Brandt");
        await page.CardAsync(Confirm);
        await page.PressAsync(Confirm, "Write it");

        // Lukas has no chat with the bot here, so whoever leads the account is told.
        var card = await page.CardAsync($"{Raised}: escalated, level 1", seconds: 40);
        Assert.Contains("Lukas Brandt (no private chat with me", card, StringComparison.Ordinal);
        var cards = await page.CardCountAsync(Raised);
        await page.PictureAsync("escalation");

        await page.PressAsync("escalated, level 1", "Acknowledge");
        await page.CardAsync($"{Raised}: Inês Carvalho looks after it", seconds: 40);
        // In the place of the card that came.
        Assert.Equal(cards, await page.CardCountAsync(Raised));
        await page.PictureAsync("escalation-acknowledged");

        await MoveAsync(page, "looks after it", "Resolved", $"{Raised}: resolved");
        await page.PictureAsync("escalation-resolved");
        await MoveAsync(page, "Please ask the client", "Client confirms", $"{Raised}: resolved, the client agrees");
        await MoveAsync(page, "the client agrees", "Close", $"{Raised}: closed");
        Assert.Equal(cards, await page.CardCountAsync(Raised));
        await page.PictureAsync("escalation-closed");
    }

    /// <summary>Presses, confirms, and waits until the card says so.</summary>
    private static async Task MoveAsync(TeamsPage page, string card, string button, string then)
    {
        await page.PressAsync(card, button);
        await page.CardAsync(Confirm);
        await page.PressAsync(Confirm, "Write it");
        await page.CardAsync(then, seconds: 40);
    }
}
