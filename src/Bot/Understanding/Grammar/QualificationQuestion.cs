using Bot.Understanding.Vocabulary;

namespace Bot.Understanding.Grammar;

/// <summary>"MEDDPICC of the renewal", "is it ready to commit?", "what is missing on the Fabrikam deal?"</summary>
internal static class QualificationQuestion
{
    /// <summary>What is missing is asked of a deal so; of anything else it may be meant otherwise.</summary>
    public static bool IsAsked(Draft draft) => draft.Has(Concept.Qualification)
        && (draft.Deal is not null || draft.Has(Concept.ThisDeal) || draft.Words.GetValueOrDefault(Concept.Qualification)?.Contains("missing", StringComparison.OrdinalIgnoreCase) != true);
}
