using System.Text.Json.Nodes;
using Bot.Outbox;
using Bot.Rendering;
using Bot.Tests.Turns;
using Domain;
using Domain.Escalations;
using Domain.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Bot.Tests.Escalations.EscalationWorld;

namespace Bot.Tests.Escalations;

public sealed class EscalationNewsTests
{
    private const string Monday = "2026-05-18T08:00Z";

    [Fact]
    public async Task It_climbs_level_by_level_in_the_working_time_of_whoever_is_to_act_and_the_ledger_says_who_was_told_when()
    {
        using var world = await EscalationWorld.OpenAsync();
        await world.RaiseAsync();

        Assert.StartsWith("post jane: Outage in Kiel: escalated, level 1.", Assert.Single(await world.AtAsync("2026-05-15T12:01Z")), StringComparison.Ordinal);
        Assert.Empty(await world.AtAsync("2026-05-18T07:59Z"));
        AssertTold(["edit jane: Outage in Kiel: escalated, level 2.", "post jane: Outage in Kiel: escalated, level 2", "post lea: Outage in Kiel: escalated, level 2."], await world.AtAsync(Monday));
        Assert.Empty(await world.AtAsync("2026-05-21T07:59Z"));
        AssertTold(
            [
                "edit jane: Outage in Kiel: escalated, level 3.", "edit lea: Outage in Kiel: escalated, level 3.", "post jane: Outage in Kiel: escalated, level 3",
                "post lea: Outage in Kiel: escalated, level 3", "post max: Outage in Kiel: escalated, level 3.",
            ], await world.AtAsync("2026-05-21T08:00Z"));
        Assert.Equal(7, (await world.AtAsync("2026-05-29T08:00Z")).Length);
        Assert.Empty(await world.AtAsync("2026-08-01T08:00Z"));

        Assert.Equal(
            [(1m, "2026-05-15T12:00"), (2m, "2026-05-18T08:00"), (3m, "2026-05-21T08:00"), (4m, "2026-05-29T08:00")], world.Log().Select(entry => (entry.Level, entry.At.ToString("yyyy-MM-ddTHH:mm", null))));
        Assert.Equal(["jane", "lea", "max", "sam"], world.Escalation.Told.Select(person => person.Value));
    }

    [Fact]
    public async Task Acknowledging_stops_the_clock_and_shows_on_every_card()
    {
        using var world = await EscalationWorld.OpenAsync();
        await world.RaiseAsync();
        await world.AtAsync("2026-05-15T12:01Z");
        await world.AtAsync(Monday);

        await world.MoveAsync(EscalationState.Acknowledged, "lea");

        AssertTold(["edit jane: Outage in Kiel: Lea looks after it.", "edit lea: Outage in Kiel: Lea looks after it."], await world.AtAsync("2026-05-18T08:01Z"));
        Assert.Empty(await world.AtAsync("2026-07-01T08:00Z"));
        Assert.Equal(2, world.Escalation.Level);
    }

    [Fact]
    public async Task However_many_look_at_once_it_climbs_once()
    {
        using var world = await EscalationWorld.OpenAsync();
        await world.RaiseAsync();
        world.Clock.SetUtcNow(DateTimeOffset.Parse(Monday, null));

        await world.ClimbTogetherAsync();

        Assert.Equal([1m, 2m], world.Log().Select(entry => entry.Level));
    }

    [Fact]
    public async Task What_somebody_acknowledges_while_it_is_about_to_climb_stays_where_it_is()
    {
        using var world = await EscalationWorld.OpenAsync();
        await world.RaiseAsync();
        await world.AtAsync("2026-05-15T12:01Z");
        world.Clock.SetUtcNow(DateTimeOffset.Parse(Monday, null));
        // The other instance has not heard of it yet.
        await world.MoveAsync(EscalationState.Acknowledged, "jane");

        await world.ClimbTogetherAsync();

        Assert.Equal((1m, EscalationState.Acknowledged), (world.Escalation.Level, world.Escalation.State));
    }

