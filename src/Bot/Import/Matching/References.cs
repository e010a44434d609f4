using System.Collections.Immutable;
using Bot.Import.Reading;
using Domain;
using Domain.Ledger;

namespace Bot.Import.Matching;

/// <summary>Finds the records that references mean: by the source's own id, then by name with a stated confidence.</summary>
internal sealed class References(Gathered gathered, SourceDirectory directory, Journal journal, bool salesforceIds, decimal matchFrom)
{
    private readonly Dictionary<(string Kind, string Text), Found> cache = [];
    private readonly Dictionary<string, KnownNames> names = [];
    private readonly Dictionary<(string Kind, string Field, string Spelling, string Reason), int> unknown = [];

    public ImmutableArray<UnknownReference> Unknown =>
    [
        .. unknown.Select(u => new UnknownReference(u.Key.Kind, u.Key.Field, u.Key.Spelling, u.Key.Reason, u.Value))
            .OrderBy(u => u.Kind, StringComparer.Ordinal).ThenBy(u => u.Field, StringComparer.Ordinal).ThenBy(u => u.Spelling, StringComparer.Ordinal),
    ];

    /// <summary>What the files refer to, of kinds they do not bring themselves.</summary>
    public static IEnumerable<(string Kind, IEnumerable<string> Ids)> Mentioned(Gathered gathered, bool salesforceIds)
    {
        var told = gathered.Records.Select(record => (record.Kind, record.Values)).Concat(gathered.History.Select(history => (history.Kind, history.Values)))
            .SelectMany(row => row.Kind.Fields.Where(field => field.RefersTo is not null && row.Values.ContainsKey(field.Name))
                .SelectMany(field => TextsOf(row.Values[field.Name]).Select(text => (Kind: field.RefersTo!, Text: text))));
        var by = gathered.History.Where(history => history.By.Length > 0).Select(history => (Kind: Domain.People.Person.Kind.Name, Text: history.By));
        var own = gathered.Listed.Union(gathered.Kinds).ToHashSet();
        return told.Concat(by).Where(mention => !own.Contains(mention.Kind)).GroupBy(mention => mention.Kind)
            .Select(kind => (kind.Key, kind.Select(mention => salesforceIds ? Identity.Salesforce(mention.Text) : mention.Text).Distinct()));
    }

    /// <summary>Puts record ids in the place of what the files say. A record that lacks a required one is taken out and refused.</summary>
    public void ResolveAll()
    {
        foreach (var record in gathered.Records.ToArray())
            if (!Resolve(record))
                gathered.Remove(record);
        foreach (var record in gathered.Records)
            foreach (var (field, via, otherField) in record.Map.Vias.Where(way => record.Values.ContainsKey(way.Via)))
                record.Values[field] = Through(record, via, otherField);
        foreach (var history in gathered.History)
            foreach (var field in history.Kind.Fields.Where(field => field.RefersTo is not null && history.Values.ContainsKey(field.Name)))
                Replace(history.Kind, field, history.Values, repaired: null);
    }

    /// <summary>Who said something: a known person's id and name, else the text as it is.</summary>
    public (string Id, string Name) Person(string text)
    {
        var found = Find(Domain.People.Person.Kind.Name, text);
        if (found.Id is not { } id || found.Confidence < matchFrom)
            return (text, text);
        return (id.Value, TitleOf(Domain.People.Person.Kind, id) ?? text);
    }

    /// <summary>What people call a record, from the files or the ledger.</summary>
    public string? TitleOf(RecordKind kind, RecordId id) =>
        directory.ExternalId(kind.Name, id) is { } external && gathered.Find(kind.Name, external)?.Text(kind.TitleField) is { } told ? told
        : kind.TitleField is { } title && journal.Now.State(kind, id)?.ValueOf(title.Name) is FieldValue.Text text ? text.Value : null;

