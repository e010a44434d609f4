using System.Collections.Frozen;
using System.Collections.Immutable;
using Domain.Asking;

namespace Bot.Rendering;

/// <summary>The figures on the face of a card. A forecast has more than a phone can show: the parts that the roll-ups are made of stay in the text.</summary>
internal static class MainFigures
{
    private static readonly FrozenSet<string> OfForecast =
        FrozenSet.Create("closed", "commit", "mostLikely", "bestCase", "pipeline", "target", "attainment", "remaining", "gap", "coverage");

    public static IEnumerable<NamedValue> Of(Answer answer) => answer.Question.Topic == Topics.Forecast
        ? answer.Values.Where(value => OfForecast.Contains(value.Name))
        : answer.Values;

    /// <summary>What stands below a row's name, after its first value.</summary>
    public static IEnumerable<NamedValue> OfRow(ImmutableArray<NamedValue> values) => values.Skip(1).Take(4);
}
