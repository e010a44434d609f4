using System.Collections.Immutable;
using Domain.Asking;
using Domain.Opportunities;

namespace Domain.Scenarios;

/// <summary>Which deals an assumption speaks of: one, or the open ones of accounts that meet every condition.</summary>
/// <param name="Deal">The one deal; null for all that the rest describes.</param>
/// <param name="Filters">Conditions on the deals as they are, not as they are assumed to be.</param>
public sealed record AssumedDeals(RecordId? Deal, AccountScope Accounts, ImmutableArray<DealFilter> Filters)
{
    public static AssumedDeals All { get; } = new(null, AccountScope.Everything, []);

    public static AssumedDeals Of(RecordId deal) => new(deal, AccountScope.Everything, []);

    public bool Equals(AssumedDeals? other) => other is not null && Deal == other.Deal && Accounts == other.Accounts && Filters.AsSpan().SequenceEqual(other.Filters.AsSpan());

    public override int GetHashCode() => Filters.Aggregate(HashCode.Combine(Deal, Accounts), HashCode.Combine);
}
