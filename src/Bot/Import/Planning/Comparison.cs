using System.Collections.Immutable;
using Bot.Import.Matching;
using Bot.Import.Reading;
using Domain;
using Domain.Ledger;

namespace Bot.Import.Planning;

/// <summary>One record: what the files say now and said of earlier days, against what the source said last.</summary>
internal sealed class Comparison(RecordKind kind, RecordId id, Partition home, SourceWords words, References references, bool takesAt)
{
    /// <summary>
    /// The changes that are missing. Of a new record, values that the history never mentions hold since the record exists, else since the history begins; those that
    /// tell how it ended since it did; without a history all of them since the row was last modified, else from now on.
    /// </summary>
    /// <param name="beginning">When the history of the files begins; null when they bring none.</param>
    public ImmutableArray<Draft> Record(ImportedRecord record, IEnumerable<ImportedHistory> history, DateTimeOffset? beginning)
    {
        var isNew = !words.Any;
        var title = record.Text(kind.TitleField) ?? record.ExternalId;
        var told = History(history, title);
        var first = isNew ? New(record, title, told, beginning) : [];
        return [.. first, .. told, .. Changed(record, title)];
    }

    /// <summary>Earlier values that the source has not told of yet, in the order of time.</summary>
    public ImmutableArray<Draft> History(IEnumerable<ImportedHistory> history, string title)
    {
        var drafts = ImmutableArray.CreateBuilder<Draft>();
        foreach (var moment in history.GroupBy(told => told.On).OrderBy(told => told.Key))
        {
            // Of several values at one moment the file's last one counts.
            var last = new Dictionary<string, (FieldValue Value, ImportedHistory Told)>();
            foreach (var told in moment)
                foreach (var (field, value) in told.Values)
                    last[field] = (value, told);
            foreach (var told in last.Where(field => !words.Says(field.Key, moment.Key, field.Value.Value)).GroupBy(field => (field.Value.Told.By, field.Value.Told.At)))
                drafts.Add(Set(title, told.ToDictionary(field => field.Key, field => field.Value.Value), moment.Key, told.Key.At ?? moment.Key, told.Key.By));
        }

        return drafts.ToImmutable();
    }

    private ImmutableArray<Draft> New(ImportedRecord record, string title, ImmutableArray<Draft> told, DateTimeOffset? beginning)
    {
        var mentioned = told.SelectMany(draft => draft.Fields.Keys).ToHashSet();
        var values = record.Values.Where(value => value.Value is not FieldValue.Nothing && !mentioned.Contains(value.Key)).ToDictionary();
        var on = beginning is null ? record.Modified : record.Since ?? beginning;
        if (!told.IsEmpty && told[0].On < on)
            on = told[0].On;
        var ending = record.Ended > on ? TakeEnding(values) : [];
        var draft = Set(title, values, on, on, by: "");
        draft = draft with { Summary = ChangeWords.New(kind, title, draft.Fields, references.TitleOf) };
        return ending.Count == 0 ? [draft] : [draft, Set(title, ending, record.Ended, record.Ended, by: "")];
    }

    private Dictionary<string, FieldValue> TakeEnding(Dictionary<string, FieldValue> values)
    {
        var ending = new Dictionary<string, FieldValue>();
        foreach (var field in kind.Ending!.Fields)
            if (values.Remove(field.Name, out var value))
                ending[field.Name] = value;
        return ending;
    }

    private IEnumerable<Draft> Changed(ImportedRecord record, string title)
    {
        var changed = record.Values.Where(value => !words.Last(value.Key).Equals(value.Value) || (words.IsRemoved && value.Value is not FieldValue.Nothing)).ToDictionary();
        if (changed.Count == 0 && !words.IsRemoved)
            yield break;
        // Within a source the latest moment counts: a row older than what the source said last would say nothing.
        var on = record.Modified is { } modified ? changed.Keys.Select(words.LastOn).Append(modified).Max() : null;
        yield return Set(title, changed, on, on, by: "");
    }

    private Draft Set(string title, Dictionary<string, FieldValue> values, DateTimeOffset? on, DateTimeOffset? at, string by)
    {
        var summary = ChangeWords.Changed(kind, title, values, words, on, references.TitleOf);
        foreach (var (field, value) in values)
            words.Add(field, on ?? DateTimeOffset.MaxValue, value);
        var recordedAt = takesAt ? at : null;
        var (byId, byName) = by.Length > 0 ? references.Person(by) : ("", "");
        return new(home, Operation.Set, kind, id, summary, values.ToImmutableDictionary(), on)
        {
            Recorded = recordedAt is null && by.Length == 0 ? null : new(recordedAt, by.Length > 0 ? byId : null, by.Length > 0 ? byName : null),
        };
    }
}
