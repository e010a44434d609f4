using System.Collections.Immutable;
using Bot.Ledger.Tables;
using Domain;
using Domain.Ledger;

namespace Bot.Ledger;

/// <summary>A change as a row of the ledger table: columns a person can read in a storage browser or a report.</summary>
public static class ChangeRow
{
    /// <summary>Which append wrote the row: how a writer recognises its own success.</summary>
    public const string AppendColumn = "Append";

    /// <summary>Fields and Was are spread over this many columns at most; a change that needs more is refused.</summary>
    private const int MostColumns = 12;

    public static IReadOnlyDictionary<string, object> Write(Change change, string? append = null)
    {
        var row = new Dictionary<string, object>(19)
        {
            ["At"] = change.At,
            ["On"] = change.On,
            ["By"] = change.By,
            ["ByName"] = change.ByName,
            ["Op"] = change.Operation switch { Operation.Set => "set", Operation.Remove => "remove", _ => "undo" },
            ["Kind"] = change.Kind,
            ["KindVersion"] = change.KindVersion,
            ["RecordId"] = change.RecordId.Value,
            ["Summary"] = change.Summary,
            ["Source"] = change.Source.ToString(),
            ["CorrelationId"] = change.CorrelationId,
        };
        WriteSplit(row, "Fields", FieldJson.Write(change.Fields));
        if (!change.Was.IsEmpty)
            WriteSplit(row, "Was", FieldJson.Write(change.Was));
        if (change.UndoOf is { } undone)
            row["UndoOf"] = undone;
        if (change.Message is { } message)
            row["Message"] = message;
        if (append is not null)
            row[AppendColumn] = append;
        return row;
    }

    public static Change Read(TableRow row)
    {
        var columns = row.Properties;
        var kindName = TextPool.Of((string)columns["Kind"]);
        var kind = RecordKinds.Named(kindName);
        return new(
            long.Parse(row.Row, System.Globalization.CultureInfo.InvariantCulture),
            (DateTimeOffset)columns["At"],
            (DateTimeOffset)columns["On"],
            TextPool.Of((string)columns["By"]),
            TextPool.Of((string)columns["ByName"]),
            (string)columns["Op"] switch { "set" => Operation.Set, "remove" => Operation.Remove, _ => Operation.Undo },
            kindName,
            Convert.ToInt32(columns["KindVersion"], System.Globalization.CultureInfo.InvariantCulture),
            new RecordId(TextPool.Of((string)columns["RecordId"])),
            (string)columns["Summary"],
            FieldJson.Read(ReadSplit(columns, "Fields"), kind),
            columns.ContainsKey("Was") ? FieldJson.Read(ReadSplit(columns, "Was"), kind) : ImmutableDictionary<string, FieldValue>.Empty,
            Source.Parse((string)columns["Source"]),
            TextPool.Of((string)columns["CorrelationId"]),
            columns.TryGetValue("UndoOf", out var undone) ? Convert.ToInt64(undone, System.Globalization.CultureInfo.InvariantCulture) : null)
        {
            Message = columns.GetValueOrDefault("Message") as string,
        };
    }

    /// <summary>True when the change fits a row: nothing in it is longer than its columns.</summary>
    public static bool Fits(Change change) => FieldJson.Write(change.Fields).Length <= MostColumns * TableLimits.CharactersPerString;

    private static void WriteSplit(Dictionary<string, object> row, string column, string text)
    {
        for (var (at, number) = (0, 1); at == 0 || at < text.Length; at += TableLimits.CharactersPerString, number++)
        {
            if (number > MostColumns)
                throw new ArgumentException($"{column} has {text.Length} characters, more than {MostColumns * TableLimits.CharactersPerString}.", nameof(text));
            row[number == 1 ? column : column + number] = text.Substring(at, Math.Min(TableLimits.CharactersPerString, text.Length - at));
        }
    }

    private static string ReadSplit(IReadOnlyDictionary<string, object> columns, string column)
    {
        var text = (string)columns[column];
        for (var number = 2; columns.TryGetValue(column + number, out var more); number++)
            text += (string)more;
        return text;
    }
}
