using System.Collections.Immutable;

namespace Domain.Ledger;

/// <summary>
/// The records of one kind: by id, by account, and in the order of their ids. Immutable; safe for concurrent use. The order is handed on from one to the next:
/// what changed is merged in when it is next asked for, so that a change among many records costs little.
/// </summary>
internal sealed class KindLogs
{
    private readonly ImmutableDictionary<RecordId, RecordLog> byId;
    private readonly ImmutableDictionary<RecordId, ImmutableArray<RecordLog>> byAccount;
    private readonly Lazy<ImmutableArray<RecordLog>> inOrder;
    private readonly Lazy<ImmutableArray<RecordState>> now;

    /// <summary>What <see cref="inOrder"/> is made of while nobody has asked for it.</summary>
    private readonly (ImmutableArray<RecordLog> Before, Changed? Since) unordered;

    private KindLogs(
        ImmutableDictionary<RecordId, RecordLog> byId, ImmutableDictionary<RecordId, ImmutableArray<RecordLog>> byAccount,
        (ImmutableArray<RecordLog> Before, Changed? Since) unordered)
    {
        (this.byId, this.byAccount, this.unordered) = (byId, byAccount, unordered);
        inOrder = new(Order);
        now = new(() => [.. InOrder.Select(log => log.Now).OfType<RecordState>().Where(state => !state.IsRemoved)]);
    }

    public static KindLogs Empty { get; } =
        new(ImmutableDictionary<RecordId, RecordLog>.Empty, ImmutableDictionary<RecordId, ImmutableArray<RecordLog>>.Empty, ([], null));

    /// <summary>Every record that was ever heard of, in the order of the ids.</summary>
    public ImmutableArray<RecordLog> InOrder => inOrder.Value;

    /// <summary>The records as they are now, in the order of their ids; removed ones are left out.</summary>
    public ImmutableArray<RecordState> Now => now.Value;

    public RecordLog? Find(RecordId id) => byId.GetValueOrDefault(id);

    /// <summary>The records that were ever said to belong to the account, by whatever source, in the order of their ids.</summary>
    public ImmutableArray<RecordLog> EverOf(RecordId account) => byAccount.GetValueOrDefault(account, []);

    /// <summary>The same with some records added or replaced.</summary>
    public KindLogs With(IReadOnlyCollection<RecordLog> changed)
    {
        var accounts = byAccount.ToBuilder();
        foreach (var account in changed.SelectMany(log => log.Accounts, (log, account) => (account, log)).GroupBy(pair => pair.account, pair => pair.log))
            accounts[account.Key] = Merged(accounts.GetValueOrDefault(account.Key, []), [.. account.OrderBy(log => log.Id)]);
        return new(
            byId.SetItems(changed.Select(log => KeyValuePair.Create(log.Id, log))), accounts.ToImmutable(),
            inOrder.IsValueCreated ? (InOrder, new(changed, null)) : (unordered.Before, new(changed, unordered.Since)));
    }

    private ImmutableArray<RecordLog> Order()
    {
        var changed = new HashSet<RecordId>();
        for (var since = unordered.Since; since is not null; since = since.Earlier)
            changed.UnionWith(since.Logs.Select(log => log.Id));
        return Merged(unordered.Before, [.. changed.Order().Select(id => byId[id])]);
    }

    /// <summary>Both in the order of the ids; of two with the same id the later counts.</summary>
    private static ImmutableArray<RecordLog> Merged(ImmutableArray<RecordLog> before, RecordLog[] later)
    {
        var place = 0;
        var merged = ImmutableArray.CreateBuilder<RecordLog>(before.Length + later.Length);
        foreach (var log in later)
        {
            while (place < before.Length && before[place].Id < log.Id)
                merged.Add(before[place++]);
            if (place < before.Length && before[place].Id == log.Id)
                place++;
            merged.Add(log);
        }

        merged.AddRange(before.AsSpan()[place..]);
        return merged.DrainToImmutable();
    }

    private sealed record Changed(IReadOnlyCollection<RecordLog> Logs, Changed? Earlier);
}
