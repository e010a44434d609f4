using System.Globalization;
using System.Text.Json;
using Bot.Ledger.Tables;
using Domain.Ledger;

namespace Bot.Ledger;

/// <summary>A change inside a snapshot: the columns of its row, under the same names.</summary>
internal static class SnapshotJson
{
    public static void Write(Utf8JsonWriter writer, Change change)
    {
        writer.WriteStartObject();
        writer.WriteString("Row", LedgerTables.ChangeRow(change.Sequence));
        foreach (var (column, value) in ChangeRow.Write(change))
        {
            writer.WritePropertyName(column);
            switch (value)
            {
                case string text:
                    writer.WriteStringValue(text);
                    break;
                case int or long:
                    writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                    break;
                case DateTimeOffset moment:
                    writer.WriteStringValue(moment);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        writer.WriteEndObject();
    }

    public static Change Read(JsonElement json)
    {
        var columns = new Dictionary<string, object>(18);
        foreach (var property in json.EnumerateObject())
            columns[property.Name] = property.Name switch
            {
                "At" or "On" => property.Value.GetDateTimeOffset(),
                "KindVersion" or "UndoOf" => property.Value.GetInt64(),
                _ => property.Value.GetString()!,
            };
        return ChangeRow.Read(new TableRow("", (string)columns["Row"], columns, ""));
    }
}
