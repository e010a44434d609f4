namespace Bot.Outbox;

/// <summary>What could not be said, as far as this instance has looked.</summary>
internal sealed class OutboxLosses(OutboxRows rows)
{
    /// <summary>When something was last given up, or refused by its conversation; null for never lately.</summary>
    public DateTimeOffset? Last { get; private set; }

    public async Task LookAsync(CancellationToken cancellation) => Last = await rows.LastLossAsync(cancellation);
}
