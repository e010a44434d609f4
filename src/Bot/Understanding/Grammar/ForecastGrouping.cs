using Bot.Understanding.Vocabulary;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>By what a forecast is told where nobody says "by".</summary>
internal static class ForecastGrouping
{
    /// <summary>"Rank the regions by attainment", "which reps have the best coverage": the forecast of each.</summary>
    public static void Put(Draft draft)
    {
        // "My accounts' commit, biggest first": what is put in order is told one by one.
        if (draft is { GroupBy.Count: 0, Subject: Concept.Accounts } && draft.Has(Concept.InOrder))
        {
            draft.GroupBy.Add(DealDimension.Account);
            draft.Slot("by", "", Dimensions.Words(DealDimension.Account));
        }

        // "Compare the commit of EMEA and APAC".
        if (draft is { GroupBy.Count: 0, IsComparison: true, ComparedWith: null, Times.Count: < 2 }
            && (draft.Filters.OfType<DealFilter.In>().FirstOrDefault(filter => filter.Keys.Length > 1)?.Dimension ?? (draft.Accounts.Count > 1 ? DealDimension.NamedAccount : null)) is { } several)
        {
            draft.GroupBy.Add(several);
            draft.Slot("by", "", Dimensions.Words(several == DealDimension.NamedAccount ? DealDimension.Account : several));
        }

        if (draft.GroupBy.Count > 0 || draft.Subject is not (Concept.Region or Concept.Owner or Concept.Product or Concept.Industry or Concept.Country or Concept.Series) || draft.HasAny(Concept.My, Concept.Me, Concept.HowMany))
            return;
        var dimension = Dimensions.Of(draft.Subject!.Value)!.Value;
        draft.GroupBy.Add(dimension);
        draft.Slot("by", "", Dimensions.Words(dimension));
    }
}
