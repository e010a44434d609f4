using Bot.Ledger;
using Bot.Ledger.Tables;
using Domain;

namespace Bot.Crm;

/// <summary>
/// Which version of each of a CRM's records the ledger knows: what is older is passed over, and a change that goes back is for that version. Written after the
/// record's changes; a row that is missing or behind makes a page to be compared once more, nothing else.
/// </summary>
public sealed class CrmVersions(ITables tables, LedgerTenant tenant)
{
    private const int Buckets = 16;

    /// <summary>Null for a record that the CRM has not told of.</summary>
    internal async ValueTask<KnownVersion?> FindAsync(string crm, string kind, RecordId record, CancellationToken cancellation) =>
        await tables.GetAsync(LedgerTables.Crm, PartitionOf(crm, record), RowKey(kind, record), cancellation) is { } row
            ? new(kind, record, (string)row.Properties["ExternalId"], (string)row.Properties["Version"], (DateTimeOffset)row.Properties["Modified"])
            : null;

    internal async Task WriteAsync(string crm, IEnumerable<KnownVersion> versions, CancellationToken cancellation)
    {
        foreach (var bucket in versions.GroupBy(version => PartitionOf(crm, version.Record)))
            foreach (var rows in bucket.Chunk(TableLimits.WritesPerBatch))
                await tables.WriteAsync(LedgerTables.Crm, bucket.Key, [.. rows.Select(row => new RowWrite.Put(RowKey(row.Kind, row.Record), Columns(row)))], cancellation);
    }

    private static Dictionary<string, object> Columns(KnownVersion known) =>
        new() { ["ExternalId"] = known.ExternalId, ["Version"] = known.Version, ["Modified"] = known.Modified };

    private static string RowKey(string kind, RecordId record) => TableKeys.Join("version", kind, record.Value);

    private string PartitionOf(string crm, RecordId record) => TableKeys.Join(tenant.Id, "crm", crm, TableKeys.Bucket(record.Value, Buckets));
}

internal sealed record KnownVersion(string Kind, RecordId Record, string ExternalId, string Version, DateTimeOffset Modified);
