using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Answers.Deals;

/// <summary>What exchange rates do to a comparison, in words. Said when they do something, and when constant currency or a rate was asked for.</summary>
internal static class ConstantCurrencyWords
{
    public static IEnumerable<Sentence> Details(ConstantCurrency? constant, Question question)
    {
        if (constant is null || question.Deals.ComparedWith is not { } compared)
            yield break;
        if (constant is not { Constant: { } growth, Effect: { } effect, EffectShare: { } share })
            yield return Sentence.Of($"What it is at constant currency is not known, an exchange rate of {compared.Label} is missing: {constant.MissingRates}.");
        else if (effect.MinorUnits != 0)
            yield return Sentence.Of(
                $"At constant currency, the rates of {compared.Label} for both: {Quantity.Ratio(growth)} instead of {Quantity.Ratio(constant.Reported)}; exchange rates make {effect} of the difference ({Quantity.Ratio(share)}).");
        else if (question.Slots.Any(slot => slot.Name == "rate"))
            yield return Sentence.Of($"At constant currency, the rates of {compared.Label} for both, it is the same: exchange rates make no difference.");
    }

    public static IEnumerable<NamedValue> Values(ConstantCurrency? constant) => constant is not { Constant: { } growth, Effect: { MinorUnits: not 0 } effect, EffectShare: { } share } ? [] :
    [
        new("constantChangeShare", Quantity.Ratio(growth)), new("currencyEffect", Quantity.Of(effect)), new("currencyEffectShare", Quantity.Ratio(share)),
    ];

    public static IEnumerable<Sentence> Definitions(ConstantCurrency? constant, Question question)
    {
        if (constant is { Effect: { MinorUnits: not 0 } } && question.Deals.ComparedWith is { } compared)
            yield return Sentence.Of(
                $"Reported change: each period at its own {question.RateType.ToString().ToLowerInvariant()} rates. Constant currency: a deal counts at the rate of the day that lies as far into {compared.Label}. Effect of exchange rates = reported − constant.");
    }
}
