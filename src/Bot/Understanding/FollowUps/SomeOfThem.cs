using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Understanding.Grammar;
using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.FollowUps;

/// <summary>"Which of those are in commit", "in number of deals", "anything closing in January?" after an answer over deals: the same deals, narrowed or counted by what is said.</summary>
internal static class SomeOfThem
{
    /// <summary>All that may be said of deals that were told of, without asking something new.</summary>
    private static readonly FrozenSet<Concept> OfRows = FrozenSet.Create(
        Concept.Which, Concept.Deal, Concept.Deals, Concept.Show, Concept.HowMany, Concept.HowMuch, Concept.Amount, Concept.Count, Concept.Commit, Concept.BestCase, Concept.MostLikely, Concept.Closing, Concept.Overdue,
        Concept.And, Concept.Them, Concept.AsList);

    /// <summary>Null where nothing points at the deals, or more is said than edits the question about them.</summary>
    public static ImmutableArray<Question>? Of(List<Span> spans, Draft draft, Question? last, Reading reading)
    {
        if (last is not { Topic: Topics.Deals, Subject: null } || !Points(spans, draft) || draft is not { Accounts.Count: 0, Deal: null, Leftover.Count: 0, Top: null } || !draft.Said.TrueForAll(OfRows.Contains))
            return null;
        foreach (var (concept, category) in new[] { (Concept.Commit, ForecastCategory.Commit), (Concept.BestCase, ForecastCategory.BestCase), (Concept.MostLikely, ForecastCategory.MostLikely) })
            if (draft.Has(concept))
                draft.Categories.Add(category);
        draft.Said.Remove(Concept.Them);
        return FollowUp.Edit(draft.Has(Concept.Which) && !draft.HasAny(Concept.HowMany, Concept.HowMuch) ? last with { Deals = last.Deals with { ListDeals = true, GroupBy = null } } : last, draft, reading);
    }

    /// <summary>"How many deals is that" of a number of the forecast, which is made of open deals and of won ones: a choice. Null for anything else.</summary>
    public static ImmutableArray<Question>? Counted(List<Span> spans, Draft draft, Question? last) =>
        draft.Has(Concept.HowMany) && draft.HasAny(Concept.Deals, Concept.Deal) && draft is { Accounts.Count: 0, Filters.Count: 0, Leftover.Count: 0 } && BackReference.In(spans) is not null && last is not null && FollowUp.Deals(last) is { IsEmpty: false } deals
            ? [.. deals.Select(deal => deal with { Deals = deal.Deals with { ListDeals = false, Measure = DealMeasure.Count } })] : null;

    private static bool Points(List<Span> spans, Draft draft) => draft.Has(Concept.Them) || BackReference.In(spans) is not null
        || (draft.HasAny(Concept.HowMany, Concept.Count, Concept.Amount) && spans.Find(span => span is not Span.Mark) is { Said: "in" or "In" } && draft.Said.TrueForAll(said => said is Concept.HowMany or Concept.Count or Concept.Amount or Concept.Deals))
        || (!draft.HasAny(Concept.Deal, Concept.Deals) && spans.Find(span => span is not Span.Mark) is { Said: var first } && first.ToUpperInvariant() is "ANYTHING" or "ANY" or "SOMETHING" && draft.Said.Count > 0);
}
