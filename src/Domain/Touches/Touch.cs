using Domain.Ledger;

namespace Domain.Touches;

/// <summary>A contact between one of ours and one of theirs: a call, a meeting, a mail.</summary>
public sealed record Touch
{
    public required RecordId Id { get; init; }

    public RecordId? Account { get; init; }

    public RecordId? Unit { get; init; }

    /// <summary>Who of theirs.</summary>
    public RecordId? Contact { get; init; }

    /// <summary>Who of ours.</summary>
    public RecordId? Person { get; init; }

    public DateTimeOffset? At { get; init; }

    /// <summary>As people call it: "call", "mail", "meeting".</summary>
    public string? Channel { get; init; }

    public TouchDirection? Direction { get; init; }

    /// <summary>−1 to 1.</summary>
    public decimal? Sentiment { get; init; }

    public static RecordKind<Touch> Kind { get; } = new(
        "touch", 1, Home.Account,
        [
            Fields.Account, Fields.Unit, Fields.Contact, Fields.Person, Fields.At, Fields.Channel, Fields.Direction, Fields.Sentiment,
        ],
        fields => new Touch
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Unit = fields.Get(Fields.Unit),
            Contact = fields.Get(Fields.Contact),
            Person = fields.Get(Fields.Person),
            At = fields.Get(Fields.At),
            Channel = fields.Get(Fields.Channel),
            Direction = fields.Get(Fields.Direction),
            Sentiment = fields.Get(Fields.Sentiment),
        })
    { AccountField = Fields.Account, TitleField = Fields.Channel, SinceField = Fields.At, IsCounted = true };

    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<RecordId?> Unit = Field.Reference("unit", "unit");
        public static readonly Field<RecordId?> Contact = Field.Reference("contact", "contact");
        public static readonly Field<RecordId?> Person = Field.Reference("person", "person");
        public static readonly Field<DateTimeOffset?> At = Field.Moment("at");
        public static readonly Field<string?> Channel = Field.Text("channel");
        public static readonly Field<TouchDirection?> Direction = Field.Choice<TouchDirection>("direction");
        public static readonly Field<decimal?> Sentiment = Field.Number("sentiment");
    }
}

/// <summary>What they sent us, what we sent them, and what both took part in.</summary>
public enum TouchDirection { In, Out, TwoWay }
