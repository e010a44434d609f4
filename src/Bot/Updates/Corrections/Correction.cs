using System.Collections.Immutable;
using Bot.Answers.Changes;
using Bot.People;
using Bot.Rendering;
using Domain;
using Domain.Asking;
using Domain.Ledger;

namespace Bot.Updates.Corrections;

/// <summary>What an edit makes of an entry: each record that the message logged gets what the text says now. What it says besides is not logged.</summary>
internal sealed class Correction
{
    private const int LongestInLine = 24;

    private readonly List<Draft> changes = [];
    private readonly List<ProposedValue> values = [];
    private readonly Hearing hearing;

    private Correction(Hearing hearing) => this.hearing = hearing;

    public ImmutableArray<Draft> Changes => [.. changes];

    /// <summary>Old and new of each field, in the words of the reader.</summary>
    public ImmutableArray<ProposedValue> Values => [.. values];

    /// <summary>True when the text says nothing any more of what was logged.</summary>
    public bool IsWithdrawal { get; private init; }

    /// <summary>True when the text says more than it did.</summary>
    public bool LeavesOut { get; private set; }

    public static Correction Of(LoggedMessage logged, ImmutableArray<Draft> said, Hearing hearing)
    {
        var before = logged.Without();
        var left = said.ToList();
        var pairs = logged.Counting.GroupBy(row => (row.Kind, row.RecordId)).Select(rows => (Rows: rows.ToArray(), Said: Taken(left, rows.First(), logged.IsNew(rows.First()), before))).ToArray();
        var correction = new Correction(hearing) { IsWithdrawal = pairs.All(pair => pair.Said is null), LeavesOut = left.Count > 0 };
        foreach (var (rows, draft) in pairs)
            if (draft is null)
                correction.changes.AddRange(logged.Leaving(rows));
            else
                correction.Compare(rows, draft, logged.IsNew(rows[0]), before);
        return correction;
    }

    /// <summary>The draft about the same record; of what began with the message, the next one of its kind.</summary>
    private static Draft? Taken(List<Draft> left, Change row, bool isNew, Portfolio before)
    {
        var found = left.Find(draft => draft.Kind.Name == row.Kind && (isNew ? before.State(draft.Kind, draft.RecordId) is null : draft.RecordId == row.RecordId));
        if (found is not null)
            left.Remove(found);
        return found;
    }

    private void Compare(Change[] rows, Draft said, bool isNew, Portfolio before)
    {
        var (kind, id) = (said.Kind, rows[0].RecordId);
        var written = rows.SelectMany(row => row.Fields).GroupBy(field => field.Key).ToDictionary(field => field.Key, field => field.Last().Value);
        var fields = ImmutableDictionary.CreateBuilder<string, FieldValue>();
        foreach (var field in kind.Fields.Where(field => written.ContainsKey(field.Name) || said.Fields.ContainsKey(field.Name)))
        {
            var now = said.Fields.GetValueOrDefault(field.Name) ?? before.State(kind, id)?.ValueOf(field.Name) ?? FieldValue.Empty;
            if (now.Equals(written.GetValueOrDefault(field.Name, FieldValue.Empty)))
                continue;
            // On a record that was there before, the message stands for the fields it set.
            if (!isNew && !written.ContainsKey(field.Name))
                LeavesOut = true;
            else
            {
                fields[field.Name] = now;
                values.AddRange(Told(field, Say(field, written.GetValueOrDefault(field.Name, FieldValue.Empty)), Say(field, now)));
            }
        }

        if (fields.Count > 0)
            changes.Add(new(said.Partition, Operation.Set, kind, id, $"Corrected: {said.Summary}", fields.ToImmutable()));
    }

    /// <summary>Old and new of what is longer than a few words stand one below the other.</summary>
    private static IEnumerable<ProposedValue> Told(Field field, string old, string now) => Math.Max(old.Length, now.Length) <= LongestInLine
        ? [new(ValueLabels.Of(field.Name), old, now)]
        : [new("Was", null, old), new("Now", null, now)];

    private string Say(Field field, FieldValue value) => Excerpt.Of(Wording.Say(FieldMove.Written(field, value, hearing.View), Locale.For(hearing.Reader)), Excerpt.OnCard);
}
