using Cards;

namespace Bot.Rendering;

/// <summary>The end of a proposal that nobody wanted.</summary>
public static class ConfirmationCards
{
    public static OutgoingMessage Discarded(string said)
    {
        const string Heading = "Discarded";
        const string Nothing = "Nothing was written.";
        return new($"{Heading}. {Nothing}", $"{Heading}: “{said}”. {Nothing}")
        {
            Card = new AdaptiveCard
            {
                FallbackText = $"{Heading}. {Nothing}",
                Body = [CardParts.Subject(["Update"]), CardParts.Heading(Heading), CardParts.Line($"“{said}”", AdaptiveSpacing.Small), CardParts.Quiet(Nothing, AdaptiveSpacing.Small)],
            },
        };
    }
}
