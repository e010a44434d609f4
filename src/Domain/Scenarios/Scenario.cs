using System.Collections.Immutable;

namespace Domain.Scenarios;

/// <summary>"What if": assumptions that are set beside what is. Answers are computed from both; no record changes. Serialisable with the question that holds it.</summary>
public sealed record Scenario
{
    public int Version { get; init; } = 1;

    /// <summary>In the order in which they were said: a later one finds the deals as those before it left them.</summary>
    public ImmutableArray<Assumption> Assumptions { get; init; } = [];

    /// <summary>The saved scenario that it is; null for one that was only asked about.</summary>
    public RecordId? Saved { get; init; }

    /// <summary>The same with one more; of its kind and deals it replaces the one before.</summary>
    public Scenario With(Assumption assumption) => this with
    {
        Saved = null,
        Assumptions = [.. Assumptions.Where(before => !IsOfSame(before, assumption)), assumption],
    };

    /// <summary>A slip by and a slip to are of one kind; what becomes of a deal in the end is another.</summary>
    private static bool IsOfSame(Assumption one, Assumption other) => (one, other) switch
    {
        (Assumption.RateMove left, Assumption.RateMove right) => left.Currency == right.Currency,
        (Assumption.Slip or Assumption.SlipTo, Assumption.Slip or Assumption.SlipTo) => one.On == other.On,
        (Assumption.Discount or Assumption.Worth, Assumption.Discount or Assumption.Worth) => one.On == other.On,
        (Assumption.Lost or Assumption.Won, Assumption.Lost or Assumption.Won) => one.On == other.On,
        _ => false,
    };
}
