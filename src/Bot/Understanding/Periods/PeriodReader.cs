using Bot.Understanding.Text;
using Domain;

namespace Bot.Understanding.Periods;

/// <summary>Reads times: named, relative, rolling, fiscal, by date, since and until. Months, quarters and years follow the company's fiscal calendar.</summary>
internal sealed partial class PeriodReader(FiscalCalendar calendar, DateOnly today)
{
    private static readonly DateOnly Beginning = new(1900, 1, 1);
    private static readonly DateOnly End = new(2999, 12, 31);

    /// <summary>Made once: a reader tries them at every token.</summary>
    private Func<Cursor, When?>[]? forms;

    /// <summary>The time that starts at the token and how many tokens it takes; null for none.</summary>
    public (When When, int Length)? Read(IReadOnlyList<Token> tokens, int start)
    {
        var cursor = new Cursor(tokens, start);
        return Bounded(cursor) is { } when && cursor.At > start ? (when, cursor.At - start) : null;
    }

    private When? Bounded(Cursor cursor)
    {
        if (cursor.Take("known") && (cursor.Take("at") || cursor.Take("on")) is var _ && Core(cursor) is { } knownAt)
            return knownAt with { Bound = Bound.KnownAt };
        cursor.Back();
        if (cursor.Take("since") || cursor.Take("starting"))
            return Inner(cursor, Since);
        if (cursor.Take("after"))
            return Inner(cursor, when => Since(new(DayAfter(when.Behind), DayAfter(when.Ahead), when.Bound, when.IsDay, when.Assumed)));
        // The end of a period is its last day, and what is before the end of the quarter is in the quarter.
        if (cursor.Take("before"))
            return Inner(cursor, cursor.Is("end") || (cursor.Is("the") && cursor.Ahead(1)?.IsWord("end") == true) ? Until : when => Until(new(DayBefore(when.Behind), DayBefore(when.Ahead), when.Bound, when.IsDay, when.Assumed)));
        if (cursor.Take("until") || cursor.Take("till") || cursor.Take("through") || (cursor.Take("up") && cursor.Take("to")) || (cursor.Is("by") && cursor.Take("by")))
            return Inner(cursor, Until);
        cursor.Back();
        if (cursor.Take("as") && (cursor.Take("of") || cursor.Take("at") || cursor.Take("on")))
            return Inner(cursor, when => when with { Bound = Bound.AsOf });
        cursor.Back();
        if (cursor.Take("back") && (cursor.Take("on") || cursor.Take("in") || cursor.Take("at")))
            return Inner(cursor, when => when with { Bound = Bound.AsOf });
        cursor.Back();
        if ((cursor.Take("between") || cursor.Take("from")) && Range(cursor) is { } range)
            return range;
        cursor.Back();
        if (cursor.Take("on") && Core(cursor) is { IsDay: true } day)
            return day;
        cursor.Back();
        if (Range(cursor) is { } openRange)
            return openRange;
        cursor.Back();
        return Core(cursor);
    }

    private static Period DayAfter(Period period) => new(period.End.AddDays(1), period.End.AddDays(1), period.Label);

    private static Period DayBefore(Period period) => new(period.Start.AddDays(-1), period.Start.AddDays(-1), period.Label);

    private When? Inner(Cursor cursor, Func<When, When> make)
    {
        cursor.Take("the");
        var at = cursor.At;
        // "Before year end", "by quarter end".
        if (cursor.Take(PeriodWords.Units) is { } unit and not Unit.Day && cursor.Take("end"))
            return Until(When.Day(Named(unit, 0, calendar).Ahead.End));
        cursor.At = at;
        if (Core(cursor) is { } when)
            return make(when);
        cursor.Back();
        return null;
    }

    private When Since(When when)
    {
        var start = when.Behind.Start;
        return when with
        {
            Behind = new(start, today < start ? start : today, $"since {PeriodLabel.Day(start)}"),
            Ahead = new(start, End, $"from {PeriodLabel.Day(start)}"),
            Bound = Bound.Since,
            IsDay = false,
        };
    }

    private When Until(When when)
    {
        var end = when.Ahead.End;
        return when with
        {
            Behind = new(Beginning, end, $"until {PeriodLabel.Day(end)}"),
            Ahead = new(today < end ? today : Beginning, end, $"until {PeriodLabel.Day(end)}"),
            Bound = Bound.Until,
            IsDay = false,
        };
    }

    private When? Range(Cursor cursor)
    {
        var isNamed = cursor.Before?.Word is "between" or "from";
        if (Core(cursor) is not { } from || !((isNamed && cursor.Take("and")) || cursor.Take("to") || cursor.Take("until") || cursor.Take("till") || cursor.Take("through") || cursor.TakeMark('—')))
            return null;
        if (Core(cursor) is not { } to)
            return null;
        if (Between(from.Behind.Start, to.Behind.End, from, to) is not { } behind)
            return null;
        var when = When.Of(behind) with { Assumed = from.Assumed ?? to.Assumed };
        return when.Assumed is not null && behind.End < today && Later(from.Ahead.Start, to) is { } ahead ? when with { Ahead = ahead } : when;
    }

    /// <summary>Of what lies ahead the first such range that is not over.</summary>
    private static Period? Later(DateOnly start, When to)
    {
        var end = to.Ahead.End;
        while (end < start && to.Assumed is not null)
            end = end.AddYears(1);
        return end < start ? null : PeriodLabel.Plain(start, end);
    }

    private static Period? Between(DateOnly start, DateOnly end, When from, When to)
    {
        if (end < start && from.Ahead.Start <= to.Behind.End)
            start = from.Ahead.Start;
        while (end < start && from.Assumed is not null)
            start = start.AddYears(-1);
        return end < start ? null : PeriodLabel.Plain(start, end);
    }

    private When? Core(Cursor cursor)
    {
        var start = cursor.At;
        foreach (var read in forms ??= [ByDate, ToDate, EndOf, Quarter, Half, FiscalYear, CalendarYear, NumberedWeek, Ago, Relative, Month, Weekday, SingleDay, BareYear])
        {
            cursor.At = start;
            if (read(cursor) is { } when)
                return when;
        }

        cursor.At = start;
        return null;
    }
}
