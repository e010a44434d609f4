using System.Collections.Immutable;
using Bot.Rendering;
using Domain;
using Domain.People;

namespace Bot.Outbox;

/// <summary>What the outbox needs of Teams. Nobody else may speak unasked.</summary>
public interface IDelivery
{
    /// <summary>Key of the conversation in which the recipient is told; null while there is none, or nothing may be said there.</summary>
    ValueTask<string?> LocateAsync(Recipient to, CancellationToken cancellation);

    /// <summary>Who is told there and who listens at this moment; null as above.</summary>
    ValueTask<Listeners?> ListenAsync(Recipient to, CancellationToken cancellation);

    /// <summary>Posts a message, once: it is never repeated inside.</summary>
    /// <param name="under">The message in whose thread it is said; null for a new one.</param>
    Task<SendOutcome> PostAsync(string conversation, OutgoingMessage message, string? under, CancellationToken cancellation);

    /// <summary>Puts another message in the place of one that was posted. It may be done twice.</summary>
    Task<SendOutcome> EditAsync(string conversation, string activityId, OutgoingMessage message, CancellationToken cancellation);
}

/// <param name="Conversation">Key of the stored conversation.</param>
/// <param name="Reader">What may be shown there.</param>
public sealed record Listeners(string Conversation, Reader Reader)
{
    /// <summary>Those of ours who are there.</summary>
    public ImmutableHashSet<RecordId> Present { get; init; } = [];
}
