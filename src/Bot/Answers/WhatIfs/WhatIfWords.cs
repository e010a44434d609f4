using Bot.Answers.Forecasts;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Rates;
using Domain.Scenarios;

namespace Bot.Answers.WhatIfs;

/// <summary>What a scenario would change, in sentences.</summary>
internal static class WhatIfWords
{
    public const string Formula =
        "difference = the forecast of the deals as assumed − the forecast of the deals as they are, both by the same rules; the differences of the deals add up to it";

    public static Sentence NothingChanged { get; } = Sentence.Of($"This is a what-if: nothing was changed.");

    /// <param name="assumed">What stands after "if".</param>
    public static Sentence Headline(ScenarioEffect effect, Sentence assumed, Sentence? where)
    {
        var (amount, difference) = (effect.AmountIn(effect.Supposed), effect.Difference);
        var phrase = new Phrase().Add($"{amount} {NameOf(effect.Number)} in {effect.Now.Period.ShortLabel}");
        if (where is not null)
            phrase.Add($" ").Add(where);
        phrase.Add($" if ").Add(assumed);
        return (difference.MinorUnits switch
        {
            > 0 => phrase.Add($": {difference} more than now."),
            < 0 => phrase.Add($": {-difference} less than now."),
            _ => phrase.Add($": the same as now."),
        }).ToSentence();
    }

    public static IEnumerable<Sentence> Details(ScenarioEffect effect, Supposition supposition)
    {
        yield return NothingChanged;
        if (effect.Now.Amounts.CommitForecast == effect.Supposed.Amounts.CommitForecast && effect.Number is not ForecastNumber.Commit and not ForecastNumber.Closed)
            yield return Sentence.Of($"The commit of {effect.Now.Amounts.CommitForecast} would stay as it is.");
        else if (Reached(effect) is { } reached)
            yield return reached;
        foreach (var (deal, why) in supposition.Findings.SelectMany(finding => finding.Untrue).Distinct())
            yield return ScenarioCheck.Of(deal, why);
    }

    /// <summary>What becomes of the target; null without one.</summary>
    private static Sentence? Reached(ScenarioEffect effect)
    {
        if ((effect.Now, effect.Supposed) is not ({ TargetAmount: { MinorUnits: > 0 } target, CommitGap: { } before }, { CommitGap: { } gap }))
            return null;
        var (share, now) = (ForecastWords.ShareOf(target, effect.Supposed.Amounts.CommitForecast), ForecastWords.ShareOf(target, effect.Now.Amounts.CommitForecast));
        var end = (before.MinorUnits > 0, gap.MinorUnits > 0) switch
        {
            (false, true) => Sentence.Of($", and {gap} would be missing"),
            (true, true) => Sentence.Of($"; {gap} would be missing"),
            (true, false) => Sentence.Of($", so it would be reached"),
            _ => Sentence.Of($"; it would still be reached"),
        };
        return new Phrase().Add($"The commit would be {share} of the target of {target}").Add(share == now ? Sentence.Of($", as now") : Sentence.Of($" instead of {now}")).Add(end).Add($".").ToSentence();
    }

    public static IEnumerable<Sentence> Definitions(ScenarioEffect effect, Scenario scenario, RateType rate, DateOnly today)
    {
        var period = effect.Now.Period;
        yield return Sentence.Of($"Period: {period.Label}, {period.Start} to {period.End}, by close date. Roll-ups are cumulative: commit includes what is closed.");
        yield return Sentence.Of($"Assumed is on open deals alone, as they are now, in the order in which it was said; what is won stays won.");
        if (scenario.Assumptions.Any(assumption => assumption is Assumption.RateMove))
            yield return Sentence.Of($"A rate moves from {today} on: deals that close earlier, and targets of periods that began earlier, keep theirs.");
        yield return Receipts.CurrencyOf(effect.Now.Currency, rate);
    }

    public static string NameOf(ForecastNumber number) => number switch
    {
        ForecastNumber.MostLikely => "most likely",
        ForecastNumber.BestCase => "best case",
        ForecastNumber.Pipeline => "open pipeline",
        _ => number.ToString().ToLowerInvariant(),
    };

    /// <summary>The roll-up that a number is made of.</summary>
    public static ForecastNumber? RollUpOf(ForecastNumber? focus) => focus switch
    {
        null => null,
        ForecastNumber.Target or ForecastNumber.Gap => ForecastNumber.Commit,
        ForecastNumber.Attainment or ForecastNumber.Remaining or ForecastNumber.RunRate => ForecastNumber.Closed,
        ForecastNumber.Coverage => ForecastNumber.Pipeline,
        { } rollUp => rollUp,
    };
}
