using Bot.Ledger;
using Bot.Outbox;
using Bot.Rendering;
using Bot.Tests.Turns;
using Bot.Tests.Turns.Events;
using Domain;
using Domain.Channels;
using Domain.Ledger;
using Domain.Opportunities;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Outbox;

/// <summary>Teams took a digest and its answer was lost: the card is there, and nobody knows its id, until somebody presses it. The whole bot.</summary>
public sealed class EarlierCopyTests
{
    private static readonly (string, string)[] DueAllDay =
        [("Alerts:CatchUp", "23:59:59"), ("Alerts:PersonalDigestTime", ""), .. Enum.GetNames<DayOfWeek>().Select((day, at) => ($"Alerts:WorkingDays:{at}", day))];

    [Fact]
    public async Task Pressed_after_it_was_told_again_the_earlier_card_points_to_the_later_one_and_the_count_is_closed()
    {
        await using var desk = await OpenAsync("00:00:00.050");
        await desk.Services.GetRequiredService<OutboxSender>().SendDueAsync(CancellationToken.None);
        var earlier = Digests(desk).Single();
        await AgainAsync(desk);
        var later = Digests(desk).Last();
        Assert.NotEqual(earlier.Activity, later.Activity);
        Assert.Equal((1, 0), await CountsAsync(desk));

        await desk.PressAsync(Someone.Dana, Somewhere.Channel, later, Verbs.AskBelow);
        Assert.Empty(desk.Connector.Edits);
        await desk.PressAsync(Someone.Dana, Somewhere.Channel, earlier, Verbs.AskBelow);

        var edit = Assert.Single(desk.Connector.Edits);
        Assert.Equal(earlier.Activity, edit.Activity);
        Assert.Contains("I told this again below.", edit.Json, StringComparison.Ordinal);
        Assert.Equal((1, 1), await CountsAsync(desk));
    }

    [Fact]
    public async Task Pressed_before_that_it_is_known_to_be_there_and_is_not_told_again()
    {
        await using var desk = await OpenAsync("00:00:00.050");
        var sender = desk.Services.GetRequiredService<OutboxSender>();
        await sender.SendDueAsync(CancellationToken.None);

        await desk.PressAsync(Someone.Dana, Somewhere.Channel, Digests(desk).Single(), Verbs.AskBelow);
        using var lease = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        await lease.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        await sender.SendDueAsync(CancellationToken.None);

        Assert.Single(Digests(desk));
        Assert.Equal((0, 0), await CountsAsync(desk));
    }

    [Theory]
    [InlineData("digest|nobody||20261126")]
    [InlineData("a/b#c?")]
    public async Task A_mark_that_no_card_of_ours_carries_changes_nothing(string mark)
    {
        await using var desk = await OpenAsync("00:02:00");
        await desk.Services.GetRequiredService<EarlierCopies>().SeenAsync(Happening.Linked, mark, "sent-1", CancellationToken.None);
        Assert.Empty(desk.Connector.Edits);
    }

    private static async Task AgainAsync(Desk desk)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await desk.Services.GetRequiredService<OutboxSender>().SendDueAsync(CancellationToken.None) == 0)
            await timer.WaitForNextTickAsync(limit.Token);
    }

    private static IEnumerable<Sent> Digests(Desk desk) => desk.Connector.Messages.Where(sent => sent.Json.Contains("Harbour cranes", StringComparison.Ordinal) && sent.Json.Contains("DIGEST", StringComparison.Ordinal));

    private static async Task<(int Repeats, int Found)> CountsAsync(Desk desk)
    {
        await foreach (var item in desk.Services.GetRequiredService<OutboxRows>().AllAsync(CancellationToken.None))
        {
            Assert.Equal(ItemState.Sent, item.State);
            return (item.Repeats, item.Found);
        }

        return default;
    }

    /// <summary>A digest is due in the channel, and the answer to its first post is lost.</summary>
    private static async Task<Desk> OpenAsync(string lease)
    {
        var desk = await Desk.OpenAsync(settings: [.. DueAllDay, ("Outbox:Lease", lease)]);
        await ChannelTests.SpeakAsync(desk);
        var writer = desk.Services.GetRequiredService<LedgerWriter>();
        foreach (var draft in new[]
        {
            Draft.Set(Partition.Shared, ChannelLink.Kind, new("orbis-channel"), "Digest").With(ChannelLink.Fields.DigestTime, "00:00").With(ChannelLink.Fields.TimeZone, "UTC"),
            Draft.Set(Partition.Account(SmallPortfolio.Orbis), Opportunity.Kind, new("late"), "Deal").With(Opportunity.Fields.Account, SmallPortfolio.Orbis)
                .With(Opportunity.Fields.Name, "Harbour cranes").With(Opportunity.Fields.Status, DealStatus.Open).With(Opportunity.Fields.Amount, Money.Of(777_777, Currency.Eur))
                .With(Opportunity.Fields.Close, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-5)),
        })
            await writer.AppendAsync(new("test", "Test", Source.Import("test"), "digest", [draft]), CancellationToken.None);
        var mishaps = new Queue<Mishap>([new(504, IsTaken: true)]);
        desk.Connector.Mishaps = () => mishaps.TryDequeue(out var mishap) ? mishap : null;
        return desk;
    }
}
