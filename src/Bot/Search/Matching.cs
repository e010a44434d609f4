using Bot.Understanding.Names;
using Bot.Understanding.Text;

namespace Bot.Search;

/// <summary>How well a record fits what was typed, the best first.</summary>
internal enum Match
{
    /// <summary>That is its name, one of its other names or its id.</summary>
    Name,

    /// <summary>A name begins so.</summary>
    Beginning,

    /// <summary>Each word begins a word of its name.</summary>
    Words,

    /// <summary>Each word begins a word of its name or of what it belongs to.</summary>
    Around,

    /// <summary>It stands within a name.</summary>
    Within,

    /// <summary>A name, or each of its words, is spelt nearly so.</summary>
    Alike,

    None,
}

/// <summary>Compares what was typed with records.</summary>
internal sealed class Matching(string text)
{
    private readonly string compact = Normal.Compact(text);
    private readonly string[] words = [.. SearchWords.Of(text)];

    public bool IsBlank => compact.Length == 0;

    /// <summary>Everything but <see cref="Match.Alike"/>, which is looked for only where nothing fits better.</summary>
    public Match Of(RecordEntry entry)
    {
        var best = Match.None;
        foreach (var name in entry.Names)
            if (name == compact)
                return Match.Name;
            else if (name.StartsWith(compact, StringComparison.Ordinal))
                best = Match.Beginning;
        return best != Match.None ? best
            : Array.TrueForAll(words, word => Begins(word, entry.Words)) ? Match.Words
            : Array.TrueForAll(words, word => Begins(word, entry.Words) || Begins(word, entry.Around)) ? Match.Around
            : compact.Length > 2 && entry.Names.Any(name => name.Contains(compact, StringComparison.Ordinal)) ? Match.Within
            : Match.None;
    }

    public bool IsAlike(RecordEntry entry) => entry.Names.Any(name => Likeness.Of(compact, name) > 0)
        || Array.TrueForAll(words, word => entry.Words.Concat(entry.Around).Any(other => other.StartsWith(word, StringComparison.Ordinal) || Likeness.Of(word, other) > 0));

    private static bool Begins(string word, IEnumerable<string> words) => words.Any(other => other.StartsWith(word, StringComparison.Ordinal));
}
