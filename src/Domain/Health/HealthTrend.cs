using System.Collections.Immutable;

namespace Domain.Health;

/// <summary>How a score moved between two days, and what moved it.</summary>
/// <param name="Change">In points, as told: the score of now less the score of then.</param>
/// <param name="Drivers">They add up to <paramref name="Change"/> exactly; the strongest first, none of 0.</param>
public sealed record HealthTrend(DateOnly Since, decimal Before, decimal Change, ImmutableArray<HealthDriver> Drivers)
{
    /// <summary>How far back a trend goes when no day is named.</summary>
    public const int Days = 28;

    /// <summary>Below, a score is told as steady.</summary>
    public const decimal LeastMove = 3;

    public bool IsMove => Math.Abs(Change) >= LeastMove;

    /// <summary>Null when one of the two has too little data, or is not shown: there is nothing to compare.</summary>
    /// <remarks>
    /// With shares that add up to 1, S = r + Σ share·(score − r) for any r. With r the score of then, a measure that only now is known moves the score by how far it
    /// lies from it.
    /// </remarks>
    public static HealthTrend? Between(AccountHealth before, AccountHealth now)
    {
        if (!before.IsShown || !now.IsShown || before.Whole is not { IsEnough: true, Exact: { } then, Score: { } told } || now.Whole is not { IsEnough: true, Score: { } score })
            return null;
        var moved = new Dictionary<(string Measure, string? Region), decimal>();
        foreach (var part in now.Whole.Parts)
            moved[KeyOf(part)] = part.Against(then);
        foreach (var part in before.Whole.Parts)
            moved[KeyOf(part)] = moved.GetValueOrDefault(KeyOf(part)) - part.Against(then);
        var parts = moved.OrderBy(part => part.Key.Measure, StringComparer.Ordinal).ThenBy(part => part.Key.Region, StringComparer.Ordinal).ToArray();
        var tenths = Rounded([.. parts.Select(part => part.Value)], score - told);
        var rules = now.Whole.Parts.Concat(before.Whole.Parts).Select(part => part.Rule).DistinctBy(rule => rule.Name).ToDictionary(rule => rule.Name);
        return new(before.Day, told, score - told,
        [
            .. parts.Zip(tenths, (part, points) => new HealthDriver(rules[part.Key.Measure], part.Key.Region, points)).Where(driver => driver.Points != 0)
                .OrderByDescending(driver => Math.Abs(driver.Points)).ThenBy(driver => driver.Points).ThenBy(driver => driver.Rule.Name, StringComparer.Ordinal).ThenBy(driver => driver.Region, StringComparer.Ordinal),
        ]);
    }

    private static (string Measure, string? Region) KeyOf(HealthPart part) => (part.Rule.Name, part.Region);

    /// <summary>Tenths that add up to the sum as told: what rounding leaves over goes to those that it cut most.</summary>
    private static decimal[] Rounded(decimal[] exact, decimal sum)
    {
        decimal[] tenths = [.. exact.Select(value => Math.Floor(value * 10))];
        var left = (int)(Math.Round(sum * 10) - tenths.Sum());
        foreach (var at in Enumerable.Range(0, exact.Length).OrderByDescending(at => (exact[at] * 10) - tenths[at]).ThenBy(at => at).Take(Math.Max(0, left)))
            tenths[at]++;
        for (var over = left - exact.Length; over > 0; over--)
            tenths[0]++;
        for (var under = left; under < 0; under++)
            tenths[0]--;
        return [.. tenths.Select(value => value / 10)];
    }
}

/// <param name="Region">Null where the account is not told by region.</param>
public sealed record HealthDriver(MeasureRule Rule, string? Region, decimal Points);
