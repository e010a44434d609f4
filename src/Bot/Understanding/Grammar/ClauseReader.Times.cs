using Bot.Understanding.Periods;
using Bot.Understanding.Vocabulary;
using Domain;

namespace Bot.Understanding.Grammar;

/// <summary>Days and periods, and what they are compared with.</summary>
internal sealed partial class ClauseReader
{
    /// <summary>"Bookings this quarter vs the same quarter last year": whatever period was said, else the current quarter, a year earlier.</summary>
    private void CompareWithYearBefore()
    {
        if (spans.Find(span => span.IsWord(Concept.YearBefore)) is not { } said)
            return;
        if (draft.Times.Count == 0)
            draft.Times.Add((When.Of(reading.Calendar.QuarterContaining(reading.Today)), ""));
        if (draft is not { Times: [var (when, _)], ComparedWith: null })
        {
            draft.Leftover.Add(said.Said);
            return;
        }

        (draft.IsComparison, draft.ComparedWithSaid) = (true, said.Said);
        draft.ComparedWith = when with { Behind = YearBefore(when.Behind), Ahead = YearBefore(when.Ahead) };
    }

    private Period YearBefore(Period period)
    {
        var (start, end) = (period.Start.AddYears(-1), period.End.AddDays(1).AddYears(-1).AddDays(-1));
        var quarter = reading.Calendar.QuarterContaining(start);
        return (quarter.Start, quarter.End) == (start, end) ? quarter : PeriodLabel.Plain(start, end);
    }

    private void AddTime(int at, Span.Time time)
    {
        var when = time.When;
        // "When did we last ...": no span of time is meant, but the moment itself.
        if (draft.Has(Concept.When) && time.Said.ToUpperInvariant() is "RECENTLY" or "LATELY" or "ZULETZT")
            return;
        if (spans.Exists(span => span.IsWord(Concept.Meeting)) && when.IsDay)
            draft.Slot("meeting", time.Said, when.Ahead.Label);
        else if (when.Bound == Bound.AsOf || IsDayOfAPeriod(time))
            draft.AsOf = when;
        else if (when.Bound == Bound.Within && !when.IsDay && spans.Take(at).Any(span => span is Span.Word { Concept: Concept.Slipped or Concept.FellOut }) && LeavesIt(at))
            draft.Left = (when, time.Said);
        else if (when.Bound == Bound.KnownAt)
            draft.KnownAt = when;
        else if (IsWordAt(at - 1, Concept.Versus) && (at > 1 || !spans[0].Said.StartsWith("compar", StringComparison.OrdinalIgnoreCase) || spans[0].Said.StartsWith("compared", StringComparison.OrdinalIgnoreCase)) && draft.ComparedWith is null)
            (draft.ComparedWith, draft.ComparedWithSaid) = (when, time.Said);
        else if (draft.Times.Count > 0 && !(when.Bound == Bound.Since && MovementQuestion.IsAsked(draft)) && !IsWordAt(at - 1, Concept.And) && !IsWordAt(at - 1, Concept.Versus) && Ahead<Span.Mark>(at - 1) is null && !(draft is { IsComparison: true, Times.Count: 1, ComparedWith: null }))
            draft.Leftover.Add(time.Said);
        else
            draft.Times.Add((when, time.Said));
    }

    /// <summary>"Pushed out of December", "fell out of the quarter".</summary>
    private bool LeavesIt(int at) => spans[at - 1] is Span.Word { Said: var before } last
        && (before.EndsWith("out of", StringComparison.OrdinalIgnoreCase) || (last.Concept == Concept.Of && at > 1 && spans[at - 2].Said.EndsWith("out", StringComparison.OrdinalIgnoreCase)));

    /// <summary>"What was the commit for this quarter on 15 October?": the period, as it stood on a day.</summary>
    private bool IsDayOfAPeriod(Span.Time time) => draft is { Times: [{ When: { IsDay: false, Bound: Bound.Within } }], AsOf: null } && time.When is { IsDay: true, Bound: Bound.Within }
        && time.When.Behind.End < reading.Today && time.Said.StartsWith("on ", StringComparison.OrdinalIgnoreCase) && !draft.HasAny(Concept.Closing, Concept.Change);

    /// <summary>"This quarter vs last".</summary>
    private bool IsBefore(int at) => IsWordAt(at - 1, Concept.Versus) && spans[at] is Span.Unknown { Said: var said } && said.ToUpperInvariant() is "LAST" or "PREVIOUS" or "PRIOR";

    /// <summary>The month, quarter or year before one of them; null before any other period.</summary>
    private When? Before(When when)
    {
        var (period, calendar) = (when.Behind, reading.Calendar);
        var day = period.Start.AddDays(-1);
        return when.Behind != when.Ahead ? null
            : calendar.QuarterContaining(period.Start) == period ? When.Of(calendar.QuarterContaining(day))
            : calendar.YearContaining(period.Start) == period ? When.Of(calendar.YearContaining(day))
            : FiscalCalendar.Month(period.Start) == period ? When.Of(FiscalCalendar.Month(day))
            : null;
    }
}
