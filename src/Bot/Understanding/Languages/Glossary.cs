using System.Collections.Frozen;
using System.Text.Json;
using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain.Asking;

namespace Bot.Understanding.Languages;

/// <summary>
/// What the phrases of a language are in English, from the <c>*.{code}.json</c> beside this file. Periods, orders and questions are read from the English words,
/// so that what can be asked is decided once for all languages.
/// </summary>
internal sealed class Glossary
{
    /// <summary>In a phrase and in its English: any number, in digits or in words.</summary>
    private const string AnyNumber = "#";

    /// <summary>An English word that says nothing.</summary>
    private const string Nothing = "the";

    /// <summary>Parts of a compound are words of their own.</summary>
    private const int ShortestPart = 4;

    private static readonly FrozenDictionary<string, Glossary> All = Language.All.Where(language => language != Language.English)
        .ToFrozenDictionary(language => language.Code, language => new Glossary(language));

    private readonly Node root = new();
    private readonly HashSet<string> words = [];
    private readonly string[] links;

    private Glossary(Language language)
    {
        foreach (var file in Words.Resources("languages/").Where(name => name.EndsWith($".{language.Code}.json", StringComparison.Ordinal) && !name.EndsWith($"writing.{language.Code}.json", StringComparison.Ordinal)))
            foreach (var entry in Words.Resource(file).EnumerateObject())
                foreach (var phrase in Texts(entry.Value).SelectMany(PhraseTemplate.Expand).SelectMany(Spellings))
                    Add(phrase, entry.Name);
        var writing = Words.Resource($"languages/writing.{language.Code}.json");
        Writing = Writing.Of(writing);
        links = [.. Texts(writing.GetProperty("links"))];
        Loans = Texts(writing.GetProperty("loans")).SelectMany(PhraseTemplate.Expand).SelectMany(Tokens).ToFrozenSet();
        Spelling = new(words.Concat(Loans), namesHaveCapitals: false);
    }

    public Writing Writing { get; }

    /// <summary>Words that the language took from English; they tell nothing about which of the two is spoken.</summary>
    public FrozenSet<string> Loans { get; }

    public Spelling Spelling { get; }

    /// <summary>Null for English, which needs none.</summary>
    public static Glossary? Of(Language language) => All.GetValueOrDefault(language.Code);

    public bool Knows(string word) => words.Contains(word) || Loans.Contains(word) || Compound(word) is not null;

    /// <summary>Every English phrase that something is told by.</summary>
    public IEnumerable<string> EnglishPhrases => Ends(root).Select(end => string.Join(' ', end));

    /// <summary>The tokens in English words, each still where it stands in the text. Names and what is not known are left as they are.</summary>
    public List<Token> InEnglish(List<Token> tokens, NameFinder names)
    {
        tokens = Writing.WithoutIdleMarks(tokens);
        var english = new List<Token>(tokens.Count);
        Node? opened = null;
        for (var at = 0; at < tokens.Count;)
        {
            var (phrase, length) = tokens[at].Quote > 0 ? (null, 1) : Longest(tokens, at);
            if (length == 1 && tokens[at] is { Quote: 0, Word: var word })
                if (opened is not null && opened.Next.TryGetValue(word, out var closing))
                    phrase = closing.English ?? phrase;
                else if (Writing.OpeningVerbs.Contains(word))
                    opened = root.Next.GetValueOrDefault(word);
            if (names.Longest(tokens, at) is { } name && name.Length >= length && !(phrase is not null && name.Matches.All(match => match.Name.Kind == NameKind.Stage)))
                english.AddRange(tokens.GetRange(at, length = name.Length));
            else if (at > 0 && length == 1 && Writing.Particles.Contains(tokens[at].Word) && EndsClause(tokens, at + 1))
                english.Add(tokens[at] with { Word = Nothing });
            else if (phrase is not null)
                english.AddRange(Put(phrase, tokens, at, length));
            else
                english.AddRange(tokens[at] is { Kind: TokenKind.Word, Quote: 0 } token && Compound(token.Word) is { } parts ? parts.Select(part => token with { Word = part }) : [Genitive(tokens[at], names)]);
            at += length;
        }

        return Writing.WithOrdinals(Writing.WithVerbFirst(english, tokens));
    }

