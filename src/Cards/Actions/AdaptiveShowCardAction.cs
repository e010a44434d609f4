using System.Text.Json;

namespace Cards;

/// <summary>Unfolds another card below the buttons.</summary>
public sealed record AdaptiveShowCardAction : AdaptiveAction
{
    public AdaptiveShowCardAction(string title, AdaptiveCard card) : base("Action.ShowCard", title) => Card = card;

    public AdaptiveCard Card { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json) => json.Part("card"u8, Card);
}
