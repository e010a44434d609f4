using Bot.Rendering;

namespace Bot.Crm.WriteBacks;

/// <summary>What telling somebody what became of their change needs of Teams.</summary>
public interface IWriteBackDelivery
{
    /// <returns>False when there is no private chat, or it takes no message now.</returns>
    Task<bool> SendAsync(string aadObjectId, OutgoingMessage message, CancellationToken cancellation);
}
