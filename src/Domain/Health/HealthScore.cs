using System.Collections.Immutable;

namespace Domain.Health;

/// <summary>The health of one place: the mean of what is measured there, by fresh weight.</summary>
/// <param name="Exact">0 to 100, not rounded; null when nothing is measured.</param>
/// <param name="Completeness">Weight of what is measured ÷ weight of all, 0 to 1.</param>
/// <param name="Parts">Their shares add up to 1.</param>
/// <remarks>Source: domain formulas F11 and F12.</remarks>
public sealed record HealthScore(decimal? Exact, decimal Completeness, ImmutableArray<HealthPart> Parts, ImmutableArray<MissingMeasure> Missing)
{
    /// <summary>As it is told: rounded to a tenth.</summary>
    public decimal? Score => Exact is { } exact ? Math.Round(exact, 1, MidpointRounding.AwayFromZero) : null;

    public bool IsEnough => Exact is not null && Completeness >= HealthModel.LeastCompleteness;

    /// <summary>Null when too little is measured.</summary>
    public HealthBand? Band => IsEnough ? HealthBands.Of(Score!.Value) : null;

    /// <summary>Of one region, a unit, or an account that is not told by region.</summary>
    /// <param name="region">Null for a place that is no region.</param>
    internal static HealthScore Of(IEnumerable<(MeasureRule Rule, MeasureReading? Reading)> measured, DateOnly day, string? region)
    {
        var (present, missing) = (new List<(MeasureRule Rule, MeasureReading Reading, decimal Weight)>(), ImmutableArray.CreateBuilder<MissingMeasure>());
        decimal all = 0;
        foreach (var (rule, reading) in measured)
        {
            all += rule.Weight;
            var age = reading is null ? 0 : Math.Max(0, day.DayNumber - reading.Latest.DayNumber);
            if (reading is null || age > rule.HalfLifeDays * HealthModel.MostHalfLives)
                missing.Add(new(rule, region, reading?.Latest));
            else
                present.Add((rule, reading, rule.Weight * Fading.Left(age, rule.HalfLifeDays)));
        }

        var sum = present.Sum(part => part.Weight);
        var parts = present.Select(part => new HealthPart(part.Rule, region, part.Weight / sum, part.Reading)).ToImmutableArray();
        return new(MeanOf(parts), all == 0 ? 0 : present.Sum(part => part.Rule.Weight) / all, parts, missing.ToImmutable());
    }

    /// <summary>The mean of regions, by their weights; those with too little are not in it, but in how complete it is.</summary>
    internal static HealthScore Of(IReadOnlyCollection<(HealthScore Score, decimal Weight)> regions)
    {
        var all = regions.Sum(region => region.Weight);
        var enough = regions.Where(region => region.Score.IsEnough && region.Weight > 0).ToArray();
        var counted = enough.Sum(region => region.Weight);
        ImmutableArray<HealthPart> parts = [.. enough.SelectMany(region => region.Score.Parts.Select(part => part with { Share = part.Share * region.Weight / counted }))];
        return new(
            MeanOf(parts), all == 0 ? 0 : regions.Sum(region => region.Score.Completeness * region.Weight) / all, parts,
            [.. regions.SelectMany(region => region.Score.Missing)]);
    }

    private static decimal? MeanOf(ImmutableArray<HealthPart> parts) => parts.IsEmpty ? null : parts.Sum(part => part.Share * part.Reading.Score);
}

/// <summary>One measure of one region.</summary>
/// <param name="Region">Null where the account is not told by region.</param>
/// <param name="Share">Of the score, 0 to 1.</param>
public sealed record HealthPart(MeasureRule Rule, string? Region, decimal Share, MeasureReading Reading)
{
    /// <summary>How far the measure lifts the score above another one, or pulls it below.</summary>
    public decimal Against(decimal score) => Share * (Reading.Score - score);
}

/// <summary>A measure that says nothing of a region.</summary>
/// <param name="Latest">When it said something last, too long ago to count; null when it never did.</param>
public sealed record MissingMeasure(MeasureRule Rule, string? Region, DateOnly? Latest);
