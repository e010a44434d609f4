using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Promises;

namespace Bot.Understanding.Grammar;

/// <summary>"What did they promise us?", "promises due this week", "how many promises did we keep?"</summary>
internal static class PromiseQuestion
{
    public static bool IsAsked(Draft draft) => draft.HasAny(Concept.Promise, Concept.OurPromise, Concept.TheirPromise, Concept.KeptPromise);

    public static Question Of(Question question, Draft draft)
    {
        PromiseSide? side = draft.Has(Concept.TheirPromise) ? PromiseSide.Them : draft.Has(Concept.OurPromise) ? PromiseSide.Us : null;
        var query = new PromiseQuery(side, draft.Has(Concept.KeptPromise));
        return Due(question) with { Promises = query == new PromiseQuery(null, false) ? null : query };
    }

    /// <summary>Promises of this week are those that are due in it.</summary>
    private static Question Due(Question question) => question.Period is { } period
        ? question with { Period = null, Deals = question.Deals with { Filters = question.Deals.Filters.Add(new DealFilter.DateIn(DealDate.Close, period)) } }
        : question;
}
