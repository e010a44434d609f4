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

    /// <summary>All in one partition, so that they happen together or not at all.</summary>
    public required ImmutableArray<Draft> Changes { get; init; }

    /// <summary>Old and new value of each field that changes, as a reader would write them.</summary>
    public ImmutableArray<ProposedValue> Values { get; init; } = [];

    /// <summary>The partition's last sequence when this was made. A later change of the same fields is a clash, which is shown.</summary>
    public long ExpectedSequence { get; init; }

    /// <summary>What must still be said before it can be applied.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>What the button that confirms it says: exactly what will happen. Null for an update that says it in its values alone.</summary>
    public string? Confirm { get; init; }

    /// <summary>What follows from it, for whoever decides.</summary>
    public ImmutableArray<Sentence> Effects { get; init; } = [];

    /// <summary>False for what is harmless and undone with one press, such as a note.</summary>
    public bool NeedsConfirmation { get; init; } = true;
}

public sealed record ProposedValue(string Field, string? Old, string New);
