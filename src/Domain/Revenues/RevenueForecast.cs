using System.Collections.Immutable;
using Domain.Forecasts;
using Domain.Opportunities;

namespace Domain.Revenues;

/// <summary>Revenue and bookings of whole months, apart: the same deal is in both, by other dates, so that they are never added together.</summary>
/// <remarks>Everything is rounded to the cent where it enters, so that months, quarters and the rows of any grouping add up exactly.</remarks>
public sealed record RevenueForecast
{
    /// <summary>Whole months.</summary>
    public required Period Period { get; init; }

    public required Currency Currency { get; init; }

    public required RevenueRow Total { get; init; }

    /// <summary>Every month of the period, those without anything included.</summary>
    public required ImmutableArray<RevenueRow> Months { get; init; }

    /// <summary>By what was asked for: they add up to the total.</summary>
    public ImmutableArray<RevenueRow> Rows { get; init; } = [];

    /// <summary>Open and won deals that touch the period, greatest amount first.</summary>
    public ImmutableArray<Opportunity> Deals { get; init; } = [];

    /// <summary>Those without an amount, a rate or a close date included.</summary>
    public int TotalDeals { get; init; }

    public ImmutableArray<Omission> Omitted { get; init; } = [];

    /// <summary>Revenue records that count.</summary>
    public int Records { get; init; }

    /// <summary>The rates that revenue records want and that are not there; empty when there are none.</summary>
    public string RecordsWithoutRate { get; init; } = "";

    /// <summary>Won deals whose revenue is taken to be in the records of their account.</summary>
    public int WonInRecords { get; init; }

    /// <summary>Won deals that are recognised by themselves, since no record of their account reaches that far.</summary>
    public int WonByThemselves { get; init; }

    /// <summary>Deals in the revenue that do not say all of when it is recognised.</summary>
    public int WithUsualRecognition { get; init; }

    /// <summary>Open deals that were to close before this month: no revenue is expected of them until their date is moved.</summary>
    public int StaleDeals { get; init; }

    public Money Stale { get; init; }

    public int AccountsNotShown { get; init; }

    /// <summary>False when the reader may see amounts nowhere in the scope.</summary>
    public bool IsAllowed { get; init; } = true;

    public bool IsEmpty => Records == 0 && Deals.IsEmpty;
}

/// <param name="Key">What an <see cref="DealFilter.In"/> of the dimension would name; empty for "none".</param>
public sealed record RevenueRow(string Key, string Label, RevenueAmounts Revenue, ForecastAmounts Bookings);
