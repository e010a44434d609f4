using Domain;
using Domain.Asking;
using Domain.Forecasts;

namespace Bot.Answers.Forecasts;

/// <summary>The first sentence of a forecast: the number that was asked for, or that it does not exist.</summary>
internal static class ForecastHeadline
{
    /// <summary>The stable name of the number among an answer's values.</summary>
    public static string ValueName(ForecastNumber number) => number switch
    {
        ForecastNumber.MostLikely => "mostLikely",
        ForecastNumber.BestCase => "bestCase",
        ForecastNumber.RunRate => "requiredPerWeek",
        _ => number.ToString().ToLowerInvariant(),
    };

    /// <param name="where">What the deals are narrowed to.</param>
    /// <param name="compared">The forecast of another period, to set beside.</param>
    public static Sentence Of(Forecast forecast, ForecastNumber focus, Sentence? where, Forecast? compared)
    {
        if (ForecastWords.NeedsTarget(focus) && forecast.Target is TargetFinding.Missing missing)
            return ForecastWords.Why(missing, forecast, NameOf(focus));
        var phrase = new Phrase();
        if (forecast.Deals.IsEmpty && !ForecastWords.NeedsTarget(focus))
            phrase.Add(forecast.Total == 0 ? Sentence.Of($"No deals close in {forecast.Period.ShortLabel}") : Sentence.Of($"No amount is known for {forecast.Period.ShortLabel}"));
        else
            phrase.Add(Number(forecast, focus));
        if (where is not null)
            phrase.Add($" ").Add(where);
        if (focus == ForecastNumber.Commit && compared is null && ShareOfTarget(forecast) is { } share)
            phrase.Add($", {share} of target");
        if (compared is not null)
            phrase.Add(Compared(forecast, compared, focus));
        return phrase.Add($".").ToSentence();
    }

    /// <summary>Commit / target; null without a target.</summary>
    private static Quantity? ShareOfTarget(Forecast forecast) => forecast is { TargetAmount: { MinorUnits: > 0 } target, Deals.IsEmpty: false }
        ? ForecastWords.ShareOf(target, forecast.Amounts.CommitForecast)
        : null;

    private static Sentence Number(Forecast forecast, ForecastNumber focus)
    {
        var (amounts, period) = (forecast.Amounts, forecast.Period.ShortLabel);
        return focus switch
        {
            ForecastNumber.Closed => Sentence.Of($"{amounts.Closed} closed in {period}"),
            ForecastNumber.Commit => Sentence.Of($"{amounts.CommitForecast} commit in {period}"),
            ForecastNumber.MostLikely => Sentence.Of($"{amounts.MostLikelyForecast} most likely in {period}"),
            ForecastNumber.BestCase => Sentence.Of($"{amounts.BestCaseForecast} best case in {period}"),
            ForecastNumber.Pipeline => Sentence.Of($"{amounts.OpenPipeline} open pipeline in {period}"),
            _ => AgainstTarget(forecast, focus, forecast.TargetAmount!.Value, forecast.Remaining!.Value),
        };
    }

    private static Sentence AgainstTarget(Forecast forecast, ForecastNumber focus, Money target, Money remaining)
    {
        var (amounts, period) = (forecast.Amounts, forecast.Period.ShortLabel);
        return focus switch
        {
            ForecastNumber.Target => Sentence.Of($"{target} is the target of {period}; {amounts.Closed} of it is closed"),
            ForecastNumber.Attainment when forecast.Attainment is { } attainment => Sentence.Of($"{Quantity.Ratio(attainment)} of the target of {target} is closed in {period}: {amounts.Closed}"),
            ForecastNumber.Remaining when forecast.IsTargetMet => Sentence.Of($"Nothing remains: the target of {target} of {period} is met, {-remaining} beyond it are closed"),
            ForecastNumber.Remaining => Sentence.Of($"{remaining} remain to the target of {target} in {period}"),
            ForecastNumber.Gap when forecast.CommitGap is { MinorUnits: > 0 } gap => Sentence.Of($"{gap} gap between the commit of {amounts.CommitForecast} and the target of {target} in {period}"),
            ForecastNumber.Gap => Sentence.Of($"No gap: the commit of {amounts.CommitForecast} reaches the target of {target} in {period}"),
            ForecastNumber.Coverage when forecast.CoverageOfRemaining is { } coverage =>
                Sentence.Of($"{Quantity.Times(coverage)} coverage in {period}: {amounts.OpenPipeline} open pipeline for {remaining} that remain to the target of {target}"),
            ForecastNumber.Coverage when forecast.IsTargetMet => Sentence.Of($"Nothing is left to cover: the target of {target} of {period} is met"),
            ForecastNumber.RunRate when forecast.RequiredPerWeek is { } perWeek =>
                Sentence.Of($"{perWeek} a week needed in {period}: {remaining} remain to the target of {target}, {Quantity.Days(forecast.DaysLeft)} left"),
            ForecastNumber.RunRate when forecast.IsTargetMet => Sentence.Of($"Nothing more is needed: the target of {target} of {period} is met"),
            ForecastNumber.RunRate when forecast.DaysLeft == 0 => Sentence.Of($"No time is left in {period}, and {remaining} remain to the target of {target}"),
            _ => Sentence.Of($"The target of {period} is {target}, so there is no {NameOf(focus)}"),
        };
    }

    private static Sentence Compared(Forecast forecast, Forecast compared, ForecastNumber focus)
    {
        if ((forecast.Of(focus), compared.Of(focus)) is not ({ } now, { } before))
            return Sentence.Of($"; there is no {NameOf(focus)} of {compared.Period.Label} to compare with");
        var change = now.Number - before.Number;
        if (change == 0)
            return Sentence.Of($"; the same as {compared.Period.Label}");
        if (!now.IsMoney)
            return Sentence.Of($"; {before} in {compared.Period.Label}");
        var (direction, difference) = (change > 0 ? "more" : "less", now with { Number = Math.Abs(change) });
        return before.Number == 0
            ? Sentence.Of($"; {difference} {direction} than in {compared.Period.Label}, which had none")
            : Sentence.Of($"; {difference} ({Quantity.Ratio(Math.Round(Math.Abs(change / before.Number), 6))}) {direction} than the {before} of {compared.Period.Label}");
    }

    private static string NameOf(ForecastNumber number) => number switch
    {
        ForecastNumber.MostLikely => "most likely",
        ForecastNumber.BestCase => "best case",
        ForecastNumber.Target => "target to tell",
        ForecastNumber.Remaining => "remaining amount",
        ForecastNumber.RunRate => "required run rate",
        _ => number.ToString().ToLowerInvariant(),
    };
}
