using Bot.Answers.WhatIfs;
using Domain;
using Domain.Asking;
using Domain.People;
using Domain.Rates;
using Domain.Scenarios;

namespace Bot.Answers.Scenarios;

/// <summary>How a scenario compares with what happened, in figures and sentences.</summary>
/// <param name="assumed">From the forecast as it was to the one that was assumed.</param>
/// <param name="came">From what was assumed to what is now.</param>
/// <param name="isOver">The period has ended.</param>
internal sealed class ScenarioReview(SavedScenario saved, ScenarioEffect assumed, ScenarioEffect came, Supposition supposition, bool isOver)
{
    public Supposition Supposition => supposition;

    public ScenarioEffect Came => came;

    private Money Now => came.AmountIn(came.Supposed);

    private Money Assumed => assumed.AmountIn(assumed.Supposed);

    private Money Without => assumed.AmountIn(assumed.Now);

    public Sentence Headline
    {
        get
        {
            var phrase = new Phrase().Add($"{Now} {WhatIfWords.NameOf(came.Number)} in {came.Now.Period.ShortLabel}{(isOver ? "" : " so far")}, ");
            phrase.Add(came.Difference.MinorUnits switch
            {
                > 0 => Sentence.Of($"{came.Difference} more than {saved.Name!} assumed"),
                < 0 => Sentence.Of($"{-came.Difference} less than {saved.Name!} assumed"),
                _ => Sentence.Of($"just as {saved.Name!} assumed"),
            });
            return phrase.Add($".").ToSentence();
        }
    }

    public IEnumerable<NamedValue> Values
    {
        get
        {
            yield return new("now", Quantity.Of(Now));
            yield return new("assumed", Quantity.Of(Assumed));
            yield return new("withoutIt", Quantity.Of(Without));
            yield return new("difference", Quantity.Of(came.Difference));
            yield return new("differenceWithoutIt", Quantity.Of(Now - Without));
            yield return new("closed", Quantity.Of(came.Supposed.Amounts.Closed));
        }
    }

    public IEnumerable<Sentence> Details(Sentence words, View view)
    {
        var day = view.DayOf(saved.Saved!.Value);
        yield return (view.Find(Person.Kind, saved.By)?.Name is { Length: > 0 } name ? new Phrase().Add($"{name} assumed on {day}: if ") : new Phrase().Add($"Assumed on {day}: if ")).Add(words).Add($".").ToSentence();
        yield return new Phrase().Add($"{Assumed} with it, {Without} without it then; ").Add(Closer()).Add($".").ToSentence();
        if (isOver && came.Supposed.Amounts.Closed != Now && came.Number is not Domain.Forecasts.ForecastNumber.Pipeline)
            yield return Sentence.Of($"{came.Supposed.Amounts.Closed} of it is closed; the period is over.");
    }

    public IEnumerable<Sentence> Definitions(RateType rate)
    {
        var period = came.Now.Period;
        yield return Sentence.Of($"Period: {period.Label}, {period.Start} to {period.End}, by close date.");
        yield return Sentence.Of($"Then is as known at {saved.Saved!.Value}; what is shown of it is what you may see now.");
        yield return Receipts.CurrencyOf(came.Now.Currency, rate);
    }

    private Sentence Closer()
    {
        var (withIt, without) = (Size(came.Difference), Size(Now - Without));
        return without.CompareTo(withIt) switch
        {
            > 0 => Sentence.Of($"the scenario is closer, by {without - withIt}"),
            < 0 => Sentence.Of($"the forecast without it is closer, by {withIt - without}"),
            _ => Sentence.Of($"both are equally close"),
        };
    }

    private static Money Size(Money amount) => amount.MinorUnits < 0 ? -amount : amount;
}
