using Bot.Understanding.Memory;
using Domain;
using Domain.Asking;
using Domain.Scenarios;

namespace Bot.Answers.Scenarios;

/// <summary>Saved scenarios as the questions that they were.</summary>
internal static class SavedQuestions
{
    /// <summary>Those the reader may see, by name.</summary>
    public static IEnumerable<SavedScenario> In(View view) => view.Of(SavedScenario.Kind).Where(saved => saved.Name is { Length: > 0 }).OrderBy(saved => saved.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The what-if that was saved; null when it is not shown to the reader, or was written by a later version.</summary>
    public static Question? Of(SavedScenario saved) => saved.Question is { } json && QuestionJson.Read(json) is { Scenario: { } scenario } question
        ? question with { Scenario = scenario with { Saved = saved.Id } }
        : null;

    public static Question Review(SavedScenario saved) => new() { Topic = Topics.ScenarioReview, Subject = saved.Id };
}
