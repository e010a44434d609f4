using Domain.Ledger;

namespace Domain.Tickets;

/// <summary>A request for support, with the moment until which it was to be settled.</summary>
public sealed record Ticket
{
    public required RecordId Id { get; init; }

    public RecordId? Account { get; init; }

    public RecordId? Unit { get; init; }

    public string? Region { get; init; }

    public string? Title { get; init; }

    /// <summary>As the source calls it: "urgent".</summary>
    public string? Priority { get; init; }

    public TicketState? State { get; init; }

    public DateTimeOffset? Opened { get; init; }

    /// <summary>Null: by the target hours of its priority.</summary>
    public DateTimeOffset? Due { get; init; }

    public DateTimeOffset? Closed { get; init; }

    /// <summary>How long its clock stood still, waiting for the client.</summary>
    public decimal? PausedMinutes { get; init; }

    /// <summary>True where the agreement does not count it.</summary>
    public bool? Excluded { get; init; }

    /// <summary>What the client said of it, 1 to 5.</summary>
    public decimal? Satisfaction { get; init; }

    /// <summary>The level it was escalated to, 1 to 4; null for none.</summary>
    public decimal? Escalation { get; init; }

    public bool IsOpen => State is not TicketState.Closed;

    public static RecordKind<Ticket> Kind { get; } = new(
        "ticket", 1, Home.Account,
        [
            Fields.Account, Fields.Unit, Fields.Region, Fields.Title, Fields.Priority, Fields.State, Fields.Opened, Fields.Due, Fields.Closed,
            Fields.PausedMinutes, Fields.Excluded, Fields.Satisfaction, Fields.Escalation,
        ],
        fields => new Ticket
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Unit = fields.Get(Fields.Unit),
            Region = fields.Get(Fields.Region),
            Title = fields.Get(Fields.Title),
            Priority = fields.Get(Fields.Priority),
            State = fields.Get(Fields.State),
            Opened = fields.Get(Fields.Opened),
            Due = fields.Get(Fields.Due),
            Closed = fields.Get(Fields.Closed),
            PausedMinutes = fields.Get(Fields.PausedMinutes),
            Excluded = fields.Get(Fields.Excluded),
            Satisfaction = fields.Get(Fields.Satisfaction),
            Escalation = fields.Get(Fields.Escalation),
        })
    {
        AccountField = Fields.Account,
        TitleField = Fields.Title,
        SinceField = Fields.Opened,
        IsCounted = true,
        Ending = new(Fields.State, ["closed"], Fields.Closed, [Fields.State, Fields.Closed, Fields.Satisfaction]),
    };

    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<RecordId?> Unit = Field.Reference("unit", "unit");
        public static readonly Field<string?> Region = Field.Text("region");
        public static readonly Field<string?> Title = Field.Text("title") with { Clearance = Clearance.Money };
        public static readonly Field<string?> Priority = Field.Text("priority");
        public static readonly Field<TicketState?> State = Field.Choice<TicketState>("state");
        public static readonly Field<DateTimeOffset?> Opened = Field.Moment("opened");
        public static readonly Field<DateTimeOffset?> Due = Field.Moment("due");
        public static readonly Field<DateTimeOffset?> Closed = Field.Moment("closed");
        public static readonly Field<decimal?> PausedMinutes = Field.Number("pausedMinutes");
        public static readonly Field<bool?> Excluded = Field.Flag("excluded");
        public static readonly Field<decimal?> Satisfaction = Field.Number("satisfaction");
        public static readonly Field<decimal?> Escalation = Field.Number("escalation");
    }
}

public enum TicketState { Open, Closed }
