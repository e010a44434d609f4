using System.Collections.Immutable;

namespace Domain.Asking;

/// <summary>What becomes of one thing that was asked or ordered.</summary>
public abstract record Reply
{
    private Reply() { }

    public sealed record Answered(Answer Answer) : Reply;

    /// <summary>Two readings: a choice.</summary>
    public sealed record Clarify(Sentence Ask, ImmutableArray<NextQuestion> Choices) : Reply;

    public sealed record Proposed(Proposal Proposal) : Reply;

    /// <summary>Understood, but not something the bot does or holds.</summary>
    public sealed record Unsupported(Sentence Why, ImmutableArray<NextQuestion> Nearest) : Reply;

    public sealed record NotUnderstood(string Text, ImmutableArray<NextQuestion> Nearest) : Reply;

    /// <summary>Understood, but the reader or the audience may not have it.</summary>
    public sealed record Refused(Sentence Why) : Reply;
}

/// <summary>From the most to the least certain; what is reported for several replies is the least.</summary>
public enum Outcome { Answered, Proposed, Clarify, Refused, Unsupported, NotUnderstood }
