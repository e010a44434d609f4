using System.Collections.Immutable;

namespace Domain.Risks;

/// <summary>What several risks put at stake together. A deal can be lost only once: of the risks that are linked to the same one, the greatest counts.</summary>
/// <param name="Exposure">Null when none is known.</param>
/// <param name="Residual">Null when none is known.</param>
/// <param name="Counted">One risk of each deal and those without a deal, the greatest residual first.</param>
/// <param name="Covered">Risks that a greater one of the same deal stands for.</param>
/// <remarks>Source: domain formula F18.</remarks>
public sealed record RiskTotal(Money? Exposure, Money? Residual, ImmutableArray<RiskExposure> Counted, ImmutableArray<RiskExposure> Covered)
{
    public const int Top = 5;

    /// <summary>How much of the residual the <see cref="Top"/> greatest have, 0 to 1; null where there is nothing to share, or no more than these.</summary>
    public decimal? TopShare => Residual is { MinorUnits: > 0 } whole && Counted.Length > Top ? Sum(Counted.Take(Top), risk => risk.Residual)!.Value.Amount / whole.Amount : null;

    /// <param name="risks">All in one currency; those that are not known are left out.</param>
    public static RiskTotal Of(IEnumerable<RiskExposure> risks)
    {
        var groups = risks.Where(risk => risk.Residual is not null).GroupBy(risk => risk.Risk.Opportunity is { } deal ? $"deal {deal}" : $"risk {risk.Risk.Id}")
            .Select(group => group.OrderByDescending(risk => risk.Residual!.Value.MinorUnits).ThenBy(risk => risk.Risk.Id).ToArray()).ToArray();
        ImmutableArray<RiskExposure> counted = [.. groups.Select(group => group[0]).OrderByDescending(risk => risk.Residual!.Value.MinorUnits).ThenBy(risk => risk.Risk.Id)];
        return new(
            Sum(groups.Select(group => group.MaxBy(risk => risk.Exposure!.Value.MinorUnits)!), risk => risk.Exposure), Sum(counted, risk => risk.Residual), counted,
            [.. groups.SelectMany(group => group.Skip(1)).OrderBy(risk => risk.Risk.Id)]);
    }

    private static Money? Sum(IEnumerable<RiskExposure> risks, Func<RiskExposure, Money?> amount) =>
        risks.Select(amount).OfType<Money>().ToArray() is { Length: > 0 } known ? known.Aggregate((one, other) => one + other) : null;
}
