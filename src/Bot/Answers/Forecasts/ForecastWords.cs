using Bot.Answers.Hygiene;
using Domain;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Hygiene;
using Domain.Rates;

namespace Bot.Answers.Forecasts;

/// <summary>A forecast in sentences.</summary>
internal static class ForecastWords
{
    public const string Formula =
        "commit = closed + commit; most likely = commit + most likely; best case = most likely + best case; pipeline = all four open categories; " +
        "attainment = closed / target; remaining = target − closed; gap = target − commit; coverage = pipeline / remaining; " +
        "required coverage = 1 / win rate; required per week = remaining / weeks left";

    private const int MostIssues = 3;

    /// <param name="focus">Told in the headline, and not again.</param>
    /// <param name="check">What of the commit needs a look.</param>
    public static IEnumerable<Sentence> Details(Forecast forecast, ForecastNumber focus, CommitCheck check, DateOnly today)
    {
        if (forecast.Target is TargetFinding.Found || !NeedsTarget(focus))
            yield return Against(forecast, focus, today);
        if (forecast is { Target: TargetFinding.Found, IsTargetMet: false, DaysLeft: > 0 } && Required(forecast, focus) is { } required)
            yield return required;
        if (check.Deals > 0)
            yield return ToCheck(forecast, check);
        else if (forecast.OverdueDeals > 0)
            yield return Sentence.Of(
                $"{forecast.OverdueDeals} open {Plural.Of(forecast.OverdueDeals, "deal")} worth {forecast.Overdue} {(forecast.OverdueDeals == 1 ? "is" : "are")} past the close date; {(forecast.OverdueDeals == 1 ? "it is" : "they are")} still counted.");
    }

    /// <summary>One line for all that is wrong; what is overdue outside the commit is only counted, since it stands in the receipt and among the deals.</summary>
    private static Sentence ToCheck(Forecast forecast, CommitCheck check)
    {
        var phrase = new Phrase().Add($"{check.Touched} of the commit needs a look: ")
            .Add(Phrase.List([.. check.Issues.Take(MostIssues).Select(issue => Sentence.Of($"{issue.Deals} {HygieneWords.InCommit(issue.Issue)}"))]));
        if (forecast.OverdueDeals - check[HygieneIssue.Overdue] is > 0 and var others)
            phrase.Add($"; {others} more overdue outside it");
        return phrase.Add($".").ToSentence();
    }

    public static bool NeedsTarget(ForecastNumber number) =>
        number is ForecastNumber.Target or ForecastNumber.Attainment or ForecastNumber.Remaining or ForecastNumber.Gap or ForecastNumber.Coverage or ForecastNumber.RunRate;

    /// <summary>Amount / target, never rounded up to a target that is missed.</summary>
    public static Quantity ShareOf(Money target, Money amount) => Quantity.Ratio(Math.Floor((decimal)amount.MinorUnits / target.MinorUnits * 1000) / 1000);

    public static IEnumerable<Sentence> Definitions(Forecast forecast, RateType rate)
    {
        yield return Sentence.Of($"Period: {forecast.Period.Label}, {forecast.Period.Start} to {forecast.Period.End}, by close date.");
        yield return Sentence.Of($"Roll-ups are cumulative: commit includes what is closed, best case includes commit and most likely.");
        yield return Receipts.CurrencyOf(forecast.Currency, rate);
        if (forecast.WinRate is { } rateOfWins)
            yield return Sentence.Of($"Win rate: {forecast.WonLately} won of {forecast.ClosedLately} deals of this scope that closed in the 12 months up to today, by number: {Quantity.Ratio(Math.Round(rateOfWins, 3))}. Coverage is pipeline / remaining.");
        if (forecast.Target is TargetFinding.Found found)
            yield return Sentence.Of($"Target: {Of(found)}, for bookings, converted at the rate of its first day.");
    }

    /// <summary>What the gap asks for: coverage at the own win rate, and how much a week. Null when neither is known.</summary>
    private static Sentence? Required(Forecast forecast, ForecastNumber focus)
    {
        var phrase = new Phrase();
        if (forecast.RequiredPerWeek is { } perWeek && focus != ForecastNumber.RunRate)
            phrase.Add($"{perWeek} a week needed; ");
        if (forecast is { RequiredCoverage: { } required, CoverageOfRemaining: { } coverage, WinRate: { } rate })
            phrase.Add($"coverage of what remains is {Quantity.Times(coverage)}, and {Quantity.Times(required)} is required at the win rate of {Quantity.Ratio(Math.Round(rate, 3))} ({forecast.WonLately} of {forecast.ClosedLately} deals closed in 12 months): {(coverage < required ? "short" : "enough")}.");
        else if (forecast.ClosedLately == 0)
            phrase.Add($"no deal was won or lost in 12 months, so the required coverage is not known.");
        else
            phrase.Add($"none of {forecast.ClosedLately} {Plural.Of(forecast.ClosedLately, "deal")} closed in 12 months was won, so the required coverage is not known.");
        var sentence = phrase.ToSentence();
        return sentence with { Template = FirstLetter.Upper(sentence.Template) };
    }

    private static Sentence Against(Forecast forecast, ForecastNumber focus, DateOnly today) => forecast.Target switch
    {
        TargetFinding.Found when forecast.IsTargetMet => Sentence.Of($"The target of {forecast.TargetAmount!.Value} is met; {-forecast.Remaining!.Value} are closed beyond it."),
        TargetFinding.Found => Open(forecast, focus, today),
        TargetFinding.Missing missing => Why(missing, forecast, "attainment"),
        _ => throw new ArgumentOutOfRangeException(nameof(forecast), forecast.Target, null),
    };

    private static Sentence Open(Forecast forecast, ForecastNumber focus, DateOnly today)
    {
        var phrase = new Phrase();
        if (focus != ForecastNumber.Attainment && forecast.Attainment is { } attainment)
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
