using System.Text.Json;
using Bot.Understanding;
using Testing;
using Xunit;

namespace Bot.Tests.Understanding;

/// <summary>Real prompts, measured against a portfolio that knows none of their names: what matters is that none is taken for something else.</summary>
public sealed class OpenQuestionsTests(ITestOutputHelper output)
{
    [Fact]
    public void Real_prompts_are_answered_refused_or_asked_back_in_stable_numbers()
    {
        if (Repository.SharedData is not { } data)
        {
            Assert.Skip(Repository.NoSharedData);
            return;
        }

        var outcomes = File.ReadLines(Path.Combine(data, "questions", "open.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(prompt => (InScope: prompt.GetProperty("in_scope").ValueKind, Outcome: Worst(World.Read(prompt.GetProperty("text").GetString()!)))).ToList();

        foreach (var group in outcomes.GroupBy(prompt => (prompt.InScope, prompt.Outcome)).OrderBy(group => group.Key.InScope).ThenBy(group => group.Key.Outcome))
            output.WriteLine($"in scope {group.Key.InScope}, {group.Key.Outcome}: {group.Count()}");
        Assert.DoesNotContain(outcomes, prompt => prompt is { InScope: JsonValueKind.False, Outcome: nameof(Intent.Ask) });
        Assert.InRange(outcomes.Count(prompt => prompt.Outcome is nameof(Intent.Ask) or nameof(Intent.Order) or nameof(Intent.Courtesy)), 55, int.MaxValue);
        Assert.InRange(outcomes.Count(prompt => prompt.Outcome == nameof(Intent.NotUnderstood)), 0, 15);
    }

    /// <summary>The least certain of several.</summary>
    private static string Worst(Understood understood)
    {
        string[] order = [nameof(Intent.NotUnderstood), nameof(Intent.Unsupported), nameof(Intent.Clarify), nameof(Intent.Order), nameof(Intent.Ask), nameof(Intent.Courtesy)];
        return order.First(name => understood.Intents.Any(intent => intent.GetType().Name == name));
    }
}
