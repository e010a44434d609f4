using Cards;

namespace Bot.Rendering;

/// <summary>What becomes of a card that turns out to be there twice.</summary>
internal static class RepeatCard
{
    private const string Words = "I told this again below.";

    public static OutgoingMessage Render() => new(Words, Words) { Card = new AdaptiveCard { FallbackText = Words, Body = [CardParts.Quiet(Words)] } };
}
