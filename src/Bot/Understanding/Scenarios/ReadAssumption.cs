using System.Collections.Immutable;
using Domain.Asking;
using Domain.Scenarios;

namespace Bot.Understanding.Scenarios;

/// <summary>What one part of a what-if was taken for.</summary>
internal abstract record ReadAssumption
{
    private ReadAssumption() { }

    /// <summary>One or more readings; of several the reader chooses.</summary>
    /// <param name="Readings">Each a list of assumptions that belong together, under the deals that it speaks of.</param>
    internal sealed record Read(string Said, ImmutableArray<(AssumedDeals? On, ImmutableArray<Assumption> Assumptions)> Readings) : ReadAssumption;

    /// <summary>No such deal is known.</summary>
    /// <param name="Make">The assumptions on another one.</param>
    internal sealed record Unknown(string Said, ImmutableArray<(string Name, AssumedDeals Deals)> Nearest, Func<AssumedDeals, ImmutableArray<Assumption>> Make) : ReadAssumption;

    /// <summary>Something is missing or cannot be assumed.</summary>
    internal sealed record Wrong(Sentence Why) : ReadAssumption;
}
