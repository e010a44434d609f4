using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cards;

/// <summary>Sends its data and the inputs to the bot as a message; also the fallback for clients without <see cref="AdaptiveExecuteAction"/>.</summary>
public sealed record AdaptiveSubmitAction : AdaptiveAction
{
    public AdaptiveSubmitAction(string title) : base("Action.Submit", title)
    {
    }

    /// <summary>Sent back with the press; see <see cref="TeamsSubmitData"/> for what Teams reads in it. Not to be changed once the card is composed.</summary>
    public JsonObject? Data { get; init; }

    public AdaptiveAssociatedInputs AssociatedInputs { get; init; }

    /// <summary>Teams' own: whether the client says that the response was sent.</summary>
    public TeamsSubmitActionProperties? MsTeams { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json)
    {
        json.Node("data"u8, Data);
        json.CamelChoice("associatedInputs"u8, AssociatedInputs);
        json.Part("msteams"u8, MsTeams);
    }
}
