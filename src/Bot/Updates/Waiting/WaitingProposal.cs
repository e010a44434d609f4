using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bot.Understanding;
using Bot.Understanding.Memory;
using Domain.Asking;
using Domain.Ledger;

namespace Bot.Updates.Waiting;

/// <summary>
/// An update that waits to be confirmed. What waits is the order, not its rows: it is proposed anew for whoever confirms it, so that their rights and the
/// facts are those of that moment.
/// </summary>
/// <param name="Key">Travels in the buttons; nobody can guess it.</param>
/// <param name="Conversation">Where it can be confirmed.</param>
/// <param name="Home">The partition that it changes.</param>
/// <param name="Expected">The ledger's position that was shown; what changed since is a clash.</param>
/// <param name="Values">What was shown: old and new.</param>
/// <param name="Expires">From then on it is as if it had been discarded.</param>
internal sealed record WaitingProposal(
    string Key, UpdateOrder Order, string Conversation, Partition Home, long Expected, ImmutableArray<ProposedValue> Values, WaitingState State, DateTimeOffset Expires)
{
    /// <summary>Of its row as it was found; null for one that was not read.</summary>
    public string? ETag { get; init; }
}

internal enum WaitingState
{
    Waiting,

    /// <summary>Somebody confirmed it: it is written, or about to be. Never discarded from here on.</summary>
    Confirmed,

    Discarded,
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata, Converters = [typeof(QuestionJson.RecordIdConverter)])]
[JsonSerializable(typeof(UpdateOrder))]
[JsonSerializable(typeof(ImmutableArray<ProposedValue>))]
internal sealed partial class WaitingJson : JsonSerializerContext;
