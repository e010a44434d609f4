using System.Collections.Immutable;
using Domain.Ledger;

namespace Domain.Notes;

/// <summary>A sentence somebody wants the team to remember: a remark, or what was said in a call, a meeting or a mail.</summary>
public sealed record Note
{
    public required RecordId Id { get; init; }

    public RecordId? Account { get; init; }

    public RecordId? Opportunity { get; init; }

    /// <summary>As typed.</summary>
    public string? Text { get; init; }

    public RecordId? Author { get; init; }

    /// <summary>When it was; where nobody said so, when it was written.</summary>
    public DateTimeOffset? Written { get; init; }

    /// <summary>How we were in touch; null for a remark.</summary>
    public Interaction? Interaction { get; init; }

    /// <summary>The client's people who took part.</summary>
    public ImmutableArray<RecordId> With { get; init; }

    /// <summary>How they took it.</summary>
    public Sentiment? Sentiment { get; init; }

    /// <summary>Who else took part, as typed: those who are no contacts.</summary>
    public string? Others { get; init; }

    /// <summary>The message in Teams that it keeps, as its conversation and its id there; null for none.</summary>
    public string? Message { get; init; }

    /// <summary>Where that message can be read.</summary>
    public string? Link { get; init; }

    /// <summary>The name of whoever wrote that message, as Teams told it.</summary>
    public string? SaidBy { get; init; }

    public static RecordKind<Note> Kind { get; } = new(
        "note", 1, Home.Account,
        [
            Fields.Account, Fields.Opportunity, Fields.Text, Fields.Author, Fields.Written, Fields.Interaction, Fields.With, Fields.Sentiment,
            Fields.Others, Fields.Message, Fields.Link, Fields.SaidBy,
        ],
        fields => new Note
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Opportunity = fields.Get(Fields.Opportunity),
            Text = fields.Get(Fields.Text),
            Author = fields.Get(Fields.Author),
            Written = fields.Get(Fields.Written) ?? fields.Since(Fields.Text),
            Interaction = fields.Get(Fields.Interaction),
            With = fields.Get(Fields.With) ?? [],
            Sentiment = fields.Get(Fields.Sentiment),
            Others = fields.Get(Fields.Others),
            Message = fields.Get(Fields.Message),
            Link = fields.Get(Fields.Link),
            SaidBy = fields.Get(Fields.SaidBy),
        })
    { AccountField = Fields.Account, TitleField = Fields.Text, SinceField = Fields.Written };

    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<RecordId?> Opportunity = Field.Reference("opportunity", "opportunity");
        public static readonly Field<string?> Text = Field.Text("text") with { Clearance = Clearance.Money };
        public static readonly Field<RecordId?> Author = Field.Reference("author", "person");
        public static readonly Field<DateTimeOffset?> Written = Field.Moment("written");
        public static readonly Field<Interaction?> Interaction = Field.Choice<Interaction>("interaction");
        public static readonly Field<ImmutableArray<RecordId>?> With = Field.References("with", "contact");
        public static readonly Field<Sentiment?> Sentiment = Field.Choice<Sentiment>("sentiment") with { Clearance = Clearance.Money };
        public static readonly Field<string?> Others = Field.Text("others") with { Clearance = Clearance.Money, IsPersonal = true };
        public static readonly Field<string?> Message = Field.Text("message");
        public static readonly Field<string?> Link = Field.Text("link");
        public static readonly Field<string?> SaidBy = Field.Text("saidBy") with { Clearance = Clearance.Money, IsPersonal = true };
    }
}

public enum Interaction { Call, Meeting, Mail }

public enum Sentiment { Positive, Neutral, Negative }
