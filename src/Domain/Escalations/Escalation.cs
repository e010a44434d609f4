using System.Collections.Immutable;
using Domain.Ledger;

namespace Domain.Escalations;

/// <summary>Trouble that must not wait: while nobody has acknowledged it, it climbs from level to level. What is resolved is verified by the client before it closes.</summary>
public sealed record Escalation
{
    public const int HighestLevel = 4;

    public required RecordId Id { get; init; }

    public RecordId? Account { get; init; }

    /// <summary>What it is about, in words.</summary>
    public string? Title { get; init; }

    /// <summary>The risk that has occurred or is about to.</summary>
    public RecordId? Risk { get; init; }

    public RecordId? Ticket { get; init; }

    /// <summary>1 to 4.</summary>
    public decimal? Level { get; init; }

    public EscalationState? State { get; init; }

    /// <summary>Whoever is to act.</summary>
    public RecordId? Owner { get; init; }

    public RecordId? OpenedBy { get; init; }

    public RecordId? AcknowledgedBy { get; init; }

    /// <summary>Who of the client's says that it is resolved.</summary>
    public string? VerifiedBy { get; init; }

    public string? Cause { get; init; }

    /// <summary>Who was told when it reached its level; the log says when, level by level.</summary>
    public ImmutableArray<RecordId> Told { get; init; } = [];

    public DateTimeOffset? Opened { get; init; }

    /// <summary>Since when it is at its level.</summary>
    public DateTimeOffset? LevelSince { get; init; }

    /// <summary>Since when it is in its state.</summary>
    public DateTimeOffset? StateSince { get; init; }

    public bool IsOpen => State is not EscalationState.Closed;

    /// <summary>Nobody has acknowledged it, so its clock runs.</summary>
    public bool IsWaiting => State is null or EscalationState.Open;

    /// <summary>When its clock was started: at its level, or when it was opened again.</summary>
    public DateTimeOffset? ClockSince => LevelSince > StateSince ? LevelSince : StateSince ?? LevelSince;

    public static RecordKind<Escalation> Kind { get; } = new(
        "escalation", 1, Home.Account,
        [
            Fields.Account, Fields.Title, Fields.Risk, Fields.Ticket, Fields.Level, Fields.State, Fields.Owner, Fields.OpenedBy, Fields.AcknowledgedBy, Fields.VerifiedBy, Fields.Cause, Fields.Told,
        ],
        fields => new Escalation
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Title = fields.Get(Fields.Title),
            Risk = fields.Get(Fields.Risk),
            Ticket = fields.Get(Fields.Ticket),
            Level = fields.Get(Fields.Level),
            State = fields.Get(Fields.State),
            Owner = fields.Get(Fields.Owner),
            OpenedBy = fields.Get(Fields.OpenedBy),
            AcknowledgedBy = fields.Get(Fields.AcknowledgedBy),
            VerifiedBy = fields.Get(Fields.VerifiedBy),
            Cause = fields.Get(Fields.Cause),
            Told = fields.Get(Fields.Told) ?? [],
            Opened = fields.Since(Fields.OpenedBy),
            LevelSince = fields.Since(Fields.Level),
            StateSince = fields.Since(Fields.State),
        })
    { AccountField = Fields.Account, TitleField = Fields.Title };

    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<string?> Title = Field.Text("title") with { Clearance = Clearance.Money };
        public static readonly Field<RecordId?> Risk = Field.Reference("risk", "risk");
        public static readonly Field<RecordId?> Ticket = Field.Reference("ticket", "ticket");
        public static readonly Field<decimal?> Level = Field.Number("level");
        public static readonly Field<EscalationState?> State = Field.Choice<EscalationState>("state");
        public static readonly Field<RecordId?> Owner = Field.Reference("owner", "person");
        public static readonly Field<RecordId?> OpenedBy = Field.Reference("openedBy", "person");
        public static readonly Field<RecordId?> AcknowledgedBy = Field.Reference("acknowledgedBy", "person");
        public static readonly Field<string?> VerifiedBy = Field.Text("verifiedBy") with { IsPersonal = true };
        public static readonly Field<string?> Cause = Field.Text("cause") with { Clearance = Clearance.Money };
        public static readonly Field<ImmutableArray<RecordId>?> Told = Field.References("told", "person");
    }
}

public enum EscalationState
{
    /// <summary>The clock runs.</summary>
    Open,

    /// <summary>Somebody acts: the clock stands.</summary>
    Acknowledged,

    /// <summary>We say that it is over.</summary>
    Resolved,

    /// <summary>The client says so too.</summary>
    Verified,

    Closed,
}
