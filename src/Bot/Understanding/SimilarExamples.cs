using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;

namespace Bot.Understanding;

/// <summary>Finds own examples that share words with a text; a rare word counts more than a frequent one.</summary>
internal static class SimilarExamples
{
    private static readonly Example[] All = [.. Examples.All.Where(example => example.Language == Domain.Asking.Language.English && !example.Head.Contains(':', StringComparison.Ordinal) && !example.Text.Contains(Examples.Person, StringComparison.Ordinal) && Answers.TopicCatalogue.All.Any(topic => topic.Name == example.Head))];

    private static readonly ILookup<string, int> ByWord = All.SelectMany((example, at) => WordsOf(example.Text).Select(word => (word, at))).ToLookup(pair => pair.word, pair => pair.at);

    private static readonly double[] Weights = [.. All.Select(example => Math.Sqrt(WordsOf(example.Text).Sum(word => Math.Pow(WeightOf(word), 2))))];

    /// <summary>The likest example of each topic, likest first; none that shares no word.</summary>
    /// <param name="withAccount">Whether examples about one account may be among them.</param>
    public static IEnumerable<Example> To(IEnumerable<string> said, bool withAccount)
    {
        var shared = new Dictionary<int, double>();
        foreach (var word in said.SelectMany(WordsOf).Distinct())
            foreach (var at in ByWord[word])
                shared[at] = shared.GetValueOrDefault(at) + Math.Pow(WeightOf(word), 2);
        return shared.Where(pair => withAccount || !All[pair.Key].Text.Contains(Examples.Account, StringComparison.Ordinal))
            .Select(pair => (Likeness: pair.Value / Weights[pair.Key], pair.Key)).OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Key)
            .Select(pair => All[pair.Key]).DistinctBy(example => example.Head);
    }

    private static double WeightOf(string word) => Math.Log(1 + (All.Length / (1d + ByWord[word].Count())));

    private static IEnumerable<string> WordsOf(string text) => Tokeniser.Read(text, DateOrder.DayFirst)
        .Where(token => token is { Kind: TokenKind.Word, Quote: 0 } && Words.Known.Longest([token], 0)?.Meaning.Concept != Concept.Filler).Select(token => token.Word).Distinct();
}
