using Bot.Rendering;
using Domain;
using Domain.Alerts;
using Domain.Channels;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.People;
using Domain.Reviews;
using Xunit;
using static Bot.Tests.Alerts.Pressing.PressingWorld;

namespace Bot.Tests.Alerts.Pressing;

/// <summary>What presses comes by itself, once, to who should act; its card follows what becomes of it.</summary>
public sealed class PressingCardTests : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private PressingWorld world = null!;

    public async ValueTask InitializeAsync() => world = await PressingWorld.OpenAsync();

    public ValueTask DisposeAsync()
    {
        world.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_is_pressing_and_new_is_told_at_once_in_the_channel_of_its_account()
    {
        await world.WriteAsync(Late("d1"));
        await world.PassAsync();

        var card = Assert.Single(world.Calls);
        Assert.Equal(("post", "channel|link"), (card.What, card.To));
        Assert.Equal("Brightwater: Deal d1 (€900,000): close date passed 53 days ago, on 1 Oct 2026", card.Message.Summary);
    }

    [Fact]
    public async Task What_comes_together_at_one_account_is_one_card_with_most_money_first()
    {
        await world.WriteAsync(Late("d1", amount: 100_000), Late("d2", amount: 700_000), Unprepared(new(2026, 11, 27)));
        await world.PassAsync();

        var card = Assert.Single(world.Calls);
        Assert.Equal(
            """
            Brightwater: 3 things need attention now
            QBR not prepared (€800,000): in 4 days, on 27 Nov 2026, with no agenda, nobody invited
            Deal d2 (€700,000): close date passed 53 days ago, on 1 Oct 2026
            Deal d1 (€100,000): close date passed 53 days ago, on 1 Oct 2026
            """, card.Text, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task What_is_told_is_told_once_and_the_next_digest_counts_it_as_open()
    {
        await world.WriteAsync(Late("d1"));
        await world.PassAsync();
        await world.PassAsync(hours: 1);
        await world.PassAsync(hours: 2);
        Assert.Single(world.Calls);

        await world.PassAsync(hours: 19);
        var digest = Assert.Single(world.Calls, call => call.To == "channel|link" && call != world.Calls[0]);
        Assert.Equal("post", digest.What);
        Assert.EndsWith("1 still open and unchanged.", digest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Deal d1", digest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_digest_has_told_gets_no_card()
    {
        await world.WriteAsync(Late("d1"));
        world.Clock.SetUtcNow(new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        await world.PassAsync();
        Assert.Equal([("post", "channel|link"), ("post", "person|ines")], world.Said.Order());

        await world.PassAsync(hours: 2);
        Assert.Equal(2, world.Calls.Count);
    }

    [Fact]
    public async Task What_gets_worse_is_edited_and_said_in_the_thread_to_whoever_keeps_it()
    {
        await world.WriteAsync(Unprepared(new(2026, 11, 27)));
        await world.PassAsync();
        world.Clock.SetUtcNow(new(2026, 11, 26, 9, 30, 0, TimeSpan.Zero));
        await world.WriteAsync(Draft.Set(Partition.Shared, ChannelLink.Kind, new("link"), "no digest").With(ChannelLink.Fields.DigestTime, ""));
        await world.PassAsync();

        var calls = world.Calls.Where(call => call.To == "channel|link").ToArray();
        Assert.Equal([("post", null), ("edit", "m1"), ("post", "m1")], calls.Select(call => (call.What, call.On)));
        Assert.Equal("Ana Costa, Brightwater: QBR not prepared: worse, it is tomorrow, with no agenda, nobody invited.", calls[2].Text);
        Assert.Equal(new CalledByName("Ana Costa", "aad-ana"), Assert.Single(calls[2].Message.Called));
    }

    [Fact]
    public async Task What_is_settled_says_so_on_its_card_with_when_and_by_what()
    {
        await world.WriteAsync(Late("d1"));
        await world.PassAsync();
        world.Clock.Advance(TimeSpan.FromHours(3));
        await world.WriteAsync(Change("d1").With(Opportunity.Fields.Status, DealStatus.Won));
        await world.PassAsync();

        Assert.Equal([("post", "channel|link"), ("edit", "channel|link")], world.Said);
        Assert.Equal("Brightwater: Deal d1: settled on 23 Nov 2026, 13:00 Lisbon: Deal d1 changed (Maria Santos)", world.Calls[1].Message.Summary);
    }

    [Theory]
    [InlineData(AlertAnswer.Acknowledged, "acknowledged by Ana Costa on 23 Nov 2026")]
    [InlineData(AlertAnswer.Snoozed, "snoozed by Ana Costa on 23 Nov 2026, until 30 Nov 2026")]
    [InlineData(AlertAnswer.Dismissed, "dismissed by Ana Costa on 23 Nov 2026")]
    public async Task What_somebody_answered_stands_on_the_card_and_an_answer_taken_back_does_not(AlertAnswer answer, string words)
    {
        await world.WriteAsync(Late("d1"));
        await world.PassAsync();
        await world.WriteAsync(Answer("deal.overdue|d1", answer, AlertSeverity.High, Monday));
        await world.PassAsync(hours: 1);
        Assert.Equal("edit", world.Calls[1].What);
        Assert.EndsWith(words, world.Calls[1].Text, StringComparison.Ordinal);

        await world.WriteAsync(Draft.Remove(Partition.Account(Brightwater), AlertResponse.Kind, new("deal.overdue|d1"), "taken back"));
        await world.PassAsync();
        await world.WriteAsync(Answer("deal.overdue|d1", answer, AlertSeverity.High, Monday));
        await world.PassAsync();
        Assert.Equal(["post", "edit", "edit", "edit"], world.Calls.Select(call => call.What));
        Assert.Equal(world.Calls[0].Text, world.Calls[2].Text);
        Assert.Equal(world.Calls[1].Text, world.Calls[3].Text);
    }

    [Fact]
    public async Task What_was_handed_over_says_by_whom_and_the_new_owner_of_a_card_of_their_own_is_told()
    {
        await world.AddAccountAsync("Fabrikam");
        await world.WriteAsync(Late("d1", "fabrikam"));
        await world.PassAsync();
        Assert.Equal([("post", "person|ana")], world.Said);

        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.WriteAsync(Change("d1", "fabrikam").With(Opportunity.Fields.Owner, new RecordId("eva")));
        await world.PassAsync();

        Assert.Equal([("edit", "person|ana"), ("post", "person|eva")], world.Said.Skip(1).Order());
        Assert.Contains("Eva Brandt, handed over by Maria Santos", world.Calls[^1].Message.Card!.ToJson() + world.Calls[^2].Message.Card!.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_edited_while_nothing_changes()
    {
        await world.WriteAsync(Late("d1"));
        await world.WriteAsync(Draft.Set(Partition.Shared, ChannelLink.Kind, new("link"), "no digest").With(ChannelLink.Fields.DigestTime, ""), Draft.Set(Partition.Shared, Person.Kind, new("ines"), "no digest").With(Person.Fields.DigestTime, ""));
        await world.PassAsync();
        for (var day = 0; day < 5; day++)
        {
            await world.WriteAsync(Change("d1").With(Opportunity.Fields.NextStep, $"step {day}"));
            await world.PassAsync(hours: 24);
        }

        Assert.Single(world.Calls);
    }

    [Fact]
    public async Task What_comes_up_again_after_it_was_settled_is_new()
    {
        await world.WriteAsync(Late("d1"));
        await world.PassAsync();
        await world.WriteAsync(Change("d1").With(Opportunity.Fields.Close, new DateOnly(2027, 1, 1)));
        await world.PassAsync(hours: 1);
        await world.WriteAsync(Change("d1").With(Opportunity.Fields.Close, new DateOnly(2026, 10, 1)));
        await world.PassAsync(hours: 1);

        Assert.Equal(["post", "edit", "edit", "post"], world.Calls.Select(call => call.What));
        Assert.Equal("Ana Costa, Brightwater: Deal d1: new, close date passed 53 days ago, on 1 Oct 2026.", world.Calls[3].Text);
    }

    [Fact]
    public async Task Outside_working_hours_and_in_quiet_hours_nobody_is_disturbed()
    {
        world.Clock.SetUtcNow(new(2026, 11, 23, 18, 0, 0, TimeSpan.Zero));
        await world.WriteAsync(Late("d1"), Told("link").With(Subscription.Fields.QuietFrom, "07:00").With(Subscription.Fields.QuietUntil, "11:00"));
        await world.PassAsync();
        await world.PassAsync(hours: 16);
        Assert.DoesNotContain(world.Calls, call => call.To == "channel|link");

        await world.PassAsync(hours: 1);
        Assert.Single(world.Calls, call => call.To == "channel|link");
    }

    [Fact]
    public async Task On_a_weekend_nobody_is_disturbed()
    {
        world.Clock.SetUtcNow(new(2026, 11, 28, 11, 0, 0, TimeSpan.Zero));
        await world.WriteAsync(Late("d1"));
        await world.PassAsync();

        Assert.Empty(world.Calls);
    }

    [Fact]
    public async Task What_the_channel_has_muted_is_told_nobody()
    {
        await world.WriteAsync(Late("d1"), Told("link").With(Subscription.Fields.Muted, ["deal.overdue"]));
        await world.PassAsync();

        Assert.Empty(world.Calls);
    }

    [Fact]
    public async Task Where_there_is_no_channel_its_owner_is_told_alone_and_who_leads_the_account_where_the_owner_cannot_be_reached()
    {
        await world.AddAccountAsync("Fabrikam");
        await world.AddAccountAsync("Contoso");
        await world.WriteAsync(Late("d1", "fabrikam"));
        await world.PassAsync();
        world.Silent.Add("person|ana");
        await world.WriteAsync(Late("d2", "contoso"));
        await world.PassAsync();

        Assert.Equal([("post", "person|ana"), ("post", "person|ines")], world.Said);
        Assert.Contains("Deal d2", world.Calls[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_guest_in_the_channel_no_amount_is_told()
    {
        world.HasGuest = true;
        await world.WriteAsync(Late("d1"));
        await world.PassAsync();

        var card = Assert.Single(world.Calls);
        Assert.Contains("Deal d1", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("900", card.Message.Card!.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_instances_say_it_once()
    {
        var instances = Enumerable.Range(0, 4).Select(number => world.Instance($"bot{number}")).ToArray();
        await world.WriteAsync(Late("d1"), Late("d2"));
        await Task.WhenAll(instances.Select(instance => Task.Run(() => instance.SendDueAsync(CancellationToken.None))));
        await world.PassAsync(TimeSpan.FromMinutes(1), instances);
        Assert.Single(world.Calls);

        await world.WriteAsync(Change("d1").With(Opportunity.Fields.Status, DealStatus.Won), Late("d3"));
        await Task.WhenAll(instances.Select(instance => Task.Run(() => instance.SendDueAsync(CancellationToken.None))));
        await world.PassAsync(TimeSpan.FromMinutes(1), instances);
        Assert.Equal(["post", "edit", "post"], world.Calls.Select(call => call.What));
    }

    [Fact]
    public async Task A_review_that_is_prepared_in_time_is_settled()
    {
        await world.WriteAsync(Unprepared(new(2026, 11, 27)));
        await world.PassAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await world.WriteAsync(Draft.Set(Partition.Account(Brightwater), Domain.Reviews.Review.Kind, new("qbr"), "ready").With(Domain.Reviews.Review.Fields.State, ReviewState.Held));
        await world.PassAsync(hours: 1);

        Assert.Contains("QBR not prepared: settled on", world.Calls[1].Text, StringComparison.Ordinal);
    }
}
