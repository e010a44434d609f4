using System.Text.Json.Serialization;

namespace Bot.Import.Maps;

/// <summary>How the files of a folder become records: a mapping file as read. docs/import.md describes it with an example.</summary>
internal sealed class ImportMap
{
    public required string Name { get; set; }

    /// <summary>The name of the source in the ledger; records are known again by it. The map's own name when not given.</summary>
    public string? Source { get; set; }

    /// <summary>"canonical": the files of the canonical layout, besides those named here.</summary>
    public string? Layout { get; set; }

    /// <summary>ISO code for amounts whose row names none.</summary>
    public string? Currency { get; set; }

    /// <summary>Formats tried strictly, in .NET notation; one with hours is for moments; "offset" allows days told from today.</summary>
    public IReadOnlyList<string>? Dates { get; set; }

    /// <summary>Decides between formats that read one text as different days; without it such a text is refused.</summary>
    public bool? MonthFirst { get; set; }

    public bool DecimalComma { get; set; }

    /// <summary>IANA name: where times without an offset were written down; the company's zone when not given.</summary>
    public string? TimeZone { get; set; }

    /// <summary>What stands between values; a comma when not given.</summary>
    public char? Delimiter { get; set; }

    /// <summary>Ids of 15 characters are the 18-character ones without their last three, as in Salesforce.</summary>
    public bool SalesforceIds { get; set; }

    /// <summary>The least confidence, 0 to 1, from which a spelling is taken for a known record.</summary>
    public decimal? MatchFrom { get; set; }

    /// <summary>The stage map: what each stage means.</summary>
    public IReadOnlyDictionary<string, StageLine>? Stages { get; set; }

    public IReadOnlyList<FileMap>? Files { get; set; }

    /// <summary>Hash of the mapping file as it was read.</summary>
    [JsonIgnore]
    public string Fingerprint { get; set; } = "";
}

/// <summary>What a stage means; values as the fields of the kind allow.</summary>
internal sealed class StageLine
{
    public string? Status { get; set; }

    public string? Category { get; set; }

    public decimal? Order { get; set; }
}

/// <summary>One file: the records each of its rows makes.</summary>
internal sealed class FileMap
{
    public required string File { get; set; }

    /// <summary>A folder without this file is not of this layout.</summary>
    public bool Needed { get; set; }

    /// <summary>Rows are passed over when the column has one of the values.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? SkipWhen { get; set; }

    public required IReadOnlyList<RecordMap> Records { get; set; }
}

/// <summary>One record made from a row.</summary>
internal sealed class RecordMap
{
    public required string Kind { get; set; }

    public required FieldSource Id { get; set; }

    /// <summary>Many rows may name the record: the first one makes it, unless a row of its own does.</summary>
    public bool Derived { get; set; }

    /// <summary>The row tells what the record was since <see cref="On"/>, not what it is.</summary>
    public bool History { get; set; }

    /// <summary>Of history: since when it was so.</summary>
    public FieldSource? On { get; set; }

    /// <summary>Of history: when it was recorded; the same as <see cref="On"/> when not given.</summary>
    public FieldSource? At { get; set; }

    /// <summary>Of history: who said so, by id or name.</summary>
    public FieldSource? By { get; set; }

    /// <summary>Since when the record exists; the kind's own field (such as created) when not given.</summary>
    public FieldSource? Since { get; set; }

    /// <summary>Since when the row's values hold at the latest.</summary>
    public FieldSource? Modified { get; set; }

    public required IReadOnlyDictionary<string, FieldSource> Fields { get; set; }
}
