using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.Opportunities;

namespace Bot.Answers.Changes;

/// <summary>All that changed of one record: each field from what it was before the first change to what it is after the last.</summary>
internal sealed record RecordMove(RecordKind Kind, RecordId Record, RecordId? Account, bool IsLate, DateTimeOffset Last, ImmutableArray<FieldMove> Fields)
{
    /// <summary>True when the record did not exist before.</summary>
    public bool IsNew { get; init; }

    public bool IsRemoved { get; init; }

    public required string Title { get; init; }

    /// <summary>Size of the amount's change in minor units, whatever the currency: only for putting rows in order.</summary>
    public long Weight => Of(Opportunity.Fields.Amount) is { } amount
        ? Math.Abs(Minor(amount.New) - Minor(amount.Old))
        : 0;

    public FieldMove? Of(Field field) => Fields.FirstOrDefault(move => move.Field == field);

    public static RecordMove Of(ImmutableArray<VisibleChange> changes, bool isLate, View view)
    {
        var fields = new Dictionary<string, FieldMove>();
        foreach (var change in changes)
            foreach (var (name, value) in change.Change.Fields)
                if (change.Kind.FieldNamed(name) is { } field)
                    fields[name] = fields.TryGetValue(name, out var move)
                        ? move with { New = value }
                        : new(field, change.Change.Was.GetValueOrDefault(name, FieldValue.Empty), value);
        var first = changes[0];
        var last = changes[^1];
        return new(
            first.Kind, first.Change.RecordId, last.Account, isLate, last.Change.On,
            [.. first.Kind.Fields.Select(field => fields.GetValueOrDefault(field.Name)).OfType<FieldMove>().Where(move => !move.Old.Equals(move.New) && !move.IsEcho)])
        {
            IsNew = IsFirst(first),
            IsRemoved = last.Change.Operation == Operation.Remove,
            Title = TitleOf(first.Kind, first.Change.RecordId, changes, view),
        };
    }

    /// <param name="namesAccount">Whose record it is is told, where its own name does not say so.</param>
    public AnswerRow Row(View view, bool namesAccount)
    {
        var note = new Phrase();
        if (namesAccount && Account is { } of && view.AccountName(of) is var account && !Title.Contains(account, StringComparison.OrdinalIgnoreCase))
            note.Add($"{account}: ");
        if (IsLate)
            note.Add($"Learned late, true since {view.DayOf(Last)}: ");
        var told = Fields.Where(field => field.Field != Kind.TitleField && field.Field != Kind.AccountField);
        List<Sentence> parts = [.. (IsNew ? Telling(told) : told).Select(field => field.ToSentence(view))];
        if (IsRemoved || IsNew || parts is [])
            parts.Insert(0, IsRemoved ? Sentence.Of($"{KindWords} removed") : IsNew ? Sentence.Of($"new {KindWords}") : Sentence.Of($"changed"));
        note.Add(parts[0]);
        foreach (var part in parts.Skip(1))
            note.Add($"; ").Add(part);
        return new(Title, []) { Note = note.ToSentence(), Record = Record };
    }

    private string KindWords => Kind == (RecordKind)Opportunity.Kind ? "deal" : FieldMove.Words(Kind.Name);

    /// <summary>Of something new, all fields are: what it is worth, who has it and when it is due say enough; the record itself has the rest.</summary>
    private static IEnumerable<FieldMove> Telling(IEnumerable<FieldMove> fields) => fields
        .Where(move => move.New is FieldValue.Amount or FieldValue.Day || move.Field.RefersTo == "person")
        .OrderBy(move => move.New switch { FieldValue.Amount => 0, FieldValue.Day => 2, _ => 1 })
        .Take(3);

    /// <summary>The first row of a record names it, and it was not named before.</summary>
    private static bool IsFirst(VisibleChange change) => new[] { change.Kind.TitleField, change.Kind.AccountField }.OfType<Field>()
        .Where(field => change.Change.Fields.ContainsKey(field.Name)).ToArray() is { Length: > 0 } naming
        && naming.All(field => !change.Change.Was.TryGetValue(field.Name, out var was) || was is FieldValue.Nothing);

    private static string TitleOf(RecordKind kind, RecordId id, ImmutableArray<VisibleChange> changes, View view)
    {
        if (RecordNames.Of(kind.Name, id, view) is { } name)
            return name;
        // A removed record has no name any more; what it was called stands in its changes.
        var said = kind.TitleField is { } field
            ? changes.Reverse().Select(change => change.Change.Fields.GetValueOrDefault(field.Name)).OfType<FieldValue.Text>().FirstOrDefault()?.Value
            : null;
        return said ?? $"{FieldMove.Words(kind.Name)} {id}";
    }

    private static long Minor(FieldValue value) => value is FieldValue.Amount { Value: var amount } ? amount.MinorUnits : 0;
}

/// <summary>A field's value before and after.</summary>
internal sealed record FieldMove(Field Field, FieldValue Old, FieldValue New)
{
    public Sentence ToSentence(View view) => Old is FieldValue.Nothing
        ? new Phrase().Add($"{Words(Field.Name)} ").Add(Written(Field, New, view)).ToSentence()
        : new Phrase().Add($"{Words(Field.Name)} ").Add(Written(Field, Old, view)).Add($" → ").Add(Written(Field, New, view)).ToSentence();

    /// <summary>A deal that closes leaves its forecast category: the close is the news.</summary>
    public bool IsEcho => Field == (Field)Opportunity.Fields.Category && New is FieldValue.Nothing;

    /// <summary>"closeDate" as "close date".</summary>
    public static string Words(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
            if (char.IsUpper(letter))
                words.Append(' ').Append(char.ToLowerInvariant(letter));
            else
                words.Append(letter);
        return words.ToString();
    }

    /// <summary>A value as the reader would write it; what a reference points to by its name.</summary>
    public static Sentence Written(Field field, FieldValue value, View view) => value switch
    {
        FieldValue.Text { Value: var id } when field.RefersTo is { } kind => Sentence.Of($"{RecordNames.Of(kind, new(id), view) ?? "(not shown)"}"),
        FieldValue.Text { Value: var text } => Sentence.Of($"{(field.Allowed.IsEmpty ? text : Words(text))}"),
        FieldValue.Number { Value: var share } when field.IsShare => Sentence.Of($"{Quantity.Ratio(share)}"),
        FieldValue.Number { Value: var number } => Sentence.Of($"{number.ToString("0.######", CultureInfo.InvariantCulture)}"),
        FieldValue.Flag { Value: var flag } => Sentence.Of($"{(flag ? "yes" : "no")}"),
        FieldValue.Day { Value: var day } => Sentence.Of($"{day}"),
        FieldValue.Moment { Value: var moment } => Sentence.Of($"{view.DayOf(moment)}"),
        FieldValue.Amount { Value: var amount } => Sentence.Of($"{amount}"),
        FieldValue.List { Values: var values } when field.RefersTo is { } kind =>
            Sentence.Of($"{string.Join(", ", values.Select(id => RecordNames.Of(kind, new(id), view) ?? "(not shown)"))}"),
        FieldValue.List { Values: var values } => Sentence.Of($"{string.Join(", ", values)}"),
        _ => Sentence.Of($"empty"),
    };
}
