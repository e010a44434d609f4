using System.Collections.Frozen;
using System.Text.Json;
using Bot.Understanding.Periods;
using Bot.Understanding.Text;

namespace Bot.Understanding.Languages;

/// <summary>How a language is written down, from <c>writing.{code}.json</c>: what its marks and its order of words mean.</summary>
/// <param name="DecimalMark">What stands before tenths; the other of comma and point groups thousands.</param>
/// <param name="Abbreviations">Behind these a point ends no sentence.</param>
/// <param name="LastVerbs">Verbs that may end an order in the place of beginning it.</param>
/// <param name="LastParticiples">Verbs that may end a report in the place of standing behind "we have".</param>
/// <param name="Particles">Ends of verbs that were split, which say nothing where a clause ends with them.</param>
/// <param name="Subordinators">Before these a comma separates nothing.</param>
/// <param name="OpeningVerbs">First halves of verbs whose second half ends the clause.</param>
internal sealed record Writing(char DecimalMark, FrozenSet<string> Abbreviations, FrozenSet<string> LastVerbs, FrozenSet<string> LastParticiples, FrozenSet<string> Particles, FrozenSet<string> Subordinators, FrozenSet<string> OpeningVerbs)
{
    private const int HighestOrdinal = 31;

    public static Writing Of(JsonElement file) => new(file.GetProperty("decimalMark").GetString()![0], Set(file, "abbreviations"), Set(file, "lastVerbs"), Set(file, "lastParticiples"), Set(file, "particles"), Set(file, "subordinators"), Set(file, "openingVerbs"));

    /// <summary>"1,2 Mio. Euro": the point belongs to the word. "Deals, die diesen Monat schließen": the comma belongs to the grammar.</summary>
    public List<Token> WithoutIdleMarks(List<Token> tokens) => [.. tokens.Where((token, at) => !(token.Kind == TokenKind.Mark && at > 0 && IsIdle(tokens, at)))];

    private bool IsIdle(List<Token> tokens, int at) =>
        (tokens[at].IsMark('.') && Abbreviations.Contains(tokens[at - 1].Word) && tokens[at - 1].End == tokens[at].Start)
        || (tokens[at].IsMark(',') && at + 1 < tokens.Count && tokens[at + 1].Quote == 0 && Subordinators.Contains(tokens[at + 1].Word));

    /// <summary>"3. November", "1. Quartal": the point makes the number an ordinal.</summary>
    public static List<Token> WithOrdinals(List<Token> english)
    {
        for (var at = english.Count - 3; at >= 0; at--)
            if (english[at] is { Number: { IsPlain: true, Value: >= 1 and <= HighestOrdinal } number } && english[at + 1].IsMark('.') && english[at + 2] is { Kind: TokenKind.Word, Word: var word }
                && (PeriodWords.Months.ContainsKey(word) || PeriodWords.Units.ContainsKey(word) || word == "half"))
            {
                english[at] = english[at] with { Number = number with { IsOrdinal = true } };
                english.RemoveAt(at + 1);
            }

        return english;
    }

    /// <summary>"Den Abschluss auf Freitag verschieben" and "Wir haben Contoso ein Angebot versprochen": verbs that stand last are brought to where they stand in English.</summary>
    public List<Token> WithVerbFirst(List<Token> english, List<Token> said)
    {
        var end = said.FindIndex(token => token.Kind == TokenKind.Mark && token.Word[0] is ',' or ':' or '—' or '.' or '!');
        var last = end < 0 ? said.Count - 1 : end - 1;
        if (last < 2 || said.Exists(token => token.IsMark('?')) || said[0] is not { Kind: TokenKind.Word })
            return english;
        var at = english.FindIndex(token => token.Start == said[last].Start);
        var to = LastVerbs.Contains(said[last].Word) ? 0 : LastParticiples.Contains(said[last].Word) && english is [{ Word: "we" or "i" }, { Word: "have" }, ..] ? 2 : at;
        if (at <= to)
            return english;
        var verb = english[at];
        english.RemoveAt(at);
        english.Insert(to, verb);
        return english;
    }

    private static FrozenSet<string> Set(JsonElement file, string name) =>
        file.GetProperty(name).EnumerateArray().SelectMany(word => Vocabulary.PhraseTemplate.Expand(word.GetString()!)).SelectMany(word => new[] { Normal.Word(word), Normal.Word(Glossary.WithoutUmlauts(word)) }).ToFrozenSet();
}
