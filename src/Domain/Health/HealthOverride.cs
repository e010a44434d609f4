using Domain.Ledger;

namespace Domain.Health;

/// <summary>The colour that somebody gives an account for a while, because they know what the measures do not. One record for an account; the score stays what it is.</summary>
public sealed record HealthOverride
{
    public required RecordId Id { get; init; }

    public RecordId? Account { get; init; }

    public HealthBand? Colour { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public DateOnly? Until { get; init; }

    public string? Reason { get; init; }

    public RecordId? By { get; init; }

    /// <summary>True on days up to the last one.</summary>
    public bool HoldsOn(DateOnly day) => Colour is not null && Until >= day;

    public static RecordKind<HealthOverride> Kind { get; } = new(
        "healthOverride", 1, Home.Account,
        [
            Fields.Account, Fields.Colour, Fields.Until, Fields.Reason, Fields.By,
        ],
        fields => new HealthOverride
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Colour = fields.Get(Fields.Colour),
            Until = fields.Get(Fields.Until),
            Reason = fields.Get(Fields.Reason),
            By = fields.Get(Fields.By),
        })
    { AccountField = Fields.Account, TitleField = Fields.Reason };

    /// <summary>The colour stands for a score that only those see who may see amounts.</summary>
    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<HealthBand?> Colour = Field.Choice<HealthBand>("colour") with { Clearance = Clearance.Money };
        public static readonly Field<DateOnly?> Until = Field.Day("until") with { Clearance = Clearance.Money };
        public static readonly Field<string?> Reason = Field.Text("reason") with { Clearance = Clearance.Money };
        public static readonly Field<RecordId?> By = Field.Reference("by", "person");
    }
}
