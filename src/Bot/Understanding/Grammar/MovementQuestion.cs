using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Movements;

namespace Bot.Understanding.Grammar;

/// <summary>Questions about what moved the forecast: "what changed" speaks of every record, "what changed in the forecast" of its waterfall.</summary>
internal static class MovementQuestion
{
    public static bool IsAsked(Draft draft) => draft.HasAny(Concept.Waterfall, Concept.Slipped, Concept.PulledIn) || CallCues.IsMovementSince(draft)
        || (draft.HasAny(Concept.Change, Concept.Moved) && draft.HasAny(Concept.Forecast, Concept.Pipeline, Concept.Commit, Concept.BestCase, Concept.MostLikely));

    public static Question Of(Question question, Draft draft) => question with
    {
        Focus = draft.Has(Concept.BestCase) ? ForecastNumber.BestCase : draft.Has(Concept.MostLikely) ? ForecastNumber.MostLikely : draft.Has(Concept.Commit) ? ForecastNumber.Commit : null,
        Reason = draft.Has(Concept.Slipped) ? MovementReason.PushedOut : draft.Has(Concept.PulledIn) ? MovementReason.PulledIn : null,
    };
}
