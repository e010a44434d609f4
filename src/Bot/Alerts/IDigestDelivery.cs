using Bot.Rendering;
using Domain.People;

namespace Bot.Alerts;

/// <summary>What sending a digest needs of Teams.</summary>
public interface IDigestDelivery
{
    /// <summary>The conversation's reader: who the digest is for and who listens. Null when there is no conversation to send to.</summary>
    ValueTask<DigestAddress?> FindAsync(DigestReader reader, CancellationToken cancellation);

    /// <returns>The id of the sent message; null when the conversation takes no messages from us any more.</returns>
    Task<string?> SendAsync(DigestAddress address, OutgoingMessage message, CancellationToken cancellation);
}

/// <param name="Conversation">Key of the stored conversation.</param>
/// <param name="Reader">What may be shown there.</param>
public sealed record DigestAddress(string Conversation, Reader Reader);
