using System.Text.Json.Nodes;
using Bot.Ledger;
using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.People;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Bot.Tests.Updates.Deals.DryDocks;

namespace Bot.Tests.Updates.Deals;

public sealed class DealUpdateTests
{
    [Fact]
    public async Task An_amount_shows_old_and_new_and_is_written_only_once_it_is_confirmed()
    {
        await using var desk = await OpenAsync();
        var asks = await desk.AskAsync(Someone.Dana, Alone, "set the amount of Dry dock to 95k");
        Assert.Contains("€80,000 → €95,000", asks.Words(), StringComparison.Ordinal);
        Assert.Contains("No currency was said: it is EUR, as before.", asks.Words(), StringComparison.Ordinal);
        Assert.Equal(80_000m, (await DealAsync(desk)).Amount!.Value.Amount);

        await Task.WhenAll(desk.PressAsync(Someone.Dana, Alone, asks, Verbs.Apply), desk.PressAsync(Someone.Dana, Alone, asks, Verbs.Apply));
        Assert.Equal(95_000m, (await DealAsync(desk)).Amount!.Value.Amount);
        var row = Assert.Single(await RowsAsync(desk));
        Assert.Equal(("dana", "Dry dock: amount €80,000 → €95,000"), (row.By, row.Summary));
    }

    [Fact]
    public async Task A_push_counts_from_the_day_the_deal_has()
    {
        await using var desk = await OpenAsync();
        await ConfirmedAsync(desk, Someone.Dana, "push Dry dock two weeks");
        Assert.Equal(new DateOnly(2031, 3, 31), (await DealAsync(desk)).Close);
    }

