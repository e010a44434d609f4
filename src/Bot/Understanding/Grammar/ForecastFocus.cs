using Bot.Understanding.Vocabulary;
using Domain.Forecasts;

namespace Bot.Understanding.Grammar;

/// <summary>Which one number of a forecast a clause asks for.</summary>
internal static class ForecastFocus
{
    private static readonly (Concept Concept, ForecastNumber Number)[] Numbers =
    [
        (Concept.Commit, ForecastNumber.Commit), (Concept.MostLikely, ForecastNumber.MostLikely), (Concept.BestCase, ForecastNumber.BestCase),
        (Concept.Attainment, ForecastNumber.Attainment), (Concept.Gap, ForecastNumber.Gap), (Concept.Remaining, ForecastNumber.Remaining),
        (Concept.RunRate, ForecastNumber.RunRate), (Concept.Coverage, ForecastNumber.Coverage),
    ];

    /// <summary>Null for the forecast as a whole: nothing said, the commit, or several numbers.</summary>
    public static ForecastNumber? Of(Draft draft)
    {
        var said = Numbers.Where(number => draft.Has(number.Concept)).Select(number => number.Number).ToArray();
        return said switch
        {
            [ForecastNumber.Commit] => null,
            [var only] => only,
            [] when draft.Has(Concept.Closed) && !draft.HasAny(Concept.Target, Concept.Pipeline) => ForecastNumber.Closed,
            [] when draft.Has(Concept.Pipeline) && !draft.HasAny(Concept.Target, Concept.Forecast) => ForecastNumber.Pipeline,
            // "My number vs what I got": beside the target stands what is closed.
            [] when draft.Has(Concept.Target) && !draft.HasAny(Concept.Forecast, Concept.Pipeline, Concept.Closed) => draft is { IsComparison: true, ComparedWith: null, Times.Count: < 2, GroupBy.Count: 0 } ? ForecastNumber.Attainment : ForecastNumber.Target,
            _ => null,
        };
    }

    /// <summary>For titles: "Best case".</summary>
    public static string NameOf(ForecastNumber number) => number switch
    {
        ForecastNumber.BestCase => "Best case",
        ForecastNumber.MostLikely => "Most likely",
        ForecastNumber.Gap => "Gap to target",
        ForecastNumber.Remaining => "Remaining to target",
        ForecastNumber.RunRate => "Required run rate",
        _ => number.ToString(),
    };
}
