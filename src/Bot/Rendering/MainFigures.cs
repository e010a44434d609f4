using System.Collections.Frozen;
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

    /// <summary>The figure at the right of a row; null for a row without figures. Of a forecast it is what the heading tells: commit.</summary>
    public static NamedValue? OfRow(AnswerRow row, Answer answer) =>
        (answer.Question.Topic == Topics.Forecast ? row.Values.FirstOrDefault(value => value.Name == "commit") : null) ?? row.Values.FirstOrDefault();

    /// <summary>What stands below a row's name.</summary>
    public static IEnumerable<NamedValue> BesideRow(AnswerRow row, Answer answer) => row.Values.Where(value => value != OfRow(row, answer)).Take(4);
}
