using System.Collections.Immutable;

namespace Domain.Risks;

/// <summary>What one risk did to the residual exposure between two days.</summary>
/// <param name="Change">Never zero; the changes of all risks add up to that of the total.</param>
public sealed record ExposureMove(Risk Risk, ExposureMoveKind Kind, Money Change)
{
    /// <summary>The greatest change first, whichever way it went.</summary>
    /// <param name="before">In the currency of <paramref name="after"/>.</param>
    public static ImmutableArray<ExposureMove> Between(RiskTotal before, RiskTotal after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, @new) = (Counting(before), Counting(after));
        var (was, @is) = (All(before), All(after));
        return
        [
            .. from id in old.Keys.Union(@new.Keys)
               let risk = (@new.GetValueOrDefault(id) ?? old[id]).Risk
               let change = (@new.GetValueOrDefault(id)?.Residual?.MinorUnits ?? 0) - (old.GetValueOrDefault(id)?.Residual?.MinorUnits ?? 0)
               where change != 0
               let kind = !was.Contains(id) ? ExposureMoveKind.New : !@is.Contains(id) ? ExposureMoveKind.Gone : ExposureMoveKind.Changed
               orderby Math.Abs(change) descending, id
               select new ExposureMove(risk, kind, new Money(change, (@new.GetValueOrDefault(id) ?? old[id]).Residual!.Value.Currency)),
        ];
    }

    private static Dictionary<RecordId, RiskExposure> Counting(RiskTotal total) => total.Counted.ToDictionary(risk => risk.Risk.Id);

    private static HashSet<RecordId> All(RiskTotal total) => [.. total.Counted.Concat(total.Covered).Select(risk => risk.Risk.Id)];
}

public enum ExposureMoveKind
{
    New,

    /// <summary>Closed, occurred or no longer known.</summary>
    Gone,

    /// <summary>More or less likely, costly or under control; or another risk of the same deal counts for it now.</summary>
    Changed,
}
