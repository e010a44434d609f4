using System.Collections.Immutable;
using Domain.Ledger;

namespace Domain.Asking;

/// <summary>Changes that are understood but not made.</summary>
public sealed record Proposal
{
    /// <summary>The words it came from.</summary>
    public required string Said { get; init; }

    /// <summary>What will be, in one sentence.</summary>
    public required Sentence Summary { get; init; }

    /// <summary>All in one partition, so that they happen together or not at all; empty while something is missing.</summary>
    public required ImmutableArray<Draft> Changes { get; init; }

    /// <summary>Old and new value of each field that changes, as a reader would write them.</summary>
    public ImmutableArray<ProposedValue> Values { get; init; } = [];

    /// <summary>The changes one by one, where several were ordered in one breath: each can be left out. Empty for one that stands alone.</summary>
    public ImmutableArray<ProposedPart> Parts { get; init; } = [];

    /// <summary>The partition's last sequence when this was made. A later change of the same fields is a clash, which is shown.</summary>
    public long ExpectedSequence { get; init; }

    /// <summary>What must still be chosen before it can be applied.</summary>
    public ImmutableArray<MissingPart> Missing { get; init; } = [];

    /// <summary>What the button that confirms it says: exactly what will happen. Null for an update that says it in its values alone.</summary>
    public string? Confirm { get; init; }

    /// <summary>What the button that discards it says; null for "Discard".</summary>
    public string? Decline { get; init; }

    /// <summary>What follows from it, for whoever decides.</summary>
    public ImmutableArray<Sentence> Effects { get; init; } = [];

    /// <summary>False for what is harmless and undone with one press, such as a note.</summary>
    public bool NeedsConfirmation { get; init; } = true;
}

/// <summary>One of several changes.</summary>
/// <param name="Place">Its place among what was ordered, from 0.</param>
/// <param name="Values">Old and new of it alone; empty for one that <paramref name="Summary"/> says whole.</param>
public sealed record ProposedPart(int Place, Sentence Summary, ImmutableArray<ProposedValue> Values);

/// <summary>One thing to choose.</summary>
/// <param name="Name">What of the order it fills: <see cref="Deal"/>, <see cref="Amount"/>, <see cref="Day"/>, <see cref="Account"/>, <see cref="Record"/> or <see cref="Reason"/>.</param>
/// <param name="Choices">Empty where it is entered freely: an amount, a day.</param>
public sealed record MissingPart(string Name, Sentence Ask, ImmutableArray<MissingChoice> Choices)
{
    public const string Deal = "deal";
    public const string Amount = "amount";
    public const string Day = "day";
    public const string Account = "account";
    public const string Record = "record";
    public const string Reason = "reason";
}

public sealed record MissingChoice(string Title, string Value);

public sealed record ProposedValue(string Field, string? Old, string New);
