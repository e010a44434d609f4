using Bot.Answers.Deadlines;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>"What is due this week?", "anything overdue?": of every kind, where none is said.</summary>
internal static class DeadlineQuestion
{
    public static bool IsAsked(Draft draft) => draft.Has(Concept.Due) || IsBareOverdue(draft);

    public static Question Of(Question question, Draft draft, Reading reading)
    {
        if (draft.Has(Concept.Overdue))
            return question with { Deals = question.Deals with { Filters = question.Deals.Filters.Add(new DealFilter.Overdue()) } };
        if (question.Period is not null)
            return question;
        var period = new Period(reading.Today, reading.Today.AddDays(DeadlinesTopic.UsualDays - 1), $"the next {DeadlinesTopic.UsualDays} days");
        return question with { Period = period, Slots = question.Slots.Add(new("period", "", period.Label, true)) };
    }

    /// <summary>"Anything overdue on my accounts?": nobody says what.</summary>
    private static bool IsBareOverdue(Draft draft) => draft.Has(Concept.Overdue) && draft is { Statuses.Count: 0, Deal: null, GroupBy.Count: 0, Top: null } && draft.Subject is Concept.Account or Concept.Accounts or null
        && !draft.HasAny(Concept.Deal, Concept.Deals, Concept.ThisDeal, Concept.Pipeline, Concept.Closing, Concept.Closed, Concept.CloseDate, Concept.Amount, Concept.Bookings, Concept.Revenue, Concept.HowMany, Concept.HowMuch);
}
