using System.Collections.Immutable;
using System.Text;
using Bot.Import.Maps;
using Domain.Ledger;

namespace Bot.Import.Reading;

/// <summary>Reads one file of the map into <see cref="Gathered"/>, row by row; a bad row is refused and the rest goes in.</summary>
internal sealed class FileReader(ImportMap map, Convention convention, Gathered gathered, DateTimeOffset now, IImportWatcher watcher)
{
    /// <summary>Of a row; however they are escaped, a row of the ledger holds them.</summary>
    public const int MostCharacters = 60_000;

    /// <summary>Of an id or a person's name.</summary>
    public const int LongestId = 500;

    private int rows;
    private int skipped;

    public void Read(FileMap file, string path)
    {
        var name = Path.GetFileName(path);
        (rows, skipped) = (0, 0);
        ImmutableArray<string> unused = [];
        string? trouble = null;
        try
        {
            using var csv = new CsvRows(path, map.Delimiter ?? ',');
            gathered.Headers[name] = csv.Header;
            if (BoundFile.MissingColumns(file, csv.Header) is { Count: > 0 } missing)
                trouble = $"columns are missing: {string.Join(", ", missing)}";
            else
            {
                var bound = new BoundFile(file, csv.Header);
                unused = [.. bound.UnusedColumns];
                while (csv.Read())
                    ReadRow(bound, name, csv);
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
        {
            gathered.Forget(name);
            gathered.Incomplete.UnionWith(file.Records.Select(record => record.Kind));
        }

        gathered.Listed.UnionWith(file.Records.Where(record => record is { Derived: false, History: false }).Select(record => record.Kind));
        gathered.Files.Add(new(name, rows, skipped, trouble, unused));
        watcher.Read(name, rows);
    }

    private void ReadRow(BoundFile bound, string file, CsvRows csv)
    {
        rows++;
        var place = new FilePlace(file, csv.Line, csv.Row);
        if (csv.Trouble is { } trouble)
        {
            Refuse(place, "", trouble);
            gathered.Incomplete.UnionWith(bound.Records.Where(record => !record.Map.Derived).Select(record => record.Kind.Name));
            return;
        }

        if (bound.IsSkipped(csv.Row))
        {
            skipped++;
            return;
        }

        var made = new List<(ImportedRecord Record, IReadOnlyList<(string Field, string From, string To)> Repairs)>(bound.Records.Count);
        var told = new List<ImportedHistory>();
        foreach (var record in bound.Records)
        {
            if (TryRead(record, place, made, told))
                continue;
            gathered.RefusedIds.UnionWith(made.Select(other => (other.Record.Kind.Name, other.Record.ExternalId)));
            return;
        }

        foreach (var (record, repairs) in made)
        {
            if (gathered.Add(record) is { } there)
            {
                Refuse(place, record.Map.Id.ColumnName, $"{record.Kind.Name} \"{record.ExternalId}\" is there already, in line {there.Place.Line} of {there.Place.File}");
                return;
            }

            foreach (var (field, from, to) in repairs)
                gathered.NoteRepair(record, field, from, to, 1, byMap: true);
        }

        gathered.History.AddRange(told);
    }

    private bool TryRead(
        BoundRecord bound, FilePlace place, List<(ImportedRecord, IReadOnlyList<(string, string, string)>)> made, List<ImportedHistory> told)
    {
        var id = bound.Id.Read(place.Row);
        if (map.SalesforceIds)
            id = Identity.Salesforce(id);
        if (id.Length == 0)
        {
            if (bound.Map.Derived)
                return true;
            gathered.Incomplete.Add(bound.Kind.Name);
            return Refuse(place, bound.Id.ColumnName, "the id is empty");
        }

        if (id.Length > LongestId)
            return Refuse(place, bound.Id.ColumnName, $"the id has {id.Length} characters, more than {LongestId}");
        if (bound.Map.Derived && gathered.Find(bound.Kind.Name, id) is not null)
            return true;
        if (!bound.Map.History)
            gathered.RefusedIds.Add((bound.Kind.Name, id));
        var values = new Dictionary<string, FieldValue>(bound.Fields.Count);
        var repairs = new List<(string, string, string)>();
        var characters = 0;
        foreach (var field in bound.Fields)
        {
            var text = field.Text.Read(place.Row, out var misspelt);
            characters += text.Length;
            if (misspelt is not null)
                repairs.Add((field.Field.Name, misspelt, text));
            var cell = text.Length == 0
                ? field.Text.Source.Required ? Cell.Refused("it is empty") : Cell.Of(FieldValue.Empty)
                : convention.Read(field.Field, text, field.Text.Source.Scale ?? 1, field.Currency?.Read(place.Row));
            if (cell.Trouble is { } trouble)
                return Refuse(place, field.Text.ColumnName, trouble);
            values[field.Field.Name] = cell.Value!;
        }

        if (characters > MostCharacters)
            return Refuse(place, "", $"the row has {characters} characters, more than {MostCharacters}");
        if (bound.Map.History)
            return TryReadHistory(bound, place, id, values, told);
        if (!TryMoment(bound.Since, place, out var since) || !TryMoment(bound.Modified, place, out var modified))
            return false;
        var record = new ImportedRecord(bound.Kind, id, place, bound, values)
        {
            Since = since ?? OwnSince(bound.Kind, values),
            Ended = OwnEnd(bound.Kind, values),
            Modified = modified,
        };
        gathered.RefusedIds.Remove((bound.Kind.Name, id));
        made.Add((record, repairs));
        return true;
    }

    private bool TryReadHistory(BoundRecord bound, FilePlace place, string id, Dictionary<string, FieldValue> values, List<ImportedHistory> told)
    {
        if (!TryMoment(bound.On, place, out var on) || !TryMoment(bound.At, place, out var at))
            return false;
        if (on is null)
            return Refuse(place, bound.On!.ColumnName, "since when is empty");
        var by = bound.By?.Read(place.Row) ?? "";
        if (by.Length > LongestId)
            return Refuse(place, bound.By!.ColumnName, $"the name has {by.Length} characters, more than {LongestId}");
        told.Add(new(bound.Kind, id, place, values, on.Value, at, by));
        return true;
    }

    private bool TryMoment(BoundText? source, FilePlace place, out DateTimeOffset? moment)
    {
        moment = null;
        if (source?.Read(place.Row) is not { Length: > 0 } text)
            return true;
        var (found, trouble) = convention.Moment(text);
        if (trouble is null && found > now)
            trouble = $"\"{text}\" lies in the future";
        if (trouble is not null)
            return Refuse(place, source.ColumnName, trouble);
        moment = found;
        return true;
    }

    private DateTimeOffset? OwnSince(RecordKind kind, Dictionary<string, FieldValue> values) =>
        kind.SinceField is { } field ? Past(values.GetValueOrDefault(field.Name)) : null;

    private DateTimeOffset? OwnEnd(RecordKind kind, Dictionary<string, FieldValue> values) =>
        kind.Ending is { } ending && values.GetValueOrDefault(ending.State.Name) is FieldValue.Text { Value: var state } && ending.Ended.Contains(state)
            ? Past(values.GetValueOrDefault(ending.Day.Name)) : null;

    /// <summary>The moment, or the beginning of the day; null when it is none or lies in the future.</summary>
    private DateTimeOffset? Past(FieldValue? value) => value switch
    {
        FieldValue.Day day when convention.StartOf(day.Value) is var start && start <= now => start,
        FieldValue.Moment moment when moment.Value <= now => moment.Value,
        _ => null,
    };

    private bool Refuse(FilePlace place, string column, string reason)
    {
        gathered.Rejects.Add(new(place.File, place.Line, column, reason) { Row = place.Row });
        return false;
    }
}
