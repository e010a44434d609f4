using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;

namespace Bot.Understanding.Orders;

/// <summary>Reads the words of one file of orders, by their names there.</summary>
internal sealed class Cues(PhraseTrie<OrderCue> words)
{
    /// <summary>Those of <c>people-orders.json</c>.</summary>
    public static Cues OfPeople { get; } = new(Words.PeopleOrders);

    /// <summary>Those of <c>qualification-orders.json</c>.</summary>
    public static Cues OfQualification { get; } = new(Words.QualificationOrders);

    /// <summary>The cue that starts at the token and how many tokens it takes; an empty name for none.</summary>
    public (string Name, int Length) At(IReadOnlyList<Token> tokens, int at) => at < tokens.Count && words.Longest(tokens, at) is { } found ? (found.Meaning.Name, found.Length) : ("", 0);

    public bool Is(IReadOnlyList<Token> tokens, int at, params ReadOnlySpan<string> names) => names.Contains(At(tokens, at).Name);

    /// <summary>Behind all that bear one of these names.</summary>
    public int Behind(IReadOnlyList<Token> tokens, int at, params ReadOnlySpan<string> names)
    {
        while (At(tokens, at) is var (name, length) && length > 0 && names.Contains(name))
            at += length;
        return at;
    }

    /// <summary>The value that a cue bears the name of; null for any other cue.</summary>
    public static T? Named<T>(string cue) where T : struct, Enum => Array.Find(Enum.GetNames<T>(), name => name.Equals(cue, StringComparison.OrdinalIgnoreCase)) is { } known ? Enum.Parse<T>(known) : null;
}
