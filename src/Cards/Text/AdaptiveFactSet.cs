namespace Cards;

/// <summary>Pairs of name and value, one below the other.</summary>
public sealed record AdaptiveFactSet() : AdaptiveElement("FactSet")
{
    public required IReadOnlyList<AdaptiveFact> Facts { get; init; }
}

/// <summary>One pair. Both sides are Markdown: text that people typed goes through <see cref="CardText.Escape"/> first.</summary>
public sealed record AdaptiveFact(string Title, string Value);
