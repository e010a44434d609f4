using Bot.Answers.Forecasts;
using Bot.Answers.WhatIfs;
using Domain;
using Domain.Asking;
using Domain.MonthEnds;
using Domain.Rates;

namespace Bot.Answers.MonthEnds;

/// <summary>A month-end report in sentences that can be passed on as they stand.</summary>
internal sealed class MonthEndWords(MonthEndBridge bridge, DateOnly day)
{
    private const int MostLines = 3;

    public const string Formula =
        "reported + learned late + new + in − out ± amounts ± exchange rates ± not comparable = now, to the cent; reported = the forecast as of the end of the month as it was known then";

    public Sentence Headline(Sentence? where)
    {
        var (month, name) = (FiscalCalendar.Month(day).Label, WhatIfWords.NameOf(bridge.Number));
        var phrase = new Phrase().Add($"{bridge.ReportedAmount} {name} reported for {bridge.Now.Period.ShortLabel}");
        if (where is not null)
            phrase.Add($" ").Add(where);
        phrase.Add($" at the end of {month}; {bridge.NowAmount} now, ");
        phrase.Add(bridge.Change.MinorUnits switch
        {
            > 0 => Sentence.Of($"{bridge.Change} more"),
            < 0 => Sentence.Of($"{-bridge.Change} less"),
            _ => Sentence.Of($"the same"),
        });
        return (Greatest is { Length: > 0 } lines ? phrase.Add($": ").Add(Phrase.List(lines)) : phrase).Add($".").ToSentence();
    }

    public IEnumerable<Sentence> Details
    {
        get
        {
            if (bridge is { Reported.TargetAmount: { MinorUnits: > 0 } before, Now.TargetAmount: { MinorUnits: > 0 } target })
                yield return new Phrase().Add($"{ForecastWords.ShareOf(before, bridge.ReportedAmount)} of the target of {before} then, {ForecastWords.ShareOf(target, bridge.NowAmount)} ")
                    .Add(target == before ? Sentence.Of($"now") : Sentence.Of($"of {target} now")).Add($"; closed {bridge.Reported.Amounts.Closed} then, {bridge.Now.Amounts.Closed} now.").ToSentence();
            else
                yield return Sentence.Of($"Closed {bridge.Reported.Amounts.Closed} then, {bridge.Now.Amounts.Closed} now.");
            if (bridge.Movement.Late is { MinorUnits: not 0 } late)
                yield return Sentence.Of($"{late} of the change was true by {day} and recorded only later; it is no movement.");
            yield return bridge.Rates.MinorUnits == 0 ? Sentence.Of($"No exchange rate has changed the number.") : Sentence.Of($"{bridge.Rates} of the change comes from exchange rates alone.");
        }
    }

    public IEnumerable<Sentence> Definitions(RateType rate)
    {
        var period = bridge.Now.Period;
        yield return Sentence.Of($"Period: {period.Label}, {period.Start} to {period.End}, by close date.");
        yield return Sentence.Of($"Reported is what was true at the end of {day} in the company's zone, as it was recorded by then.");
        yield return Sentence.Of($"Each deal has one reason, by rank; all lines but reported, exchange rates and now are at the rate of {bridge.Movement.Scope.RateDay}.");
        yield return Sentence.Of($"Nothing restricted, such as a margin, is in this report, whoever reads it.");
        yield return Receipts.CurrencyOf(bridge.Now.Currency, rate);
    }

    /// <summary>The greatest lines between reported and now, late facts and rates among them.</summary>
    private Sentence[] Greatest =>
    [
        .. bridge.Movement.Steps.Select(step => (step.Amount, Name: MonthEndRows.Label(step, bridge.Number).ToLowerInvariant()))
            .Concat([(Amount: bridge.Movement.Late, Name: "learned late"), (Amount: bridge.Rates, Name: "from exchange rates"), (Amount: bridge.NotComparable, Name: "not comparable")])
            .Where(line => line.Amount.MinorUnits != 0).OrderByDescending(line => Math.Abs(line.Amount.MinorUnits)).Take(MostLines)
            .Select(line => line.Amount.MinorUnits > 0 ? Sentence.Of($"+{line.Amount} {line.Name}") : Sentence.Of($"{line.Amount} {line.Name}")),
    ];
}
