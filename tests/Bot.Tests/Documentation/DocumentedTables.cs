using System.Text.RegularExpressions;
using Testing;

namespace Bot.Tests.Documentation;

/// <summary>The rows that docs/tables.md describes.</summary>
internal static partial class DocumentedTables
{
    public static IReadOnlyList<DocumentedRow> Read()
    {
        var rows = new List<DocumentedRow>();
        var (table, row) = ("", (DocumentedRow?)null);
        foreach (var line in File.ReadLines(Repository.At("docs", "tables.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                (table, row) = (line[3..], null);
            if (row is null && line.StartsWith("Partition key:", StringComparison.Ordinal))
                rows.Add(row = new(table));
            if (line.StartsWith("###", StringComparison.Ordinal))
                row = null;
            row?.Add(line);
        }

        return rows;
    }

    /// <summary>What a name with placeholders stands for: <c>{sequence}</c> twelve digits, <c>{bucket}</c> two, others anything without a bar.</summary>
    public static Regex Pattern(string name) => new(
        "^" + Placeholder().Replace(Regex.Escape(name).Replace("\\{", "{", StringComparison.Ordinal), hole => hole.Groups["name"].Value switch
        {
            "sequence" => @"\d{12}",
            "month" => @"\d{6}",
            "year" => @"\d{4}",
            "bucket" => @"\d{2}",
            "number" or "part" => @"\d+",
            "reader\\ and\\ day" or "reader" or "partition" => ".+",
            "about" => "[^|]*",
            _ => "[^|]+",
        }) + "$",
        RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\{(?<name>[^}]+)\}")]
    private static partial Regex Placeholder();
}

/// <summary>One kind of row: its keys, and the type of each column.</summary>
internal sealed partial class DocumentedRow(string table)
{
    private readonly List<Regex> partitions = [];
    private readonly Regex name = DocumentedTables.Pattern(table);
    private bool readsPartition;
    private Regex? key;

    public string Table => table;

    /// <summary>Type by the name of the column; names may hold placeholders.</summary>
    public Dictionary<string, string> Columns { get; } = [];

    public void Add(string line)
    {
        if (line.StartsWith("Row key:", StringComparison.Ordinal))
            (key, readsPartition) = (DocumentedTables.Pattern(Code().Match(line).Groups["code"].Value), false);
        else if (key is null && (readsPartition |= line.StartsWith("Partition key:", StringComparison.Ordinal)))
            partitions.AddRange(Code().Matches(line).Select(code => DocumentedTables.Pattern(code.Groups["code"].Value)));
        else if (Column().Match(line) is { Success: true } column)
            Columns.Add(column.Groups["name"].Value, column.Groups["type"].Value);
    }

    public bool Describes(WrittenRow row) => name.IsMatch(row.Table) && key!.IsMatch(row.Row) && partitions.Exists(partition => partition.IsMatch(row.Partition));

    public override string ToString() => $"{table} {key}";

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| `(?<name>[^`]+)` \| (?<type>\w+) \|")]
    private static partial Regex Column();
}
