using Domain.Ledger;

namespace Domain.Notes;

/// <summary>A sentence somebody wants the team to remember.</summary>
public sealed record Note
{
    public required RecordId Id { get; init; }

    public RecordId? Account { get; init; }

    public RecordId? Opportunity { get; init; }

    /// <summary>As typed.</summary>
    public string? Text { get; init; }

    public RecordId? Author { get; init; }

    public DateTimeOffset? Written { get; init; }

    /// <summary>Since when it says what it says, where <see cref="Written"/> is not known.</summary>
    public DateTimeOffset? Since { get; init; }

    public static RecordKind<Note> Kind { get; } = new(
        "note", 1, Home.Account,
        [
            Fields.Account, Fields.Opportunity, Fields.Text, Fields.Author, Fields.Written,
        ],
        fields => new Note
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Opportunity = fields.Get(Fields.Opportunity),
            Text = fields.Get(Fields.Text),
            Author = fields.Get(Fields.Author),
            Written = fields.Get(Fields.Written),
            Since = fields.Since(Fields.Text),
        })
    { AccountField = Fields.Account, TitleField = Fields.Text, SinceField = Fields.Written };

    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<RecordId?> Opportunity = Field.Reference("opportunity", "opportunity");
        public static readonly Field<string?> Text = Field.Text("text") with { Clearance = Clearance.Money };
        public static readonly Field<RecordId?> Author = Field.Reference("author", "person");
        public static readonly Field<DateTimeOffset?> Written = Field.Moment("written");
    }
}
