using System.Text.Json;

namespace Cards;

/// <summary>Whatever names its own type in JSON: the card, its elements and its actions.</summary>
public abstract record AdaptiveTypedElement : ICardPart
{
    private protected AdaptiveTypedElement(string type) => Type = type;

    /// <summary>The schema's name of the type; always the first property in JSON.</summary>
    public string Type { get; }

    /// <summary>The name by which inputs are returned and visibility is toggled; unique within a card.</summary>
    public string? Id { get; init; }

    /// <summary>What the client must support, such as <c>adaptiveCards</c> at <c>1.5</c>; otherwise the fallback is shown.</summary>
    public IReadOnlyDictionary<string, string>? Requires { get; init; }

    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Text("type"u8, Type);
        json.Text("id"u8, Id);
        WriteOwn(json);
        WriteShared(json);
        json.WriteEndObject();
    }

    /// <summary>What only this kind has.</summary>
    private protected abstract void WriteOwn(Utf8JsonWriter json);

    /// <summary>What it has in common with others; who overrides it calls the one it overrides last.</summary>
    private protected virtual void WriteShared(Utf8JsonWriter json)
    {
        if (Requires is not { Count: > 0 } requires)
            return;
        json.WriteStartObject("requires"u8);
        foreach (var (feature, version) in requires)
            json.WriteString(feature, version);
        json.WriteEndObject();
    }
}
