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

    public static Sentence Headline(Forecast forecast, Sentence? where)
    {
        var amounts = forecast.Amounts;
        var phrase = new Phrase();
        if (forecast.Deals.IsEmpty)
            phrase.Add(forecast.Total == 0 ? Sentence.Of($"No deals close in {forecast.Period.Label}") : Sentence.Of($"No amount is known for {forecast.Period.Label}"));
        else
            phrase.Add($"{amounts.CommitForecast} commit in {forecast.Period.Label}: {amounts.Closed} closed and {amounts.Commit} committed");
        if (where is not null)
            phrase.Add($", ").Add(where);
        if (forecast.Attainment is { } attainment)
            phrase.Add($"; {Quantity.Ratio(attainment)} of the target of {forecast.TargetAmount!.Value} is closed");
        return phrase.Add($".").ToSentence();
    }

    public static IEnumerable<Sentence> Details(Forecast forecast)
    {
        var amounts = forecast.Amounts;
        if (!forecast.Deals.IsEmpty)
            yield return Sentence.Of(
                $"Most likely {amounts.MostLikelyForecast}, best case {amounts.BestCaseForecast}; open pipeline {amounts.OpenPipeline}, of which {amounts.Pipeline} is still in the category pipeline.");
        yield return Against(forecast);
        if (forecast.OverdueDeals > 0)
            yield return Sentence.Of(
                $"{forecast.OverdueDeals} open {Plural.Of(forecast.OverdueDeals, "deal")} worth {forecast.Overdue} {(forecast.OverdueDeals == 1 ? "is" : "are")} past the close date and counted.");
    }

    public static IEnumerable<Sentence> Definitions(Forecast forecast, RateType rate)
    {
        yield return Sentence.Of($"Period: {forecast.Period.Label}, {forecast.Period.Start} to {forecast.Period.End}, by close date.");
        yield return Sentence.Of($"Roll-ups are cumulative: commit includes what is closed, best case includes commit and most likely.");
        yield return Receipts.CurrencyOf(forecast.Currency, rate);
        if (forecast.Target is TargetFinding.Found found)
            yield return Sentence.Of($"Target: {Of(found)}, bookings, converted at the rate of its first day.");
    }

    private static Sentence Against(Forecast forecast) => forecast.Target switch
    {
        TargetFinding.Found when forecast.IsTargetMet => Sentence.Of($"The target of {forecast.TargetAmount!.Value} is met; {-forecast.Remaining!.Value} are closed beyond it."),
        TargetFinding.Found => Open(forecast),
        TargetFinding.Missing missing => Why(missing, forecast),
        _ => throw new ArgumentOutOfRangeException(nameof(forecast), forecast.Target, null),
    };

    private static Sentence Open(Forecast forecast)
    {
        var phrase = new Phrase().Add($"{forecast.Remaining!.Value} remain to the target");
        phrase.Add(forecast.CommitGap is { MinorUnits: > 0 } gap ? Sentence.Of($", {gap} of it not in commit") : Sentence.Of($", all of it in commit"));
        if (forecast.CoverageOfRemaining is { } ofRemaining && forecast.CoverageOfTarget is { } ofTarget)
            phrase.Add($"; coverage: the open pipeline is {Quantity.Ratio(ofRemaining)} of what remains, {Quantity.Ratio(ofTarget)} of the whole target");
        return phrase.Add($".").ToSentence();
    }

    private static Sentence Why(TargetFinding.Missing missing, Forecast forecast) => (missing.Why, missing.OfPart) switch
    {
        (TargetGap.None, _) => Sentence.Of($"No target is set, so there is no attainment."),
        (TargetGap.OtherPeriod, _) => Sentence.Of($"Targets are set, but none that make up {forecast.Period.Label}, so there is no attainment."),
        (TargetGap.PartOfScope, { } part) => Sentence.Of(
            $"Targets of {part} cover only a part: {missing.AccountsWithout} {Plural.Of(missing.AccountsWithout, "account")} with deals {(missing.AccountsWithout == 1 ? "has" : "have")} none, so there is no attainment."),
        (TargetGap.PartOfScope, null) => Sentence.Of($"Targets cover only a part, so there is no attainment."),
        (TargetGap.NotSetByThis, _) => Sentence.Of($"Targets are set for accounts, regions and people, not for what this is narrowed to, so there is no attainment."),
        (TargetGap.NoRate, _) => Sentence.Of($"The target is in a currency without an exchange rate to {forecast.Currency.Code}, so there is no attainment."),
        (TargetGap.WiderThanShown, _) => Sentence.Of($"The target may cover more than what is shown to you here, so there is no attainment."),
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