    private (string[]? English, int Length) Longest(List<Token> tokens, int start)
    {
        (string[]?, int) found = (null, 1);
        var node = root;
        for (var at = start; at < tokens.Count && tokens[at] is { Quote: 0, Kind: not TokenKind.Mark } token; at++)
        {
            if (!node.Next.TryGetValue(token.Word, out var next) && !(IsNumber(token) && node.Next.TryGetValue(AnyNumber, out next)))
                break;
            node = next;
            if (node.English is { } english)
                found = (english, at + 1 - start);
        }

        return found;
    }

    /// <summary>Nothing follows, or a mark, another clause or politeness.</summary>
    private bool EndsClause(List<Token> tokens, int at) => at == tokens.Count || tokens[at].Kind == TokenKind.Mark || Longest(tokens, at).English is ["and" or "please" or "thanks"];

    private bool IsNumber(Token token) => token.Number is not null || token.Day is not null || (root.Next.TryGetValue(token.Word, out var next) && next.English is [var word] && Periods.PeriodWords.Numbers.ContainsKey(word));

    private IEnumerable<Token> Put(string[] phrase, List<Token> tokens, int at, int length)
    {
        var (first, last) = (tokens[at], tokens[at + length - 1]);
        var numbers = tokens.GetRange(at, length).Where(IsNumber).GetEnumerator();
        foreach (var word in phrase)
            yield return word == AnyNumber && numbers.MoveNext() ? InEnglish(numbers.Current)
                : first with { Kind = TokenKind.Word, Word = word, Number = null, Start = first.Start, End = last.End, IsMended = tokens.GetRange(at, length).Exists(token => token.IsMended) };
    }

    private Token InEnglish(Token number) => number.Number is not null || number.Day is not null ? number : number with { Word = root.Next[number.Word].English![0] };

    /// <summary>"Kundenübersicht": the overview of customers, each part by what it is in English.</summary>
    private string[]? Compound(string word)
    {
        if (word.Length < 2 * ShortestPart || Spelling.English.Knows(word))
            return null;
        for (var at = word.Length - ShortestPart; at >= ShortestPart; at--)
            if (Part(word[at..]) is { } head && links.Select(link => word[..at].EndsWith(link, StringComparison.Ordinal) ? Part(word[..(at - link.Length)]) : null).FirstOrDefault(part => part is not null) is { } modifier)
                return [.. modifier, .. head];
        return null;
    }

    private string[]? Part(string word) => word.Length < ShortestPart ? null
        : root.Next.TryGetValue(word, out var node) && node.English is { } english ? english : Loans.Contains(word) ? [word] : null;

    /// <summary>"Fabrikams Pipeline".</summary>
    private static Token Genitive(Token token, NameFinder names) =>
        token is { Kind: TokenKind.Word, Quote: 0, IsPossessive: false, Word: [.., 's'] word } && names.Longest([token with { Word = word[..^1] }], 0) is not null
            ? token with { Word = word[..^1], IsPossessive = true } : token;

    private void Add(string phrase, string english)
    {
        var node = root;
        foreach (var word in Tokens(phrase))
        {
            if (word != AnyNumber)
                words.Add(word);
            node = node.Next.TryGetValue(word, out var next) ? next : node.Next[word] = new();
        }

        string[] meaning = [.. Tokens(english)];
        if (node.English is { } other && !other.SequenceEqual(meaning))
            throw new InvalidOperationException($"'{phrase}' means both {string.Join(' ', other)} and {english}.");
        node.English = meaning;
    }

    private static IEnumerable<string> Tokens(string phrase) => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(part => part == AnyNumber ? [part] : PhraseWords.Of(part));

    /// <summary>With umlauts, which are compared as the letter below them, and as they are written on keyboards that have none.</summary>
    private static IEnumerable<string> Spellings(string phrase) => new[] { phrase, WithoutUmlauts(phrase) }.Distinct();

    internal static string WithoutUmlauts(string text) =>
        text.Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal);

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString()!);

    private static IEnumerable<string[]> Ends(Node node) => node.Next.Values.SelectMany(Ends).Concat(node.English is { } english ? [english] : []);

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = [];

        public string[]? English { get; set; }
    }
}
