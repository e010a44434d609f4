using Bot.Understanding.Vocabulary;
using Domain.Asking;

namespace Bot.Understanding.Grammar;

/// <summary>Which question about forecast calls a clause asks.</summary>
internal static class CallCues
{
    /// <summary>Null when it is about something else.</summary>
    public static string? TopicOf(Draft draft) =>
        draft.Has(Concept.Grade) ? Topics.Grades
        : draft.Has(Concept.NotSubmitted) ? Topics.MissingSubmissions
        : !draft.Has(Concept.Change) && (draft.HasAny(Concept.Call, Concept.MyCall) || (draft.Has(Concept.Called) && draft.HasAny(Concept.Did, Concept.Show, Concept.Forecast))) ? Topics.Call
        : null;

    /// <summary>"What changed since the last call".</summary>
    public static bool IsSince(Draft draft) => draft.Has(Concept.Change) && draft.Has(Concept.Since) && draft.HasAny(Concept.Call, Concept.Called);

    /// <summary>"Call" by itself is no question.</summary>
    public static bool IsUnplaced(Draft draft, IReadOnlyList<string> topics) =>
        draft.HasAny(Concept.Call, Concept.Called) && !IsSince(draft) && !topics.Any(topic => topic is Topics.Call or Topics.Grades or Topics.MissingSubmissions);
}
