namespace Bot.Outbox;

/// <summary>Who can be told something at this moment.</summary>
internal sealed class Reach(IDelivery delivery)
{
    /// <summary>True when there is a conversation with the recipient in which something may be said.</summary>
    public async ValueTask<bool> HasAsync(Recipient to, CancellationToken cancellation) => await delivery.LocateAsync(to, cancellation) is not null;
}
