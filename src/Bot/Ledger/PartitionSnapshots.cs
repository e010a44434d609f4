using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Bot.Ledger.Tables;
using Domain.Ledger;

namespace Bot.Ledger;

/// <summary>
/// The changes of a partition, compressed into a few rows, so that a start reads these and the tail instead of every row. The pointer is written last and
/// stamped with schema, sequence and greatest On. A snapshot is a cache: anything about it that is missing, damaged or of another schema is passed over,
/// and it may be deleted at any time.
/// </summary>
/// <remarks>
/// It holds the changes rather than the folded state (docs/decisions/0002): as-of and known-at of any day, undo of an old row and override endings then work
/// from a snapshot exactly as from the rows.
/// </remarks>
public sealed class PartitionSnapshots(ITables tables, LedgerTenant tenant)
{
    /// <summary>How many rows a start must have read beyond the snapshot for a new one to be made.</summary>
    public const int WorthMaking = 500;

    private const int Schema = 1;
    private const string Pointer = "pointer";
    private const int BytesPerColumn = 60_000;
    private const int ColumnsPerRow = 14;

    /// <summary>The first changes of the partition, in sequence; null when there is no usable snapshot.</summary>
    public async Task<IReadOnlyList<Change>?> ReadAsync(Partition partition, CancellationToken cancellation)
    {
        var key = LedgerTables.Key(tenant.Id, partition);
        var pointer = await tables.GetAsync(LedgerTables.Snapshots, key, Pointer, cancellation);
        if (pointer is null || (int)pointer.Properties["Schema"] != Schema)
            return null;
        var compressed = new ArrayBufferWriter<byte>();
        for (var part = 0; part < (int)pointer.Properties["Parts"]; part++)
        {
            var row = await tables.GetAsync(LedgerTables.Snapshots, key, PartRow((long)pointer.Properties["Sequence"], part), cancellation);
            if (row is null)
                return null;
            for (var column = 0; row.Properties.TryGetValue($"Bytes{column}", out var bytes); column++)
                compressed.Write((byte[])bytes);
        }

        try
        {
            var changes = Unpack(compressed.WrittenMemory);
            return changes.Length == (long)pointer.Properties["Sequence"] ? changes : null;
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidDataException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    public async Task WriteAsync(Partition partition, IReadOnlyList<Change> changes, CancellationToken cancellation)
    {
        var key = LedgerTables.Key(tenant.Id, partition);
        var columns = Pack(changes).Chunk(BytesPerColumn).ToArray();
        var parts = columns.Chunk(ColumnsPerRow).ToArray();
        for (var part = 0; part < parts.Length; part++)
        {
            var bytes = parts[part].Select((column, number) => ($"Bytes{number}", column)).ToDictionary(c => c.Item1, c => (object)c.column);
            await tables.WriteAsync(LedgerTables.Snapshots, key, [new RowWrite.Put(PartRow(changes[^1].Sequence, part), bytes)], cancellation);
        }

        var pointer = new Dictionary<string, object>
        {
            ["Schema"] = Schema,
            ["Sequence"] = changes[^1].Sequence,
            ["Parts"] = parts.Length,
            ["GreatestOn"] = changes.Max(change => change.On),
            ["Partition"] = partition.Name,
        };
        await tables.WriteAsync(LedgerTables.Snapshots, key, [new RowWrite.Put(Pointer, pointer)], cancellation);
    }

    private static string PartRow(long sequence, int part) => $"{LedgerTables.ChangeRow(sequence)}|{part:D3}";

    private static byte[] Pack(IReadOnlyList<Change> changes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        using (var writer = new Utf8JsonWriter(brotli))
        {
            writer.WriteStartArray();
            foreach (var change in changes)
                SnapshotJson.Write(writer, change);
            writer.WriteEndArray();
        }

        return packed.ToArray();
    }

    private static ImmutableArray<Change> Unpack(ReadOnlyMemory<byte> compressed)
    {
        using var brotli = new BrotliStream(new MemoryStream(compressed.ToArray()), CompressionMode.Decompress);
        using var document = JsonDocument.Parse(brotli);
        return [.. document.RootElement.EnumerateArray().Select(SnapshotJson.Read)];
    }
}
