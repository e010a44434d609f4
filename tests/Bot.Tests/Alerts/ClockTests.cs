using System.Globalization;
using Bot.Ledger.Tables;
using Bot.Outbox;
using Bot.Rendering;
using Bot.Tests.Ledger;
using Bot.Tests.Outbox;
using Domain.Channels;
using Domain.Ledger;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Bot.Tests.Alerts;

/// <summary>Digests when clocks and calendars do what they sometimes do. The channel of Brightwater has its digest at 02:30 in Berlin.</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private readonly SqliteTables tables = new(SqliteTables.InMemory);

    public ValueTask InitializeAsync() => new(LedgerInstance.CreateTablesAsync(tables));

    public ValueTask DisposeAsync()
    {
        tables.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("2027-03-27T22:00Z", "2027-03-28T01:00Z", "the hour is skipped: the first moment after it")]
    [InlineData("2026-10-24T22:00Z", "2026-10-25T00:30Z", "the hour comes twice: the first time")]
    [InlineData("2028-02-28T22:00Z", "2028-02-29T01:30Z", "a leap day")]
    public async Task A_night_has_one_digest(string from, string expected, string why)
    {
        var delivery = new TimedDelivery();
        using var world = await WorldAsync(delivery, from);

        for (var quarter = 0; quarter < 24 * 4; quarter++)
        {
            await world.SendDue();
            delivery.Now = world.Clock.GetUtcNow() + TimeSpan.FromMinutes(15);
            world.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        Assert.True(delivery.At is [var at] && at == Moment(expected), $"{why}: {string.Join(", ", delivery.At.Select(moment => moment.ToString("O")))}");
    }

    [Fact]
    public async Task After_an_outage_of_five_days_there_is_one_digest()
    {
        var delivery = new TimedDelivery();
        using var world = await WorldAsync(delivery, "2026-11-23T02:00Z");
        await world.SendDue();
        world.Clock.Advance(TimeSpan.FromDays(5));

        await world.SendDue("restarted");
        await world.SendDue("restarted");

        Assert.Equal(2, delivery.At.Count);
    }

    [Fact]
    public async Task What_was_noted_before_an_outage_is_not_said_days_later()
    {
        var delivery = new TimedDelivery();
        using var world = await WorldAsync(delivery, "2026-11-23T02:00Z");
        // It died after noting it.
        await world.Instance().LookAsync(CancellationToken.None);
        world.Clock.Advance(TimeSpan.FromDays(5));

        await world.SendDue("restarted");

        Assert.Single(delivery.At);
        var items = await Outboxes.ItemsAsync(tables, "tenant", world.Clock);
        Assert.Equal([ItemState.Passed, ItemState.Sent], items.Select(item => item.State));
    }

    [Fact]
    public async Task A_clock_that_jumps_back_and_ahead_says_nothing_twice()
    {
        var delivery = new TimedDelivery();
        using var world = await WorldAsync(delivery, "2026-11-24T02:00Z");
        await world.SendDue();
        foreach (var jump in new[] { "2026-11-24T01:00Z", "2026-11-24T01:45Z", "2026-11-27T02:00Z", "2026-11-24T03:00Z", "2026-11-25T02:00Z", "2026-11-27T03:00Z" })
        {
            using var jumped = new AlertWorld(tables, delivery, clock: new FakeTimeProvider(Moment(jump))) { Buckets = 2 };
            AllDays(jumped);
            await jumped.SendDue(jump);
        }

        // Those of the 24th, of the 27th when the clock was ahead, and of the 25th.
        Assert.Equal(3, delivery.At.Count);
    }

    private async Task<AlertWorld> WorldAsync(TimedDelivery delivery, string from)
    {
        var world = new AlertWorld(tables, delivery, clock: new FakeTimeProvider(Moment(from))) { Buckets = 2 };
        AllDays(world);
        await world.FillAsync();
        await world.Append(Draft.Set(Partition.Shared, ChannelLink.Kind, new("link"), "at night").With(ChannelLink.Fields.DigestTime, "02:30").With(ChannelLink.Fields.TimeZone, "Europe/Berlin"));
        delivery.Now = world.Clock.GetUtcNow();
        return world;
    }

    private static void AllDays(AlertWorld world)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
            world.Options.WorkingDays.Add(day);
    }

    private static DateTimeOffset Moment(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);

    /// <summary>When the channel was told something.</summary>
    private sealed class TimedDelivery : IDelivery
    {
        private readonly RecordingDelivery recording = new();

        public DateTimeOffset Now { get; set; }

        public List<DateTimeOffset> At { get; } = [];

        public ValueTask<string?> LocateAsync(Recipient to, CancellationToken cancellation) => to is Recipient.Channel ? recording.LocateAsync(to, cancellation) : ValueTask.FromResult<string?>(null);

        public ValueTask<Listeners?> ListenAsync(Recipient to, CancellationToken cancellation) => recording.ListenAsync(to, cancellation);

        public Task<SendOutcome> PostAsync(string conversation, OutgoingMessage message, string? under, CancellationToken cancellation)
        {
            At.Add(Now);
            return recording.PostAsync(conversation, message, under, cancellation);
        }

        public Task<SendOutcome> EditAsync(string conversation, string activityId, OutgoingMessage message, CancellationToken cancellation) =>
            recording.EditAsync(conversation, activityId, message, cancellation);
    }
}
