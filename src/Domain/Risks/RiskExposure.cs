using System.Collections.Immutable;
using Domain.Rates;

namespace Domain.Risks;

/// <summary>An open risk with what is at stake.</summary>
/// <param name="Exposure">Probability × impact; null while one of the two is unknown, not shown or not convertible.</param>
/// <param name="Residual">What control leaves of the exposure: × (1 − control).</param>
/// <remarks>Source: domain formula F18.</remarks>
public sealed record RiskExposure(Risk Risk, Money? Exposure, Money? Residual)
{
    /// <summary>What is lost if it happens, in the currency of the exposure; null where that is not known.</summary>
    public Money? Impact { get; init; }

    /// <summary>The open risks of these accounts (null: all), greatest residual exposure first, unknown ones last.</summary>
    /// <param name="day">Whose exchange rate counts.</param>
    public static ImmutableArray<RiskExposure> Open(View view, IReadOnlySet<RecordId>? accounts, Currency? currency, RateType rateType, DateOnly day)
    {
        var open = (accounts is null ? view.Of(Risk.Kind) : view.Of(Risk.Kind, accounts)).Where(risk => risk.IsOpen).ToArray();
        var conversion = new Conversion(view.Rates, currency ?? ToldCurrency.Of(view, open.Select(risk => risk.Impact)), rateType);
        return
        [
            .. open.Select(risk => Of(risk, conversion, day))
                .OrderByDescending(risk => risk.Residual?.MinorUnits ?? long.MinValue).ThenBy(risk => risk.Risk.Due ?? DateOnly.MaxValue).ThenBy(risk => risk.Risk.Id),
        ];
    }

    /// <param name="day">Whose exchange rate counts.</param>
    public static RiskExposure Of(Risk risk, Conversion conversion, DateOnly day)
    {
        if (risk is not { Probability: { } probability, Impact: { } impact } || conversion.Of(impact, day) is not { } converted)
            return new(risk, null, null);
        var exposure = probability * converted;
        return new(risk, Money.Of(exposure, conversion.To), Money.Of(exposure * (1 - (risk.Control ?? 0)), conversion.To)) { Impact = Money.Of(converted, conversion.To) };
    }
}
