namespace Domain.Opportunities;

/// <summary>A change of amounts between two periods, with the effect of exchange rates apart.</summary>
/// <remarks>Source: domain formula F1: reported growth takes each period at its own rates, constant-currency growth the earlier rates for both.</remarks>
/// <param name="Reported">Growth with each period at its own rates, 0.1 for 10 %.</param>
/// <param name="Constant">Growth at the earlier period's rates; null where one of them is missing.</param>
/// <param name="Effect">What the later period is worth at its own rates, less what it is worth at the earlier ones; null where one of them is missing.</param>
/// <param name="MissingRates">The earlier rates that are missing; empty when none is.</param>
public sealed record ConstantCurrency(decimal Reported, decimal? Constant, Money? Effect, string MissingRates = "")
{
    /// <summary>In points of growth: reported − constant.</summary>
    public decimal? EffectShare => Reported - Constant;

    /// <summary>Null unless amounts of a period are compared with those of another that had some.</summary>
    /// <param name="result">What the query gave for <paramref name="period"/>.</param>
    public static ConstantCurrency? Of(DealFacts facts, DealQuery query, Period? period, DealResult result)
    {
        if (query is not { Measure: DealMeasure.Amount, ComparedWith: { } compared } || period is null
            || result is not { Overall.Value: { IsMoney: true } now, Compared.Value: { Number: not 0 } before } || compared.Start > period.Start)
            return null;
        var earlier = new DealFacts(facts.Context with { Currency = result.Currency, Rates = new(period.Start, compared) });
        var atEarlier = DealAlgebra.Compute(earlier, query with { ComparedWith = null, GroupBy = null, Rank = null }, period);
        if (atEarlier.WithoutRate is { } missing && missing.Deals != result.WithoutRate?.Deals)
            return new(Growth(now.Number), null, null, missing.Detail);
        if (atEarlier.Overall.Value is not { } constant)
            return null;
        return new(Growth(now.Number), Growth(constant.Number), Money.Of(now.Number - constant.Number, result.Currency));

        decimal Growth(decimal number) => Math.Round((number - before.Number) / Math.Abs(before.Number), 6, MidpointRounding.AwayFromZero);
    }
}
