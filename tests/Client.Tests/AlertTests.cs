using Client.Tests.Running;
using Xunit;

namespace Client.Tests;

/// <summary>What a digest warns of is answered where it stands.</summary>
[Collection(nameof(ClientFixture))]
public sealed class AlertTests(ClientFixture client)
{
    private const string Digest = "VELMORA FOODS  ·  DIGEST";

    [Fact]
    public async Task An_alert_is_snoozed_handed_over_and_acknowledged_on_the_digest_that_came()
    {
        var page = await client.PageAsync();
        await page.GoToAsync(Places.General);
        await (await page.PostAsync("help")).CardAsync("HELP");
        await DueDigest.InAsync(client.Bot, DueDigest.General, "alerts", "velmora");
        await page.CardAsync(Digest, seconds: 40);
        await page.PictureAsync("alerts");

        await page.PressAsync(Digest, "Snooze a week");
        Assert.Contains("snoozed", await page.CardAsync("Alert answered"), StringComparison.OrdinalIgnoreCase);
        await page.PictureAsync("alert-snoozed");

        await page.PressAsync("Alert answered", "Handle", place: 2);
        Assert.Contains("Group frame agreement renewal", await page.CardAsync("Hand over to"), StringComparison.Ordinal);
        await page.PictureAsync("alert");
        await page.ChooseAsync("Hand over to", 0, "Aoife Byrne");
        await page.PressAsync("Hand over to", "Hand over");
        Assert.Contains("Aoife Byrne", await page.CardAsync("Handed over"), StringComparison.Ordinal);
        await page.PictureAsync("alert-handed-over");
        await page.PressAsync("Handed over", "Undo");
        await page.CardAsync("taken back");

        var thread = await page.PostAsync("alerts at Velmora Foods");
        await thread.CardAsync("WHAT NEEDS ATTENTION");
        await thread.PressAsync("WHAT NEEDS ATTENTION", "Handle");
        await thread.CardAsync("Snooze until");
        await thread.PressAsync("Snooze until", "Got it");
        Assert.Contains("acknowledged", await thread.CardAsync("Alert answered"), StringComparison.OrdinalIgnoreCase);
        await page.PictureAsync("alert-acknowledged");
    }
}
