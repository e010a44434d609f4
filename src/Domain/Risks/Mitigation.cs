using Domain.Ledger;

namespace Domain.Risks;

/// <summary>One step that makes a risk less likely or less costly: who takes it, and until when. A record of its own, so that the log tells of each step by itself.</summary>
public sealed record Mitigation
{
    public required RecordId Id { get; init; }

    public RecordId? Account { get; init; }

    public RecordId? Risk { get; init; }

    public string? Step { get; init; }

    public RecordId? Owner { get; init; }

    public DateOnly? Due { get; init; }

    public MitigationState? State { get; init; }

    /// <summary>Still to be taken.</summary>
    public bool IsOpen => State is null or MitigationState.Planned;

    public static RecordKind<Mitigation> Kind { get; } = new(
        "mitigation", 1, Home.Account,
        [
            Fields.Account, Fields.Risk, Fields.Step, Fields.Owner, Fields.Due, Fields.State,
        ],
        fields => new Mitigation
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Risk = fields.Get(Fields.Risk),
            Step = fields.Get(Fields.Step),
            Owner = fields.Get(Fields.Owner),
            Due = fields.Get(Fields.Due),
            State = fields.Get(Fields.State),
        })
    { AccountField = Fields.Account, TitleField = Fields.Step };

    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<RecordId?> Risk = Field.Reference("risk", "risk");
        public static readonly Field<string?> Step = Field.Text("step") with { Clearance = Clearance.Money };
        public static readonly Field<RecordId?> Owner = Field.Reference("owner", "person");
        public static readonly Field<DateOnly?> Due = Field.Day("due");
        public static readonly Field<MitigationState?> State = Field.Choice<MitigationState>("state");
    }
}

public enum MitigationState { Planned, Done, Dropped }
