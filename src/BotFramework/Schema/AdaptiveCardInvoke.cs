using System.Text.Json;
using System.Text.Json.Serialization;

namespace BotFramework;

/// <summary>A pressed Action.Execute, or a card's automatic refresh.</summary>
public class AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeAction? Action { get; set; }

    public string? State { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>The action of a card that was executed.</summary>
public class AdaptiveCardInvokeAction
{
    public string? Type { get; set; }

    public string? Id { get; set; }

    public string? Verb { get; set; }

    /// <summary>The action's own data merged with the card's inputs.</summary>
    [JsonConverter(typeof(PayloadConverter))]
    public object? Data { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>What the client shows for an executed action: a card in place of the old one, a message, or an error.</summary>
public class AdaptiveCardInvokeResponse
{
    public int StatusCode { get; set; }

    /// <summary>Says what <see cref="Value"/> is, for example <c>application/vnd.microsoft.card.adaptive</c>.</summary>
    public string? Type { get; set; }

    [JsonConverter(typeof(PayloadConverter))]
    public object? Value { get; set; }

    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}
