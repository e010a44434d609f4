using System.Collections.Immutable;

namespace Domain.Asking;

/// <summary>Of alerts: what would have been told, by what somebody wants to be told of. Frozen when the question is made.</summary>
/// <param name="Muted">Names of the rules that are not told of.</param>
/// <param name="Days">Days with a digest; never empty.</param>
/// <param name="Also">Names of rules that are supposed to be told of too.</param>
public sealed record AlertPreview(ImmutableArray<string> Muted, ImmutableArray<DayOfWeek> Days, ImmutableArray<string> Also)
{
    /// <summary>What one person is told in private: of what concerns them, unless accounts are named.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Whose <see cref="Domain.Alerts.Subscription"/> it was taken from: a person, or a channel's link. Null for nobody's.</summary>
    public RecordId? Subscriber { get; init; }

    /// <summary>Everything, from Monday to Friday.</summary>
    public static AlertPreview Usual { get; } = new([], [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], []);

    public bool Equals(AlertPreview? other) => other is not null && IsPersonal == other.IsPersonal && Subscriber == other.Subscriber && Muted.AsSpan().SequenceEqual(other.Muted.AsSpan()) && Days.AsSpan().SequenceEqual(other.Days.AsSpan())
        && Also.AsSpan().SequenceEqual(other.Also.AsSpan());

    public override int GetHashCode() => Muted.Concat(Also).Aggregate(Days.Length, HashCode.Combine);
}
