using Domain.Ledger;

namespace Domain.Qualifications;

/// <summary>How far one element of a deal is qualified, and what shows it. A record of its own, so that the log tells of each element by itself.</summary>
public sealed record Qualification
{
    public required RecordId Id { get; init; }

    public RecordId? Account { get; init; }

    public RecordId? Opportunity { get; init; }

    public QualificationElement? Element { get; init; }

    /// <summary>As it was said; what is counted may be less (<see cref="QualifiedElement"/>). Null where it is not known, or not for the reader.</summary>
    public QualificationLevel? Level { get; init; }

    /// <summary>Since when <see cref="Level"/> holds.</summary>
    public DateTimeOffset? LevelSince { get; init; }

    /// <summary>What shows it, in the words of whoever said it.</summary>
    public string? Evidence { get; init; }

    /// <summary>Of the evidence; null: the day since which the level holds.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Who of ours says so.</summary>
    public RecordId? By { get; init; }

    public static RecordKind<Qualification> Kind { get; } = new(
        "qualification", 1, Home.Account,
        [
            Fields.Account, Fields.Opportunity, Fields.Element, Fields.Level, Fields.Evidence, Fields.Day, Fields.By,
        ],
        fields => new Qualification
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Opportunity = fields.Get(Fields.Opportunity),
            Element = fields.Get(Fields.Element),
            Level = fields.Get(Fields.Level),
            LevelSince = fields.Get(Fields.Level) is null ? null : fields.Since(Fields.Level),
            Evidence = fields.Get(Fields.Evidence),
            Day = fields.Get(Fields.Day),
            By = fields.Get(Fields.By),
        })
    { AccountField = Fields.Account, TitleField = Fields.Evidence };

    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<RecordId?> Opportunity = Field.Reference("opportunity", "opportunity");
        public static readonly Field<QualificationElement?> Element = Field.Choice<QualificationElement>("element");
        public static readonly Field<QualificationLevel?> Level = Field.Choice<QualificationLevel>("level") with { Clearance = Clearance.Money };
        public static readonly Field<string?> Evidence = Field.Text("evidence") with { Clearance = Clearance.Money };
        public static readonly Field<DateOnly?> Day = Field.Day("day") with { Clearance = Clearance.Money };
        public static readonly Field<RecordId?> By = Field.Reference("by", "person");
    }
}

/// <summary>What must be known of a deal that is to be won, in the order of the word MEDDPICC.</summary>
public enum QualificationElement
{
    /// <summary>What it brings the client, in their own numbers.</summary>
    Metrics,

    /// <summary>Who releases the money.</summary>
    EconomicBuyer,

    /// <summary>What the client compares by.</summary>
    DecisionCriteria,

    /// <summary>The steps until they have decided.</summary>
    DecisionProcess,

    /// <summary>The steps from the decision to the signature: legal, security, purchasing.</summary>
    PaperProcess,

    /// <summary>What it costs the client to do nothing.</summary>
    IdentifiedPain,

    /// <summary>Who stands up for us when we are not in the room.</summary>
    Champion,

    /// <summary>What else the client could do.</summary>
    Competition,
}

/// <summary>How sure we are; its number is the score.</summary>
public enum QualificationLevel
{
    Unknown = 0,

    /// <summary>We believe to know it.</summary>
    Identified = 1,

    /// <summary>The client told us.</summary>
    Validated = 2,

    /// <summary>There is something to show for it.</summary>
    Confirmed = 3,
}
