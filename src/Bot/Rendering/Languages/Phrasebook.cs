using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Domain.Asking;

namespace Bot.Rendering.Languages;

/// <summary>
/// What English templates and words are in another language, from <c>{code}.json</c> beside this file. A template keeps its arguments, whose order is free;
/// "{1:dat}" takes the form of a word behind the bar in "gewonnene Deals|gewonnenen Deals".
/// </summary>
internal sealed partial class Phrasebook
{
    private static readonly FrozenDictionary<string, Phrasebook> All = Language.All.Where(language => language != Language.English)
        .ToFrozenDictionary(language => language.Code, language => new Phrasebook(language));

    private readonly FrozenDictionary<string, string> sentences;
    private readonly FrozenDictionary<string, string> words;
    private readonly (Regex English, string Said)[] patterns;
    private readonly CultureInfo culture;

    private Phrasebook(Language language)
    {
        culture = CultureInfo.GetCultureInfo(language.Code);
        using var stream = typeof(Phrasebook).Assembly.GetManifestResourceStream($"phrasebooks/{language.Code}.json")!;
        using var document = JsonDocument.Parse(stream, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        (sentences, words) = (Texts(document.RootElement, "sentences"), Texts(document.RootElement, "words"));
        patterns = [.. words.Where(pair => pair.Key.Contains('{', StringComparison.Ordinal)).OrderByDescending(pair => pair.Key.Length)
            .Select(pair => (new Regex($"^{Placeholder().Replace(Regex.Escape(pair.Key).Replace(@"\{", "{", StringComparison.Ordinal), "(.+?)")}$", RegexOptions.CultureInvariant), pair.Value))];
    }

    /// <summary>Null for English, which needs none.</summary>
    public static Phrasebook? Of(Language language) => All.GetValueOrDefault(language.Code);

    /// <summary>A word of a card's frame; English where the language has none for it.</summary>
    public static string In(Language language, string english) => Of(language)?.Word(english) ?? english;

    /// <summary>The English templates that are known, with what they are.</summary>
    public IReadOnlyDictionary<string, string> Sentences => sentences;

    /// <summary>The sentence with all its words in this language; null when one of its templates is not known.</summary>
    public Sentence? Say(Sentence sentence)
    {
        if (sentence.Parts.IsEmpty)
            return Template(sentence.Template) is not { } template ? null : Filled(template, sentence);
        var phrase = new Answers.Phrase();
        foreach (var part in sentence.Parts)
            if (Say(part) is { } said)
                phrase.Add(said);
            else
                return null;
        var whole = phrase.ToSentence() with { Parts = [] };
        return char.IsUpper(sentence.Template[0]) && whole.Template.Length > 0 ? whole with { Template = char.ToUpper(whole.Template[0], culture) + whole.Template[1..] } : whole;
    }

    /// <summary>Null when it is not known; what holds no letters is the same in every language.</summary>
    public string? Template(string english) => sentences.TryGetValue(english, out var said) ? said : Placeholder().Replace(english, "").Any(char.IsLetter) ? null : english;

    /// <summary>A word, a title or a period; null when it is not known.</summary>
    public string? Word(string english, bool isDative = false)
    {
        if (words.TryGetValue(english, out var said))
            return Form(said, isDative);
        foreach (var (pattern, template) in patterns)
            if (pattern.Match(english) is { Success: true } match)
                return string.Format(culture, Form(template, isDative), [.. match.Groups.Values.Skip(1).Select(group => Word(group.Value, isDative) ?? group.Value)]);
        return Dates(english) ?? Listed(english, isDative);
    }

    /// <summary>"planned, Jane Doe, no agenda": a list that begins with a word of ours.</summary>
    private string? Listed(string english, bool isDative)
    {
        var parts = english.Split(", ");
        return parts.Length > 1 && words.TryGetValue(parts[0], out var first)
            ? string.Join(", ", parts.Skip(1).Select(part => words.TryGetValue(part, out var said) ? Form(said, isDative) : Dates(part) ?? part).Prepend(Form(first, isDative))) : null;
    }

    private Sentence Filled(string template, Sentence sentence) => new(template,
        [.. sentence.Arguments.Select((argument, at) => argument is string word ? Word(word, template.Contains($"{{{at}:dat}}", StringComparison.Ordinal)) ?? word : argument)]);

    /// <summary>"Oct–Dec 2026", "3 Nov 2026": the months in their own names; null for what is no date.</summary>
    private string? Dates(string english) => Date().IsMatch(english)
        ? Month().Replace(english, match => DateTime.ParseExact(match.Value[..3], "MMM", CultureInfo.InvariantCulture) is var month ? month.ToString(match.Value.Length > 3 ? "MMMM" : "MMM", culture) : "")
        : null;

    private static string Form(string said, bool isDative) => said.IndexOf('|', StringComparison.Ordinal) is >= 0 and var bar ? isDative ? said[(bar + 1)..] : said[..bar] : said;

    private static FrozenDictionary<string, string> Texts(JsonElement root, string name) => root.GetProperty(name).EnumerateObject().ToFrozenDictionary(entry => entry.Name, entry => entry.Value.GetString()!);

    [GeneratedRegex(@"\{\d+(?::[^}]*)?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^[\dQHFY ().,–-]*(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*[\d ().,–-]*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(?:January|February|March|April|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}
