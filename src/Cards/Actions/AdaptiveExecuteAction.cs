using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cards;

/// <summary>
/// Asks the bot to do something and to answer with a card in place of this one. <see cref="Data"/> is seen by the client and may be sent again:
/// it carries ids, never secrets or permissions.
/// </summary>
public sealed record AdaptiveExecuteAction : AdaptiveAction
{
    /// <param name="title">What the button says; null where none is shown.</param>
    /// <param name="verb">What the bot is asked to do.</param>
    public AdaptiveExecuteAction(string? title, string verb) : base("Action.Execute", title)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(verb);
        Verb = verb;
    }

    public string Verb { get; init; }

    /// <summary>Sent back with the press. Not to be changed once the card is composed.</summary>
    public JsonObject? Data { get; init; }

    public AdaptiveAssociatedInputs AssociatedInputs { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.Text("verb"u8, Verb);
        json.Node("data"u8, Data);
        json.CamelChoice("associatedInputs"u8, AssociatedInputs);
    }
}
