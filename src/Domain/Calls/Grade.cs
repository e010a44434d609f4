namespace Domain.Calls;

/// <summary>How good forecasts were, once the actual amounts are known.</summary>
/// <param name="Periods">How many forecasts were graded.</param>
/// <param name="Wape">Σ|actual − forecast| / Σ|actual|; null when nothing came in.</param>
/// <param name="Bias">Σ(forecast − actual) / Σ actual; positive is an over-forecast. Null when nothing came in.</param>
/// <param name="Mape">The mean of |actual − forecast| / |actual|; null when one of the actual amounts is zero.</param>
/// <remarks>Source: domain formula F9. Some glossaries turn the sign of the bias around, so every answer names the convention.</remarks>
public sealed record Grade(int Periods, decimal? Wape, decimal? Bias, decimal? Mape)
{
    /// <summary>1 − WAPE, never below zero.</summary>
    public decimal? Accuracy => Wape is { } wape ? Math.Max(0m, 1m - wape) : null;

    /// <param name="forecasts">In one currency.</param>
    public static Grade Of(params IEnumerable<(decimal Forecast, decimal Actual)> forecasts)
    {
        var (count, error, signed, actual, absolute, shares, hasZero) = (0, 0m, 0m, 0m, 0m, 0m, false);
        foreach (var (forecast, came) in forecasts)
        {
            count++;
            error += Math.Abs(came - forecast);
            signed += forecast - came;
            actual += came;
            absolute += Math.Abs(came);
            hasZero |= came == 0;
            shares += came == 0 ? 0 : Math.Abs((came - forecast) / came);
        }

        return new(count, absolute == 0 ? null : error / absolute, actual == 0 ? null : signed / actual, count == 0 || hasZero ? null : shares / count);
    }
}
