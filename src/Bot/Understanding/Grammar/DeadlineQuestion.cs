using System.Collections.Immutable;
using Bot.Answers.Deadlines;
using Bot.Understanding.FollowUps;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>"What is due this week?", "anything overdue?": of every kind, where none is said.</summary>
internal static class DeadlineQuestion
{
    public static bool IsAsked(Draft draft) => draft.Has(Concept.Due)
        || (IsOverdueOfNothing(draft) && draft is { GroupBy.Count: 0, Top: null } && !draft.HasAny(Concept.HowMany, Concept.HowMuch));

    public static Question Of(Question question, Draft draft, Reading reading)
    {
        if (draft.Has(Concept.Overdue))
            return question with { Deals = question.Deals with { Filters = question.Deals.Filters.Add(new DealFilter.Overdue()) } };
        if (question.Period is not null)
            return question;
        var period = new Period(reading.Today, reading.Today.AddDays(DeadlinesTopic.UsualDays - 1), $"the next {DeadlinesTopic.UsualDays} days");
        return question with { Period = period, Slots = question.Slots.Add(new("period", "", period.Label, true)) };
    }

    /// <summary>"What did we promise them and what of it is overdue?", "which are due this week?" after an answer: of what was named before. Null where nothing was that has a day.</summary>
    public static ImmutableArray<Question>? OfNamed(Draft draft, Question? named, Reading reading) =>
        named is { Topic: Topics.Deals or Topics.Promises or Topics.Risks } && new TopicChoice(reading).Of(draft) is [Topics.Deadlines] && draft is { Leftover.Count: 0, Accounts.Count: 0, Filters.Count: 0 } && !draft.HasAny(Concept.My, Concept.Me, Concept.Everything)
            ? [.. FollowUp.Edit(named, draft, reading).Select(question => question.Topic == Topics.Deals ? question : DueIn(question))] : null;

    /// <summary>Promises and risks of a time are those that are due in it.</summary>
    public static Question DueIn(Question question) => question.Period is { } period
        ? question with { Period = null, Deals = question.Deals with { Filters = question.Deals.Filters.Add(new DealFilter.DateIn(DealDate.Close, period)) } }
        : question;

    /// <summary>"Anything overdue on my accounts?": nobody says what.</summary>
    public static bool IsOverdueOfNothing(Draft draft) => draft.Has(Concept.Overdue) && draft is { Statuses.Count: 0, Deal: null, Leftover.Count: 0 } && draft.Subject is Concept.Account or Concept.Accounts or null
        // A close date in the past is that of a deal.
        && draft.Words.GetValueOrDefault(Concept.Overdue)?.Contains("close", StringComparison.OrdinalIgnoreCase) != true
        && !draft.HasAny(Concept.Deal, Concept.Deals, Concept.ThisDeal, Concept.Pipeline, Concept.Closing, Concept.Closed, Concept.CloseDate, Concept.Amount, Concept.Bookings, Concept.Revenue);
}