    private bool Resolve(ImportedRecord record)
    {
        foreach (var field in record.Kind.Fields)
        {
            if (field.RefersTo is null || !record.Values.TryGetValue(field.Name, out var value) || value is FieldValue.Nothing)
                continue;
            if (Replace(record.Kind, field, record.Values, record) is not { } reason || !record.Map.IsRequired(field.Name))
                continue;
            gathered.Rejects.Add(new(record.Place.File, record.Place.Line, field.Name, reason) { Row = record.Place.Row });
            gathered.RefusedIds.Add((record.Kind.Name, record.ExternalId));
            return false;
        }

        return true;
    }

    private string? Replace(RecordKind kind, Field field, Dictionary<string, FieldValue> values, ImportedRecord? repaired)
    {
        string? reason = null;
        string? One(string text)
        {
            var found = Find(field.RefersTo!, text);
            if (found.Id is { } id && found.Confidence >= matchFrom && found.Rival is null)
            {
                if (found.Name is { } name && repaired is not null)
                    gathered.NoteRepair(repaired, field.Name, text, name, found.Confidence, byMap: false);
                return id.Value;
            }

            reason = found.Reason(field.RefersTo!);
            var key = (kind.Name, field.Name, text, reason);
            unknown[key] = unknown.GetValueOrDefault(key) + 1;
            return null;
        }

        switch (values[field.Name])
        {
            case FieldValue.Text text when One(text.Value) is { } id:
                values[field.Name] = new FieldValue.Text(id);
                break;
            case FieldValue.Text:
                // What cannot be understood is not spoken of: an earlier value stands.
                values.Remove(field.Name);
                break;
            case FieldValue.List list:
                values[field.Name] = new FieldValue.List([.. list.Values.Select(item => (Parts: item.Split('|', 2), Item: item))
                    .Select(item => One(item.Parts[0]) is { } id ? item.Parts.Length > 1 ? $"{id}|{item.Parts[1]}" : id : null).OfType<string>()]);
                break;
        }

        return reason;
    }

    private static IEnumerable<string> TextsOf(FieldValue value) => value switch
    {
        FieldValue.Text text => [text.Value],
        FieldValue.List list => list.Values.Select(item => item.Split('|', 2)[0]),
        _ => [],
    };

    private Found Find(string kind, string text)
    {
        if (!cache.TryGetValue((kind, text), out var found))
            cache[(kind, text)] = found = Search(kind, text);
        return found;
    }

    private Found Search(string kindName, string text)
    {
        var id = salesforceIds ? Identity.Salesforce(text) : text;
        if (gathered.Find(kindName, id) is not null)
            return new(directory.Of(kindName, id), null, 1, null);
        if (directory.Find(kindName, id) is { } entry && journal.HomeOf(kindName, entry.Id) is not null)
            return new(entry.Id, null, 1, null);
        var kind = RecordKinds.Named(kindName)!;
        if (!names.TryGetValue(kindName, out var known))
            names[kindName] = known = new(kind, gathered.OfKind(kindName).Select(record => (record, directory.Of(kindName, record.ExternalId))), journal.Now.States(kind));
        var (name, nearest, confidence, rival) = known.Nearest(text);
        return new(confidence > 0 ? nearest : null, name, confidence, rival);
    }

    private FieldValue Through(ImportedRecord record, string via, string otherField)
    {
        if (record.Values.GetValueOrDefault(via) is not FieldValue.Text { Value: var id } || record.Kind.FieldNamed(via)?.RefersTo is not { } kindName)
            return FieldValue.Empty;
        if (directory.ExternalId(kindName, new(id)) is { } external && gathered.Find(kindName, external) is { } told)
            return told.Values.GetValueOrDefault(otherField, FieldValue.Empty);
        return journal.Now.State(RecordKinds.Named(kindName)!, new(id))?.ValueOf(otherField) ?? FieldValue.Empty;
    }

    /// <param name="Name">The name it was found by; null when it was found by its id.</param>
    private sealed record Found(RecordId? Id, string? Name, decimal Confidence, string? Rival)
    {
        public string Reason(string kind) =>
            Rival is not null ? $"it may be {kind} \"{Name}\" or \"{Rival}\""
            : Id is not null ? $"no such {kind}; the nearest is \"{Name}\" ({Confidence:P0} sure, not enough)"
            : $"no such {kind}";
    }
}
