using Bot.Understanding.Periods;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>Puts the times of a draft where the question needs them: period, comparison, as-of, baseline.</summary>
/// <param name="carried">The question that a follow-up edits: what is measured is known from it.</param>
internal sealed class TimeMaker(Draft draft, Reading reading, Question? carried = null)
{
    private const int DefaultDays = 7;
    private const int AboutAYear = 360;

    /// <summary>Won, lost and created lie behind; what is open or forecast lies ahead.</summary>
    private bool IsPast => draft.Statuses.Contains(DealStatus.Won) || draft.Statuses.Contains(DealStatus.Lost)
        || draft.HasAny(Concept.Bookings, Concept.Revenue, Concept.NearBookings, Concept.Closed, Concept.Created, Concept.Engaged, Concept.WinRate, Concept.Cycle, Concept.Change, Concept.Discount, Concept.Log, Concept.MyLog, Concept.Notes, Concept.AlertPreview, Concept.AlertReview)
        // "Did we forecast", unlike "have we": over by now.
        || draft.Words.GetValueOrDefault(Concept.Did)?.StartsWith("did", StringComparison.OrdinalIgnoreCase) == true
        || (carried is { Topic: Topics.Deals } && !IsOpen(carried)) || carried is { Topic: Topics.Changes or Topics.AlertPreview or Topics.AlertReview };

    /// <summary>What stands at a moment, rather than happening in a period.</summary>
    private bool IsStock => draft.Statuses.Contains(DealStatus.Open)
        || (draft.HasAny(Concept.Pipeline, Concept.Forecast, Concept.Rolling, Concept.Commit, Concept.BestCase, Concept.MostLikely, Concept.Coverage, Concept.Gap, Concept.Remaining, Concept.RunRate, Concept.Attainment, Concept.Health, Concept.Red, Concept.Yellow, Concept.Green, Concept.HealthFell) && !IsPast)
        || carried is { Topic: Topics.Forecast or Topics.Rolling } || (carried is { Topic: Topics.Deals } && IsOpen(carried));

    private static bool IsOpen(Question question) =>
        question.Deals.Filters.OfType<DealFilter.In>().Any(filter => filter.Dimension == DealDimension.Status && filter.Keys.Contains(DealFacts.NameOf(DealStatus.Open)));

    /// <summary>The periods that were said, each with its slot: one for most questions, several for "Q3 and Q4".</summary>
    public IEnumerable<Question> Periods(Question question)
    {
        question = Moments(question);
        var times = draft.Times.Where(time => !IsAsOf(time.When)).ToList();
        var other = draft.ComparedWith ?? (draft.IsComparison && times.Count == 2 ? times[1].When : null);
        if (draft.IsComparison && IsStock && other is not null && (other.IsDay || (times.Count == 0 && (question.Topic == Topics.Deals || other.Behind.Days <= DefaultDays) && other.Behind.End < reading.Today)))
        {
            // What stands at a moment is compared by two questions, one as of each day.
            yield return question;
            yield return question with
            {
                AsOf = other.Behind.End < reading.Today ? other.Behind.End : null,
                Slots = [.. question.Slots.Where(slot => slot.Name != "as of"), new("as of", draft.ComparedWithSaid, PeriodLabel.Day(other.Behind.End), other.Assumed is not null)],
            };
            yield break;
        }

        if (draft.IsComparison && other is not null)
        {
            var first = times.Count > 0 ? Within(question, times[0]) : carried is { Period: { } before } && before != other.Resolve(IsPast) ? question : Current(question, other);
            var period = other.Resolve(IsPast);
            yield return LaterFirst(first with
            {
                Deals = first.Deals with { ComparedWith = period },
                Slots = [.. first.Slots, new("compared with", draft.ComparedWith is null ? times[1].Said : draft.ComparedWithSaid, period.Label, other.Assumed is not null)],
            });
            yield break;
        }

        if (times.Count == 0)
            yield return question;
        foreach (var time in times)
            yield return Within(question, time);
    }

    /// <summary>"Last quarter vs this one" and "this quarter vs the last" ask the same: what it is now, and by how much it moved since then.</summary>
    private static Question LaterFirst(Question question) => question is { Period: { } said, Deals.ComparedWith: { } other } && other.Start > said.Start
        ? question with { Period = other, Deals = question.Deals with { ComparedWith = said } }
        : question;

    public Question Plain(Question question) => Periods(Ranked(question)).First();

    public Question Ranked(Question question) =>
        draft.Top is { } top ? question with { Deals = question.Deals with { Rank = new(top, draft.RankCount ?? 1) } } : question;

    public Question Changes(Question question)
    {
        question = Moments(question);
        if (CallCues.IsSince(draft))
        {
            var call = reading.LastCall(question);
            return From(question, reading.Today.AddDays(-DefaultDays), "the last call", call is { } closed ? PeriodLabel.Day(reading.Context.View.DayOf(closed)) : "no closed call is known: the last 7 days", call is null)
                is var since && call is { } moment ? since with { Baseline = moment } : since;
        }

        if (draft.Has(Concept.Since) && draft.Has(Concept.Review))
        {
            var review = reading.LastReview(question.Scope);
            return From(question, review ?? reading.Today.AddDays(-DefaultDays), "the last review", review is { } day ? PeriodLabel.Day(day) : "no review is known: the last 7 days", review is null);
        }

        if (draft.Times.Count == 0)
            return From(question, reading.Today.AddDays(-DefaultDays), "", "the last 7 days", isAssumed: true);
        return Beginning(question, draft.Times[0].When, draft.Times[0].Said);
    }

