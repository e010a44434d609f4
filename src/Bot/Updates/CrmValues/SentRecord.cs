using Bot.People;
using Domain;
using Domain.Asking;
using Domain.Crm;
using Domain.Ledger;

namespace Bot.Updates.CrmValues;

/// <summary>The record that a write-back is about, as whoever decides may see it.</summary>
internal sealed record SentRecord(WriteBack WriteBack, RecordKind Kind, RecordId Record, Partition Home, string Title)
{
    public static Reply NotKnown { get; } = new Reply.Refused(Sentence.Of($"I know nothing of that kind any more; nothing was written."));

    /// <summary>What becomes of it, or why whoever decides may not.</summary>
    public static Reply Propose(RecordId writeBack, Hearing hearing, Func<SentRecord, Reply> propose)
    {
        if (hearing.View.Find(WriteBack.Kind, writeBack) is not { Record: { } record, RecordKind: { } kindName } sent || RecordKinds.Named(kindName) is not { } kind
            || hearing.Portfolio.State(kind, record) is not { } state || hearing.Portfolio.Journal.HomeOf(kindName, record) is not { } home)
            return NotKnown;
        if (!UpdateRights.MayChange(hearing, state.Account))
            return new Reply.Refused(Sentence.Of($"That is changed by those who see the amounts of its account; nothing was written."));
        return sent.State is WriteBackState.Withdrawn or WriteBackState.Taken
            ? new Reply.Refused(Sentence.Of($"That is decided already; nothing was written."))
            : propose(new(sent, kind, record, home, sent.Title is { Length: > 0 } title ? title : record.Value));
    }

    /// <summary>What was on its way, or came back, is done with: a person has decided.</summary>
    public static IEnumerable<Draft> Withdrawn(RecordKind kind, RecordId record, IEnumerable<Field> fields, Partition home, Portfolio portfolio) => OverriddenFields
        .Unsettled(kind, record, [.. fields.Select(field => field.Name)], portfolio)
        .Select(one => Draft.Set(home, WriteBack.Kind, one.Id, $"{one.Title}: decided").With(WriteBack.Fields.State, WriteBackState.Withdrawn));
}
