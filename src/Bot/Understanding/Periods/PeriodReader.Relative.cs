using System.Globalization;
using Bot.Understanding.Text;
using Domain;

namespace Bot.Understanding.Periods;

internal sealed partial class PeriodReader
{
    private const int MostUnits = 3650;

    /// <summary>this quarter, for the quarter, last month, next 30 days, past two weeks, within 90 days, in 3 months.</summary>
    private When? Relative(Cursor cursor)
    {
        var start = cursor.At;
        if (cursor.Take("rolling") && cursor.TakeNumber(12, 12) is not null)
        {
            _ = cursor.TakeAny("months", "month");
            return When.Of(FiscalCalendar.RollingTwelve(today));
        }

        cursor.At = start;
        if (cursor.TakeAny("within", "in"))
        {
            cursor.Take("the");
            _ = cursor.TakeAny("next", "coming", "following");
            if (cursor.TakeNumber(1, MostUnits) is { } within && cursor.Take(PeriodWords.Units) is { } unitAhead)
                return Rolling(within, unitAhead, 1);
            cursor.At = start;
            return null;
        }

        var isNamed = cursor.Before?.Word is "for" or "in" or "during" or "of" or "close" or "finish" or "end" && cursor.Is("the");
        cursor.Take("the");
        if ((cursor.Take(PeriodWords.Directions) ?? (isNamed && IsTheCurrent(cursor) ? 0 : null)) is not { } direction)
            return null;
        cursor.Take("few");
        if (cursor.TakeNumber(1, MostUnits) is { } count && direction != 0)
            return cursor.Take(PeriodWords.Units) is { } units ? Rolling(count, units, direction) : null;
        var isCalendar = cursor.Take("calendar");
        _ = !isCalendar && cursor.TakeAny("fiscal", "financial", "business");
        if (cursor.Take("half") && cursor.TakeAny("year") is var _)
            return Named(Unit.HalfYear, direction, calendar);
        if (cursor.Take(PeriodWords.Units) is not { } unit)
            return null;
        if (unit == Unit.Day)
            return direction == 0 ? null : When.Day(today.AddDays(direction));
        var named = Named(unit, direction, isCalendar ? FiscalCalendar.CalendarYear : calendar);
        return IsSoFar(cursor) ? When.Of(UpToToday(named.Ahead)) : named;
    }

    /// <summary>"This year so far", "this year until now".</summary>
    private static bool IsSoFar(Cursor cursor)
    {
        var start = cursor.At;
        if ((cursor.Take("so") && cursor.Take("far")) || (cursor.TakeAny("until", "till") && cursor.TakeAny("now", "today")))
            return true;
        cursor.At = start;
        return false;
    }

    /// <summary>"For the quarter" is this one; "in the quarter of the signature" and "in the year before" are not.</summary>
    private static bool IsTheCurrent(Cursor cursor) =>
        (cursor.Current?.Word is "fiscal" or "financial" ? cursor.Ahead(1)?.Word is "quarter" or "year" : cursor.Current?.Word is "week" or "month" or "quarter" or "year") && cursor.Ahead(1)?.Word is not ("of" or "before" or "after" or "ending" or "that" or "when" or "with");

    private When Named(Unit unit, int direction, FiscalCalendar by)
    {
        var period = unit switch
        {
            Unit.Week => Week(today.AddDays(7 * direction)),
            Unit.Month => FiscalCalendar.Month(today.AddMonths(direction)),
            Unit.Quarter => by.QuarterContaining(by.QuarterContaining(today).Start.AddMonths(3 * direction)),
            Unit.HalfYear => HalfContaining(HalfContaining(today).Start.AddMonths(6 * direction)),
            _ => by.Year(by.YearOf(today) + direction),
        };
        return When.Of(period);
    }

    private When Rolling(int count, Unit unit, int direction)
    {
        var words = $"{(direction < 0 ? "last" : "next")} {count} {unit.ToString().ToLowerInvariant()}{(count == 1 ? "" : "s")}";
        if (unit == Unit.Quarter)
        {
            var current = calendar.QuarterContaining(today);
            return When.Of(direction < 0
                ? PeriodLabel.Named(words, current.Start.AddMonths(-3 * count), current.Start.AddDays(-1))
                : PeriodLabel.Named(words, current.End.AddDays(1), current.Start.AddMonths(3 * (count + 1)).AddDays(-1)));
        }

        var far = Shift(count * direction, unit);
        return When.Of(direction < 0 ? PeriodLabel.Named(words, far.AddDays(1), today) : PeriodLabel.Named(words, today, far));
    }

