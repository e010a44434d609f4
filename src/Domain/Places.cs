using System.Collections.Frozen;
using System.Collections.Immutable;
using Domain.Accounts;
using Domain.Ledger;

namespace Domain;

/// <summary>Where the records of a kind stand among its states: by id, and by the account they count for now.</summary>
internal sealed class Places
{
    private readonly FrozenDictionary<RecordId, int> byId;
    private readonly FrozenDictionary<RecordId, int[]> byAccount;

    public Places(RecordKind kind, ImmutableArray<RecordState> states, Families families)
    {
        byId = Enumerable.Range(0, states.Length).ToFrozenDictionary(place => states[place].Id);
        byAccount = Enumerable.Range(0, states.Length).GroupBy(place => AccountOf(kind, states[place], families))
            .ToFrozenDictionary(account => account.Key, account => account.ToArray());
    }

    /// <summary>-1 when there is no such record.</summary>
    public int Of(RecordId id) => byId.TryGetValue(id, out var place) ? place : -1;

    /// <summary>The records that count for the account, which must be one that others merge into, not one that was merged.</summary>
    public ReadOnlySpan<int> OfAccount(RecordId account) => byAccount.TryGetValue(account, out var places) ? places : [];

    private static RecordId AccountOf(RecordKind kind, RecordState state, Families families) =>
        kind.AccountField is { } field && state.ValueOf(field.Name) is FieldValue.Text { Value: var id } ? families.Canonical(new(id)) : default;
}
