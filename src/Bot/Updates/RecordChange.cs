using System.Collections.Immutable;
using Bot.Answers.Changes;
using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Ledger;

namespace Bot.Updates;

/// <summary>A change of one record while it is put together: its row, and old and new value of every field in the reader's words.</summary>
/// <param name="name">What people call the record.</param>
/// <param name="home">The partition it lives in.</param>
internal sealed class RecordChange(RecordKind kind, RecordId id, string name, Partition home, Hearing hearing)
{
    private readonly List<ProposedValue> values = [];
    private readonly List<Sentence> effects = [];
    private readonly RecordState? state = hearing.Portfolio.State(kind, id);
    private Draft draft = new(home, Operation.Set, kind, id, "", ImmutableDictionary<string, FieldValue>.Empty);

    /// <summary>The field gets the value, unless it has it already. Null for "not said".</summary>
    /// <param name="label">The field in the words of the reader: "close date".</param>
    public RecordChange Set<T>(Field<T> field, string label, T? value)
    {
        if (value is null)
            return this;
        var (old, @new) = (state?.ValueOf(field.Name), field.ToValue(value));
        if (@new.Equals(old))
            return this;
        draft = draft with { Fields = draft.Fields.SetItem(field.Name, @new), Summary = Summary(field, label, old, @new) };
        values.Add(new(ValueLabels.Of(label), old is null ? null : MaySee(field) ? Say(field, old, Locale.For(hearing.Reader)) : "not shown here", Say(field, @new, Locale.For(hearing.Reader))));
        if (OverCrm(field) is { } effect && !effects.Contains(effect))
            effects.Add(effect);
        return this;
    }

    /// <summary>A field of a new record that nobody needs to be told.</summary>
    public RecordChange With<T>(Field<T> field, T? value)
    {
        if (value is not null)
            draft = draft with { Fields = draft.Fields.SetItem(field.Name, field.ToValue(value)) };
        return this;
    }

    /// <summary>What follows from it, for whoever decides.</summary>
    public RecordChange Saying(params IEnumerable<Sentence> more)
    {
        effects.AddRange(more);
        return this;
    }

    public Reply Proposed(UpdateOrder order, Sentence summary, bool needsConfirmation = true) => draft.Fields.IsEmpty
        ? new Reply.Refused(Sentence.Of($"{name} says so already; nothing was written."))
        : new Reply.Proposed(new()
        {
            Said = order.Said,
            Summary = summary,
            Changes = [draft],
            Values = [.. values],
            Effects = [.. order.Assumed.Select(assumed => Sentence.Of($"{assumed}")), .. effects],
            ExpectedSequence = hearing.Portfolio.Journal.LastSequence(home),
            NeedsConfirmation = needsConfirmation,
        });

    private string Summary(Field field, string label, FieldValue? old, FieldValue @new)
    {
        var move = old is null ? $"{label} {Say(field, @new, Locale.Default)}" : $"{label} {Say(field, old, Locale.Default)} → {Say(field, @new, Locale.Default)}";
        return draft.Summary.Length == 0 ? $"{name}: {move}" : $"{draft.Summary}, {move}";
    }

    private string Say(Field field, FieldValue value, Locale locale) => Wording.Say(FieldMove.Written(field, value, hearing.View), locale);

    private bool MaySee(Field field) => state is null || hearing.View.ClearanceFor(kind, state) >= field.Clearance;

    /// <summary>A value of the CRM's is not lost: it stands beside the person's, which counts, until the CRM says the same.</summary>
    private Sentence? OverCrm(Field field) => state?.Fields.GetValueOrDefault(field.Name) is { } now
        && now.Disagreeing.Prepend(now).FirstOrDefault(word => word.Source.Rank == SourceRank.Crm) is { Source.Name: var crm }
            ? Sentence.Of($"The CRM ({crm}) says otherwise. Its value is kept beside yours, and yours counts until the CRM says the same.")
            : null;
}
