using System.Globalization;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Domain;
using Domain.Ledger;

namespace Bot.Import;

/// <summary>
/// Which record each external id of a source is, and where it lives. A row is written before the record's first change, so that a run which goes on after a
/// crash finds the same home.
/// </summary>
internal sealed class SourceDirectory(ITables tables, LedgerTenant tenant, string source)
{
    private const int Buckets = 8;
    private readonly Dictionary<(string Kind, string ExternalId), Entry> known = [];
    private readonly Dictionary<(string Kind, RecordId Id), string> externalIds = [];
    private readonly List<(string Kind, string ExternalId, Entry Entry)> added = [];

    public int Added => added.Count;

    /// <summary>Reads all that the source has told of a kind.</summary>
    public async Task LoadAsync(string kind, CancellationToken cancellation)
    {
        for (var bucket = 0; bucket < Buckets; bucket++)
            await LoadAsync(kind, bucket, cancellation);
    }

    /// <summary>Reads what the source has told of these.</summary>
    public async Task LoadAsync(string kind, IEnumerable<string> ids, CancellationToken cancellation)
    {
        foreach (var bucket in ids.Select(Bucket).Distinct())
            await LoadAsync(kind, bucket, cancellation);
    }

    public Entry? Find(string kind, string externalId) => known.TryGetValue((kind, externalId), out var entry) ? entry : null;

    /// <summary>Which record the source's id is, as stored now; null for one it has not told of.</summary>
    public async ValueTask<RecordId?> FindAsync(string kind, string externalId, CancellationToken cancellation) =>
        await tables.GetAsync(LedgerTables.Directory, Key(kind, Bucket(externalId)), RowKey(externalId), cancellation) is { } row ? Read(row).Id : null;

    /// <summary>The id that the record has, or will have.</summary>
    public RecordId Of(string kind, string externalId)
    {
        var id = Find(kind, externalId)?.Id ?? Identity.Of(source, kind, externalId);
        externalIds[(kind, id)] = externalId;
        return id;
    }

    /// <summary>The source's id of a record; null for one it has not told of.</summary>
    public string? ExternalId(string kind, RecordId id) => externalIds.GetValueOrDefault((kind, id));

    public IEnumerable<(string ExternalId, Entry Entry)> OfKind(string kind) => known.Where(k => k.Key.Kind == kind).Select(k => (k.Key.ExternalId, k.Value));

    /// <summary>Gives a record its home, for ever.</summary>
    public void Add(string kind, string externalId, Entry entry)
    {
        Remember(kind, externalId, entry);
        added.Add((kind, externalId, entry));
    }

    /// <exception cref="ImportException">When another import of the source is writing at the same time.</exception>
    public async Task WriteAddedAsync(CancellationToken cancellation)
    {
        foreach (var bucket in added.GroupBy(a => Key(a.Kind, Bucket(a.ExternalId))))
            foreach (var rows in bucket.Chunk(TableLimits.WritesPerBatch))
                await WriteAsync(bucket.Key, rows, cancellation);
        added.Clear();
    }

    private async Task WriteAsync(string partition, (string Kind, string ExternalId, Entry Entry)[] rows, CancellationToken cancellation)
    {
        while (rows.Length > 0)
        {
            var outcome = await tables.WriteAsync(
                LedgerTables.Directory, partition, [.. rows.Select(row => new RowWrite.Insert(RowKey(row.ExternalId), Columns(row.ExternalId, row.Entry)))], cancellation);
            if (outcome is not WriteOutcome.Refused { Index: var index })
                return;
            // A repeat inside the storage client may find its own first try; another home is somebody else's.
            var there = await tables.GetAsync(LedgerTables.Directory, partition, RowKey(rows[index].ExternalId), cancellation);
            if (there is null || Read(there) != rows[index].Entry)
                throw new ImportException($"Another import of {source} is running. Wait for it, then run this one again.");
            rows = [.. rows[..index], .. rows[(index + 1)..]];
        }
    }

    private async Task LoadAsync(string kind, int bucket, CancellationToken cancellation)
    {
        var prefix = TableKeys.Join(source, "");
        await foreach (var row in tables.RangeAsync(LedgerTables.Directory, Key(kind, bucket), prefix, TableKeys.After(prefix), cancellation))
            Remember(kind, (string)row.Properties["ExternalId"], Read(row));
    }

    private Dictionary<string, object> Columns(string externalId, Entry entry) => new()
    {
        ["Source"] = source,
        ["ExternalId"] = externalId,
        ["RecordId"] = entry.Id.Value,
        ["Home"] = entry.Home.Name,
    };

    private void Remember(string kind, string externalId, Entry entry)
    {
        known[(kind, externalId)] = entry;
        externalIds[(kind, entry.Id)] = externalId;
    }

    private static Entry Read(TableRow row) => new(new((string)row.Properties["RecordId"]), new((string)row.Properties["Home"]));

    private string RowKey(string externalId) => TableKeys.Join(source, externalId);

    private string Key(string kind, int bucket) => TableKeys.Join(tenant.Id, kind, bucket.ToString("D2", CultureInfo.InvariantCulture));

    private static int Bucket(string externalId) => int.Parse(TableKeys.Bucket(externalId, Buckets), CultureInfo.InvariantCulture);

    internal readonly record struct Entry(RecordId Id, Partition Home);
}
