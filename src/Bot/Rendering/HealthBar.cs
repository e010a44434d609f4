using Cards;
using Domain.Asking;
using Domain.Health;

namespace Bot.Rendering;

/// <summary>A score of 100 in its colour, under the heading that says both. An extra.</summary>
internal static class HealthBar
{
    /// <summary>Null for an answer without a colour or a score.</summary>
    public static ProgressBar? Of(Answer answer) => answer is { Colour: { } colour } && answer.Values.FirstOrDefault(value => value.Name == "health") is { Value.Number: var score }
        ? new(Math.Round(score))
        {
            Color = colour switch { HealthBand.Green => ProgressBarColor.Good, HealthBand.Yellow => ProgressBarColor.Warning, _ => ProgressBarColor.Attention },
            Spacing = AdaptiveSpacing.Small,
            Fallback = AdaptiveFallbackElement.Drop,
        }
        : null;
}