    /// <summary>
    /// Since when, and for which period: a fiscal quarter or year that is said is the period, and its first day the beginning unless another is said. "Slipped"
    /// without a beginning speaks of the whole period, all else of the last days.
    /// </summary>
    public Question Movement(Question question)
    {
        question = Moments(question);
        var isSinceReview = draft.Has(Concept.Since) && draft.Has(Concept.Review);
        if (draft.Left is var (left, words))
            question = question with { Period = left.Ahead, Slots = [.. question.Slots, new("period", words, left.Ahead.Label, left.Assumed is not null)] };
        foreach (var time in draft.Times)
            question = time.When.Bound != Bound.Since && IsOfForecast(time.When.Behind)
                ? Within(question, (time.When, time.Said))
                : Beginning(question, time.When, time.Said);
        if (isSinceReview || CallCues.IsSince(draft))
            return Changes(question);
        if (question.Baseline is not null)
            return question;
        var period = question.Period ?? reading.Calendar.QuarterContaining(reading.Today);
        if ((question.Period is null && question.Reason is null) || period.Start > reading.Today)
            return From(question, reading.Today.AddDays(-DefaultDays), "", "the last 7 days", isAssumed: true);
        question = From(question, period.Start, "", PeriodLabel.Day(period.Start), isAssumed: true);
        return period.End < reading.Today && question.AsOf is null ? question with { AsOf = period.End } : question;
    }

    /// <summary>As of a day that is said; since the beginning of a period that is said, and as of its end once it is over.</summary>
    public Question Health(Question question)
    {
        if (CallCues.IsSince(draft) || (draft.Has(Concept.Since) && draft.Has(Concept.Review)))
            return Changes(question);
        question = Moments(question);
        return draft.Times.FirstOrDefault(time => !IsAsOf(time.When)) is ({ } when, var said) ? Beginning(question, when, said) : question;
    }

    private Question Beginning(Question question, When when, string said)
    {
        var edited = From(question, when.Behind.Start, said, when.Behind.Label, when.Assumed is not null);
        return when.Bound == Bound.Since || when.Behind.End >= reading.Today ? edited : edited with { AsOf = when.Behind.End };
    }

    private bool IsOfForecast(Period period) => reading.Calendar.QuarterContaining(period.Start) == period || reading.Calendar.YearContaining(period.Start) == period
        || period.Start > reading.Today || (period.End > reading.Today && period.Days > 31);

    private Question From(Question question, DateOnly day, string said, string resolved, bool isAssumed) => question with
    {
        Baseline = reading.StartOf(day),
        Slots = [.. question.Slots, new("since", said, resolved, isAssumed)],
    };

    private Question Within(Question question, (When When, string Said) time)
    {
        var period = Whole(Upcoming(time.When), time.When.Bound, question.Topic);
        return question with { Period = period, Slots = [.. question.Slots, new("period", time.Said, period.Label, time.When.Assumed is not null)] };
    }

    /// <summary>What is forecast for the end of a quarter or a month, or until then, is forecast for all of it; revenue of the next twelve months is that of whole ones.</summary>
    private Period Whole(Period period, Bound bound, string topic)
    {
        if (topic == Topics.Rolling && period.Start == reading.Today && period.Days > AboutAYear)
            return FiscalCalendar.RollingTwelve(reading.Today);
        if (topic is not (Topics.Forecast or Topics.Outlook or Topics.Call) || (period.Days > 1 && bound != Bound.Until) || period.End < reading.Today)
            return period;
        return reading.Calendar.QuarterContaining(period.End) is var quarter && quarter.End == period.End ? quarter : FiscalCalendar.Month(period.End) is var month && month.End == period.End ? month : period;
    }

    /// <summary>Deals that close "in Q1" or "in March" close in the next one, once this year's has passed.</summary>
    private Period Upcoming(When when)
    {
        var period = when.Resolve(IsPast);
        if (!draft.Has(Concept.Closing) || IsPast || when.Assumed is null || period.End >= reading.Today)
            return period;
        var next = period.Start.AddYears(1);
        return reading.Calendar.QuarterContaining(period.Start) == period ? reading.Calendar.QuarterContaining(next)
            : FiscalCalendar.Month(period.Start) == period ? FiscalCalendar.Month(next)
            : period;
    }

    private Question Current(Question question, When like)
    {
        var span = like.Resolve(IsPast);
        var period = span.Days > 100 ? reading.Calendar.YearContaining(reading.Today)
            : span.Days > 40 ? reading.Calendar.QuarterContaining(reading.Today)
            : span.Days > 20 ? FiscalCalendar.Month(reading.Today)
            : new(reading.Today.AddDays(1 - span.Days), reading.Today, PeriodLabel.Span(reading.Today.AddDays(1 - span.Days), reading.Today));
        return question with { Period = period, Slots = [.. question.Slots, new("period", "", period.Label, true)] };
    }

    private Question Moments(Question question)
    {
        var asOf = draft.AsOf ?? draft.Times.Select(time => time.When).FirstOrDefault(IsAsOf);
        if (asOf is not null)
            question = question with { AsOf = asOf.Behind.End, Slots = [.. question.Slots, new("as of", "", PeriodLabel.Day(asOf.Behind.End), asOf.Assumed is not null)] };
        if (draft.KnownAt is { } known)
            question = question with { KnownAt = reading.EndOf(known.Behind.End), Slots = [.. question.Slots, new("known at", "", PeriodLabel.Day(known.Behind.End), known.Assumed is not null)] };
        return question;
    }

    /// <summary>"What was our commit on 1 October?"</summary>
    private bool IsAsOf(When when) => when.IsDay && when.Bound == Bound.Within && IsStock && when.Behind.End < reading.Today && !draft.HasAny(Concept.Closing, Concept.Change) && !MovementQuestion.IsAsked(draft);
}
