using Bot.Understanding.Vocabulary;
using Domain.Asking;

namespace Bot.Understanding.Grammar;

/// <summary>"What did we report at the end of October, and what changed since?", "month end report".</summary>
internal static class MonthEndQuestion
{
    public static bool IsAsked(Draft draft) => draft.HasAny(Concept.MonthEnd, Concept.Reported);

    /// <summary>"… and what changed since?": the report tells it.</summary>
    public static bool IsRest(Draft draft) => draft.HasAny(Concept.Change, Concept.Moved) && draft.Leftover.Count == 0 && draft.Accounts.Count == 0 && draft.Filters.Count == 0 && draft.Times.Count == 0;

    /// <summary>The month that was said is the one that is reported on, whether its end was named or not; a quarter or year that is said is the period. Without a month: the last one that is over.</summary>
    public static Question Of(Question question, Draft draft, Reading reading)
    {
        var calendar = reading.Calendar;
        var (end, slots) = ((DateOnly?)null, question.Slots.ToBuilder());
        foreach (var (when, said) in draft.Times)
        {
            var span = when.Behind;
            var isQuarterOrYear = !when.IsDay && (calendar.QuarterContaining(span.Start) == span || calendar.YearContaining(span.Start) == span);
            if (isQuarterOrYear)
            {
                question = question with { Period = span };
                slots.Add(new("period", said, span.Label, when.Assumed is not null));
                continue;
            }

            // A day in the middle of a month is that of no month's end: it is taken as it is.
            end = span.End;
            slots.Add(new("month end", said, Periods.PeriodLabel.Day(span.End), when.Assumed is not null));
        }

        if (end is null)
        {
            end = reading.Today.AddDays(-reading.Today.Day);
            slots.Add(new("month end", "", Periods.PeriodLabel.Day(end.Value), true));
        }

        return question with { Baseline = reading.StartOf(end.Value.AddDays(1)), Slots = slots.ToImmutable(), Focus = ForecastFocus.Of(draft) };
    }
}
