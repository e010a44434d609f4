using Domain.Ledger;

namespace Domain.Health;

/// <summary>A measure of health that somebody judged, or a system of the company's computed: 0 to 100 on a day.</summary>
public sealed record Assessment
{
    public required RecordId Id { get; init; }

    public RecordId? Account { get; init; }

    public RecordId? Unit { get; init; }

    public string? Region { get; init; }

    /// <summary>The name of the measure, as in the configuration.</summary>
    public string? Measure { get; init; }

    /// <summary>0 to 100.</summary>
    public decimal? Score { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>Where it comes from: a survey, a value study.</summary>
    public string? Basis { get; init; }

    public static RecordKind<Assessment> Kind { get; } = new(
        "assessment", 1, Home.Account,
        [
            Fields.Account, Fields.Unit, Fields.Region, Fields.Measure, Fields.Score, Fields.Day, Fields.Basis,
        ],
        fields => new Assessment
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Unit = fields.Get(Fields.Unit),
            Region = fields.Get(Fields.Region),
            Measure = fields.Get(Fields.Measure),
            Score = fields.Get(Fields.Score),
            Day = fields.Get(Fields.Day),
            Basis = fields.Get(Fields.Basis),
        })
    { AccountField = Fields.Account, TitleField = Fields.Measure, SinceField = Fields.Day };

    /// <summary>What is measured is the company's own: it may be about money.</summary>
    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<RecordId?> Unit = Field.Reference("unit", "unit");
        public static readonly Field<string?> Region = Field.Text("region");
        public static readonly Field<string?> Measure = Field.Text("measure") with { Clearance = Clearance.Money };
        public static readonly Field<decimal?> Score = Field.Number("score") with { Clearance = Clearance.Money };
        public static readonly Field<DateOnly?> Day = Field.Day("day");
        public static readonly Field<string?> Basis = Field.Text("basis") with { Clearance = Clearance.Money };
    }
}
