using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>Which question about forecast calls a clause asks.</summary>
internal static class CallCues
{
    /// <summary>Null when it is about something else.</summary>
    public static string? TopicOf(Draft draft) =>
        draft.Has(Concept.Grade) && IsOfForecasts(draft) ? Topics.Grades
        : draft.Has(Concept.NotSubmitted) ? Topics.MissingSubmissions
        : !draft.Has(Concept.Change) && !IsSince(draft) && (draft.HasAny(Concept.Call, Concept.MyCall) || (draft.Has(Concept.Called) && draft.HasAny(Concept.Did, Concept.Show, Concept.Forecast))) ? Topics.Call
        : IsCalledBySomebody(draft) ? Topics.Call
        : null;

    /// <summary>"How good is Jane Roe" is how good her calls are; "how good is our data" is not.</summary>
    private static bool IsOfForecasts(Draft draft) => draft.Words.GetValueOrDefault(Concept.Grade)?.Split(' ') is not ["how" or "How", "good" or "accurate", _]
        || draft.Filters.Count > 0 || draft.GroupBy.Count > 0 || draft.HasAny(Concept.Call, Concept.Called, Concept.MyCall, Concept.Forecast, Concept.Commit, Concept.My, Concept.Me, Concept.MyTeam, Concept.Owner, Concept.Who);

    /// <summary>"What did Jane Roe commit": the number that she gave, not what closes of hers.</summary>
    private static bool IsCalledBySomebody(Draft draft) => draft.Has(Concept.Did) && draft.Has(Concept.Commit) && !draft.HasAny(Concept.Deal, Concept.Deals, Concept.Forecast, Concept.Change, Concept.Moved, Concept.Since, Concept.Fell, Concept.Rose)
        && draft.Filters.Exists(filter => filter is DealFilter.In { Dimension: DealDimension.Owner or DealDimension.Manager });

    /// <summary>"What changed since the last call", "commit since the last call": the call is where the movement begins.</summary>
    public static bool IsSince(Draft draft) => draft.Has(Concept.Since) && draft.HasAny(Concept.Call, Concept.Called) && (draft.Has(Concept.Change) || IsOfForecast(draft));

    /// <summary>What moved in a number, rather than in any record.</summary>
    public static bool IsMovementSince(Draft draft) => IsSince(draft) && IsOfForecast(draft);

    private static bool IsOfForecast(Draft draft) => draft.HasAny(
        Concept.Forecast, Concept.Pipeline, Concept.Commit, Concept.BestCase, Concept.MostLikely, Concept.Moved, Concept.Waterfall, Concept.Slipped, Concept.PulledIn);

    /// <summary>"Call" by itself is no question.</summary>
    public static bool IsUnplaced(Draft draft, IReadOnlyList<string> topics) =>
        draft.HasAny(Concept.Call, Concept.Called) && !IsSince(draft) && !topics.Any(topic => topic is Topics.Call or Topics.Grades or Topics.MissingSubmissions);
}
