using System.Text.Json;

namespace Cards;

/// <summary>What only Teams reads on a card.</summary>
public sealed record TeamsCardProperties : ICardPart
{
    /// <summary>Null for the usual width.</summary>
    public TeamsCardWidth? Width { get; init; }

    /// <summary>The people and tags mentioned in text blocks and facts.</summary>
    public IReadOnlyList<TeamsMention> Entities { get; init; } = [];

    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.CamelChoice("width"u8, Width);
        json.List("entities"u8, Entities);
        json.WriteEndObject();
    }
}

public enum TeamsCardWidth
{
    /// <summary>The whole width of the conversation.</summary>
    Full,
}

/// <summary>Someone mentioned. Put <see cref="Text"/> as it is, not escaped, into a text block or fact.</summary>
public sealed record TeamsMention(TeamsMentioned Mentioned) : ICardPart
{
    public string Type { get; } = "mention";

    public string Text => $"<at>{Mentioned.Name}</at>";

    /// <param name="id">A Teams id (<c>29:...</c>), a directory object id or a user principal name.</param>
    /// <param name="name">The name shown; angle brackets are left out.</param>
    public static TeamsMention Of(string id, string name) => new(new TeamsMentioned(id, name.Replace("<", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal)));

    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Text("type"u8, Type);
        json.Text("text"u8, Text);
        json.Part("mentioned"u8, Mentioned);
        json.WriteEndObject();
    }
}

public sealed record TeamsMentioned(string Id, string Name) : ICardPart
{
    public TeamsMentionType MentionType { get; init; }

    void ICardPart.WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.Text("id"u8, Id);
        json.Text("name"u8, Name);
        json.Choice("mentionType"u8, MentionType);
        json.WriteEndObject();
    }
}

public enum TeamsMentionType { Person, Tag }
