using Client.Tests.Running;
using Xunit;

namespace Client.Tests;

/// <summary>What the team says in the channel of an account is confirmed, written and taken back.</summary>
[Collection(nameof(ClientFixture))]
public sealed class UpdateTests(ClientFixture client)
{
    [Fact]
    public async Task A_dictated_report_is_written_with_one_press_and_taken_back_with_another()
    {
        var page = await client.PageAsync();
        await page.GoToAsync(Places.Velmora);
        var thread = await page.PostAsync("Met Jane Roe, new CPO of Velmora Foods, they like the pilot, proposal due Friday, next step of Boiler house tuning: call her");
        var asks = await thread.CardAsync("Nothing is written until you confirm");
        Assert.Contains("Jane Roe", asks, StringComparison.Ordinal);
        await page.PictureAsync("report");

        await thread.PressAsync("Nothing is written until you confirm", "Write it");
        await thread.CardAsync("Changes written");
        await page.PictureAsync("report-written");
        Assert.Contains("Jane Roe", await ChangesTodayAsync(), StringComparison.Ordinal);

        await thread.PressAsync("Changes written", "Undo");
        await thread.CardAsync("taken back");
        Assert.DoesNotContain("Jane Roe", await ChangesTodayAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_changes_of_a_deal_have_a_box_each_and_are_discarded_together()
    {
        var page = await client.PageAsync();
        await page.GoToAsync(Places.Velmora);
        var thread = await page.PostAsync("Boiler house tuning: 140k, close 3 Nov 2031, move to negotiation");
        var asks = await thread.CardAsync("Write these 3 changes?");
        Assert.Contains("Negotiation", asks, StringComparison.Ordinal);
        await page.PictureAsync("deal-changes");
        await thread.PressAsync("Write these 3 changes?", "Discard");
        await thread.CardAsync("Discarded");
    }

    private async Task<string> ChangesTodayAsync() =>
        (await AskedAnswer.OfAsync(client.Bot, "what changed at Velmora Foods today?", asPerson: "Inês Carvalho")).Json;
}
