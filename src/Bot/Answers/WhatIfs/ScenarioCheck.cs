using Bot.Answers.Deals;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Scenarios;

namespace Bot.Answers.WhatIfs;

/// <summary>What cannot be assumed, in words.</summary>
internal static class ScenarioCheck
{
    private const int MostMonths = 120;

    /// <summary>Why a scenario cannot be computed whatever the deals are; null when it can.</summary>
    public static Sentence? Wrong(Scenario scenario) => scenario.Assumptions.Select(Wrong).FirstOrDefault(why => why is not null);

    private static Sentence? Wrong(Assumption assumption) => assumption switch
    {
        Assumption.Slip { Months: 0, Days: 0 } => Sentence.Of($"A slip of nothing changes nothing: by how much shall it slip? Say for example \"a quarter\" or \"2 months\"."),
        Assumption.Slip slip when Math.Abs(slip.Months) + (Math.Abs(slip.Days) / 30) > MostMonths => Sentence.Of($"A slip of more than ten years says nothing about a forecast."),
        Assumption.Discount { Share: <= 0 } => Sentence.Of($"A discount of nothing changes nothing: how much shall be given? Say for example \"10 %\"."),
        Assumption.Discount { Share: > 1 and var share } => Sentence.Of($"A discount of {Quantity.Ratio(share)} would be more than the whole price; {Quantity.Ratio(1)} is the most."),
        Assumption.Worth { Amount.MinorUnits: < 0 } => Sentence.Of($"A deal cannot be worth less than nothing; to lose it, say that it is lost."),
        Assumption.RateMove { Share: 0 } => Sentence.Of($"By how much shall the currency move? Say for example \"5 %\"."),
        Assumption.RateMove { Share: <= -1 or > 10 } => Sentence.Of($"A currency can fall by less than {Quantity.Ratio(1)}, and I assume no rise above {Quantity.Ratio(10)}."),
        _ => null,
    };

    /// <summary>Why nothing of a scenario could be assumed on any deal; null when something could.</summary>
    public static Sentence? Void(Supposition supposition, AssumptionPhrases phrases)
    {
        if (supposition.Findings.Any(finding => finding.Assumption is Assumption.RateMove || !finding.Deals.IsEmpty))
            return null;
        var untrue = supposition.Findings.SelectMany(finding => finding.Untrue).ToArray();
        return untrue.Length > 0 ? Of(untrue[0].Deal, untrue[0].Why)
            : supposition.Findings is [{ Assumption.On: { } on }, ..] ? new Phrase().Add($"There is nothing to assume that on: no open deal whose amount is shown to you here is meant by \"").Add(phrases.Of(on)).Add($"\".").ToSentence()
            : null;
    }

    /// <summary>Why a rate that moves would move nothing; null when every one moves something, or something else is assumed besides.</summary>
    public static Sentence? WithoutAmounts(Scenario scenario, DealFacts facts)
    {
        var currencies = facts.Deals.Select(deal => deal.Amount?.Currency).OfType<Currency>().Distinct().ToArray();
        var unmoved = scenario.Assumptions.Select(assumption => (assumption as Assumption.RateMove)?.Currency).ToArray();
        if (unmoved.Any(currency => currency is not { } moved || (moved == facts.Currency ? currencies.Any(other => other != moved) : currencies.Contains(moved))))
            return null;
        return unmoved is [{ } only, ..]
            ? only == facts.Currency
                ? Sentence.Of($"Every amount here is in {only.Code} and told in {only.Code}, so nothing would change.")
                : Sentence.Of($"No deal here has an amount in {only.Code}, and totals are told in {facts.Currency.Code}, so nothing would change.")
            : null;
    }

    /// <summary>A premise that is not so.</summary>
    public static Sentence Of(Opportunity deal, Untrue why)
    {
        var name = DealRows.NameOf(deal);
        return (why, deal.Close) switch
        {
            (Untrue.AlreadyWon, { } day) => Sentence.Of($"{name} is already won (closed {day}), so nothing is assumed on it."),
            (Untrue.AlreadyWon, null) => Sentence.Of($"{name} is already won, so nothing is assumed on it."),
            (Untrue.AlreadyLost, { } day) => Sentence.Of($"{name} is already lost (closed {day}), so nothing is assumed on it."),
            (Untrue.AlreadyLost, null) => Sentence.Of($"{name} is already lost, so nothing is assumed on it."),
            (Untrue.NoCloseDate, _) => Sentence.Of($"{name} has no close date, so it cannot slip."),
            (Untrue.NoAmount, _) => Sentence.Of($"{name} has no amount that a discount could be taken from."),
            (Untrue.ClosesLater, { } day) => Sentence.Of($"{name} closes {day}, which is later than that: it is taken as pulled in."),
            (Untrue.PeriodOver, _) => Sentence.Of($"That period is over, so {name} cannot be won in it any more."),
            _ => Sentence.Of($"{name} is like that already."),
        };
    }
}
