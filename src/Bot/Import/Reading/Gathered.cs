using System.Collections.Immutable;

namespace Bot.Import.Reading;

/// <summary>Everything that was read from the files, and what was refused.</summary>
internal sealed class Gathered
{
    private readonly Dictionary<string, Dictionary<string, ImportedRecord>> byKind = [];
    private readonly Dictionary<(string Kind, string Field, string Spelling, string Became, bool ByMap), (decimal Confidence, int Rows)> repairs = [];

    public List<ImportedHistory> History { get; private set; } = [];

    public List<Reject> Rejects { get; } = [];

    /// <summary>Rows that went in and cannot be true beside another one.</summary>
    public List<Reject> Contradictions { get; } = [];

    public List<FileRead> Files { get; } = [];

    /// <summary>The columns of each file, for its rejects file.</summary>
    public Dictionary<string, IReadOnlyList<string>> Headers { get; } = [];

    public IEnumerable<FileCount> FileCounts => Files.Select(file => Rejects.Count(reject => reject.File == file.File) is var refused && file.Refused is null
        ? new FileCount(file.File, file.Rows, file.Rows - refused - file.Skipped, refused, file.Skipped, null, file.UnusedColumns)
        : new FileCount(file.File, file.Rows, 0, 0, 0, file.Refused, file.UnusedColumns));

    /// <summary>Ids of refused rows: the source has them, only not readably.</summary>
    public HashSet<(string Kind, string Id)> RefusedIds { get; } = [];

    /// <summary>Kinds of which a file or a row without a readable id was refused: what is absent cannot be told.</summary>
    public HashSet<string> Incomplete { get; } = [];

    /// <summary>Kinds that a whole file lists; absence from it means something.</summary>
    public HashSet<string> Listed { get; } = [];

    public HashSet<ImportedRecord> Repaired { get; } = [];

    public IEnumerable<string> Kinds => byKind.Keys.Concat(History.Select(h => h.Kind.Name)).Distinct();

    public IEnumerable<ImportedRecord> Records => byKind.Values.SelectMany(records => records.Values);

    public IReadOnlyList<ImportedRecord> OfKind(string kind) => byKind.TryGetValue(kind, out var records) ? [.. records.Values] : [];

    public ImportedRecord? Find(string kind, string id) => byKind.TryGetValue(kind, out var records) ? records.GetValueOrDefault(id) : null;

    public ImmutableArray<Repair> Repairs =>
    [
        .. repairs.Select(r => new Repair(r.Key.Kind, r.Key.Field, r.Key.Spelling, r.Key.Became, r.Value.Confidence, r.Key.ByMap, r.Value.Rows))
            .OrderBy(r => r.Kind, StringComparer.Ordinal).ThenBy(r => r.Field, StringComparer.Ordinal).ThenBy(r => r.Spelling, StringComparer.Ordinal),
    ];

    /// <summary>Adds a record; a derived one only when there is none, and a row of its own takes a derived one's place. The record in the way, when it cannot.</summary>
    public ImportedRecord? Add(ImportedRecord record)
    {
        if (!byKind.TryGetValue(record.Kind.Name, out var records))
            byKind[record.Kind.Name] = records = [];
        if (!records.TryGetValue(record.ExternalId, out var there) || (there.IsDerived && !record.IsDerived))
        {
            records[record.ExternalId] = record;
            return null;
        }

        return record.IsDerived ? null : there;
    }

    public void Remove(ImportedRecord record) => byKind[record.Kind.Name].Remove(record.ExternalId);

    public void NoteRepair(ImportedRecord record, string field, string spelling, string became, decimal confidence, bool byMap)
    {
        var key = (record.Kind.Name, field, spelling, became, byMap);
        repairs[key] = (confidence, repairs.GetValueOrDefault(key).Rows + 1);
        Repaired.Add(record);
    }

    /// <summary>Takes back what a file brought that turned out to be unreadable.</summary>
    public void Forget(string file)
    {
        foreach (var records in byKind.Values)
            foreach (var record in records.Values.Where(record => record.Place.File == file).ToArray())
                records.Remove(record.ExternalId);
        History = [.. History.Where(h => h.Place.File != file)];
        Rejects.RemoveAll(reject => reject.File == file);
    }
}

/// <param name="Refused">Why the whole file was refused; null when it was not.</param>
internal sealed record FileRead(string File, int Rows, int Skipped, string? Refused, ImmutableArray<string> UnusedColumns);