    private DateOnly Shift(int count, Unit unit) => unit switch
    {
        Unit.Day => today.AddDays(count),
        Unit.Week => today.AddDays(7 * count),
        Unit.Month => today.AddMonths(count),
        Unit.Quarter => today.AddMonths(3 * count),
        Unit.HalfYear => today.AddMonths(6 * count),
        _ => today.AddYears(Math.Clamp(count, -100, 100)),
    };

    /// <summary>two weeks ago.</summary>
    private When? Ago(Cursor cursor) =>
        cursor.TakeNumber(1, MostUnits) is { } count && cursor.Take(PeriodWords.Units) is { } unit && cursor.Take("ago") ? When.Day(Shift(-count, unit)) : null;

    /// <summary>year to date, YTD, QTD, MTD.</summary>
    private When? ToDate(Cursor cursor)
    {
        var start = cursor.At;
        if (cursor.Current is { Kind: TokenKind.Word, Word: "ytd" or "qtd" or "mtd" or "wtd" } word)
        {
            cursor.At++;
            return SoFar(word.Word[0] switch { 'y' => Unit.Year, 'q' => Unit.Quarter, 'm' => Unit.Month, _ => Unit.Week });
        }

        cursor.Take("this");
        _ = cursor.TakeAny("fiscal", "financial");
        if (cursor.Take(PeriodWords.Units) is { } unit and not Unit.Day && cursor.Take("to") && cursor.Take("date"))
            return SoFar(unit);
        cursor.At = start;
        if (cursor.Take("so") && cursor.Take("far") && (cursor.TakeAny("in", "during") is var _) && cursor.Take("this"))
        {
            _ = cursor.TakeAny("fiscal", "financial");
            if (cursor.Take(PeriodWords.Units) is { } far and not Unit.Day)
                return SoFar(far);
        }

        return null;
    }

    private When SoFar(Unit unit) => When.Of(UpToToday(Named(unit, 0, calendar).Ahead));

    private Period UpToToday(Period period) => PeriodLabel.Named($"{period.Label.Split(" (")[0]} to date", period.Start, today);

    /// <summary>end of this month, end of the quarter: the day.</summary>
    private When? EndOf(Cursor cursor)
    {
        cursor.Take("the");
        var isStart = cursor.TakeAny("start", "beginning");
        if (!isStart && !cursor.Take("end") || !cursor.Take("of"))
            return null;
        cursor.Take("the");
        var direction = cursor.Take(PeriodWords.Directions) ?? 0;
        _ = cursor.TakeAny("fiscal", "financial");
        if (cursor.Take(PeriodWords.Units) is { } unit and not Unit.Day)
            return When.Day(isStart ? Named(unit, direction, calendar).Ahead.Start : Named(unit, direction, calendar).Ahead.End);
        var at = cursor.At;
        return (Quarter(cursor) ?? From(at, FiscalYear) ?? From(at, Month) ?? From(at, BareYear)) is { } named
            ? named with { Behind = Edge(named.Behind), Ahead = Edge(named.Ahead), IsDay = true } : null;

        When? From(int start, Func<Cursor, When?> read)
        {
            cursor.At = start;
            return read(cursor);
        }

        Period Edge(Period period) => isStart ? new(period.Start, period.Start, PeriodLabel.Day(period.Start)) : new(period.End, period.End, PeriodLabel.Day(period.End));
    }

    private When? SingleDay(Cursor cursor) =>
        cursor.Take("today") ? When.Day(today)
        : cursor.TakeAny("yesterday", "yesterdays", "overnight") ? When.Day(today.AddDays(-1))
        : cursor.Take("tomorrow") ? When.Day(today.AddDays(1))
        : cursor.TakeAny("recently", "lately") ? Rolling(30, Unit.Day, -1) with { Assumed = "recently read as the last 30 days" }
        : null;

    private When? Weekday(Cursor cursor)
    {
        var direction = cursor.Take(PeriodWords.Directions);
        if (cursor.Take(PeriodWords.Weekdays) is not { } weekday)
            return null;
        var ahead = ((int)weekday - (int)today.DayOfWeek + 7) % 7;
        var next = today.AddDays(ahead == 0 ? 7 : ahead);
        var last = today.AddDays(ahead == 0 ? -7 : ahead - 7);
        return direction switch
        {
            < 0 => When.Day(last),
            > 0 => When.Day(next),
            _ => new(One(last), One(next), Bound.Within, IsDay: true),
        };

        static Period One(DateOnly day) => new(day, day, day.ToString("dddd d MMM yyyy", CultureInfo.InvariantCulture));
    }

    private static Period Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return PeriodLabel.Named("the week", monday, monday.AddDays(6));
    }

    private Period HalfContaining(DateOnly day) => HalfOf(calendar.YearOf(day), calendar.QuarterOf(day) <= 2 ? 1 : 2);
}
