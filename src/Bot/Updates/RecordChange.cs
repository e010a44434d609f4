using System.Collections.Immutable;
using Bot.Answers.Changes;
using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Crm;
using Domain.Ledger;

namespace Bot.Updates;

/// <summary>A change of one record while it is put together: its row, and old and new value of every field in the reader's words.</summary>
/// <param name="name">What people call the record.</param>
/// <param name="home">The partition it lives in.</param>
internal sealed class RecordChange(RecordKind kind, RecordId id, string name, Partition home, Hearing hearing)
{
    private readonly List<ProposedValue> values = [];
    private readonly List<Sentence> effects = [];
    private readonly List<(Field Field, string Label)> sent = [];
    private readonly RecordState? state = hearing.Portfolio.State(kind, id);
    private Draft draft = new(home, Operation.Set, kind, id, "", ImmutableDictionary<string, FieldValue>.Empty);
    private Sentence? refusal;

    /// <summary>The field gets the value, unless it has it already. Null for "not said".</summary>
    /// <param name="label">The field in the words of the reader: "close date".</param>
    public RecordChange Set<T>(Field<T> field, string label, T? value)
    {
        if (value is null)
            return this;
        var (old, @new) = (state?.ValueOf(field.Name), field.ToValue(value));
        if (@new.Equals(old))
            return this;
        Own(field, label, @new);
        return Move(field, label, old, @new, @new);
    }

    /// <summary>What people say of the field is taken back, so that what the CRM or an import says counts. Nothing, where nobody overrides them.</summary>
    public RecordChange Release(Field field, string label) =>
        state?.Fields.GetValueOrDefault(field.Name) is { Source.Rank: SourceRank.Person, Disagreeing: [var next, ..] } now
            ? Move(field, label, now.Value is FieldValue.Nothing ? null : now.Value, next.Value, FieldValue.Released)
            : this;

    /// <summary>The person's value of the field is sent to the CRM once more, though it is what counts already.</summary>
    public RecordChange SendAgain(Field field, string label)
    {
        if (state?.Fields.GetValueOrDefault(field.Name) is not { Source.Rank: SourceRank.Person, Disagreeing: var others } now || others.FirstOrDefault(other => other.Source.Rank == SourceRank.Crm) is not { } crm)
            return this;
        Own(field, label, now.Value);
        return Move(field, label, crm.Value is FieldValue.Nothing ? null : crm.Value, now.Value, now.Value);
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

    public Reply Proposed(UpdateOrder order, Sentence summary, bool needsConfirmation = true) => refusal is { } refused ? new Reply.Refused(refused)
        : draft.Fields.IsEmpty ? new Reply.Refused(Sentence.Of($"{name} says so already; nothing was written."))
        : new Reply.Proposed(new()
        {
            Said = order.Said,
            Summary = summary,
            Changes = WriteBackDraft() is { } sending ? [draft, sending] : [draft],
            Values = [.. values],
            Effects = [.. order.Assumed.Select(assumed => Sentence.Of($"{assumed}")), .. effects],
            ExpectedSequence = hearing.Portfolio.Journal.LastSequence(home),
            // What leaves for the CRM is not undone with one press.
            NeedsConfirmation = needsConfirmation || sent.Count > 0,
        });

    private RecordChange Move(Field field, string label, FieldValue? old, FieldValue shown, FieldValue written)
    {
        draft = draft with { Fields = draft.Fields.SetItem(field.Name, written), Summary = Summary(field, label, old, shown) };
        values.Add(new(
            ValueLabels.Of(label), old is null ? null : MaySee(field) ? Say(field, old, Locale.For(hearing.Reader)) : "not shown here", MaySee(field) || written == shown ? Say(field, shown, Locale.For(hearing.Reader)) : "not shown here"));
        return this;
    }

    /// <summary>What the rule of a field that a CRM owns makes of the change.</summary>
    private void Own(Field field, string label, FieldValue value)
    {
        if (FieldOwners.CrmOf(state, field) is not { } crm)
            return;
        var rule = hearing.Ownership.Of(kind, field);
        switch (rule.Rule)
        {
            case OwnershipRule.Refuse:
                refusal ??= rule.Reason is { Length: > 0 } reason
                    ? Sentence.Of($"The {label} of {name} is changed in the CRM ({crm}) only: {reason.TrimEnd('.')}. Nothing was written.")
                    : Sentence.Of($"The {label} of {name} is changed in the CRM ({crm}) only. Nothing was written.");
                break;
            case OwnershipRule.Propose when !value.Equals(CrmWord(field)):
                sent.Add((field, label));
                Say(Sentence.Of($"It counts here at once, in forecasts too. The CRM ({crm}) still says {Told(field, CrmWord(field))} and is asked to take it: you hear from me if it does not."));
                break;
            case OwnershipRule.Override when !value.Equals(CrmWord(field)):
                Say(Sentence.Of($"The CRM ({crm}) says {Told(field, CrmWord(field))}. That is kept beside your value, and yours counts until the CRM says the same."));
                break;
        }
    }

    private void Say(Sentence effect)
    {
        if (!effects.Contains(effect))
            effects.Add(effect);
    }

    private string Told(Field field, FieldValue? value) => value is null or FieldValue.Nothing ? "nothing" : MaySee(field) ? Say(field, value, Locale.For(hearing.Reader)) : "something else";

    private FieldValue? CrmWord(Field field) => state?.Fields[field.Name] is { } now ? now.Disagreeing.Prepend(now).First(word => word.Source.Rank == SourceRank.Crm).Value : null;

    /// <summary>Written together with the change, so that it is sent exactly when that is in the ledger.</summary>
    private Draft? WriteBackDraft()
    {
        if (sent is not [(var first, _), ..])
            return null;
        var (crm, changed) = (FieldOwners.CrmOf(state, first)!, string.Join(", ", sent.Select(field => field.Field.Name)));
        // The same order over the same state of the ledger is the same write-back.
        var expected = hearing.Portfolio.Journal.LastSequence(home).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var writeBack = Draft.Set(home, WriteBack.Kind, Import.Identity.Of(crm, WriteBack.Kind.Name, $"{home}|{expected}|{id}|{changed}"), $"{name}: the {string.Join(", ", sent.Select(field => field.Label))} for {crm}")
            .With(WriteBack.Fields.Title, name).With(WriteBack.Fields.Crm, crm).With(WriteBack.Fields.RecordKind, kind.Name).With(WriteBack.Fields.Record, id.Value)
            .With(WriteBack.Fields.Changed, [.. sent.Select(field => field.Field.Name)]).With(WriteBack.Fields.By, hearing.Person!.Id);
        return state?.Account is { } account ? writeBack.With(WriteBack.Fields.Account, account) : writeBack;
    }

    private string Summary(Field field, string label, FieldValue? old, FieldValue @new)
    {
        // The log is read by more people than may see such a value.
        if (field.Clearance == Clearance.Restricted)
            return draft.Summary.Length == 0 ? $"{name}: {label} changed" : $"{draft.Summary}, {label} changed";
        var move = old is null ? $"{label} {Say(field, @new, Locale.Default)}" : $"{label} {Say(field, old, Locale.Default)} → {Say(field, @new, Locale.Default)}";
        return draft.Summary.Length == 0 ? $"{name}: {move}" : $"{draft.Summary}, {move}";
    }

    private string Say(Field field, FieldValue value, Locale locale) => Wording.Say(FieldMove.Written(field, value, hearing.View), locale);

    private bool MaySee(Field field) => state is null || hearing.View.ClearanceFor(kind, state) >= field.Clearance;
}
