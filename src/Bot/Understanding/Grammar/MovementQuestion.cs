using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Movements;

namespace Bot.Understanding.Grammar;

/// <summary>Questions about what moved the forecast: "what changed" speaks of every record, "what changed in the forecast" of its waterfall.</summary>
internal static class MovementQuestion
{
    public static bool IsAsked(Draft draft) => EntersACategory(draft) || draft.HasAny(Concept.Waterfall, Concept.Slipped, Concept.PulledIn) || IsOfAmounts(draft) || draft.Moved is not null || (draft.Has(Concept.FellOut) && (IsOfCategory(draft) || draft.HasAny(Concept.Deal, Concept.Deals, Concept.Pipeline))) || CallCues.IsMovementSince(draft)
        || ((draft.HasAny(Concept.Change, Concept.Moved) || (draft.HasAny(Concept.Fell, Concept.Rose) && !draft.Has(Concept.Why))) && draft.HasAny(Concept.Forecast, Concept.Pipeline, Concept.Commit, Concept.BestCase, Concept.MostLikely));

    public static Question Of(Question question, Draft draft) => question with
    {
        Moved = draft.Moved,
        Focus = draft.Has(Concept.BestCase) ? ForecastNumber.BestCase : draft.Has(Concept.MostLikely) ? ForecastNumber.MostLikely : draft.Has(Concept.Commit) ? ForecastNumber.Commit : null,
        Reason = draft.Has(Concept.Slipped) ? IsIntoThePeriod(draft) ? MovementReason.PushedIn : MovementReason.PushedOut
            : EntersACategory(draft) ? MovementReason.CategoryIn
            : draft.Has(Concept.PulledIn) ? MovementReason.PulledIn
            : IsOfAmounts(draft) ? draft.Has(Concept.Fell) ? MovementReason.Decreased : MovementReason.Increased
            : draft.Has(Concept.FellOut) ? IsOfCategory(draft) ? MovementReason.CategoryOut : MovementReason.PushedOut
            : null,
    };

    /// <summary>"Deals that entered commit".</summary>
    public static bool EntersACategory(Draft draft) => IsOfCategory(draft) && draft.Words.GetValueOrDefault(Concept.Created)?.StartsWith("enter", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>"What slipped into next quarter".</summary>
    private static bool IsIntoThePeriod(Draft draft) => draft.Words.GetValueOrDefault(Concept.Slipped)?.EndsWith("into", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>"Deals whose amount dropped".</summary>
    private static bool IsOfAmounts(Draft draft) => draft.HasAny(Concept.Fell, Concept.Rose) && draft.HasAny(Concept.Amount, Concept.DealSize) && draft.HasAny(Concept.Deal, Concept.Deals) && !draft.Has(Concept.Why);

    /// <summary>"Deals that changed owner": what of them changed; null for what else may change.</summary>
    public static MovedField? FieldOf(Concept noun) => noun switch
    {
        Concept.CloseDate => MovedField.CloseDate,
        Concept.Category => MovedField.Category,
        Concept.Stage => MovedField.Stage,
        Concept.Owner => MovedField.Owner,
        _ => null,
    };

    /// <summary>"Fell out of commit" is another category, "fell out of the quarter" another close date.</summary>
    private static bool IsOfCategory(Draft draft) => draft.HasAny(Concept.Commit, Concept.BestCase, Concept.MostLikely)
        || (draft.Words.GetValueOrDefault(Concept.FellOut) is { } left && (left.EndsWith("commit", StringComparison.OrdinalIgnoreCase) || left.EndsWith("best case", StringComparison.OrdinalIgnoreCase)));
}
