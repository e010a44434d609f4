using Bot.Understanding.Vocabulary;
using Domain.Asking;
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
        return DeadlineQuestion.DueIn(question) with { Promises = query == new PromiseQuery(null, false) ? null : query };
    }
}
