using System.Collections.Immutable;
using System.Globalization;
using Domain.Opportunities;

namespace Domain.Forecasts;

/// <summary>What a row of a forecast stands for, as far as a target may be set for it.</summary>
internal abstract record TargetPart
{
    private TargetPart() { }

    public sealed record OfTime(Period Period) : TargetPart;

    public sealed record OfAccounts(ImmutableHashSet<RecordId> Accounts) : TargetPart;

    public sealed record OfFilter(DealFilter Filter) : TargetPart;

    /// <summary>Null where no target is ever set by it: for a product, and for what is not known.</summary>
    /// <param name="period">Of the whole: a row has only the days within it.</param>
    public static TargetPart? Of(DealDimension dimension, string key, DealFacts facts, Period period) => dimension switch
    {
        _ when key.Length == 0 => null,
        DealDimension.CloseMonth => Within(FiscalCalendar.Month(Day(key)), period),
        DealDimension.CloseQuarter => Within(facts.View.Calendar.QuarterContaining(Day(key)), period),
        DealDimension.CloseYear => Within(facts.View.Calendar.YearContaining(Day(key)), period),
        DealDimension.Account or DealDimension.NamedAccount or DealDimension.Family => new OfAccounts(facts.AccountsOf(dimension, new(key))),
        DealDimension.Region or DealDimension.Owner => new OfFilter(new DealFilter.In(dimension, [key])),
        _ => null,
    };

    private static OfTime Within(Period part, Period whole) =>
        new(part with { Start = part.Start > whole.Start ? part.Start : whole.Start, End = part.End < whole.End ? part.End : whole.End });

    private static DateOnly Day(string key) => DateOnly.ParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
