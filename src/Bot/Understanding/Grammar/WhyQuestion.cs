using Bot.Understanding.Names;
using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>"Why did the forecast drop?", "why did we lose the Fabrikam renewal?": what is taken for granted can be looked up, and is put right where it is not so.</summary>
internal static class WhyQuestion
{
    /// <summary>The spans with the reasons for losing one deal asked of that deal. Up and down without a why is growth, which is not measured.</summary>
    public static List<Span> Put(List<Span> spans)
    {
        var at = spans.FindIndex(span => span is Span.Far { Reason.Kind: "loss-reasons" } && span.Said.StartsWith("why", StringComparison.OrdinalIgnoreCase));
        if (at >= 0 && spans.Exists(span => span is Span.Named { Matches.Count: 1 } named && named.Is(NameKind.Deal)))
            return [.. spans[..at], new Span.Word(Concept.Why, spans[at].Said), new Span.Word(Concept.Lost, spans[at].Said), .. spans[(at + 1)..]];
        return spans.Exists(span => span.IsWord(Concept.Why) || span is Span.Unknown) || (spans.Exists(span => span is Span.Word { Concept: Concept.Deal or Concept.Deals }) && spans.Exists(span => span is Span.Word { Concept: Concept.Amount or Concept.DealSize })) ? spans
            : [.. spans.Select(span => span is Span.Word { Concept: Concept.Fell or Concept.Rose } ? new Span.Far(Words.Kinds["growth"], span.Said) : span)];
    }

    /// <summary>Null where it cannot be looked up whether it is so.</summary>
    public static Claim? ClaimOf(Draft draft)
    {
        var isOfForecast = draft.HasAny(Concept.Forecast, Concept.Commit, Concept.BestCase, Concept.MostLikely, Concept.Pipeline);
        if (draft.Deal is not null || draft.Has(Concept.ThisDeal))
            return draft.Statuses is [DealStatus.Lost] ? Claim.Lost : draft.Statuses is [DealStatus.Won] ? Claim.Won : null;
        return isOfForecast && draft.HasAny(Concept.Fell, Concept.Remove) ? Claim.Fell
            : isOfForecast && draft.Has(Concept.Rose) ? Claim.Rose
            : draft.Has(Concept.Gap) ? Claim.Behind
            : null;
    }
}
