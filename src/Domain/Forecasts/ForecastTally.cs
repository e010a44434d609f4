using Domain.Opportunities;

namespace Domain.Forecasts;

/// <summary>Amounts added up by category; each category is rounded once, at the end.</summary>
internal sealed class ForecastTally
{
    private readonly decimal[] sums = new decimal[(int)ForecastCategory.Omitted + 1];

    public int Deals { get; private set; }

    public void Add(ForecastCategory category, decimal amount)
    {
        sums[(int)category] += amount;
        Deals++;
    }

    public ForecastAmounts In(Currency currency) => new(
        Money.Of(sums[(int)ForecastCategory.Closed], currency),
        Money.Of(sums[(int)ForecastCategory.Commit], currency),
        Money.Of(sums[(int)ForecastCategory.MostLikely], currency),
        Money.Of(sums[(int)ForecastCategory.BestCase], currency),
        Money.Of(sums[(int)ForecastCategory.Pipeline], currency));
}
