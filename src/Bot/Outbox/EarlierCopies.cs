using Bot.Ledger.Tables;
using Bot.Rendering;

namespace Bot.Outbox;

/// <summary>
/// A message whose answer was lost may be there although nobody knows its id, until somebody presses one of its buttons. Then either it need not be posted again,
/// or it is the earlier copy of one that was.
/// </summary>
internal sealed partial class EarlierCopies(OutboxRows rows, IDelivery delivery, OutboxOptions options, TimeProvider clock, ILogger<EarlierCopies> log)
{
    /// <summary>A card was pressed in a conversation.</summary>
    /// <param name="mark">Which message its buttons say that it is; null or anything else where it is none of the outbox's.</param>
    /// <param name="activityId">Of the message that carries the card.</param>
    public async Task SeenAsync(string conversation, string? mark, string? activityId, CancellationToken cancellation)
    {
        if (mark is not { Length: > 0 } || activityId is not { Length: > 0 })
            return;
        try
        {
            if (await rows.FindAsync(conversation, mark, cancellation) is not { } item)
                return;
            if (item is { State: ItemState.Sent, ActivityId: { } known } && known != activityId && item.Found < item.Repeats)
                await CloseAsync(item, activityId, cancellation);
            else if (item.MayBeThere)
                await AdoptAsync(item, activityId, cancellation);
        }
        catch (StorageException trouble)
        {
            // What was pressed is done all the same; the next press tells it again.
            LogNotNoted(log, trouble);
        }
    }

    private async Task CloseAsync(OutboxItem item, string activityId, CancellationToken cancellation)
    {
        if (await delivery.EditAsync(item.Conversation, activityId, RepeatCard.Render(), cancellation) is SendOutcome.Taken)
            await rows.AmendAsync(item with { Found = item.Found + 1 }, cancellation);
    }

    /// <summary>It is there, so it is sent; unless somebody is sending it at this moment.</summary>
    private async Task AdoptAsync(OutboxItem item, string activityId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var lane = await rows.LaneAsync(item.Conversation, cancellation);
        if (item.State == ItemState.Sending && lane.LeaseUntil > now && lane.LeaseUntil <= now + options.Lease + Lane.Skew)
            return;
        var told = item.Telling is { } telling ? new Told(OutboxColumns.Levels(telling), activityId) : null;
        await rows.RecordAsync(new(lane, item), lane.Free(now), item with { State = ItemState.Sent, At = now, ActivityId = activityId, Trouble = null }, told, cancellation);
    }

    [LoggerMessage(311, LogLevel.Warning, "That an earlier copy of a message showed itself could not be noted")]
    private static partial void LogNotNoted(ILogger log, Exception trouble);
}
