using System.Collections.Immutable;
using Domain.Opportunities;

namespace Domain.Revenues;

/// <summary>What became of the revenue of twelve months in the twelve after them, cohort by cohort; a cohort is an account's unit.</summary>
/// <remarks>Source: domain formula F24.</remarks>
public sealed record Retention
{
    /// <summary>The twelve whole months before this one.</summary>
    public required Period Period { get; init; }

    /// <summary>The twelve months before those.</summary>
    public required Period Before { get; init; }

    public required Currency Currency { get; init; }

    public required RetentionAmounts Total { get; init; }

    public ImmutableArray<RetentionRow> Rows { get; init; } = [];

    /// <summary>Cohorts that had revenue in the earlier year.</summary>
    public int Cohorts { get; init; }

    public int NewCohorts { get; init; }

    /// <summary>The first and the last month with actual revenue; null without any.</summary>
    public DateOnly? FirstMonth { get; init; }

    public DateOnly? LastMonth { get; init; }

    public ImmutableArray<RecordId> Records { get; init; } = [];

    /// <summary>The rates that records want and that are not there; empty when there are none.</summary>
    public string RecordsWithoutRate { get; init; } = "";

    public int AccountsNotShown { get; init; }

    /// <summary>False when the reader may see amounts nowhere in the scope.</summary>
    public bool IsAllowed { get; init; } = true;

    /// <summary>Records reach back to the first month of the earlier year: otherwise it is no whole year to compare with.</summary>
    public bool IsEarlierYearWhole => FirstMonth <= Before.Start;

    /// <summary>The last of the twelve months has revenue; otherwise its books may not be closed.</summary>
    public bool IsLaterYearWhole => LastMonth >= new DateOnly(Period.End.Year, Period.End.Month, 1);
}

/// <param name="Start">Revenue of the earlier year.</param>
/// <param name="Expansion">By how much cohorts grew.</param>
/// <param name="Contraction">By how much cohorts shrank that still have revenue.</param>
/// <param name="Churn">The earlier revenue of cohorts that have none any more.</param>
/// <param name="NewBusiness">Revenue of cohorts that had none in the earlier year; not in the ratios.</param>
public sealed record RetentionAmounts(Money Start, Money Expansion, Money Contraction, Money Churn, Money NewBusiness)
{
    /// <summary>Gross revenue retention; null when there is nothing to divide by.</summary>
    public decimal? Gross => Ratio(Start - Contraction - Churn);

    /// <summary>Net revenue retention; null when there is nothing to divide by.</summary>
    public decimal? Net => Ratio(Start - Contraction - Churn + Expansion);

    private decimal? Ratio(Money kept) => Start.MinorUnits > 0 ? Math.Round((decimal)kept.MinorUnits / Start.MinorUnits, 6, MidpointRounding.AwayFromZero) : null;
}

/// <param name="Key">What an <see cref="DealFilter.In"/> of the dimension would name; empty for "none".</param>
public sealed record RetentionRow(string Key, string Label, RetentionAmounts Amounts);
