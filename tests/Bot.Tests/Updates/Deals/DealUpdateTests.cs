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

namespace Bot.Tests.Updates.Deals;

public sealed class DealUpdateTests
{
    private static readonly RecordId DryDock = new("o-dock");
    private static readonly Somewhere Alone = Somewhere.With(Someone.Dana);

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
    public async Task It_is_taken_back_by_its_author_or_the_owner_of_the_account()
    {
        await using var desk = await OpenAsync();
        var written = await ConfirmedAsync(desk, Someone.Tom, "move Dry dock to commit");
        Assert.Equal(ForecastCategory.Commit, (await DealAsync(desk)).Category);
        await desk.PressAsync(Someone.Lee, Somewhere.With(Someone.Tom), written, Verbs.Undo);
        Assert.Equal(ForecastCategory.Commit, (await DealAsync(desk)).Category);
        await desk.PressAsync(Someone.Dana, Somewhere.With(Someone.Tom), written, Verbs.Undo);
        Assert.Equal(ForecastCategory.BestCase, (await DealAsync(desk)).Category);
        Assert.Contains("taken back", (await desk.PressAsync(Someone.Tom, Somewhere.With(Someone.Tom), written, Verbs.Undo)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undoing_what_was_changed_since_explains_itself()
    {
        await using var desk = await OpenAsync();
        var written = await ConfirmedAsync(desk, Someone.Tom, "set the amount of Dry dock to 95k");
        await ConfirmedAsync(desk, Someone.Dana, "set the amount of Dry dock to 99k");
        var refused = await desk.PressAsync(Someone.Tom, Somewhere.With(Someone.Tom), written, Verbs.Undo);
        Assert.Contains("changed again since, by Dana Fox", refused.Words(), StringComparison.Ordinal);
        Assert.Equal(99_000m, (await DealAsync(desk)).Amount!.Value.Amount);
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
    public async Task A_card_that_became_stale_shows_what_changed_and_offers_to_apply_on_top()
    {
        await using var desk = await OpenAsync();
        var asks = await desk.AskAsync(Someone.Tom, Somewhere.Channel, "push Dry dock two weeks");
        await ConfirmedAsync(desk, Someone.Dana, "push Dry dock by one week");

        var stale = Shown(await desk.PressAsync(Someone.Tom, Somewhere.Channel, asks, Verbs.Apply), asks);
        Assert.Contains("Somebody changed this meanwhile", stale.Words(), StringComparison.Ordinal);
        Assert.Contains("Dana Fox", stale.Words(), StringComparison.Ordinal);
        Assert.Contains("Mar 24, 2031 → Apr 7, 2031", stale.Words(), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2031, 3, 24), (await DealAsync(desk)).Close);

        // The old card, still in somebody's window, writes nothing either.
        await desk.PressAsync(Someone.Tom, Somewhere.Channel, asks, Verbs.Apply);
        Assert.Equal(new DateOnly(2031, 3, 24), (await DealAsync(desk)).Close);
        await desk.PressAsync(Someone.Tom, Somewhere.Channel, stale, Verbs.Apply);
        Assert.Equal(new DateOnly(2031, 4, 7), (await DealAsync(desk)).Close);
    }

    [Fact]
    public async Task A_second_person_on_a_stale_card_sees_who_changed_what_and_applies_it_on_top_in_their_own_name()
    {
        await using var desk = await OpenAsync();
        var asks = await desk.AskAsync(Someone.Tom, Somewhere.Channel, "set the amount of Dry dock to 95k");
        await ConfirmedAsync(desk, Someone.Tom, "set the amount of Dry dock to 90k");

        var stale = Shown(await desk.PressAsync(Someone.Dana, Somewhere.Channel, asks, Verbs.Apply), asks);
        Assert.Contains("Somebody changed this meanwhile", stale.Words(), StringComparison.Ordinal);
        Assert.Contains("Tom Ruiz", stale.Words(), StringComparison.Ordinal);
        Assert.Contains("€80,000 → €90,000", stale.Words(), StringComparison.Ordinal);
        Assert.Contains("€90,000 → €95,000", stale.Words(), StringComparison.Ordinal);
        Assert.Equal(90_000m, (await DealAsync(desk)).Amount!.Value.Amount);

        // It becomes stale once more before anybody looked.
        await ConfirmedAsync(desk, Someone.Tom, "set the amount of Dry dock to 91k");
        var again = Shown(await desk.PressAsync(Someone.Dana, Somewhere.Channel, stale, Verbs.Apply), stale);
        Assert.Contains("€91,000 → €95,000", again.Words(), StringComparison.Ordinal);
        await Task.WhenAll(desk.PressAsync(Someone.Dana, Somewhere.Channel, again, Verbs.Apply), desk.PressAsync(Someone.Tom, Somewhere.Channel, again, Verbs.Apply));
        Assert.Equal(95_000m, (await DealAsync(desk)).Amount!.Value.Amount);
        Assert.Single(await RowsAsync(desk), row => row.Summary == "Dry dock: amount €91,000 → €95,000");
    }

    [Fact]
    public async Task Of_several_changes_on_a_stale_card_those_that_do_not_clash_are_written_and_the_others_can_be_left_out()
    {
        await using var desk = await OpenAsync();
        var asks = await desk.AskAsync(Someone.Tom, Somewhere.Channel, "Dry dock: 95k, close 3 Nov 2030");
        await ConfirmedAsync(desk, Someone.Dana, "set the amount of Dry dock to 90k");
        var stale = Shown(await desk.PressAsync(Someone.Tom, Somewhere.Channel, asks, Verbs.Apply), asks);
        Assert.Contains("Dana Fox", stale.Words(), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2031, 3, 17), (await DealAsync(desk)).Close);
        await desk.PressAsync(Someone.Tom, Somewhere.Channel, stale, Verbs.Apply, new JsonObject { ["part0"] = "false", ["part1"] = "true" });
        var deal = await DealAsync(desk);
        Assert.Equal((90_000m, new DateOnly(2030, 11, 3)), (deal.Amount!.Value.Amount, deal.Close!.Value));
    }

    [Fact]
    public async Task Of_several_changes_one_that_was_changed_since_keeps_all_of_them_from_being_taken_back()
    {
        await using var desk = await OpenAsync();
        var written = await ConfirmedAsync(desk, Someone.Tom, "Dry dock: 95k, move to commit");
        await ConfirmedAsync(desk, Someone.Dana, "set the amount of Dry dock to 99k");
        foreach (var refused in new[] { (await desk.PressAsync(Someone.Tom, Somewhere.With(Someone.Tom), written, Verbs.Undo)).Words(), (await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), "undo")).Words() })
            Assert.Contains("changed again since, by Dana Fox", refused, StringComparison.Ordinal);
        var deal = await DealAsync(desk);
        Assert.Equal((99_000m, ForecastCategory.Commit), (deal.Amount!.Value.Amount, deal.Category!.Value));
    }

