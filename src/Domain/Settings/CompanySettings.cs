using Domain.Ledger;

namespace Domain.Settings;

/// <summary>Settings that change numbers. They are records, so that an old answer is computed with the settings of its day. There is one: <c>company</c>.</summary>
public sealed record CompanySettings
{
    /// <summary>The id of the only record of this kind.</summary>
    public static RecordId TheOne { get; } = new("company");

    public required RecordId Id { get; init; }

    /// <summary>1 to 12; January when not set.</summary>
    public decimal? FiscalStartMonth { get; init; }

    /// <summary>ISO code of the currency that totals are told in.</summary>
    public string? ReportingCurrency { get; init; }

    /// <summary>IANA name: where a day ends for as-of questions; UTC when not set.</summary>
    public string? TimeZone { get; init; }

    /// <summary>How many days ahead a review appears in the digest.</summary>
    public decimal? QbrNoticeDays { get; init; }

    /// <summary>Residual exposure from which an open risk is in the digest even when nothing is due.</summary>
    public Money? RiskThreshold { get; init; }

    public static RecordKind<CompanySettings> Kind { get; } = new(
        "settings", 1, Home.Shared,
        [
            Fields.FiscalStartMonth, Fields.ReportingCurrency, Fields.TimeZone, Fields.QbrNoticeDays, Fields.RiskThreshold,
        ],
        fields => new CompanySettings
        {
            Id = fields.Id,
            FiscalStartMonth = fields.Get(Fields.FiscalStartMonth),
            ReportingCurrency = fields.Get(Fields.ReportingCurrency),
            TimeZone = fields.Get(Fields.TimeZone),
            QbrNoticeDays = fields.Get(Fields.QbrNoticeDays),
            RiskThreshold = fields.Get(Fields.RiskThreshold),
        })
    { TitleField = Fields.ReportingCurrency };

    public static class Fields
    {
        public static readonly Field<decimal?> FiscalStartMonth = Field.Number("fiscalStartMonth");
        public static readonly Field<string?> ReportingCurrency = Field.Text("reportingCurrency");
        public static readonly Field<string?> TimeZone = Field.Text("timeZone");
        public static readonly Field<decimal?> QbrNoticeDays = Field.Number("qbrNoticeDays");
        public static readonly Field<Money?> RiskThreshold = Field.Money("riskThreshold");
    }
}
