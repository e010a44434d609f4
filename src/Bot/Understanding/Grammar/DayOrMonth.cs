using System.Collections.Immutable;
using System.Globalization;
using Bot.Understanding.Names;
using Bot.Understanding.Periods;
using Domain;
using Domain.Asking;

namespace Bot.Understanding.Grammar;

/// <summary>"Bookings Oct 26": the 26th of October, or October 2026. Of sums over a time both make sense, so both are offered.</summary>
internal static class DayOrMonth
{
    /// <summary>The questions over the day and over the month; null where only one of the two can be meant.</summary>
    public static ImmutableArray<Question>? Of(List<Span> spans, NameFinder names, Reading reading)
    {
        var at = spans.FindIndex(span => span is Span.Time { When: { IsDay: true, Bound: Bound.Within, Assumed: not null } } time && MonthOf(time, reading.Today) is not null);
        if (at < 0 || QuestionOf(spans) is not { } ofDay || !IsOverTime(ofDay) || QuestionOf([.. spans[..at], new Span.Time(When.Of(MonthOf((Span.Time)spans[at], reading.Today)!), spans[at].Said), .. spans[(at + 1)..]]) is not { } ofMonth)
            return null;
        return [ofMonth, ofDay];

        Question? QuestionOf(List<Span> clause) => new QuestionMaker(reading).Make(ClauseReader.Read(clause, names, reading)) is Made.Questions { All: [var only], Unplaced.IsEmpty: true } ? only : null;
    }

    private static bool IsOverTime(Question question) => question is { Topic: Topics.Forecast or Topics.Rolling or Topics.Outlook or Topics.Deals, Subject: null } and ({ Period: not null } or { AsOf: not null }) && !(question.Topic == Topics.Deals && question.Deals.ListDeals);

    /// <summary>The month, where the number behind its name may be the year: this one or one beside it.</summary>
    private static Period? MonthOf(Span.Time time, DateOnly today)
    {
        if (time.Said.Split(' ', '.', '\'') is not [_, .., { Length: 2 } number] || !char.IsLetter(time.Said[0]) || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var said))
            return null;
        var year = today.Year - (today.Year % 100) + said;
        return Math.Abs(year - today.Year) <= 1 && !time.Said.StartsWith("on ", StringComparison.OrdinalIgnoreCase) ? FiscalCalendar.Month(new(year, time.When.Behind.Start.Month, 1)) : null;
    }
}
