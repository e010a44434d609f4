using System.Text;
using Bot.Import.Maps;
using Domain.Ledger;

namespace Bot.Import.Reading;

/// <summary>Reads the history of the canonical layout: one earlier value of one field a row.</summary>
internal sealed class ChangesReader(ImportMap map, Convention convention, Gathered gathered, DateTimeOffset now, IImportWatcher watcher)
{
    public void Read(string path)
    {
        var rows = 0;
        string? trouble = null;
        string[] unused = [];
        try
        {
            using var csv = new CsvRows(path, map.Delimiter ?? ',');
            gathered.Headers[CanonicalLayout.Changes] = csv.Header;
            var missing = CanonicalLayout.ChangesColumns.Where(column => !csv.Header.Contains(column)).ToArray();
            if (missing.Length > 0)
                trouble = $"columns are missing: {string.Join(", ", missing)}";
            unused = [.. csv.Header.Except([.. CanonicalLayout.ChangesColumns, CanonicalLayout.ChangesAt])];
            while (trouble is null && csv.Read())
            {
                rows++;
                var place = new FilePlace(CanonicalLayout.Changes, csv.Line, csv.Row);
                string Text(string column) => BoundFile.IndexOf(csv.Header, column) is >= 0 and var at ? csv.Row[at].Trim() : "";
                var refusal = csv.Trouble is { } bad ? ("", bad) : Take(place, Text);
                if (refusal is var (column, reason))
                    gathered.Rejects.Add(new(place.File, place.Line, column, reason) { Row = place.Row });
            }
        }
        catch (DecoderFallbackException)
        {
            trouble = "it is not UTF-8";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or CsvHelper.CsvFormatException)
        {
            trouble = $"it cannot be read: {unreadable.Message}";
        }

        if (trouble is not null)
            gathered.Forget(CanonicalLayout.Changes);

        gathered.Files.Add(new(CanonicalLayout.Changes, rows, 0, trouble, [.. unused]));
        watcher.Read(CanonicalLayout.Changes, rows);
    }

    private (string Column, string Reason)? Take(FilePlace place, Func<string, string> text)
    {
        if (RecordKinds.Named(text("kind")) is not { } kind)
            return ("kind", $"there is no kind of record \"{text("kind")}\"");
        if (text("id") is not { Length: > 0 } id)
            return ("id", "the id is empty");
        foreach (var (column, most) in ((string, int)[])[("id", FileReader.LongestId), ("by", FileReader.LongestId), ("value", FileReader.MostCharacters)])
            if (text(column).Length > most)
                return (column, $"it has {text(column).Length} characters, more than {most}");
        if (kind.FieldNamed(text("field")) is not { } field)
            return ("field", $"{kind.Name} has no field \"{text("field")}\"");
        var cell = text("value") is { Length: > 0 } value ? convention.Read(field, value, 1, null) : Cell.Of(FieldValue.Empty);
        if (cell.Trouble is { } trouble)
            return ("value", trouble);
        if (Moment(text("on")) is not { Trouble: null, Moment: { } on } since)
            return ("on", Moment(text("on")).Trouble ?? "since when is empty");
        var recorded = Moment(text(CanonicalLayout.ChangesAt));
        if (recorded.Trouble is { } late)
            return (CanonicalLayout.ChangesAt, late);
        if (recorded.Moment < on)
            return (CanonicalLayout.ChangesAt, "it was recorded before it was so");
        gathered.History.Add(new(kind, id, place, new() { [field.Name] = cell.Value! }, since.Moment.Value, recorded.Moment, text("by")));
        return null;
    }

    private (DateTimeOffset? Moment, string? Trouble) Moment(string text)
    {
        if (text.Length == 0)
            return (null, null);
        var (moment, trouble) = convention.Moment(text);
        return trouble is not null ? (null, trouble) : moment > now ? (null, $"\"{text}\" lies in the future") : (moment, null);
    }
}
