using Domain.Ledger;
using Domain.Opportunities;

namespace Domain.Calls;

/// <summary>
/// The number that somebody stands for, for a scope and a period, beside what the deals said at that moment. It changes no deal. Each one is a record of its
/// own, so that those before it can be graded.
/// </summary>
public sealed record Submission
{
    public required RecordId Id { get; init; }

    public RecordId? By { get; init; }

    public CallScope Scope { get; init; }

    /// <summary>First day of the period.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day of the period.</summary>
    public DateOnly? End { get; init; }

    /// <summary>How people call the period.</summary>
    public string? Period { get; init; }

    /// <summary>What was called: <see cref="ForecastCategory.Commit"/> or <see cref="ForecastCategory.BestCase"/>, cumulative like the forecast of that name.</summary>
    public ForecastCategory Category { get; init; }

    public Money? Amount { get; init; }

    public string? Note { get; init; }

    /// <summary>The commit of the deals in scope when it was submitted.</summary>
    public Money? LedgerCommit { get; init; }

    /// <summary>Their best case.</summary>
    public Money? LedgerBestCase { get; init; }

    public DateTimeOffset? Submitted { get; init; }

    /// <summary>What the deals said of the category that was called.</summary>
    public Money? Ledger => Category == ForecastCategory.BestCase ? LedgerBestCase : LedgerCommit;

    public bool IsFor(Period period) => Start == period.Start && End == period.End;

    public static RecordKind<Submission> Kind { get; } = new(
        "submission", 1, Home.Shared,
        [
            Fields.By, Fields.Account, Fields.Region, Fields.Owner, Fields.Start, Fields.End, Fields.Period, Fields.Category, Fields.Amount, Fields.Note,
            Fields.LedgerCommit, Fields.LedgerBestCase,
        ],
        fields => new Submission
        {
            Id = fields.Id,
            By = fields.Get(Fields.By),
            Scope = new(fields.Get(Fields.Account), fields.Get(Fields.Region), fields.Get(Fields.Owner)),
            Start = fields.Get(Fields.Start),
            End = fields.Get(Fields.End),
            Period = fields.Get(Fields.Period),
            Category = fields.Get(Fields.Category) ?? ForecastCategory.Commit,
            Amount = fields.Get(Fields.Amount),
            Note = fields.Get(Fields.Note),
            LedgerCommit = fields.Get(Fields.LedgerCommit),
            LedgerBestCase = fields.Get(Fields.LedgerBestCase),
            Submitted = fields.Since(Fields.By),
        })
    { AccountField = Fields.Account, TitleField = Fields.Period, SpansAccounts = true };

    public static class Fields
    {
        public static readonly Field<RecordId?> By = Field.Reference("by", "person");
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<string?> Region = Field.Text("region");
        public static readonly Field<RecordId?> Owner = Field.Reference("owner", "person");
        public static readonly Field<DateOnly?> Start = Field.Day("start");
        public static readonly Field<DateOnly?> End = Field.Day("end");
        public static readonly Field<string?> Period = Field.Text("period");
        public static readonly Field<ForecastCategory?> Category = Field.Choice<ForecastCategory>("category");
        public static readonly Field<Money?> Amount = Field.Money("amount");
        public static readonly Field<string?> Note = Field.Text("note") with { Clearance = Clearance.Money };
        public static readonly Field<Money?> LedgerCommit = Field.Money("ledgerCommit");
        public static readonly Field<Money?> LedgerBestCase = Field.Money("ledgerBestCase");
    }
}
