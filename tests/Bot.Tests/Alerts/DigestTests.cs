using Bot.Ledger.Tables;
using Bot.Outbox;
using Bot.Tests.Ledger;
using Bot.Tests.Outbox;
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

public sealed class DigestTests : IAsyncLifetime
{
    private readonly SqliteTables tables = new(SqliteTables.InMemory);
    private readonly RecordingDelivery delivery = new();
    private readonly AlertWorld world;

    public DigestTests() => world = new(tables, delivery);

    public async ValueTask InitializeAsync()
    {
        await LedgerInstance.CreateTablesAsync(tables);
        await world.FillAsync();
    }

    public ValueTask DisposeAsync()
    {
        world.Dispose();
        tables.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task At_its_local_time_a_channel_gets_its_digest_with_most_money_first()
    {
        await world.SendDue();

        var (to, message) = Assert.Single(delivery.Sent);
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
        await world.Append(Member("tom", "09:00"), Member("nina", null));

        await world.SendDue();

        var (_, message) = Assert.Single(delivery.Sent, sent => sent.To != "channel|link");
        Assert.Equal(["channel|link", "person|tom"], delivery.Sent.Select(sent => sent.To).Order(StringComparer.Ordinal));
        Assert.Contains("3 new things need attention", message.Text, StringComparison.Ordinal);

        static Draft Member(string id, string? digest) => Draft.Set(Partition.Shared, Person.Kind, new(id), "a person").With(Person.Fields.Name, id).With(Person.Fields.Role, Role.TeamMember)
            .With(Person.Fields.Accounts, [new RecordId("brightwater")]).With(Person.Fields.TimeZone, "Europe/London").With(Person.Fields.DigestTime, digest);
    }

    [Fact]
    public async Task The_card_is_valid_and_looks_as_reviewed()
    {
        await world.SendDue();

        var json = delivery.Sent[0].Message.Card!.ToJson();
        Assert.Empty(CardSchema.Problems(json));
        Assert.Empty(CardLint.Problems(json));
        Snapshot.Matches(System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString(new() { WriteIndented = true }), "Bot.Tests", "Alerts", "Snapshots", "digest.expected.json");
    }

    [Fact]
    public async Task A_gam_gets_a_personal_digest_at_the_time_of_their_own_zone()
    {
        world.Clock.Advance(TimeSpan.FromMinutes(59));
        await world.SendDue();
        Assert.DoesNotContain(delivery.Sent, sent => sent.To == "person|ines");

        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.SendDue();

        Assert.Single(delivery.Sent, sent => sent.To == "person|ines");
    }

    [Fact]
    public async Task It_is_sent_once_however_often_and_by_however_many_it_is_looked()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() => world.SendDue($"bot{number}"))));
        await world.SendDue("later");

        Assert.Single(delivery.Sent);
    }

    [Fact]
    public async Task The_next_day_tells_what_is_new_and_worse_and_counts_the_rest()
    {
        await world.SendDue();
        await world.Append(Overdue("d2", 900_000));
        await world.Append(Overdue("d1", 100_000).With(Opportunity.Fields.Status, DealStatus.Won));

        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.SendDue();

        var message = delivery.Sent[^1].Message;
        Assert.StartsWith("1 new, 1 worse, Tuesday 24 Nov.", message.Text, StringComparison.Ordinal);
        Assert.EndsWith("1 still open and unchanged, 1 resolved since the last digest.", message.Text, StringComparison.Ordinal);
        Assert.Contains("Deal d2 (€900,000): new", message.Text, StringComparison.Ordinal);
        Assert.Contains("QBR not prepared (€900,000): worse, in 7 days", message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Supplier leaves", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_weekend_is_left_in_peace()
    {
        world.Clock.Advance(TimeSpan.FromDays(5));

        await world.SendDue();

        Assert.Empty(delivery.Sent);
    }

    [Fact]
    public async Task A_digest_that_was_missed_by_hours_is_not_sent_at_night()
    {
        world.Clock.Advance(TimeSpan.FromHours(12));

        await world.SendDue();

        Assert.Empty(delivery.Sent);
    }

    [Fact]
    public async Task A_conversation_that_takes_no_messages_is_not_tried_again_and_forgets_nothing()
    {
        delivery.Refuses = true;
        await world.SendDue();
        delivery.Refuses = false;
        await world.SendDue();
        Assert.Empty(delivery.Sent);

        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.SendDue();

        Assert.Contains("3 new", delivery.Sent[0].Message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_there_is_nothing_to_say_nothing_is_said()
    {
        await world.Append(
            Draft.Remove(Partition.Account(new("brightwater")), Opportunity.Kind, new("d1"), "gone"),
            Draft.Remove(Partition.Account(new("brightwater")), Domain.Risks.Risk.Kind, new("r1"), "gone"),
            Draft.Remove(Partition.Account(new("brightwater")), Domain.Reviews.Review.Kind, new("q1"), "gone"));

        await world.SendDue();

        Assert.Empty(delivery.Sent);
    }

    [Fact]
    public async Task A_call_that_timed_out_does_not_end_the_digests()
    {
        delivery.TimesOutOnce = true;
        using var service = new OutboxService(world.Instance(), world.Outbox, world.Clock, NullLogger<OutboxService>.Instance);
        await service.StartAsync(TestContext.Current.CancellationToken);

        // The timer is set before the first round, so that one tick during or after it is not lost.
        await delivery.TimedOut.Task;
        world.Clock.Advance(world.Outbox.Interval);
        await Task.WhenAny(delivery.FirstSent.Task, service.ExecuteTask!);

        Assert.False(service.ExecuteTask!.IsCompleted, "the service has ended");
        Assert.Single(delivery.Sent);
        await service.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_is_muted_is_neither_told_nor_called_resolved()
    {
        await world.SendDue();
        await world.Append(Told().With(Subscription.Fields.Muted, ["risk.pressing"]));
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.Append(Overdue("d2", 900_000));
        await world.SendDue();

        var text = delivery.Sent[^1].Message.Text;
        Assert.DoesNotContain("Supplier leaves", text, StringComparison.Ordinal);
        Assert.DoesNotContain("resolved", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_comes_on_the_days_that_were_chosen()
    {
        await world.Append(Told().With(Subscription.Fields.Days, ["tuesday"]));
        await world.SendDue();
        Assert.Empty(delivery.Sent);

        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.SendDue();
        Assert.Single(delivery.Sent, sent => sent.To == "channel|link");
    }

    [Fact]
    public async Task In_quiet_hours_nothing_is_said_and_afterwards_it_is()
    {
        await world.Append(Told().With(Subscription.Fields.QuietFrom, "18:00").With(Subscription.Fields.QuietUntil, "10:30"));
        await world.SendDue();
        Assert.Empty(delivery.Sent);

        world.Clock.Advance(TimeSpan.FromMinutes(91));
        await world.SendDue();
        Assert.Single(delivery.Sent, sent => sent.To == "channel|link");
    }

    private static Draft Told() => Draft.Set(Partition.Shared, Subscription.Kind, new("link"), "alerts of the channel");
}
