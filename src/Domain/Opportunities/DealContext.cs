using System.Collections.Immutable;
using Domain.Rates;

namespace Domain.Opportunities;

/// <summary>What a question about deals is computed from.</summary>
/// <param name="Today">Moves overdue and ages.</param>
/// <param name="Accounts">Canonical accounts; null for everything, deals without an account included.</param>
/// <param name="Currency">What amounts are told in; null: see <see cref="DealFacts.Currency"/>.</param>
public sealed record DealContext(View View, DateOnly Today, ImmutableHashSet<RecordId>? Accounts = null, Currency? Currency = null, RateType RateType = RateType.Plan)
{
    /// <summary>Other rates than those of the deals' own close days, for a comparison at constant currency.</summary>
    public EarlierRates? Rates { get; init; }

    /// <summary>The accounts that were named, for a split by them; empty when none were.</summary>
    public ImmutableArray<RecordId> Named { get; init; } = [];
}
