using System.Text.Json.Nodes;
using Bot.Rendering;
using Bot.Tests.Turns;
using Bot.Tests.Understanding;
using Bot.Understanding;
using Domain;
using Domain.Opportunities;
using Xunit;
using static Bot.Tests.Updates.Deals.DryDocks;

namespace Bot.Tests.Updates.Deals;

/// <summary>Deals that nobody has entered yet.</summary>
public sealed class NewDealTests
{
    [Fact]
    public async Task One_sentence_and_one_press_add_a_deal_that_its_author_owns_and_can_take_back()
    {
        await using var desk = await OpenAsync();
        var asks = await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), "add a deal at Orbis Marine: Line 4 sensors, 500k, closes 30 June 2031, bidding");
        foreach (var part in new[] { "Add a deal at Orbis Marine?", "Line 4 sensors", "€500,000", "Jun 30, 2031", "Bidding", "No currency was said" })
            Assert.Contains(part, asks.Words(), StringComparison.Ordinal);
        Assert.Null(await FindAsync(desk, "Line 4 sensors"));
        var told = Shown(await desk.PressAsync(Someone.Tom, Somewhere.With(Someone.Tom), asks, Verbs.Apply), asks);
        await desk.PressAsync(Someone.Tom, Somewhere.With(Someone.Tom), asks, Verbs.Apply);
        var deal = (await FindAsync(desk, "Line 4 sensors"))!;
        Assert.Equal((500_000m, new DateOnly(2031, 6, 30), "Bidding", DealStatus.Open, new RecordId("tom")), (deal.Amount!.Value.Amount, deal.Close!.Value, deal.Stage, deal.Status!.Value, deal.Owner!.Value));
        Assert.NotNull(deal.Created);
        await desk.PressAsync(Someone.Tom, Somewhere.With(Someone.Tom), told, Verbs.Undo);
        Assert.Null(await FindAsync(desk, "Line 4 sensors"));
    }

    [Fact]
    public async Task What_was_not_said_is_asked_for_in_one_go_and_may_stay_open()
    {
        await using var desk = await OpenAsync();
        var asks = await desk.AskAsync(Someone.Dana, Alone, "new deal at Orbis Marine: Hydra rollout");
        Assert.Contains("What else is known of Hydra rollout?", asks.Words(), StringComparison.Ordinal);

        var again = Shown(await desk.PressAsync(Someone.Dana, Alone, asks, Verbs.Choose, new JsonObject { ["amount"] = "a lot", ["day"] = "2031-05-12" }), asks);
        Assert.Contains("Amount, such as 95k", again.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Close date", again.Words(), StringComparison.Ordinal);
        var open = Shown(await desk.PressAsync(Someone.Dana, Alone, again, Verbs.Choose, new JsonObject { ["amount"] = "" }), asks);
        Assert.Contains("adds nothing to totals", open.Words(), StringComparison.Ordinal);
        await desk.PressAsync(Someone.Dana, Alone, open, Verbs.Apply);
        var deal = (await FindAsync(desk, "Hydra rollout"))!;
        Assert.Equal((null, new DateOnly(2031, 5, 12), ForecastCategory.Pipeline), (deal.Amount, deal.Close!.Value, deal.Category!.Value));
    }

    [Fact]
    public async Task An_amount_is_not_entered_where_somebody_listens_who_may_not_see_it_nor_a_deal_twice()
    {
        await using var desk = await OpenAsync();
        Assert.Contains("has an open deal called Dry dock already", (await desk.AskAsync(Someone.Dana, Alone, "add a deal at Orbis Marine: Dry dock, 80k, 1 May 2031")).Words(), StringComparison.Ordinal);
        foreach (var (said, why) in new[]
                 {
                     ("add a deal at Orbis Marine: Buoys, -5k, 1 May 2031", "zero or more"),
                     ("add a deal at Orbis Marine: Buoys, 5k, 1 May 2031, won", "is added open"),
                     ("add a deal at Orbis Marine", "What is the deal called?"),
                 })
            Assert.Contains(why, (await desk.AskAsync(Someone.Dana, Alone, said)).Words(), StringComparison.Ordinal);
        Assert.Empty(await RowsAsync(desk));
    }

    [Theory]
    [InlineData("add a deal for Fabrikam: Line 4 sensors, 500k, closes 30 June 2027", "Line 4 sensors", 500_000, "2027-06-30")]
    [InlineData("create an opp at Fabrikam called Renewal 2027 worth 1.2m closing 12 May 2027", "Renewal 2027", 1_200_000, "2027-05-12")]
    [InlineData("Add a deal \"Q3 renewal, north\" for Fabrikam, USD 80k, 12 May 2027", "Q3 renewal, north", 80_000, "2027-05-12")]
    [InlineData("log a new deal Spare parts frame for Fabrikam, 80,000 by 12 May 2027", "Spare parts frame", 80_000, "2027-05-12")]
    [InlineData("add a deal at Fabrikam: Gas pipeline sensors, 95k, 12 May 2027, most likely", "Gas pipeline sensors", 95_000, "2027-05-12")]
    [InlineData("create opportunity Fabrikam data platform 250k", "data platform", 250_000, null)]
    [InlineData("please add a deal at Fabrikam: Pumps for Line 4 of 95k, expected to close 12 May 2027", "Pumps for Line 4", 95_000, "2027-05-12")]
    [InlineData("lege einen Deal bei Fabrikam an: Linie 4, 95k, Abschluss 12. Mai 2027", "Linie 4", 95_000, "2027-05-12")]
    [InlineData("neue Verkaufschance bei Fabrikam: Datenplattform, 250 Tsd, 12. Mai 2027", "Datenplattform", 250_000, "2027-05-12")]
    public void A_new_deal_is_read_however_it_is_put(string said, string name, int amount, string? close)
    {
        var order = Assert.IsType<Intent.Order>(Assert.Single(World.Read(said).Intents)).Update;
        Assert.Equal((UpdateKind.NewDeal, name, (decimal)amount, close is null ? null : DateOnly.ParseExact(close, "yyyy-MM-dd")), (order.Kind, order.Text, order.Amount!.Value, order.Day));
        Assert.Single(order.Accounts);
        Assert.Empty(order.Assumed);
    }

    [Fact]
    public void What_is_not_understood_of_it_is_said_on_its_card()
    {
        var order = Assert.IsType<Intent.Order>(Assert.Single(World.Read("add a deal at Fabrikam: Pumps, 95k, 12 May 2027, phase zebra").Intents)).Update;
        Assert.Contains("zebra", Assert.Single(order.Assumed), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new deals this quarter")]
    [InlineData("new deal value this month")]
    public void Asking_for_new_deals_adds_none(string asked) => Assert.Empty(World.Read(asked).Intents.OfType<Intent.Order>());

    private static async Task<Opportunity?> FindAsync(Desk desk, string name) => (await desk.JournalAsync()).Now.Of(Opportunity.Kind, Clearance.Restricted).SingleOrDefault(deal => deal.Name == name);
}
