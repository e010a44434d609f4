using Bot.Ledger;
using Bot.Ledger.Tables;

namespace Bot.People;

/// <summary>When a roster changed, as instances tell each other: an event of membership reaches one of them, and all of them answer.</summary>
public sealed class RosterStamps(ITables tables, LedgerTenant tenant, IIdentities identities)
{
    private const int Buckets = 16;

    /// <summary>Another one since the last membership event; null before the first.</summary>
    public async ValueTask<string?> FindAsync(string roster, CancellationToken cancellation) =>
        (await tables.GetAsync(LedgerTables.Conversations, PartitionOf(roster), TableKeys.Escape(roster), cancellation))?.Properties["Stamp"] as string;

    public async Task RenewAsync(string roster, CancellationToken cancellation) => await tables.WriteAsync(
        LedgerTables.Conversations, PartitionOf(roster),
        [new RowWrite.Put(TableKeys.Escape(roster), new Dictionary<string, object> { ["Stamp"] = identities.Next() })], cancellation);

    private string PartitionOf(string roster) => TableKeys.Join(tenant.Id, "rosters", TableKeys.Bucket(roster, Buckets));
}
