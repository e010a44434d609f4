using System.Collections.Immutable;

namespace Domain.Opportunities;

/// <summary>The algebra of deals: any measure, over any filter, by any grouping, ranked, compared. Data, not one piece of code per question.</summary>
public sealed record DealQuery
{
    public DealMeasure Measure { get; init; } = DealMeasure.Amount;

    /// <summary>All must hold.</summary>
    public ImmutableArray<DealFilter> Filters { get; init; } = [];

    public DealDimension? GroupBy { get; init; }

    /// <summary>Null: groups in their natural order (months by time, others by measure, greatest first).</summary>
    public Ranking? Rank { get; init; }

    /// <summary>A second period, measured the same way and set beside the first.</summary>
    public Period? ComparedWith { get; init; }

    /// <summary>Show the deals themselves rather than a number over them.</summary>
    public bool ListDeals { get; init; }

    /// <summary>Which date a period filters by.</summary>
    public DealDate PeriodDate { get; init; } = DealDate.Close;
}

/// <summary>What is measured. Every measure says over how many deals, and leaves out, with a count, those that lack what it needs.</summary>
public enum DealMeasure
{
    Count,

    /// <summary>Sum of amounts, converted.</summary>
    Amount,

    /// <summary>Mean of the known amounts.</summary>
    Average,

    Median,

    Largest,

    Smallest,

    /// <summary>Won / (won + lost), by number of deals.</summary>
    WinRate,

    /// <summary>Mean days from engaged (else created) to close, over closed deals.</summary>
    Cycle,

    /// <summary>Mean days from created (else engaged) to today, over open deals.</summary>
    Age,

    /// <summary>Mean days from when the deal came into its stage, as far as the ledger knows, to today, over open deals.</summary>
    StageAge,

    /// <summary>Mean of 1 − amount / list price, over won deals of one product with a list price in the same currency.</summary>
    Discount,

    /// <summary>Share of the amount, weighted by amount. Restricted.</summary>
    Margin,
}

/// <summary>By what deals are grouped and filtered.</summary>
public enum DealDimension
{
    Account, Family, Unit, Industry, Country, Product, Series, Owner, Manager, Region, Stage, Category, Status, Currency, Competitor,
    CloseMonth, CloseQuarter, CloseYear, CreatedMonth,

    /// <summary>The account named in the question that the deal counts for: its own, or the nearest one up its family. Each deal counts for one.</summary>
    NamedAccount,
}

public enum DealDate { Close, Created, Engaged }

public sealed record Ranking(bool Top, int Count);

/// <summary>A condition on a deal.</summary>
public abstract record DealFilter
{
    private DealFilter() { }

    /// <summary>The dimension has one of the values. Keys are record ids for accounts, products and people, names otherwise, ISO dates of the first day for time.</summary>
    public sealed record In(DealDimension Dimension, ImmutableArray<string> Keys) : DealFilter
    {
        public bool Equals(In? other) => other is not null && Dimension == other.Dimension && Keys.AsSpan().SequenceEqual(other.Keys.AsSpan());

        public override int GetHashCode() => Keys.Aggregate((int)Dimension, HashCode.Combine);
    }

    /// <summary>The amount lies within, both ends included; in the question's currency. A deal without an amount does not match.</summary>
    public sealed record AmountBetween(decimal? AtLeast, decimal? AtMost) : DealFilter;

    public sealed record DateIn(DealDate Date, Period Period) : DealFilter;

    /// <summary>Nothing is known of it: "have no close date", "without an account".</summary>
    public sealed record Missing(DealProperty Property) : DealFilter;

    /// <summary>Open, with a close date before today.</summary>
    public sealed record Overdue : DealFilter;

    /// <summary>Words in the deal's name.</summary>
    public sealed record NameContains(string Text) : DealFilter;

    public sealed record Not(DealFilter Filter) : DealFilter;
}

public enum DealProperty { Account, Amount, Close, NextStep, Owner, Product, Region }
