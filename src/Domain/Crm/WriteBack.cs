using System.Collections.Immutable;
using Domain.Ledger;

namespace Domain.Crm;

/// <summary>
/// A confirmed change that a CRM is asked to take. It is written together with the change and holds no value itself: what shall be sent is what the row beside it
/// says, what it was based on is what the CRM had said before that row.
/// </summary>
public sealed record WriteBack
{
    public required RecordId Id { get; init; }

    public RecordId? Account { get; init; }

    /// <summary>What is changed, for people: "Fabrikam renewal".</summary>
    public string? Title { get; init; }

    /// <summary>The name of the CRM.</summary>
    public string? Crm { get; init; }

    /// <summary>The kind of the record that changes.</summary>
    public string? RecordKind { get; init; }

    public RecordId? Record { get; init; }

    /// <summary>The names of the fields that change.</summary>
    public ImmutableArray<string> Changed { get; init; }

    /// <summary>Who confirmed it, and hears what became of it.</summary>
    public RecordId? By { get; init; }

    /// <summary>Null while the CRM has not answered. What the CRM answered is its word, and weaker than what a person decides.</summary>
    public WriteBackState? State { get; init; }

    /// <summary>Why the CRM did not take it, for people.</summary>
    public string? Reason { get; init; }

    /// <summary>Why the row cannot be undone, in words for the person: the CRM has what it asks for already. Null when it can.</summary>
    public static string? UndoRefusal(Change row, Portfolio portfolio) => row.Kind == Kind.Name && portfolio.State(Kind, row.RecordId)?.Read(Kind, Clearance.Restricted) is { State: WriteBackState.Taken, Crm: var crm }
        ? $"The CRM ({crm}) has taken it. Say what it shall be instead, and that goes there too."
        : null;

    public static RecordKind<WriteBack> Kind { get; } = new(
        "writeBack", 1, Home.Account,
        [Fields.Account, Fields.Title, Fields.Crm, Fields.RecordKind, Fields.Record, Fields.Changed, Fields.By, Fields.State, Fields.Reason],
        fields => new WriteBack
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Title = fields.Get(Fields.Title),
            Crm = fields.Get(Fields.Crm),
            RecordKind = fields.Get(Fields.RecordKind),
            Record = fields.Get(Fields.Record) is { Length: > 0 } record ? new RecordId(record) : null,
            Changed = fields.Get(Fields.Changed) ?? [],
            By = fields.Get(Fields.By),
            State = fields.Get(Fields.State),
            Reason = fields.Get(Fields.Reason),
        })
    { AccountField = Fields.Account, TitleField = Fields.Title };

    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        /// <summary>Titles of some kinds are not for everybody.</summary>
        public static readonly Field<string?> Title = Field.Text("title") with { Clearance = Clearance.Money };
        public static readonly Field<string?> Crm = Field.Text("crm");
        public static readonly Field<string?> RecordKind = Field.Text("recordKind");
        public static readonly Field<string?> Record = Field.Text("record");
        public static readonly Field<ImmutableArray<string>?> Changed = Field.List("changed");
        public static readonly Field<RecordId?> By = Field.Reference("by", "person");
        public static readonly Field<WriteBackState?> State = Field.Choice<WriteBackState>("state");

        /// <summary>A CRM's own words may name amounts.</summary>
        public static readonly Field<string?> Reason = Field.Text("reason") with { Clearance = Clearance.Money };
    }
}

public enum WriteBackState
{
    /// <summary>The CRM says so now.</summary>
    Taken,

    /// <summary>The CRM says something else than what the change was based on: a person decides.</summary>
    Conflicting,

    /// <summary>The CRM does not take it.</summary>
    Refused,

    /// <summary>The CRM does not have the record any more.</summary>
    Gone,

    /// <summary>It was said anew, or taken back, before the CRM had it; or a person decided for the CRM's value.</summary>
    Withdrawn,
}
