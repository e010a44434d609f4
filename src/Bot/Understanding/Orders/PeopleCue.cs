using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;

namespace Bot.Understanding.Orders;

/// <summary>Reads the words of <c>people-orders.json</c>, by their names there.</summary>
internal static class PeopleCue
{
    /// <summary>The cue that starts at the token and how many tokens it takes; an empty name for none.</summary>
    public static (string Name, int Length) At(IReadOnlyList<Token> tokens, int at) =>
        at < tokens.Count && Words.PeopleOrders.Longest(tokens, at) is { } found ? (found.Meaning.Name, found.Length) : ("", 0);

    public static bool Is(IReadOnlyList<Token> tokens, int at, params ReadOnlySpan<string> names) => names.Contains(At(tokens, at).Name);

    /// <summary>Behind "the", "a", "our" and the like, and behind whatever else is named.</summary>
    public static int Behind(IReadOnlyList<Token> tokens, int at, params ReadOnlySpan<string> others)
    {
        while (At(tokens, at) is var (name, length) && length > 0 && (name == "article" || others.Contains(name)))
            at += length;
        return at;
    }
}
