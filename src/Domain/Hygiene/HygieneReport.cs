using System.Collections.Immutable;

namespace Domain.Hygiene;

/// <summary>What is wrong in the data of deals, with the money it touches.</summary>
public sealed record HygieneReport
{
    public required Currency Currency { get; init; }

    /// <summary>Of all open deals looked at.</summary>
    public required Money Open { get; init; }

    public required int OpenDeals { get; init; }

    /// <summary>Of the open deals with something wrong; each counts once.</summary>
    public required Money Touched { get; init; }

    public required int TouchedDeals { get; init; }

    /// <summary>Won and lost deals with something wrong.</summary>
    public required int ClosedDeals { get; init; }

    /// <summary>The greatest amount first; where no amount is known, the gravest issue first.</summary>
    public ImmutableArray<DealIssues> Deals { get; init; } = [];

    /// <summary>Every issue that there is, the one that touches most first. A deal counts under each of its issues.</summary>
    public ImmutableArray<IssueTotal> Issues { get; init; } = [];

    public bool KeepsNextSteps { get; init; }

    public bool KeepsEvidence { get; init; }

    public int AccountsNotShown { get; init; }

    /// <summary>False when the reader may see amounts nowhere in the scope.</summary>
    public bool IsAllowed { get; init; } = true;
}

public sealed record IssueTotal(HygieneIssue Issue, int Deals, Money Amount);
