using Bot.Understanding.Grammar;
using Bot.Understanding.Periods;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Asking;

namespace Bot.Understanding.FollowUps;

/// <summary>"And next?", "and the previous one?": the last question over the period beside its own.</summary>
internal static class NeighbouringPeriod
{
    /// <summary>Null when more is said, or the last question has no period and none is meant.</summary>
    public static Question? Of(List<Span> spans, Question last, Reading reading)
    {
        if (spans.FindAll(span => span is not Span.Mark && !span.IsWord(Concept.Filler) && !span.IsWord(Concept.And) && !span.IsWord(Concept.WhatAbout)) is not [{ Said: var said }] || Direction(said) is not { } direction)
            return null;
        var period = last.Period ?? (last.Topic is Topics.Forecast or Topics.Outlook or Topics.Call ? reading.Calendar.QuarterContaining(reading.Today) : null);
        if (period is null)
            return null;
        var beside = Beside(period, direction, reading.Calendar);
        return last with { Skip = 0, Period = beside, Slots = [.. last.Slots.Where(slot => slot.Name is not ("period" or "compared with")), new("period", said, beside.Label, true)], Deals = last.Deals with { ComparedWith = null } };
    }

    private static int? Direction(string said) => said.ToUpperInvariant() switch
    {
        "NEXT" or "FOLLOWING" => 1,
        "LAST" or "PREVIOUS" or "PRIOR" => -1,
        _ => null,
    };

    /// <summary>Of a month, quarter or fiscal year the one beside it, else as many days.</summary>
    private static Period Beside(Period period, int direction, FiscalCalendar calendar)
    {
        var day = direction > 0 ? period.End.AddDays(1) : period.Start.AddDays(-1);
        foreach (var of in (Func<DateOnly, Period>[])[calendar.QuarterContaining, calendar.YearContaining, FiscalCalendar.Month])
            if (of(period.Start) is var whole && (whole.Start, whole.End) == (period.Start, period.End))
                return of(day);
        return direction > 0 ? PeriodLabel.Plain(day, day.AddDays(period.Days - 1)) : PeriodLabel.Plain(day.AddDays(1 - period.Days), day);
    }
}