    [Fact]
    public async Task A_deal_that_is_won_goes_to_the_stage_that_stands_for_it_and_closes_that_day()
    {
        await using var desk = await OpenAsync();
        var asks = await desk.AskAsync(Someone.Dana, Alone, "mark Dry dock as won on 2 November 2026");
        foreach (var part in new[] { "open → won", "Bidding → Won", "17, 2031 → Nov 2, 2026" })
            Assert.Contains(part, asks.Words(), StringComparison.Ordinal);
        await desk.PressAsync(Someone.Dana, Alone, asks, Verbs.Apply);
        var deal = await DealAsync(desk);
        Assert.Equal((DealStatus.Won, "Won", new DateOnly(2026, 11, 2)), (deal.Status!.Value, deal.Stage, deal.Close!.Value));
        Assert.Contains("only open deals are forecast", (await desk.AskAsync(Someone.Dana, Alone, "move Dry dock to commit")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_next_step_is_written_at_once_with_a_way_back()
    {
        await using var desk = await OpenAsync();
        var written = await desk.AskAsync(Someone.Tom, Somewhere.Channel, "next step of Dry dock: send the offer");
        Assert.Equal("send the offer", (await DealAsync(desk)).NextStep);
        await desk.PressAsync(Someone.Tom, Somewhere.Channel, written, Verbs.Undo);
        Assert.Null((await DealAsync(desk)).NextStep);
    }

    [Theory]
    [InlineData("set the amount of Dry dock to -5k", "An amount is zero or more")]
    [InlineData("move Dry dock to frobnication", "There are: Bidding, Won, Lost")]
    [InlineData("the category of Dry dock is maybe", "There are: pipeline, best case")]
    [InlineData("move the close date of Dry dock to 31 November", "no 31 November in the calendar")]
    [InlineData("push the Zeppelin hangar two weeks", "no deal called")]
    [InlineData("move Dry dock to bidding", "says so already")]
    [InlineData("push Fleet renewal to 3 March 1999", "cannot close before")]
    public async Task What_cannot_be_is_refused_with_what_can(string said, string why)
    {
        await using var desk = await OpenAsync();
        var answer = await desk.AskAsync(Someone.Dana, Alone, said);
        Assert.Contains(why, answer.Words(), StringComparison.Ordinal);
        Assert.Empty(await RowsAsync(desk));
    }

    [Fact]
    public async Task Two_deals_that_fit_are_a_choice_and_two_amounts_another()
    {
        await using var desk = await OpenAsync();
        var which = await desk.AskAsync(Someone.Dana, Alone, "set the amount of the Orbis dock to either 70k or 75k");
        Assert.Contains("Dry dock (Orbis Marine)", which.Words(), StringComparison.Ordinal);
        Assert.Contains("Dock crane (Orbis Marine)", which.Words(), StringComparison.Ordinal);

        var amounts = Shown(await desk.PressAsync(Someone.Dana, Alone, which, Verbs.Choose, new JsonObject { ["deal"] = DryDock.Value }), which);
        Assert.Contains("€75,000", amounts.Words(), StringComparison.Ordinal);
        var asks = Shown(await desk.PressAsync(Someone.Dana, Alone, amounts, Verbs.Choose, new JsonObject { ["amount"] = "75000" }), which);
        Assert.Contains("€80,000 → €75,000", asks.Words(), StringComparison.Ordinal);
        await desk.PressAsync(Someone.Dana, Alone, asks, Verbs.Apply);
        Assert.Equal(75_000m, (await DealAsync(desk)).Amount!.Value.Amount);
    }

    [Fact]
    public async Task What_was_not_offered_cannot_be_chosen()
    {
        await using var desk = await OpenAsync();
        var which = await desk.AskAsync(Someone.Dana, Alone, "set the amount of the Orbis dock to 75k");
        var again = await desk.PressAsync(Someone.Dana, Alone, which, Verbs.Choose, new JsonObject { ["deal"] = "v-won" });
        Assert.Contains("Which deal do you mean", again.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_next_step_whose_deal_is_chosen_is_written_with_that_press_and_once()
    {
        await using var desk = await OpenAsync();
        var which = await desk.AskAsync(Someone.Dana, Alone, "next step of the Orbis dock: send the offer");
        await desk.PressAsync(Someone.Dana, Alone, which, Verbs.Choose, new JsonObject { ["deal"] = DryDock.Value });
        await desk.PressAsync(Someone.Dana, Alone, which, Verbs.Choose, new JsonObject { ["deal"] = DryDock.Value });
        Assert.Equal("send the offer", (await DealAsync(desk)).NextStep);
        Assert.Single(await RowsAsync(desk));
    }

    [Fact]
    public async Task Several_changes_are_one_transaction_without_those_whose_box_is_cleared()
    {
        await using var desk = await OpenAsync();
        var asks = await desk.AskAsync(Someone.Dana, Alone, "Dry dock: 95k, close 3 Nov 2030, move to commit");
        Assert.Contains("Write these 3 changes?", asks.Words(), StringComparison.Ordinal);
        var written = await desk.PressAsync(Someone.Dana, Alone, asks, Verbs.Apply, new JsonObject { ["part0"] = "true", ["part1"] = "false", ["part2"] = "true" });
        var again = await desk.PressAsync(Someone.Dana, Alone, asks, Verbs.Apply, new JsonObject { ["part0"] = "true", ["part1"] = "true", ["part2"] = "true" });
        Assert.Contains("€80,000 → €95,000", again.Words(), StringComparison.Ordinal);

        var deal = await DealAsync(desk);
        Assert.Equal((95_000m, ForecastCategory.Commit, new DateOnly(2031, 3, 17)), (deal.Amount!.Value.Amount, deal.Category!.Value, deal.Close!.Value));
        var row = Assert.Single(await RowsAsync(desk));
        Assert.Equal("Dry dock: amount €80,000 → €95,000, forecast category best case → commit", row.Summary);
        Assert.Contains("€80,000 → €95,000", written.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_every_box_cleared_nothing_is_written()
    {
        await using var desk = await OpenAsync();
        var asks = await desk.AskAsync(Someone.Dana, Alone, "Dry dock: 95k, move to commit");
        var told = await desk.PressAsync(Someone.Dana, Alone, asks, Verbs.Apply, new JsonObject { ["part0"] = "false", ["part1"] = "false" });
        Assert.Contains("Nothing is ticked", told.Words(), StringComparison.Ordinal);
        Assert.Empty(await RowsAsync(desk));
    }

    [Fact]
    public async Task Who_does_not_see_the_amounts_changes_nothing_and_learns_nothing()
    {
        await using var desk = await OpenAsync(Draft.Set(Partition.Shared, Person.Kind, new("tom"), "Off the team").With(Person.Fields.Accounts, (System.Collections.Immutable.ImmutableArray<RecordId>)[]));
        foreach (var where in new[] { Somewhere.Channel, Somewhere.With(Someone.Tom) })
        {
            var answer = await desk.AskAsync(Someone.Tom, where, "set the amount of Dry dock to 95k");
            Assert.DoesNotContain("80,000", answer.Words(), StringComparison.Ordinal);
            Assert.Null(answer.Button(Verbs.Apply));
        }

        var asks = await desk.AskAsync(Someone.Dana, Somewhere.Channel, "set the amount of Dry dock to 95k");
        await desk.PressAsync(Someone.Tom, Somewhere.Channel, asks, Verbs.Apply);
        Assert.Empty(await RowsAsync(desk));
    }

    [Fact]
    public async Task Where_a_guest_listens_no_amount_is_said()
    {
        await using var desk = await OpenAsync();
        desk.Connector.Rosters[Somewhere.Team] = [Someone.Dana.Member(), Someone.Guest.Member("guest")];
        var answer = await desk.AskAsync(Someone.Dana, Somewhere.Channel, "set the amount of Dry dock to 95k");
        Assert.DoesNotContain("80,000", answer.Words(), StringComparison.Ordinal);
        Assert.Contains("private chat", answer.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_CRM_says_is_kept_beside_and_said()
    {
        await using var desk = await OpenAsync();
        await desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(
            new("sync", "Sync", Source.Crm("salesforce"), "sync", [Draft.Set(Partition.Account(SmallPortfolio.Orbis), Opportunity.Kind, DryDock, "Dry dock").With(Opportunity.Fields.Amount, Money.Of(82_000, Currency.Eur))]),
            CancellationToken.None);
        var asks = await desk.AskAsync(Someone.Dana, Alone, "set the amount of Dry dock to 95k");
        Assert.Contains("The CRM (salesforce) says €82,000. That is kept beside your value", asks.Words(), StringComparison.Ordinal);
        await desk.PressAsync(Someone.Dana, Alone, asks, Verbs.Apply);
        var state = (await desk.JournalAsync()).Now.State(Opportunity.Kind, DryDock)!.Fields["amount"];
        Assert.Equal((Source.Person, 82_000m), (state.Source, Assert.IsType<FieldValue.Amount>(Assert.Single(state.Disagreeing, other => other.Source.Rank == SourceRank.Crm).Value).Value.Amount));
    }
}
