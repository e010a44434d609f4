using System.Collections.Immutable;
using Domain.Ledger;

namespace Domain.Reviews;

/// <summary>A business review with the client: quarterly (QBR), annual (ABR) or executive (EBR).</summary>
public sealed record Review
{
    public required RecordId Id { get; init; }

    public RecordId? Account { get; init; }

    public ReviewType? Type { get; init; }

    public DateOnly? Date { get; init; }

    public ReviewState? State { get; init; }

    public RecordId? Owner { get; init; }

    public ImmutableArray<string> AttendeesWanted { get; init; }

    public ImmutableArray<string> Attended { get; init; }

    public string? Agenda { get; init; }

    /// <summary>Today or later, and not held yet.</summary>
    public bool IsUpcoming(DateOnly today) => Date >= today && State is not (ReviewState.Held or ReviewState.Recapped or ReviewState.Closed);

    public static RecordKind<Review> Kind { get; } = new(
        "review", 1, Home.Account,
        [
            Fields.Account, Fields.Type, Fields.Date, Fields.State, Fields.Owner, Fields.AttendeesWanted, Fields.Attended, Fields.Agenda,
        ],
        fields => new Review
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Type = fields.Get(Fields.Type),
            Date = fields.Get(Fields.Date),
            State = fields.Get(Fields.State),
            Owner = fields.Get(Fields.Owner),
            AttendeesWanted = fields.Get(Fields.AttendeesWanted) ?? [],
            Attended = fields.Get(Fields.Attended) ?? [],
            Agenda = fields.Get(Fields.Agenda),
        })
    { AccountField = Fields.Account, TitleField = Fields.Type };

    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<ReviewType?> Type = Field.Choice<ReviewType>("type");
        public static readonly Field<DateOnly?> Date = Field.Day("date");
        public static readonly Field<ReviewState?> State = Field.Choice<ReviewState>("state");
        public static readonly Field<RecordId?> Owner = Field.Reference("owner", "person");
        public static readonly Field<ImmutableArray<string>?> AttendeesWanted = Field.List("attendeesWanted");
        public static readonly Field<ImmutableArray<string>?> Attended = Field.List("attended");
        public static readonly Field<string?> Agenda = Field.Text("agenda") with { Clearance = Clearance.Money };
    }
}

public enum ReviewType { Qbr, Abr, Ebr }

public enum ReviewState { Planned, Preparing, Ready, Held, Recapped, Closed }