    [Fact]
    public async Task Changes_of_different_fields_do_not_clash()
    {
        await using var desk = await OpenAsync();
        var asks = await desk.AskAsync(Someone.Tom, Somewhere.Channel, "push Dry dock two weeks");
        await ConfirmedAsync(desk, Someone.Dana, "set the amount of Dry dock to 95k");
        await desk.PressAsync(Someone.Tom, Somewhere.Channel, asks, Verbs.Apply);
        var deal = await DealAsync(desk);
        Assert.Equal((95_000m, new DateOnly(2031, 3, 31)), (deal.Amount!.Value.Amount, deal.Close!.Value));
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

    [Fact]
    public async Task A_message_delivered_twice_at_once_writes_once()
    {
        await using var desk = await OpenAsync();
        await Task.WhenAll(
            desk.SayAsync(Someone.Dana, Alone, "next step of Dry dock: send the offer", "same"), desk.SayAsync(Someone.Dana, Alone, "next step of Dry dock: send the offer", "same"));
        Assert.Single(await RowsAsync(desk));
    }

    [Fact]
    public async Task Product_unit_region_and_recognition_are_written_once_they_are_confirmed()
    {
        await using var desk = await OpenAsync(Draft.Set(Partition.Shared, Domain.Products.Product.Kind, new("pump"), "Pump").With(Domain.Products.Product.Fields.Name, "Deep Pump"));
        await AppendAsync(desk, [Draft.Set(Partition.Account(SmallPortfolio.Orbis), Domain.Accounts.Unit.Kind, new("yard"), "Yard").With(Domain.Accounts.Unit.Fields.Account, SmallPortfolio.Orbis)
                .With(Domain.Accounts.Unit.Fields.Name, "North Yard").With(Domain.Accounts.Unit.Fields.Region, "EMEA")]);
        foreach (var said in new[] { "product of Dry dock is Deep Pump", "set the unit of Dry dock to North Yard", "region of Dry dock is emea", "recognise Dry dock over 12 months from 1 April 2031" })
        {
            var asks = await desk.AskAsync(Someone.Tom, Somewhere.Channel, said);
            Assert.True(asks.Button(Verbs.Apply) is not null, asks.Words());
            await desk.PressAsync(Someone.Tom, Somewhere.Channel, asks, Verbs.Apply);
        }

        var deal = await DealAsync(desk);
        Assert.Equal((new RecordId("pump"), new RecordId("yard"), "EMEA"), (deal.Product!.Value, deal.Unit!.Value, deal.Region));
        Assert.Equal((new DateOnly(2031, 4, 1), 12m), (deal.RecognitionStart!.Value, deal.RecognitionMonths!.Value));
        foreach (var (said, why) in new[] { ("product of Dry dock is Zeppelin", "There are: Deep Pump"), ("region of Dry dock is Atlantis", "There are: EMEA"), ("unit of Dry dock is South Yard", "There are: North Yard"), ("recognise Dry dock over 10 days", "whole months") })
            Assert.Contains(why, (await desk.AskAsync(Someone.Tom, Somewhere.Channel, said)).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_margin_is_changed_in_private_by_those_who_see_it_and_the_log_does_not_tell_it()
    {
        await using var desk = await OpenAsync();
        foreach (var (who, where) in new[] { (Someone.Dana, Somewhere.Channel), (Someone.Tom, Somewhere.With(Someone.Tom)) })
            Assert.Contains("changed by those who see it", (await desk.AskAsync(who, where, "margin of Fleet renewal is 27%")).Words(), StringComparison.Ordinal);
        var asks = await desk.AskAsync(Someone.Dana, Alone, "set the margin of Fleet renewal to 27.5%");
        Assert.Contains("31.3", asks.Words(), StringComparison.Ordinal);
        await desk.PressAsync(Someone.Dana, Alone, asks, Verbs.Apply);
        Assert.Equal(0.275m, (await desk.JournalAsync()).Now.Of(Opportunity.Kind, Clearance.Restricted).Single(deal => deal.Id == new RecordId("o-won")).Margin);
        Assert.Equal("Fleet renewal: margin changed", Assert.Single(await RowsAsync(desk)).Summary);
        foreach (var asked in new[] { "what did we log on Orbis Marine this week?", "what changed at Orbis Marine today?" })
        {
            var told = await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), asked);
            Assert.DoesNotContain("27.5", told.Words(), StringComparison.Ordinal);
            Assert.DoesNotContain("0.275", told.Words(), StringComparison.Ordinal);
        }

        Assert.Contains("between -100 and 100 %", (await desk.AskAsync(Someone.Dana, Alone, "margin of Fleet renewal is 270%")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_a_deal_was_lost_is_kept_of_one_that_was()
    {
        await using var desk = await OpenAsync();
        Assert.Contains("is not lost", (await desk.AskAsync(Someone.Dana, Alone, "reason lost of Dry dock: price")).Words(), StringComparison.Ordinal);
        await ConfirmedAsync(desk, Someone.Dana, "mark Dry dock as lost");
        await ConfirmedAsync(desk, Someone.Dana, "reason lost of Dry dock: their yard is full");
        Assert.Equal("their yard is full", (await DealAsync(desk)).ReasonLost);
    }

    private static async Task<Sent> ConfirmedAsync(Desk desk, Someone who, string order)
    {
        var asks = await desk.AskAsync(who, Somewhere.With(who), order);
        return Shown(await desk.PressAsync(who, Somewhere.With(who), asks, Verbs.Apply), asks);
    }

    /// <summary>The card that took the pressed one's place.</summary>
    private static Sent Shown(JsonNode answer, Sent pressed) =>
        new("PUT", pressed.Conversation, pressed.Activity, new JsonObject { ["attachments"] = new JsonArray(new JsonObject { ["content"] = answer["value"]!.DeepClone() }) });

    private static async Task<Opportunity> DealAsync(Desk desk) => (await desk.JournalAsync()).Now.Of(Opportunity.Kind, Clearance.Restricted).Single(deal => deal.Id == DryDock);

    /// <summary>What people wrote.</summary>
    private static async Task<IReadOnlyList<Change>> RowsAsync(Desk desk) =>
        [.. (await desk.JournalAsync()).Entries.Select(entry => entry.Change).Where(change => change.Source == Source.Person && change.Operation == Operation.Set)];

    /// <summary>With open deals at Orbis and a stage map.</summary>
    private static async Task<Desk> OpenAsync(params Draft[] more)
    {
        var desk = await Desk.OpenAsync();
        desk.Connector.Rosters[Somewhere.Team] = [Someone.Dana.Member(), Someone.Tom.Member()];
        await AppendAsync(desk, [Stage("bidding", "Bidding", DealStatus.Open, 1), Stage("won", "Won", DealStatus.Won, 2), Stage("lost", "Lost", DealStatus.Lost, 3), .. more]);
        await AppendAsync(desk, [Deal("o-dock", "Dry dock"), Deal("o-crane", "Dock crane"), Draft.Set(Partition.Account(SmallPortfolio.Orbis), Opportunity.Kind, new("o-won"), "").With(Opportunity.Fields.Created, new DateOnly(2020, 1, 1))]);
        return desk;
    }

    private static async Task AppendAsync(Desk desk, Draft[] drafts) =>
        await desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(new("test", "Test", Source.Import("test"), "more", [.. drafts]), CancellationToken.None);

    private static Draft Stage(string id, string name, DealStatus status, decimal order) => Draft.Set(Partition.Shared, Domain.Settings.StageMeaning.Kind, new(id), name)
        .With(Domain.Settings.StageMeaning.Fields.Stage, name).With(Domain.Settings.StageMeaning.Fields.Status, status).With(Domain.Settings.StageMeaning.Fields.Order, order);

    private static Draft Deal(string id, string name) => Draft.Set(Partition.Account(SmallPortfolio.Orbis), Opportunity.Kind, new(id), name)
        .With(Opportunity.Fields.Account, SmallPortfolio.Orbis).With(Opportunity.Fields.Name, name).With(Opportunity.Fields.Stage, "Bidding").With(Opportunity.Fields.Status, DealStatus.Open)
        .With(Opportunity.Fields.Category, ForecastCategory.BestCase).With(Opportunity.Fields.Amount, Money.Of(80_000, Currency.Eur)).With(Opportunity.Fields.Close, new DateOnly(2031, 3, 17));
}