    [Fact]
    public async Task A_message_whose_answer_was_lost_is_posted_again_and_stands_in_the_ledger_once()
    {
        using var world = await EscalationWorld.OpenAsync();
        await world.RaiseAsync();
        world.Teams.Next.Enqueue(new SendOutcome.Unknown("504"));

        await world.AtAsync("2026-05-15T12:01Z");
        await world.AtAsync("2026-05-15T12:05Z");
        await world.AtAsync("2026-05-15T12:10Z");

        Assert.Equal(2, world.Teams.Calls.Count);
        Assert.Equal((ItemState.Sent, 1), Assert.Single(await world.ItemsAsync(), item => item.Due.To == new Recipient.Alone(new("jane"))) is var item ? (item.State, item.Repeats) : default);
        Assert.Equal("jane", Assert.Single(world.Escalation.Told).Value);
        Assert.Single(world.Log());
    }

    [Fact]
    public async Task Where_nobody_whom_it_names_can_be_told_whoever_leads_the_account_hears_so()
    {
        using var world = await EscalationWorld.OpenAsync();
        world.Teams.Silent.Add("person|jane");
        await world.RaiseAsync();

        var told = Assert.Single(await world.AtAsync("2026-05-15T12:01Z"));

        Assert.StartsWith("post lea: Outage in Kiel: escalated, level 1.", told, StringComparison.Ordinal);
        Assert.Contains("Cannot be told: Jane", told, StringComparison.Ordinal);
        Assert.Equal("lea", Assert.Single(world.Escalation.Told).Value);
    }

