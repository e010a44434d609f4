using Domain.Opportunities;

namespace Bot.Answers;

/// <summary>
/// Which parts of a question a kind of question looks at. What it does not look at is never filled and named to the reader instead, so that no answer is over
/// more than was asked.
/// </summary>
internal sealed record Honours
{
    /// <summary>Accounts that are named.</summary>
    public bool Accounts { get; init; } = true;

    /// <summary>That subsidiaries do not count.</summary>
    public bool WithoutFamily { get; init; } = true;

    /// <summary>"My" where that means the deals or the region of the reader. Its condition must be among <see cref="Filter"/> too.</summary>
    public bool Ownership { get; init; } = true;

    /// <summary>A deal that is named.</summary>
    public bool Deal { get; init; }

    /// <summary>A condition that narrows it; a negated one is asked about as a whole.</summary>
    public Func<DealFilter, bool> Filter { get; init; } = _ => false;

    /// <summary>By what its rows can be told.</summary>
    public Func<DealDimension, bool> Grouping { get; init; } = _ => false;

    /// <summary>Said with the answer where its rows say by themselves what this grouping would; null for other groupings.</summary>
    public Func<DealDimension, string?> ListedInstead { get; init; } = _ => null;

    public bool Period { get; init; }

    public bool Rank { get; init; }

    public bool Comparison { get; init; }

    /// <summary>In which currency amounts are told.</summary>
    public bool Currency { get; init; } = true;

    /// <summary>The kind of rate that they are converted at.</summary>
    public bool Rate { get; init; } = true;

    /// <summary>How it stood on another day.</summary>
    public bool AsOf { get; init; } = true;

    /// <summary>Every part.</summary>
    public static Honours Everything { get; } = new() { Deal = true, Filter = _ => true, Grouping = _ => true, Period = true, Rank = true, Comparison = true };
}
