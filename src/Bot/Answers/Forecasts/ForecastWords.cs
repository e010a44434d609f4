using Domain.Asking;
using Domain.Forecasts;
using Domain.Rates;

namespace Bot.Answers.Forecasts;

/// <summary>A forecast in sentences.</summary>
internal static class ForecastWords
{
    public const string Formula =
        "commit = closed + commit; most likely = commit + most likely; best case = most likely + best case; pipeline = all four open categories; " +
        "attainment = closed / target; remaining = target − closed; gap = target − commit; coverage = pipeline / remaining";

    /// <param name="focus">Told in the headline, and not again.</param>
    public static IEnumerable<Sentence> Details(Forecast forecast, ForecastNumber focus, DateOnly today)
    {
        if (forecast.Target is TargetFinding.Found || !NeedsTarget(focus))
            yield return Against(forecast, today);
        if (forecast.OverdueDeals > 0)
            yield return Sentence.Of(
                $"{forecast.OverdueDeals} open {Plural.Of(forecast.OverdueDeals, "deal")} worth {forecast.Overdue} {(forecast.OverdueDeals == 1 ? "is" : "are")} past the close date; {(forecast.OverdueDeals == 1 ? "it is" : "they are")} still counted.");
    }

    public static bool NeedsTarget(ForecastNumber number) =>
        number is ForecastNumber.Target or ForecastNumber.Attainment or ForecastNumber.Remaining or ForecastNumber.Gap or ForecastNumber.Coverage;

    /// <summary>A ratio as people say it: 2.01 times.</summary>
    public static Quantity Times(decimal ratio) => new(Math.Round(ratio, 2, MidpointRounding.AwayFromZero), Quantity.CountUnit);

    public static IEnumerable<Sentence> Definitions(Forecast forecast, RateType rate)
    {
        yield return Sentence.Of($"Period: {forecast.Period.Label}, {forecast.Period.Start} to {forecast.Period.End}, by close date.");
        yield return Sentence.Of($"Roll-ups are cumulative: commit includes what is closed, best case includes commit and most likely.");
        yield return Receipts.CurrencyOf(forecast.Currency, rate);
        if (forecast.Target is TargetFinding.Found found)
            yield return Sentence.Of($"Target: {Of(found)}, for bookings, converted at the rate of its first day.");
    }

    private static Sentence Against(Forecast forecast, DateOnly today) => forecast.Target switch
    {
        TargetFinding.Found when forecast.IsTargetMet => Sentence.Of($"The target of {forecast.TargetAmount!.Value} is met; {-forecast.Remaining!.Value} are closed beyond it."),
        TargetFinding.Found => Open(forecast, today),
        TargetFinding.Missing missing => Why(missing, forecast, "attainment"),
        _ => throw new ArgumentOutOfRangeException(nameof(forecast), forecast.Target, null),
    };

    private static Sentence Open(Forecast forecast, DateOnly today)
    {
        var phrase = new Phrase();
        if (forecast.Attainment is { } attainment)
            phrase.Add($"{Quantity.Ratio(Math.Round(attainment, 3))} of the {forecast.TargetAmount!.Value} target closed; ");
        phrase.Add($"{forecast.Remaining!.Value} to go");
        phrase.Add(forecast.CommitGap == forecast.Remaining ? Sentence.Of($", none in commit") : forecast.CommitGap is { MinorUnits: > 0 } gap ? Sentence.Of($", {gap} not in commit") : Sentence.Of($", all in commit"));
        if (forecast.Period.Contains(today))
            phrase.Add($"; {Quantity.Days(forecast.Period.DaysLeft(today))} left");
        return phrase.Add($".").ToSentence();
    }

    /// <param name="unknown">What there is not for want of a target: "attainment".</param>
    public static Sentence Why(TargetFinding.Missing missing, Forecast forecast, string unknown) => (missing.Why, missing.OfPart) switch
    {
        (TargetGap.None, _) => Sentence.Of($"No target is set for {forecast.Period.Label}, so there is no {unknown}."),
        (TargetGap.OtherPeriod, _) => Sentence.Of($"Targets are set, but none that make up {forecast.Period.Label}, so there is no {unknown}."),
        (TargetGap.PartOfScope, { } part) => Sentence.Of(
            $"Targets of {part} cover only a part: {missing.AccountsWithout} {Plural.Of(missing.AccountsWithout, "account")} with deals {(missing.AccountsWithout == 1 ? "has" : "have")} none, so there is no {unknown}."),
        (TargetGap.PartOfScope, null) => Sentence.Of($"Targets cover only a part, so there is no {unknown}."),
        (TargetGap.NotSetByThis, _) => Sentence.Of($"Targets are set for accounts, regions and people, not for what this is narrowed to, so there is no {unknown}."),
        (TargetGap.NoRate, _) => Sentence.Of($"The target is in a currency without an exchange rate to {forecast.Currency.Code}, so there is no {unknown}."),
        (TargetGap.WiderThanShown, _) => Sentence.Of($"The target may cover more than what is shown to you here, so there is no {unknown}."),
        _ => throw new ArgumentOutOfRangeException(nameof(missing), missing.Why, null),
    };

    private static string Of(TargetFinding.Found found) => found.Holder switch
    {
        TargetHolder.Company => "the company's",
        TargetHolder.Region => "the region's",
        TargetHolder.Person => "the person's",
        _ when found.Targets.Length > 1 => $"the sum of {found.Targets.Length} targets of accounts",
        _ => "the account's",
    };
}
