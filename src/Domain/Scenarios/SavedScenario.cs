using Domain.Ledger;

namespace Domain.Scenarios;

/// <summary>
/// A what-if question that was given a name, to be shown again and set beside what happened. It holds what was assumed and no result: each reader is answered
/// from their own view.
/// </summary>
public sealed record SavedScenario
{
    public required RecordId Id { get; init; }

    public string? Name { get; init; }

    public RecordId? By { get; init; }

    /// <summary>The one account whose deals it speaks of; null when they are of several, or of any.</summary>
    public RecordId? Account { get; init; }

    /// <summary>The question with its assumptions, as the bot writes questions. Null where amounts are not shown.</summary>
    public string? Question { get; init; }

    /// <summary>When it was saved, which is the moment that it is replayed at.</summary>
    public DateTimeOffset? Saved { get; init; }

    public static RecordKind<SavedScenario> Kind { get; } = new(
        "scenario", 1, Home.Shared,
        [
            Fields.Name, Fields.By, Fields.Account, Fields.Question,
        ],
        fields => new SavedScenario
        {
            Id = fields.Id,
            Name = fields.Get(Fields.Name),
            By = fields.Get(Fields.By),
            Account = fields.Get(Fields.Account),
            Question = fields.Get(Fields.Question),
            Saved = fields.Since(Fields.Question),
        })
    { AccountField = Fields.Account, TitleField = Fields.Name, SpansAccounts = true };

    public static class Fields
    {
        public static readonly Field<string?> Name = Field.Text("name");
        public static readonly Field<RecordId?> By = Field.Reference("by", "person");
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<string?> Question = Field.Text("question") with { Clearance = Clearance.Money };
    }
}
