using Bot.Outbox;
using Domain;
using Domain.Alerts;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.People;
using Microsoft.Extensions.Logging.Abstractions;
using Testing;
using Testing.Cards;
using Xunit;
using static Bot.Tests.Alerts.AlertWorld;

namespace Bot.Tests.Alerts;

public sealed class DigestTests : AlertTests
{
    [Fact]
    public async Task At_its_local_time_a_channel_gets_its_digest_with_most_money_first()
    {
        await World.SendDue();

        var (to, message) = Assert.Single(Delivery.Sent);
        Assert.Equal("channel|link", to);
        Assert.Equal(
            """
            3 new things need attention, Monday 23 Nov.
            Brightwater  ·  Supplier leaves (€650,000): new, exposure is above the threshold
            Brightwater  ·  QBR not prepared (€100,000): new, in 8 days, on 1 Dec 2026, with no owner, no agenda, nobody invited
            Brightwater  ·  Deal d1 (€100,000): new, close date passed 3 days ago, on 20 Nov 2026
            Most money first.
            """, message.Text, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task Whoever_is_on_the_team_and_chose_one_gets_a_digest_of_their_own()
    {
        await World.Append(Member("tom", "09:00"), Member("nina", null));

        await World.SendDue();

        var (_, message) = Assert.Single(Delivery.Sent, sent => sent.To != "channel|link");
        Assert.Equal(["channel|link", "person|tom"], Delivery.Sent.Select(sent => sent.To).Order(StringComparer.Ordinal));
        Assert.Contains("3 new things need attention", message.Text, StringComparison.Ordinal);

        static Draft Member(string id, string? digest) => Draft.Set(Partition.Shared, Person.Kind, new(id), "a person").With(Person.Fields.Name, id).With(Person.Fields.Role, Role.TeamMember)
            .With(Person.Fields.Accounts, [new RecordId("brightwater")]).With(Person.Fields.TimeZone, "Europe/London").With(Person.Fields.DigestTime, digest);
    }

    [Fact]
    public async Task The_card_is_valid_and_looks_as_reviewed()
    {
        await World.SendDue();

        var json = Delivery.Sent[0].Message.Card!.ToJson();
        Assert.Empty(CardSchema.Problems(json));
        Assert.Empty(CardLint.Problems(json));
        Snapshot.Matches(System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString(new() { WriteIndented = true }), "Bot.Tests", "Alerts", "Snapshots", "digest.expected.json");
    }

    [Fact]
    public async Task A_gam_gets_a_personal_digest_at_the_time_of_their_own_zone()
    {
        World.Clock.Advance(TimeSpan.FromMinutes(59));
        await World.SendDue();
        Assert.DoesNotContain(Delivery.Sent, sent => sent.To == "person|ines");

        World.Clock.Advance(TimeSpan.FromMinutes(1));
        await World.SendDue();

        Assert.Single(Delivery.Sent, sent => sent.To == "person|ines");
    }

    [Fact]
    public async Task It_is_sent_once_however_often_and_by_however_many_it_is_looked()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() => World.SendDue($"bot{number}"))));
        await World.SendDue("later");

        Assert.Single(Delivery.Sent);
    }

    [Fact]
    public async Task The_next_day_tells_what_is_new_and_worse_and_counts_the_rest()
    {
        await World.SendDue();
        await World.Append(Overdue("d2", 900_000));
        await World.Append(Overdue("d1", 100_000).With(Opportunity.Fields.Status, DealStatus.Won));

        World.Clock.Advance(TimeSpan.FromDays(1));
        await World.SendDue();

        var message = Delivery.Sent[^1].Message;
        Assert.StartsWith("1 new, 1 worse, Tuesday 24 Nov.", message.Text, StringComparison.Ordinal);
        Assert.EndsWith("1 still open and unchanged, 1 resolved since the last digest.", message.Text, StringComparison.Ordinal);
        Assert.Contains("Deal d2 (€900,000): new", message.Text, StringComparison.Ordinal);
        Assert.Contains("QBR not prepared (€900,000): worse, in 7 days", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Supplier leaves", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_weekend_is_left_in_peace()
    {
        World.Clock.Advance(TimeSpan.FromDays(5));

        await World.SendDue();

        Assert.Empty(Delivery.Sent);
    }

    [Fact]
    public async Task A_digest_that_was_missed_by_hours_is_not_sent_at_night()
    {
        World.Clock.Advance(TimeSpan.FromHours(12));

        await World.SendDue();

        Assert.Empty(Delivery.Sent);
    }

    [Fact]
    public async Task A_conversation_that_takes_no_messages_is_not_tried_again_and_forgets_nothing()
    {
        Delivery.Refuses = true;
        await World.SendDue();
        Delivery.Refuses = false;
        await World.SendDue();
        Assert.Empty(Delivery.Sent);

        World.Clock.Advance(TimeSpan.FromDays(1));
        await World.SendDue();

        Assert.Contains("3 new", Delivery.Sent[0].Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_there_is_nothing_to_say_nothing_is_said()
    {
        await World.Append(
            Draft.Remove(Partition.Account(new("brightwater")), Opportunity.Kind, new("d1"), "gone"),
            Draft.Remove(Partition.Account(new("brightwater")), Domain.Risks.Risk.Kind, new("r1"), "gone"),
            Draft.Remove(Partition.Account(new("brightwater")), Domain.Reviews.Review.Kind, new("q1"), "gone"));

        await World.SendDue();

        Assert.Empty(Delivery.Sent);
    }

    [Fact]
    public async Task A_call_that_timed_out_does_not_end_the_digests()
    {
        Delivery.TimesOutOnce = true;
        using var service = new OutboxService(World.Instance(), World.Outbox, World.Clock, NullLogger<OutboxService>.Instance);
        await service.StartAsync(TestContext.Current.CancellationToken);

        // The timer is set before the first round, so that one tick during or after it is not lost.
        await Delivery.TimedOut.Task;
        World.Clock.Advance(World.Outbox.Interval);
        await Task.WhenAny(Delivery.FirstSent.Task, service.ExecuteTask!);

        Assert.False(service.ExecuteTask!.IsCompleted, "the service has ended");
        Assert.Single(Delivery.Sent);
        await service.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_is_muted_is_neither_told_nor_called_resolved()
    {
        await World.SendDue();
        await World.Append(Told().With(Subscription.Fields.Muted, ["risk.pressing"]));
        World.Clock.Advance(TimeSpan.FromDays(1));
        await World.Append(Overdue("d2", 900_000));
        await World.SendDue();

        var text = Delivery.Sent[^1].Message.Text;
        Assert.DoesNotContain("Supplier leaves", text, StringComparison.Ordinal);
        Assert.DoesNotContain("resolved", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_comes_on_the_days_that_were_chosen()
    {
        await World.Append(Told().With(Subscription.Fields.Days, ["tuesday"]));
        await World.SendDue();
        Assert.Empty(Delivery.Sent);

        World.Clock.Advance(TimeSpan.FromDays(1));
        await World.SendDue();
        Assert.Single(Delivery.Sent, sent => sent.To == "channel|link");
    }

    [Fact]
    public async Task In_quiet_hours_nothing_is_said_and_afterwards_it_is()
    {
        await World.Append(Told().With(Subscription.Fields.QuietFrom, "18:00").With(Subscription.Fields.QuietUntil, "10:30"));
        await World.SendDue();
        Assert.Empty(Delivery.Sent);

        World.Clock.Advance(TimeSpan.FromMinutes(91));
        await World.SendDue();
        Assert.Single(Delivery.Sent, sent => sent.To == "channel|link");
    }

    private static Draft Told() => Draft.Set(Partition.Shared, Subscription.Kind, new("link"), "alerts of the channel");
}