    [Fact]
    public async Task Also_when_they_raised_it_themselves()
    {
        using var world = await EscalationWorld.OpenAsync();
        await world.RaiseAsync(by: "lea");
        world.Teams.Silent.Add("person|jane");
        await world.SendAsync();

        Assert.StartsWith("post lea: Outage in Kiel: escalated, level 1.", Assert.Single(await world.AtAsync("2026-05-15T12:01Z")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task And_where_that_is_nobody_either_the_administrators_do()
    {
        using var world = await EscalationWorld.OpenAsync();
        await world.RaiseAsync();
        await world.AtAsync("2026-05-15T12:01Z");
        await world.LeaveAsync("jane");
        world.Teams.Silent.UnionWith(["person|lea", "person|max", "person|sam"]);

        // Whoever has left has no holidays and no hours of their own: those of the company count, whose clock is UTC.
        var told = Assert.Single(await world.AtAsync("2026-05-18T09:00Z"));

        Assert.StartsWith("post ada: Outage in Kiel: escalated, level ", told, StringComparison.Ordinal);
        Assert.Contains("Cannot be told:", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_see_it_is_not_told_and_the_others_hear_so()
    {
        using var world = await EscalationWorld.OpenAsync();
        await world.TakeRightsAsync();
        await world.RaiseAsync();
        await world.AtAsync("2026-05-15T12:01Z");
        await world.AtAsync(Monday);

        var told = await world.AtAsync("2026-05-21T08:00Z");

        Assert.DoesNotContain(told, one => one.Contains(" max:", StringComparison.Ordinal));
        Assert.Contains(told, one => one.StartsWith("edit lea", StringComparison.Ordinal) && one.Contains("Cannot be told: Max", StringComparison.Ordinal));
        Assert.Equal(["jane", "lea"], world.Escalation.Told.Select(person => person.Value));
    }

    [Fact]
    public async Task Whoever_raises_it_to_act_upon_it_themselves_is_told_when_it_climbs()
    {
        using var world = await EscalationWorld.OpenAsync();
        await world.RaiseAsync(by: "jane");

        Assert.Empty(await world.AtAsync("2026-05-15T12:01Z"));
        AssertTold(["post jane: Outage in Kiel: escalated, level 2.", "post lea: Outage in Kiel: escalated, level 2."], await world.AtAsync(Monday));
    }

    [Fact]
    public async Task A_holiday_of_whoever_is_to_act_is_no_working_time()
    {
        using var world = await EscalationWorld.OpenAsync();
        await world.HolidayAsync(new(2026, 5, 18));
        await world.RaiseAsync();
        await world.AtAsync("2026-05-15T12:01Z");

        Assert.Empty(await world.AtAsync("2026-05-18T20:00Z"));
        Assert.NotEmpty(await world.AtAsync("2026-05-19T08:00Z"));
    }

    [Fact]
    public async Task When_the_clocks_change_in_between_it_is_still_ten_in_the_morning()
    {
        using var world = await EscalationWorld.OpenAsync();
        // Berlin leaves summer time on Sunday, 25 October 2026. Friday, 14:00 there.
        world.Clock.SetUtcNow(new(2026, 10, 23, 12, 0, 0, TimeSpan.Zero));
        await world.RaiseAsync();
        await world.AtAsync("2026-10-23T12:01Z");

        Assert.Empty(await world.AtAsync("2026-10-26T08:59Z"));
        Assert.NotEmpty(await world.AtAsync("2026-10-26T09:00Z"));
    }

    [Fact]
    public async Task After_an_outage_of_weeks_it_climbs_one_level_and_not_all()
    {
        using var world = await EscalationWorld.OpenAsync();
        await world.RaiseAsync();

        Assert.Equal(["jane", "lea"], (await world.AtAsync("2026-06-15T08:00Z")).Select(told => told.Split(' ')[1].TrimEnd(':')));
        Assert.Equal(2, world.Escalation.Level);
    }

    [Fact]
    public async Task What_an_import_brings_was_told_where_it_comes_from_and_climbs_here()
    {
        using var world = await EscalationWorld.OpenAsync();
        await world.RaiseAsync(Source.Import("desk"));

        Assert.Empty(await world.AtAsync("2026-05-15T12:01Z"));
        AssertTold(["post jane: Outage in Kiel: escalated, level 2.", "post lea: Outage in Kiel: escalated, level 2."], await world.AtAsync(Monday));
        // Its state is still the import's to say.
        Assert.Equal(SourceRank.Import, world.Portfolio.State(Escalation.Kind, EscalationWorld.Outage)!.Fields["state"].Source.Rank);
    }

    [Fact]
    public async Task One_press_on_the_card_that_came_stops_the_clock_and_the_card_says_who_pressed()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.AskAsync(Someone.Tom, Somewhere.With(Someone.Tom), "help");
        await Updates.People.ConfirmedAsync(desk, "escalate the outage at Orbis Marine, owner Tom Ruiz");
        var outbox = desk.Services.GetRequiredService<OutboxSender>();
        await outbox.SendDueAsync(CancellationToken.None);
        var card = desk.Connector.Messages[^1];
        Assert.Equal(Somewhere.With(Someone.Tom).Id, card.Conversation);
        Assert.Contains("Outage: escalated, level 1", card.Words(), StringComparison.Ordinal);

        await desk.PressAsync(Someone.Tom, Somewhere.With(Someone.Tom), card, Verbs.Settle, new JsonObject { ["do"] = "AcknowledgeEscalation" });
        Assert.Equal((EscalationState.Acknowledged, new RecordId("tom")), await Updates.People.OneAsync(desk, Escalation.Kind) is var escalation ? (escalation.State!.Value, escalation.AcknowledgedBy!.Value) : default);
        await outbox.SendDueAsync(CancellationToken.None);

        var edited = desk.Connector.Traffic.Last();
        Assert.Equal(("PUT", card.Conversation), (edited.Method, edited.Conversation));
        Assert.Contains("Outage: Tom Ruiz looks after it", edited.Words(), StringComparison.Ordinal);
    }
}
