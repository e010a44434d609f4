using Bot.Import.Maps;
using Domain.Ledger;

namespace Bot.Import.Reading;

/// <summary>A file's map bound to the columns of its header.</summary>
internal sealed class BoundFile
{
    private readonly (int Column, HashSet<string> Values)[] skips;

    public BoundFile(FileMap map, IReadOnlyList<string> header)
    {
        Records = [.. map.Records.Select(record => new BoundRecord(record, header))];
        skips = [.. (map.SkipWhen ?? new Dictionary<string, IReadOnlyList<string>>())
            .Select(skip => (IndexOf(header, skip.Key), skip.Value.ToHashSet())).Where(skip => skip.Item1 >= 0)];
        var used = map.Records.SelectMany(ColumnsOf).Select(column => column.Name).Concat(map.SkipWhen?.Keys ?? []).ToHashSet();
        UnusedColumns = [.. header.Where(column => !used.Contains(column))];
    }

    public IReadOnlyList<BoundRecord> Records { get; }

    public IReadOnlyList<string> UnusedColumns { get; }

    public bool IsSkipped(string[] row) => skips.Any(skip => skip.Values.Contains(row[skip.Column].Trim()));

    /// <summary>Columns that the map needs and the header lacks or has twice, as words.</summary>
    public static IReadOnlyList<string> MissingColumns(FileMap map, IReadOnlyList<string> header) =>
    [
        .. map.Records.SelectMany(ColumnsOf).Where(column => !column.Optional && !header.Contains(column.Name)).Select(column => column.Name).Distinct(),
        .. map.Records.SelectMany(ColumnsOf).Select(column => column.Name).Distinct().Where(name => header.Count(column => column == name) > 1).Select(name => $"{name} (it is there twice)"),
    ];

    internal static int IndexOf(IReadOnlyList<string> header, string column)
    {
        for (var at = 0; at < header.Count; at++)
            if (header[at] == column)
                return at;
        return -1;
    }

    private static IEnumerable<(string Name, bool Optional)> ColumnsOf(RecordMap record) =>
        record.Fields.Values.Concat(record.Fields.Values.Select(field => field.Currency))
            .Concat([record.Id, record.On, record.At, record.By, record.Since, record.Modified])
            .OfType<FieldSource>().SelectMany(source => source.AllColumns.Select(column => (column, source.Optional)));
}

/// <summary>One record of a row, bound.</summary>
internal sealed class BoundRecord
{
    public BoundRecord(RecordMap map, IReadOnlyList<string> header)
    {
        Map = map;
        Kind = RecordKinds.Named(map.Kind)!;
        Id = new(map.Id, header);
        On = Bind(map.On, header);
        At = Bind(map.At, header);
        By = Bind(map.By, header);
        Since = Bind(map.Since, header);
        Modified = Bind(map.Modified, header);
        Fields = [.. map.Fields.Where(field => field.Value.Via is null)
            .Select(field => new BoundField(Kind.FieldNamed(field.Key)!, new(field.Value, header), Bind(field.Value.Currency, header)))
            .Where(field => field.Text.IsThere)];
        Vias = [.. map.Fields.Where(field => field.Value.Via is not null).Select(field => (field.Key, field.Value.Via!, field.Value.Field!))];
    }

    public RecordMap Map { get; }

    public RecordKind Kind { get; }

    public BoundText Id { get; }

    public BoundText? On { get; }

    public BoundText? At { get; }

    public BoundText? By { get; }

    public BoundText? Since { get; }

    public BoundText? Modified { get; }

    public IReadOnlyList<BoundField> Fields { get; }

    /// <summary>Fields that are taken from a record this one refers to.</summary>
    public IReadOnlyList<(string Field, string Via, string OtherField)> Vias { get; }

    public bool IsRequired(string field) => Map.Fields.TryGetValue(field, out var source) && source.Required;

    private static BoundText? Bind(FieldSource? source, IReadOnlyList<string> header) =>
        source is not null && new BoundText(source, header) is { IsThere: true } bound ? bound : null;
}

internal sealed record BoundField(Field Field, BoundText Text, BoundText? Currency);

/// <summary>Where a value's text is in a row.</summary>
internal sealed class BoundText(FieldSource source, IReadOnlyList<string> header)
{
    private readonly int[] columns = [.. source.AllColumns.Select(column => BoundFile.IndexOf(header, column))];

    public FieldSource Source => source;

    /// <summary>False when the file lacks the columns and nothing stands in for them.</summary>
    public bool IsThere => source.Value is not null || source.IfEmpty is not null || columns.Any(column => column >= 0);

    public string ColumnName => source.AllColumns is [var first, ..] ? first : "";

    /// <summary>The text of the row, translated; empty when there is none.</summary>
    /// <param name="misspelt">What the file says, when it was a wrong spelling that the map corrects.</param>
    public string Read(string[] row, out string? misspelt)
    {
        misspelt = null;
        var text = source.Value ?? (columns is [>= 0 and var only] ? row[only].Trim()
            : string.Join(source.Join ?? " ", columns.Where(column => column >= 0).Select(column => row[column].Trim()).Where(part => part.Length > 0)));
        if (text.Length == 0)
            return source.IfEmpty ?? "";
        if (source.Spellings is { } spellings && spellings.TryGetValue(text, out var right))
            (misspelt, text) = (text, right);
        return source.Values is { } values && (values.TryGetValue(text, out var translated) || values.TryGetValue("*", out translated)) ? translated : text;
    }

    public string Read(string[] row) => Read(row, out _);
}
