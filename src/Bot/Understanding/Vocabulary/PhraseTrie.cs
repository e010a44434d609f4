using Bot.Understanding.Text;

namespace Bot.Understanding.Vocabulary;

/// <summary>Finds the longest phrase that starts at a token.</summary>
internal sealed class PhraseTrie<T> where T : class
{
    private readonly Node root = new();

    /// <exception cref="InvalidOperationException">When the phrase already means something else.</exception>
    public void Add(string phrase, T meaning)
    {
        var node = root;
        foreach (var word in PhraseWords.Of(phrase))
            node = node.Next.TryGetValue(word, out var next) ? next : node.Next[word] = new();
        if (node.Meaning is { } other && !other.Equals(meaning))
            throw new InvalidOperationException($"'{phrase}' means both {other} and {meaning}.");
        node.Meaning = meaning;
    }

    public (T Meaning, int Length)? Longest(IReadOnlyList<Token> tokens, int start)
    {
        (T, int)? found = null;
        var node = root;
        for (var at = start; at < tokens.Count && tokens[at] is { Quote: 0, Kind: not TokenKind.Mark } token && node.Next.TryGetValue(token.Word, out node); at++)
            if (node.Meaning is { } meaning)
                found = (meaning, at + 1 - start);
        return found;
    }

    public bool Holds(string phrase)
    {
        var tokens = Tokeniser.Read(phrase, DateOrder.DayFirst);
        return tokens.Count > 0 && Longest(tokens, 0) is { } found && found.Length == tokens.Count;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = [];

        public T? Meaning { get; set; }
    }
}
