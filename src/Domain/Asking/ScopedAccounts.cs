using System.Collections.Immutable;

namespace Domain.Asking;

/// <summary>Which accounts a scope means, in a view.</summary>
public static class ScopedAccounts
{
    /// <summary>The accounts that count, merges followed and families opened where the scope says so; null for everything, records without an account included.</summary>
    public static ImmutableHashSet<RecordId>? Of(AccountScope scope, View view)
    {
        if (scope.Accounts.IsDefaultOrEmpty && scope.Reading is ScopeReading.Everything or ScopeReading.OwnedDeals or ScopeReading.OwnRegion)
            return null;
        var named = scope.Accounts.IsDefaultOrEmpty ? Meant(scope.Reading, view.Reader) : scope.Accounts;
        var accounts = ImmutableHashSet.CreateBuilder<RecordId>();
        foreach (var account in named)
            if (view.CanonicalAccount(account) is { } counted && view.Find(Accounts.Account.Kind, counted) is not null)
            {
                if (scope.WithFamily && view.Families.HasSubsidiaries(counted))
                    accounts.UnionWith(view.Families.Members(counted));
                else
                    accounts.Add(counted);
            }

        return accounts.ToImmutable();
    }

    private static IEnumerable<RecordId> Meant(ScopeReading reading, People.Reader reader) => reading switch
    {
        ScopeReading.Led => reader.Leads,
        ScopeReading.Sponsored => reader.Sponsors,
        ScopeReading.OnTeam => reader.Accounts.Keys,
        _ => [],
    };
}
