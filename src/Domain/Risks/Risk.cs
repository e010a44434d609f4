using System.Collections.Immutable;
using Domain.Ledger;

namespace Domain.Risks;

/// <summary>Something that may go wrong. Exposure is probability times impact; residual exposure is what control leaves of it.</summary>
public sealed record Risk
{
    public required RecordId Id { get; init; }

    public RecordId? Account { get; init; }

    public RecordId? Unit { get; init; }

    /// <summary>The deal at stake, if one is.</summary>
    public RecordId? Opportunity { get; init; }

    /// <summary>The promise that it comes from, or that breaks if it happens.</summary>
    public RecordId? Promise { get; init; }

    /// <summary>Keys of the alerts that it stands for, so that none of them is suggested as another risk.</summary>
    public ImmutableArray<string> Alerts { get; init; } = [];

    public string? Title { get; init; }

    public RiskType? Type { get; init; }

    public RiskState? State { get; init; }

    /// <summary>0 to 1.</summary>
    public decimal? Probability { get; init; }

    /// <summary>What is lost if it happens.</summary>
    public Money? Impact { get; init; }

    /// <summary>Share of the exposure that mitigation takes away, 0 to 1.</summary>
    public decimal? Control { get; init; }

    public RecordId? Owner { get; init; }

    /// <summary>When the next mitigation step is due. Steps with days of their own are <see cref="Risks.Mitigation"/>s.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>When it may happen.</summary>
    public DateOnly? Proximity { get; init; }

    /// <summary>How it is kept small, in a sentence.</summary>
    public string? Mitigation { get; init; }

    public string? Region { get; init; }

    /// <summary>It may still happen.</summary>
    public bool IsOpen => State is not (RiskState.Closed or RiskState.Occurred);

    public static RecordKind<Risk> Kind { get; } = new(
        "risk", 1, Home.Account,
        [
            Fields.Account, Fields.Unit, Fields.Opportunity, Fields.Title, Fields.Type, Fields.State, Fields.Probability, Fields.Impact,
            Fields.Control, Fields.Owner, Fields.Due, Fields.Mitigation, Fields.Region, Fields.Promise, Fields.Alerts, Fields.Proximity,
        ],
        fields => new Risk
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Unit = fields.Get(Fields.Unit),
            Opportunity = fields.Get(Fields.Opportunity),
            Title = fields.Get(Fields.Title),
            Type = fields.Get(Fields.Type),
            State = fields.Get(Fields.State),
            Probability = fields.Get(Fields.Probability),
            Impact = fields.Get(Fields.Impact),
            Control = fields.Get(Fields.Control),
            Owner = fields.Get(Fields.Owner),
            Due = fields.Get(Fields.Due),
            Mitigation = fields.Get(Fields.Mitigation),
            Region = fields.Get(Fields.Region),
            Promise = fields.Get(Fields.Promise),
            Alerts = fields.Get(Fields.Alerts) ?? [],
            Proximity = fields.Get(Fields.Proximity),
        })
    { AccountField = Fields.Account, TitleField = Fields.Title };

    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<RecordId?> Unit = Field.Reference("unit", "unit");
        public static readonly Field<RecordId?> Opportunity = Field.Reference("opportunity", "opportunity");
        public static readonly Field<string?> Title = Field.Text("title");
        public static readonly Field<RiskType?> Type = Field.Choice<RiskType>("type");
        public static readonly Field<RiskState?> State = Field.Choice<RiskState>("state");
        public static readonly Field<decimal?> Probability = Field.Number("probability") with { IsShare = true };
        public static readonly Field<Money?> Impact = Field.Money("impact");
        public static readonly Field<decimal?> Control = Field.Number("control");
        public static readonly Field<RecordId?> Owner = Field.Reference("owner", "person");
        public static readonly Field<DateOnly?> Due = Field.Day("due");
        public static readonly Field<string?> Mitigation = Field.Text("mitigation") with { Clearance = Clearance.Money };
        public static readonly Field<string?> Region = Field.Text("region");
        public static readonly Field<RecordId?> Promise = Field.Reference("promise", "promise");
        public static readonly Field<ImmutableArray<string>?> Alerts = Field.List("alerts");
        public static readonly Field<DateOnly?> Proximity = Field.Day("proximity");
    }
}

public enum RiskType { Relationship, Commercial, Delivery, Legal, Financial, Competitive }

public enum RiskState { Raised, Assessed, Accepted, Mitigating, Transferred, Closed, Occurred }
