using System.Text.Json;

namespace Cards;

/// <summary>Pairs of name and value, one below the other.</summary>
public sealed record AdaptiveFactSet() : AdaptiveElement("FactSet")
{
    public required IReadOnlyList<AdaptiveFact> Facts { get; init; }

    private protected override void WriteOwn(Utf8JsonWriter json) => json.List("facts"u8, Facts);
}

/// <summary>One pair. Both sides are Markdown: text that people typed goes through <see cref="CardText.Escape"/> first.</summary>
public sealed record AdaptiveFact(string Title, string Value) : ICardPart
{
    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Text("title"u8, Title);
        json.Text("value"u8, Value);
        json.WriteEndObject();
    }
}
