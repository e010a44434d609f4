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

    public static RecordKind<Note> Kind { get; } = new(
        "note", 1, Home.Account,
        [
            Fields.Account, Fields.Opportunity, Fields.Text, Fields.Author, Fields.Written, Fields.Interaction, Fields.With, Fields.Sentiment,
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
    }
}

public enum Interaction { Call, Meeting, Mail }

public enum Sentiment { Positive, Neutral, Negative }
