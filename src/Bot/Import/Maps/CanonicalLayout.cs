using Domain.Ledger;
using Domain.Settings;

namespace Bot.Import.Maps;

/// <summary>
/// One file per kind of record, named for it, with <c>id</c> and the kind's field names as columns; made from the registered kinds, so that a new kind is
/// imported without a line here. And <see cref="Changes"/>, the history.
/// </summary>
internal static class CanonicalLayout
{
    public const string Name = "canonical";

    /// <summary>History of any kind: kind, id, field, value, on, by and, if known, at.</summary>
    public const string Changes = "changes.csv";

    public static IReadOnlyList<string> ChangesColumns { get; } = ["kind", "id", "field", "value", "on", "by"];

    public const string ChangesAt = "at";

    public static IReadOnlyList<FileMap> Files { get; } = [.. RecordKinds.All.Select(FileOf)];

    /// <summary>There is one record of settings, whatever its row calls it.</summary>
    private static FieldSource TheOnlyId => new()
    {
        Column = "id",
        Optional = true,
        IfEmpty = CompanySettings.TheOne.Value,
        Values = new Dictionary<string, string> { ["*"] = CompanySettings.TheOne.Value },
    };

    private static FileMap FileOf(RecordKind kind) => new()
    {
        File = $"{kind.Name}.csv",
        Records =
        [
            new RecordMap
            {
                Kind = kind.Name,
                Id = kind == (RecordKind)CompanySettings.Kind ? TheOnlyId : new() { Column = "id" },
                Since = new() { Column = "since", Optional = true },
                Modified = new() { Column = "modified", Optional = true },
                Fields = kind.Fields.ToDictionary(field => field.Name, SourceOf),
            },
        ],
    };

    private static FieldSource SourceOf(Field field) => new()
    {
        Column = field.Name,
        Optional = true,
        Currency = field.Type == FieldType.Money ? new() { Column = $"{field.Name}.currency", Optional = true } : null,
    };
}
