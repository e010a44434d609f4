using Domain.Ledger;

namespace Domain.Settings;

/// <summary>What a stage means: one line of the stage map.</summary>
public sealed record StageMeaning
{
    public required RecordId Id { get; init; }

    /// <summary>As the source calls it.</summary>
    public string? Stage { get; init; }

    public Opportunities.DealStatus? Status { get; init; }

    public Opportunities.ForecastCategory? Category { get; init; }

    /// <summary>Place in the funnel, from early to late.</summary>
    public decimal? Order { get; init; }

    public static RecordKind<StageMeaning> Kind { get; } = new(
        "stage", 1, Home.Shared,
        [
            Fields.Stage, Fields.Status, Fields.Category, Fields.Order,
        ],
        fields => new StageMeaning
        {
            Id = fields.Id,
            Stage = fields.Get(Fields.Stage),
            Status = fields.Get(Fields.Status),
            Category = fields.Get(Fields.Category),
            Order = fields.Get(Fields.Order),
        })
    { TitleField = Fields.Stage };

    public static class Fields
    {
        public static readonly Field<string?> Stage = Field.Text("stage");
        public static readonly Field<Opportunities.DealStatus?> Status = Field.Choice<Opportunities.DealStatus>("status");
        public static readonly Field<Opportunities.ForecastCategory?> Category = Field.Choice<Opportunities.ForecastCategory>("category");
        public static readonly Field<decimal?> Order = Field.Number("order");
    }
}
