using System.Collections.Immutable;
using System.Globalization;
using Bot.Ledger.Tables;
using Domain.Ledger;

namespace Bot.Ledger;

/// <summary>
/// A row per partition that gets a new stamp before each append, so that every instance sees what to read again by looking at a few rows.
/// </summary>
public sealed class PortfolioIndex(ITables tables, LedgerTenant tenant, IIdentities identities, TimeProvider clock)
{
    /// <returns>The new stamp: an id that nobody has used.</returns>
    public async Task<string> StampAsync(Partition partition, CancellationToken cancellation)
    {
        var stamp = identities.Next();
        var row = new Dictionary<string, object> { ["Partition"] = partition.Name, ["Stamp"] = stamp, ["StampedAt"] = clock.GetUtcNow() };
        await tables.WriteAsync(LedgerTables.Portfolio, KeyFor(partition), [new RowWrite.Put(TableKeys.Escape(partition.Name), row)], cancellation);
        return stamp;
    }

    public async Task<ImmutableDictionary<Partition, string>> ReadAsync(CancellationToken cancellation)
    {
        var stamps = ImmutableDictionary.CreateBuilder<Partition, string>();
        for (var bucket = 0; bucket < LedgerTables.PortfolioBuckets; bucket++)
            await foreach (var row in tables.RangeAsync(LedgerTables.Portfolio, LedgerTables.PortfolioKey(tenant.Id, bucket), null, null, cancellation))
                stamps[new((string)row.Properties["Partition"])] = (string)row.Properties["Stamp"];
        return stamps.ToImmutable();
    }

    private string KeyFor(Partition partition) => LedgerTables.PortfolioKey(
        tenant.Id, int.Parse(TableKeys.Bucket(partition.Name, LedgerTables.PortfolioBuckets), CultureInfo.InvariantCulture));
}
