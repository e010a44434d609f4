using System.Collections.Immutable;
using Domain.Asking;

namespace Domain.Health;

/// <summary>The health of an account with its family on a day, as one reader may see it.</summary>
public sealed record AccountHealth
{
    /// <summary>The head of the family, or the only account.</summary>
    public required RecordId Account { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>False where amounts are not shown: the score would tell of payments and revenue, so there is none, and what needs no amount stands by itself.</summary>
    public required bool IsShown { get; init; }

    public required HealthScore Whole { get; init; }

    /// <summary>Worst first, those without a colour last; empty where nothing is told by region.</summary>
    public ImmutableArray<PlaceHealth> Regions { get; init; } = [];

    /// <summary>The same of units.</summary>
    public ImmutableArray<PlaceHealth> Units => UnitsWhenAsked?.Value ?? [];

    /// <summary>A score each, which costs as much as the rest together: nobody who asks for the whole alone pays for it.</summary>
    internal Lazy<ImmutableArray<PlaceHealth>>? UnitsWhenAsked { get; init; }

    /// <summary>What keeps the account from being green, whatever its score.</summary>
    public ImmutableArray<HealthCap> Caps { get; init; } = [];

    /// <summary>Null when none holds on the day.</summary>
    public HealthOverride? Override { get; init; }

    /// <summary>Revenue of the last 12 months; null when none is recorded, or shown.</summary>
    public Money? Revenue { get; init; }

    /// <summary>True when no revenue tells how much each region weighs.</summary>
    public bool IsEquallyWeighted { get; init; }

    /// <summary>What the measures and caps say; null when too little is measured.</summary>
    public HealthBand? Computed => Whole.Band is HealthBand.Green && !Caps.IsEmpty ? HealthBand.Yellow : Whole.Band;

    /// <summary>What counts: somebody's word while it holds, else what is computed.</summary>
    public HealthBand? Band => Override?.Colour ?? Computed;

    /// <summary>The region with the lowest score, where there are several; null when none has enough data.</summary>
    public PlaceHealth? Worst => Regions is { Length: > 1 } && Regions[0].Score.IsEnough ? Regions[0] : null;

    /// <summary>The measures as the reader sees them, over all regions: those that pull the score down most first.</summary>
    public ImmutableArray<HealthPart> Weakest => [.. Whole.Parts.OrderBy(part => part.Against(Whole.Exact ?? 0)).ThenBy(part => part.Rule.Name, StringComparer.Ordinal).ThenBy(part => part.Region, StringComparer.Ordinal)];
}

/// <summary>A region or a unit.</summary>
/// <param name="Weight">How much of the account it is, 0 to 1; null for a unit.</param>
public sealed record PlaceHealth(string Name, HealthScore Score, decimal? Weight);

/// <param name="Words">Why, without a full stop.</param>
public sealed record HealthCap(Sentence Words, ImmutableArray<RecordId> Records);
