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
        if (constant.Effect.MinorUnits != 0)
            yield return Sentence.Of(
                $"At constant currency, the rates of {compared.Label} for both: {Quantity.Ratio(constant.Constant)} instead of {Quantity.Ratio(constant.Reported)}; exchange rates make {constant.Effect} of the difference ({Quantity.Ratio(constant.EffectShare)}).");
        else if (question.Slots.Any(slot => slot.Name == "rate"))
            yield return Sentence.Of($"At constant currency, the rates of {compared.Label} for both, it is the same: exchange rates make no difference.");
    }

    public static IEnumerable<NamedValue> Values(ConstantCurrency? constant) => constant is not { Effect.MinorUnits: not 0 } ? [] :
    [
        new("constantChangeShare", Quantity.Ratio(constant.Constant)), new("currencyEffect", Quantity.Of(constant.Effect)),
        new("currencyEffectShare", Quantity.Ratio(constant.EffectShare)),
    ];

    public static IEnumerable<Sentence> Definitions(ConstantCurrency? constant, Question question)
    {
        if (constant is { Effect.MinorUnits: not 0 } && question.Deals.ComparedWith is { } compared)
            yield return Sentence.Of(
                $"Reported change: each period at its own {question.RateType.ToString().ToLowerInvariant()} rates. Constant currency: a deal counts at the rate of the day that lies as far into {compared.Label}. Effect of exchange rates = reported − constant.");
    }
}
