using System.Collections.Immutable;
using Domain.Opportunities;

namespace Domain.Alerts;

/// <summary>What is at stake where an account is: its deals that are open.</summary>
internal static class OpenDeals
{
    /// <param name="account">With what was merged into it, without its subsidiaries.</param>
    public static IEnumerable<Opportunity> Of(AlertScope scope, RecordId? account) => scope.View.CanonicalAccount(account) is { } counted
        ? scope.View.Of(Opportunity.Kind, ImmutableHashSet.Create(counted)).Where(deal => scope.View.StatusOf(deal) == DealStatus.Open)
        : [];
}
