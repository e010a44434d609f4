using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Health;

namespace Bot.Understanding;

/// <summary>What the meaning of a text depends on besides its words.</summary>
public sealed record UnderstandingContext
{
    /// <summary>Where names come from. Only those that the reader of <see cref="View"/> may know of are understood.</summary>
    public required Portfolio Portfolio { get; init; }

    public required View View { get; init; }

    /// <summary>The reader's day.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The accounts of the conversation; taken when no account is said. Empty in personal chats and on the command line.</summary>
    public ImmutableArray<RecordId> Linked { get; init; } = [];

    /// <summary>What the same person asked last in the same place; a follow-up edits it.</summary>
    public Question? Last { get; init; }

    /// <summary>What health is measured by here.</summary>
    public HealthModel Health { get; init; } = HealthModel.Default;

    /// <summary>What is told by itself where the text is said, and on which days.</summary>
    public AlertPreview Preview { get; init; } = AlertPreview.Usual;

    /// <summary>The records on the card that was last shown in the same thread; "it" is one of them. Empty when none was, or the text points at nothing.</summary>
    public ImmutableArray<RecordId> Shown { get; init; } = [];

    /// <summary>What every answer must say besides: an import that is not finished.</summary>
    public ImmutableArray<Sentence> Remarks { get; init; } = [];
}
