using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Understanding.Vocabulary;
using Domain.Asking;

namespace Bot.Understanding;

/// <summary>Example questions to offer where something cannot be answered, from <c>nearest.json</c>.</summary>
internal static class Nearest
{
    private static readonly FrozenDictionary<string, string> Titles =
        Words.File("nearest.json").EnumerateObject().ToFrozenDictionary(entry => entry.Name, entry => entry.Value.GetString()!);

    /// <summary>The example questions with these names, as the bot itself understands them.</summary>
    /// <exception cref="KeyNotFoundException">When there is none of that name.</exception>
    public static ImmutableArray<NextQuestion> For(IEnumerable<string> names, UnderstandingContext context) =>
        [.. names.Select(name => Titles[name]).SelectMany(title => Understander.Read(title, context with { Linked = [], Last = null }).Intents.OfType<Intent.Ask>().Select(ask => new NextQuestion(title, ask.Question)))];

    internal static IEnumerable<string> All => Titles.Keys;
}
