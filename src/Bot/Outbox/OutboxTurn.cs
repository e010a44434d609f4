using System.Collections.Frozen;
using Bot.Ledger;
using Bot.Ledger.Tables;

namespace Bot.Outbox;

/// <summary>One item's turn: is it its conversation's turn, is there something to say still, may it be said now, and what became of it.</summary>
internal sealed partial class OutboxTurn(
    IEnumerable<IAnnouncement> announcements, PortfolioCache cache, OutboxRows rows, Tempo tempo, OutboxPost post, IDelivery delivery, OutboxOptions options, TimeProvider clock, ILogger<OutboxTurn> log)
{
    private readonly FrozenDictionary<string, IAnnouncement> kinds = announcements.ToFrozenDictionary(announcement => announcement.Kind, StringComparer.Ordinal);

    public async Task<TurnOutcome> TakeAsync(Waiting waiting, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var lane = await rows.LaneAsync(waiting.Conversation, cancellation);
        if (lane.FreeAt(now, options) is var free && free > now)
            return TurnOutcome.Later(waiting, free);
        if (await rows.ItemAsync(waiting, cancellation) is not { IsFinished: false } item)
            return TurnOutcome.Over(waiting);
        if (item.Due.Until < now)
            return await EndAsync(waiting, new(lane, item), ItemState.Passed, null, null, cancellation);
        if (item.Attempts >= options.MostAttempts)
            return await EndAsync(waiting, new(lane, item), ItemState.GivenUp, item.Trouble, null, cancellation);
        // An instance of an older version leaves what it does not know to the others.
        if (!kinds.TryGetValue(item.Due.Kind, out var announcement))
            return TurnOutcome.Later(waiting, now + options.Interval);
        // Before it is composed: what may not be said now would be composed in vain, by all.
        if (await tempo.TakeAsync(1, cancellation) is { } later)
            return TurnOutcome.Later(waiting, later);
        try
        {
            for (var isFresh = announcement is IFollowUp; ; isFresh = true)
            {
                var before = await rows.ToldAsync(item.Due, item.Conversation, cancellation);
                var beside = announcement is IFollowUp ? await rows.AllToldAsync(cancellation) : await rows.ToldBesideAsync(item.Due.To, item.Conversation, announcement.Recalls, cancellation);
                var portfolio = (await (isFresh ? new(cache.RefreshAsync(cancellation)) : cache.CurrentAsync(cancellation))).Now;
                if (await delivery.ListenAsync(item.Due.To, cancellation) is not { } listeners)
                    return TurnOutcome.Later(waiting, now + options.Interval);
                if (listeners.Conversation != item.Conversation)
                    return await EndAsync(waiting, new(lane, item), ItemState.Passed, "moved", null, cancellation);
                var saying = announcement.Compose(new(item.Due, now, portfolio, listeners.Reader, before) { Beside = beside, Present = listeners.Present });
                if (saying is not { Edit: null, Post: null })
                    return await post.SayAsync(waiting, lane, item, saying, before, cancellation);
                // Whoever noted it may have known more than this instance did, so it reads all once more before it is silent.
                if (isFresh)
                    return await EndAsync(waiting, new(lane, item), ItemState.NothingToSay, null, before with { Levels = saying.Levels, IsOver = saying.IsLast }, cancellation);
            }
        }
        catch (Exception trouble) when (trouble is not StorageException && !cancellation.IsCancellationRequested)
        {
            // One that cannot be composed, or whose listeners cannot be read, must not hold up the others.
            LogNotComposed(log, trouble, item.Due.Kind);
            return await post.PauseAsync(waiting, new(lane, item with { State = item.MayBeThere ? ItemState.Uncertain : ItemState.Waiting, Attempts = item.Attempts + 1 }), trouble.GetType().Name, null, cancellation);
        }
    }

    private async Task<TurnOutcome> EndAsync(Waiting waiting, Claim claim, ItemState state, string? trouble, Told? told, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var ended = claim.Item with { State = state, At = now, Trouble = trouble };
        return await rows.RecordAsync(claim, claim.Lane with { LeaseUntil = now, Fence = claim.Lane.Fence + 1 }, ended, told, cancellation) ? TurnOutcome.Over(waiting) : TurnOutcome.Later(waiting, now);
    }

    [LoggerMessage(310, LogLevel.Error, "A {Kind} could not be composed")]
    private static partial void LogNotComposed(ILogger log, Exception trouble, string kind);
}

/// <summary>What became of an item's turn.</summary>
/// <param name="Again">When its conversation is looked at again with the same item; null when the item is finished.</param>
internal sealed record TurnOutcome(Waiting Waiting, bool IsSent, DateTimeOffset? Again)
{
    public static TurnOutcome Later(Waiting waiting, DateTimeOffset at) => new(waiting, false, at);

    public static TurnOutcome Over(Waiting waiting) => new(waiting, false, null);

    public static TurnOutcome Said(Waiting waiting) => new(waiting, true, null);
}
