using Bot.Answers.Risks;
using Cards;
using Domain.Asking;
using Domain.Risks;

namespace Bot.Rendering;

/// <summary>How many risks are how likely and would cost how much, in nine coloured cells. An extra: the rows say the same with the names.</summary>
internal static class RiskHeatMap
{
    /// <summary>Null for an answer that is no such map, and for one without a risk on it.</summary>
    public static AdaptiveContainer? Of(Answer answer, Locale locale) => answer.Question.Risks?.Show != RiskShow.Map || answer.Rows.IsEmpty ? null : new()
    {
        Spacing = AdaptiveSpacing.Medium,
        Items = [Heading(locale), .. Enum.GetValues<Likelihood>().Reverse().Select(likelihood => Row(likelihood, answer, locale))],
    };

    private static AdaptiveColumnSet Heading(Locale locale) => new()
    {
        Columns = [Named(locale.In("Impact")), .. Enum.GetValues<Severity>().Select(severity => Cell(CardParts.Quiet(locale.In($"{severity}")), AdaptiveContainerStyle.Default))],
    };

    private static AdaptiveColumnSet Row(Likelihood likelihood, Answer answer, Locale locale) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Columns =
        [
            Named(locale.In($"{likelihood}")),
            .. Enum.GetValues<Severity>().Select(severity => Cell(
                CardParts.Line(Count(answer, likelihood, severity) is var count and > 0 ? $"{count}" : "–") with { Weight = AdaptiveTextWeight.Bolder }, StyleOf(likelihood, severity))),
        ],
    };

    private static AdaptiveColumn Named(string name) => new(AdaptiveColumnWidth.Stretch) { Items = [CardParts.Quiet(name)], VerticalContentAlignment = AdaptiveVerticalAlignment.Center };

    private static AdaptiveColumn Cell(AdaptiveTextBlock text, AdaptiveContainerStyle style) =>
        new(AdaptiveColumnWidth.Stretch) { Items = [text with { HorizontalAlignment = AdaptiveHorizontalAlignment.Center }], Style = style, Spacing = AdaptiveSpacing.Small };

    private static AdaptiveContainerStyle StyleOf(Likelihood likelihood, Severity severity) =>
        ((int)likelihood + (int)severity) switch { >= 3 => AdaptiveContainerStyle.Attention, 2 => AdaptiveContainerStyle.Warning, _ => AdaptiveContainerStyle.Good };

    private static int Count(Answer answer, Likelihood likelihood, Severity severity) =>
        (int)(answer.Values.FirstOrDefault(value => value.Name == RiskMapAnswer.NameOf(likelihood, severity))?.Value.Number ?? 0);
}
