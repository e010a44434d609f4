using System.Text.Json.Serialization;

namespace Cards;

/// <summary>What only Teams reads on a card.</summary>
public sealed record TeamsCardProperties
{
    /// <summary>Null for the usual width.</summary>
    public TeamsCardWidth? Width { get; init; }

    /// <summary>The people and tags mentioned in text blocks and facts.</summary>
    public IReadOnlyList<TeamsMention> Entities { get; init; } = [];
}

[JsonConverter(typeof(CamelCaseEnumConverter<TeamsCardWidth>))]
public enum TeamsCardWidth
{
    /// <summary>The whole width of the conversation.</summary>
    Full,
}

/// <summary>Someone mentioned. Put <see cref="Text"/> as it is, not escaped, into a text block or fact.</summary>
public sealed record TeamsMention(TeamsMentioned Mentioned)
{
    [JsonPropertyOrder(-100)]
    public string Type { get; } = "mention";

    public string Text => $"<at>{Mentioned.Name}</at>";

    /// <param name="id">A Teams id (<c>29:...</c>), a directory object id or a user principal name.</param>
    /// <param name="name">The name shown; angle brackets are left out.</param>
    public static TeamsMention Of(string id, string name) => new(new TeamsMentioned(id, name.Replace("<", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal)));
}

public sealed record TeamsMentioned(string Id, string Name)
{
    public TeamsMentionType MentionType { get; init; }
}

public enum TeamsMentionType { Person, Tag }
