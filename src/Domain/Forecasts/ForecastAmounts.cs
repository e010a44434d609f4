using Domain.Opportunities;

namespace Domain.Forecasts;

/// <summary>The deals of a period by forecast category, each part as it stands alone; the roll-ups are cumulative, as in Salesforce's collaborative forecasts.</summary>
/// <remarks>Source: domain formula F2.</remarks>
public sealed record ForecastAmounts(Money Closed, Money Commit, Money MostLikely, Money BestCase, Money Pipeline)
{
    public static ForecastAmounts Zero(Currency currency)
    {
        var zero = Money.Zero(currency);
        return new(zero, zero, zero, zero, zero);
    }

    /// <summary>Closed and commit.</summary>
    public Money CommitForecast => Closed + Commit;

    /// <summary>Closed, commit and most likely.</summary>
    public Money MostLikelyForecast => CommitForecast + MostLikely;

    /// <summary>Closed, commit, most likely and best case.</summary>
    public Money BestCaseForecast => MostLikelyForecast + BestCase;

    /// <summary>All four open categories.</summary>
    public Money OpenPipeline => Pipeline + BestCase + MostLikely + Commit;

    /// <summary>Nothing for omitted deals, which never count.</summary>
    public Money? Of(ForecastCategory category) => category switch
    {
        ForecastCategory.Closed => Closed,
        ForecastCategory.Commit => Commit,
        ForecastCategory.MostLikely => MostLikely,
        ForecastCategory.BestCase => BestCase,
        ForecastCategory.Pipeline => Pipeline,
        _ => null,
    };
}
