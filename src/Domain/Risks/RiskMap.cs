using System.Collections.Immutable;

namespace Domain.Risks;

/// <summary>Risks by how likely they are and how much they would cost: nine cells, the likeliest and costliest first.</summary>
/// <param name="Medium">From here on an impact is medium.</param>
/// <param name="Large">From here on it is large.</param>
public sealed record RiskMap(Money Medium, Money Large, ImmutableArray<RiskCell> Cells)
{
    /// <summary>From this probability on a risk is possible.</summary>
    public const decimal PossibleFrom = 0.2m;

    /// <summary>From this probability on it is likely.</summary>
    public const decimal LikelyFrom = 0.5m;

    private const int LargeTimes = 4;

    /// <param name="risks">All in the currency of <paramref name="medium"/>; those that are not known are left out.</param>
    public static RiskMap Of(IEnumerable<RiskExposure> risks, Money medium)
    {
        ArgumentNullException.ThrowIfNull(risks);
        RiskExposure[] known = [.. risks.Where(risk => risk.Impact is not null)];
        var (large, counted) = (Money.Of(medium.Amount * LargeTimes, medium.Currency), RiskTotal.Of(known).Counted.Select(risk => risk.Risk.Id).ToHashSet());
        return new(medium, large,
        [
            .. from likelihood in Enum.GetValues<Likelihood>().Reverse()
               from severity in Enum.GetValues<Severity>().Reverse()
               let inside = known.Where(risk => Of(risk.Risk.Probability!.Value) == likelihood && Of(risk.Impact!.Value, medium, large) == severity).ToImmutableArray()
               select new RiskCell(likelihood, severity, inside, RiskTotal.Of(inside.Where(risk => counted.Contains(risk.Risk.Id))).Residual),
        ]);
    }

    private static Likelihood Of(decimal probability) => probability switch { >= LikelyFrom => Likelihood.Likely, >= PossibleFrom => Likelihood.Possible, _ => Likelihood.Unlikely };

    private static Severity Of(Money impact, Money medium, Money large) =>
        impact.MinorUnits >= large.MinorUnits ? Severity.Large : impact.MinorUnits >= medium.MinorUnits ? Severity.Medium : Severity.Small;
}

/// <param name="Risks">The greatest residual first.</param>
/// <param name="Residual">Of those that count in the total of all cells: see <see cref="RiskTotal"/>. Null for none.</param>
public sealed record RiskCell(Likelihood Likelihood, Severity Severity, ImmutableArray<RiskExposure> Risks, Money? Residual);

public enum Likelihood { Unlikely, Possible, Likely }

public enum Severity { Small, Medium, Large }
