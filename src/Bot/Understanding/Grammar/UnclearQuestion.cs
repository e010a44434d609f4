using System.Collections.Immutable;
using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>Questions that leave out what would make them one: overdue what, worst by what, the sum of which deals.</summary>
internal static class UnclearQuestion
{
    /// <summary>What may be meant, to choose from; null for a question that is clear.</summary>
    /// <param name="health">The same over the health of accounts.</param>
    public static Made.Choice? Of(Draft draft, ImmutableArray<Question> questions, Func<Question> health) =>
        IsBareOverdue(draft, questions) ? new(Sentence.Of($"What may be overdue: deals, promises, or the next steps of risks?"), Overdue(questions[0]))
        : IsBareWorst(draft, questions) ? new(Sentence.Of($"Worst by what: health, or won bookings?"), [health(), questions[0]])
        : IsUnclearSum(draft, questions) ? new(Sentence.Of($"Of which deals? A sum over won, open and lost deals together says nothing."), [.. questions.SelectMany(question => (Question[])[WithStatus(question, DealStatus.Won), WithStatus(question, DealStatus.Open)])])
        : null;

    /// <summary>"How many are overdue on my accounts?": nobody says what is counted.</summary>
    private static bool IsBareOverdue(Draft draft, ImmutableArray<Question> questions) => questions is [{ Topic: Topics.Deals }] && DeadlineQuestion.IsOverdueOfNothing(draft);

    private static ImmutableArray<Question> Overdue(Question asked)
    {
        var plain = asked with { Deals = new() { Filters = [.. asked.Deals.Filters.Where(filter => filter is not DealFilter.In { Dimension: DealDimension.Status })] }, Slots = [.. asked.Slots.Where(slot => slot.Name is not ("by" or "status"))] };
        return
        [
            plain with { Deals = plain.Deals with { ListDeals = true, Filters = [.. plain.Deals.Filters, new DealFilter.In(DealDimension.Status, [DealFacts.NameOf(DealStatus.Open)])] } },
            plain with { Topic = Topics.Promises },
            plain with { Topic = Topics.Risks },
        ];
    }

    /// <summary>"The worst three accounts": bookings are not what makes an account a bad one.</summary>
    private static bool IsBareWorst(Draft draft, ImmutableArray<Question> questions) => draft is { Top: false, Statuses.Count: 0, Leftover.Count: 0 } && draft.Subject is Concept.Account or Concept.Accounts or Concept.Families
        && draft.Slots.Exists(slot => slot is { Name: "rank" } && slot.Said.StartsWith("worst", StringComparison.OrdinalIgnoreCase)) && questions is [{ Topic: Topics.Deals, Deals.Measure: DealMeasure.Amount }]
        && !draft.HasAny(Concept.Bookings, Concept.Revenue, Concept.Amount, Concept.Pipeline, Concept.DealSize);

    /// <summary>"The total value of deals": of which? Ranked or grouped, bookings are meant, and the answer says so.</summary>
    private static bool IsUnclearSum(Draft draft, ImmutableArray<Question> questions) =>
        questions.All(question => question is { Topic: Topics.Deals, Deals: { Measure: DealMeasure.Amount, ListDeals: false, GroupBy: null } } && question.Slots.Any(slot => slot is { Name: "status", Said: "", Assumed: true }))
        && draft.Leftover.Count == 0;

    private static Question WithStatus(Question question, DealStatus status) => question with
    {
        Deals = question.Deals with { Filters = [.. question.Deals.Filters.Where(filter => filter is not DealFilter.In { Dimension: DealDimension.Status }), new DealFilter.In(DealDimension.Status, [DealFacts.NameOf(status)])] },
        Slots = [.. question.Slots.Where(slot => slot.Name != "status")],
    };
}
