using System.Collections.Immutable;
using Domain.Ledger;

namespace Domain.Opportunities;

/// <summary>A deal.</summary>
public sealed record Opportunity
{
    public required RecordId Id { get; init; }

    /// <summary>Empty while nobody knows; such deals stay in every total.</summary>
    public RecordId? Account { get; init; }

    public RecordId? Unit { get; init; }

    public string? Name { get; init; }

    /// <summary>As the source calls it; the stage map says what it means.</summary>
    public string? Stage { get; init; }

    /// <summary>Forecast category of an open deal. When empty, the stage map gives one.</summary>
    public ForecastCategory? Category { get; init; }

    public DealStatus? Status { get; init; }

    /// <summary>Bookings value in the deal currency. Empty means unknown, which is not zero.</summary>
    public Money? Amount { get; init; }

    /// <summary>Share of the amount, 0 to 1.</summary>
    public decimal? Margin { get; init; }

    /// <summary>The product, or the main one of several.</summary>
    public RecordId? Product { get; init; }

    /// <summary>Product lines, each "product id|quantity|unit price in minor units".</summary>
    public ImmutableArray<string> Lines { get; init; }

    public DateOnly? Created { get; init; }

    /// <summary>The day of first serious contact; the sales cycle counts from here.</summary>
    public DateOnly? Engaged { get; init; }

    /// <summary>Expected close of an open deal, actual close of a closed one.</summary>
    public DateOnly? Close { get; init; }

    public RecordId? Owner { get; init; }

    public string? Region { get; init; }

    /// <summary>When it came into the stage it is in; null without one.</summary>
    public DateTimeOffset? StageSince { get; init; }

    public string? NextStep { get; init; }

    /// <summary>When the next step was set; null without one.</summary>
    public DateTimeOffset? NextStepSince { get; init; }

    public DateOnly? NextStepDue { get; init; }

    public string? ReasonLost { get; init; }

    public string? Competitor { get; init; }

    /// <summary>When its revenue begins; a day stands for its month.</summary>
    public DateOnly? RecognitionStart { get; init; }

    /// <summary>Over how many months its revenue is recognised.</summary>
    public decimal? RecognitionMonths { get; init; }

    public RecognitionShape? RecognitionShape { get; init; }

    public static RecordKind<Opportunity> Kind { get; } = new(
        "opportunity", 1, Home.Account,
        [
            Fields.Account, Fields.Unit, Fields.Name, Fields.Stage, Fields.Category, Fields.Status, Fields.Amount, Fields.Margin, Fields.Product,
            Fields.Lines, Fields.Created, Fields.Engaged, Fields.Close, Fields.Owner, Fields.Region, Fields.NextStep, Fields.NextStepDue,
            Fields.ReasonLost, Fields.Competitor, Fields.RecognitionStart, Fields.RecognitionMonths, Fields.RecognitionShape,
        ],
        fields => new Opportunity
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Unit = fields.Get(Fields.Unit),
            Name = fields.Get(Fields.Name),
            Stage = fields.Get(Fields.Stage),
            StageSince = fields.Get(Fields.Stage) is null ? null : fields.Since(Fields.Stage),
            Category = fields.Get(Fields.Category),
            Status = fields.Get(Fields.Status),
            Amount = fields.Get(Fields.Amount),
            Margin = fields.Get(Fields.Margin),
            Product = fields.Get(Fields.Product),
            Lines = fields.Get(Fields.Lines) ?? [],
            Created = fields.Get(Fields.Created),
            Engaged = fields.Get(Fields.Engaged),
            Close = fields.Get(Fields.Close),
            Owner = fields.Get(Fields.Owner),
            Region = fields.Get(Fields.Region),
            NextStep = fields.Get(Fields.NextStep),
            NextStepSince = fields.Get(Fields.NextStep) is null ? null : fields.Since(Fields.NextStep),
            NextStepDue = fields.Get(Fields.NextStepDue),
            ReasonLost = fields.Get(Fields.ReasonLost),
            Competitor = fields.Get(Fields.Competitor),
            RecognitionStart = fields.Get(Fields.RecognitionStart),
            RecognitionMonths = fields.Get(Fields.RecognitionMonths),
            RecognitionShape = fields.Get(Fields.RecognitionShape),
        })
    {
        AccountField = Fields.Account,
        TitleField = Fields.Name,
        SinceField = Fields.Created,
        Ending = new(Fields.Status, ["won", "lost"], Fields.Close, [Fields.Status, Fields.Stage, Fields.Category, Fields.ReasonLost]),
    };

    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<RecordId?> Unit = Field.Reference("unit", "unit");
        public static readonly Field<string?> Name = Field.Text("name");
        public static readonly Field<string?> Stage = Field.Text("stage");
        public static readonly Field<ForecastCategory?> Category = Field.Choice<ForecastCategory>("category");
        public static readonly Field<DealStatus?> Status = Field.Choice<DealStatus>("status");
        public static readonly Field<Money?> Amount = Field.Money("amount");
        public static readonly Field<decimal?> Margin = Field.Number("margin") with { Clearance = Clearance.Restricted, IsShare = true };
        public static readonly Field<RecordId?> Product = Field.Reference("product", "product");
        public static readonly Field<ImmutableArray<string>?> Lines = Field.List("lines") with { Clearance = Clearance.Money, RefersTo = "product" };
        public static readonly Field<DateOnly?> Created = Field.Day("created");
        public static readonly Field<DateOnly?> Engaged = Field.Day("engaged");
        public static readonly Field<DateOnly?> Close = Field.Day("close");
        public static readonly Field<RecordId?> Owner = Field.Reference("owner", "person");
        public static readonly Field<string?> Region = Field.Text("region");
        public static readonly Field<string?> NextStep = Field.Text("nextStep") with { Clearance = Clearance.Money };
        public static readonly Field<DateOnly?> NextStepDue = Field.Day("nextStepDue");
        public static readonly Field<string?> ReasonLost = Field.Text("reasonLost") with { Clearance = Clearance.Money };
        public static readonly Field<string?> Competitor = Field.Text("competitor");
        public static readonly Field<DateOnly?> RecognitionStart = Field.Day("recognitionStart");
        public static readonly Field<decimal?> RecognitionMonths = Field.Number("recognitionMonths");
        public static readonly Field<RecognitionShape?> RecognitionShape = Field.Choice<RecognitionShape>("recognitionShape");
    }
}

public enum DealStatus { Open, Won, Lost }

/// <summary>Forecast category of a deal. Omitted never counts; a won deal is closed.</summary>
public enum ForecastCategory { Pipeline, BestCase, MostLikely, Commit, Closed, Omitted }

/// <summary>How a deal's revenue lies over its months.</summary>
public enum RecognitionShape
{
    /// <summary>The same in every month.</summary>
    Even,

    /// <summary>Most in the first month and less in each one after it: of three months 3/6, 2/6 and 1/6 (the sum of the digits).</summary>
    FrontLoaded,

    /// <summary>All of it in the last month.</summary>
    Milestone,
}
