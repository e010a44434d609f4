using Bot.Understanding.Names;
using Bot.Understanding.Periods;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;

namespace Bot.Understanding.Grammar;

/// <summary>Cuts tokens into spans: at each place the longest meaning wins; of equal length a time, then a name, then the vocabulary.</summary>
internal sealed class SpanFinder(string text, PeriodReader periods, NameFinder names)
{
    private const decimal SurelyMoney = 1000m;
    private const int LongestMisspelling = 3;

    /// <summary>So many words that are exactly a deal's name are its name, though nobody said "deal": "group frame agreement renewal".</summary>
    private const int PlainlyADeal = 3;

    public List<Span> Find(IReadOnlyList<Token> tokens)
    {
        var spans = new List<Span>();
        var speaksOfADeal = tokens.Any(token => token is { Quote: 0, Word: "deal" or "opportunity" or "opp" or "changed" or "moved" });
        var speaksOfAlerts = false;
        for (var at = 0; at < tokens.Count;)
        {
            var (span, length) = speaksOfAlerts && AlertNames.Longest(tokens, at) is { } alerts
                ? (new Span.Alerts(alerts.Rules, Said(tokens, at, alerts.Length)), alerts.Length)
                : Next(tokens, at, speaksOfADeal);
            speaksOfAlerts |= span.IsWord(Concept.AlsoTold);
            spans.Add(Mended(tokens, at, length) is { } mended ? span with { Mended = mended } : span);
            at += length;
        }

        return Due(Misspellings(spans));
    }

    /// <summary>What is due by itself is all that has a day. "Deals due", "promises due": the noun says what, and due is the day that it has.</summary>
    private static List<Span> Due(List<Span> spans) => spans.Exists(span => span.IsWord(Concept.Due)) && spans.Exists(HasADay)
        ? [.. spans.Select(span => span is Span.Word { Concept: Concept.Due } word ? word with { Concept = Concept.Closing } : span)]
        : spans;

    private static bool HasADay(Span span) => span is Span.Named { Name.Kind: NameKind.Deal }
        || (span is Span.Word { Concept: var concept } && (concept is Concept.Deal or Concept.Deals or Concept.ThisDeal or Concept.Risk or Concept.Mitigation or Concept.Promise or Concept.OurPromise or Concept.TheirPromise or Concept.Pipeline || RiskQuestion.TypeOf(concept) is not null));

    private static string? Mended(IReadOnlyList<Token> tokens, int at, int length)
    {
        for (var place = at; place < at + length; place++)
            if (tokens[place].IsMended)
                return string.Join(' ', tokens.Skip(at).Take(length).Select(token => token.Word));
        return null;
    }

    private (Span Span, int Length) Next(IReadOnlyList<Token> tokens, int at, bool speaksOfADeal)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Mark)
            return (new Span.Mark(token.Word[0]), 1);
        if (token.Quote > 0)
            return Quoted(tokens, at);
        var word = Words.Known.Longest(tokens, at);
        var far = Words.OutOfReach.Longest(tokens, at);
        var name = names.Longest(tokens, at);
        var time = periods.Read(tokens, at);
        var deal = Deal(tokens, at, speaksOfADeal || token.Word.Any(char.IsDigit) ? 1 : MeansNothingElse(tokens, at) ? PlainlyADeal - 1 : PlainlyADeal);
        var longest = Math.Max(Math.Max(word?.Length ?? 0, far?.Length ?? 0), Math.Max(name?.Length ?? 0, Math.Max(time?.Length ?? 0, deal?.Length ?? 0)));
        if (deal is { } thatDeal && thatDeal.Length == longest)
            return (new Span.Named(thatDeal.Matches, Said(tokens, at, longest)), longest);
        if (time is { } when && when.Length == longest)
            return (new Span.Time(when.When, Said(tokens, at, longest)), longest);
        if (name is { } named && named.Length == longest && !(word?.Length == longest && named.Matches.All(match => match.Name.Kind == NameKind.Stage)))
            return (new Span.Named(named.Matches, Said(tokens, at, longest)), longest);
        if (far is { } reason && reason.Length == longest)
            return (new Span.Far(reason.Meaning, Said(tokens, at, longest)), longest);
        // "A quarter million": more than the small word that it begins with.
        if (word is { } known && !(Amount(tokens, at) is { } amount && amount.Length > known.Length && amount.Span is Span.Amount { IsMoney: true }))
            return (new Span.Word(known.Meaning.Concept, Said(tokens, at, longest)), longest);
        return Amount(tokens, at) ?? (new Span.Unknown(Said(tokens, at, 1)), 1);
    }

    /// <summary>Of two words one is no word of the vocabulary: "leak analytics" can be nothing but the name.</summary>
    private static bool MeansNothingElse(IReadOnlyList<Token> tokens, int at) => at + 1 < tokens.Count && !(Spelling.English.Knows(tokens[at].Word) && Spelling.English.Knows(tokens[at + 1].Word));

    /// <summary>What stands in quotes is a name as a whole, or unknown as a whole.</summary>
    private (Span Span, int Length) Quoted(IReadOnlyList<Token> tokens, int at)
    {
        var inside = tokens.Skip(at).TakeWhile(token => token.Quote == tokens[at].Quote).ToList();
        var said = Said(tokens, at, inside.Count);
        if (names.Longest(inside, 0) is { } named && named.Length == inside.Count)
            return (new Span.Named(named.Matches, said), inside.Count);
        return names.Deals(string.Concat(inside.Select(token => token.Word))) is { Count: > 0 } deals ? (new Span.Named(deals, said), inside.Count) : (new Span.Unknown(said), inside.Count);
    }

    private (IReadOnlyList<NameMatch> Matches, int Length)? Deal(IReadOnlyList<Token> tokens, int at, int shortest)
    {
        const int longestName = 10;
        var length = Math.Min(longestName, tokens.Count - at);
        if (length < shortest)
            return null;
        // Spelled once; shorter parts are beginnings of it.
        Token[] words = [.. tokens.Skip(at).Take(length).Where(token => token.Kind != TokenKind.Mark)];
        var spelled = string.Concat(words.Select(token => token.Word));
        for (var (count, end) = (words.Length, spelled.Length); length >= shortest; length--)
        {
            if (tokens[at + length - 1].Kind == TokenKind.Mark)
                continue;
            if ((count > 1 || words[0].Word.Any(char.IsDigit)) && names.Deals(spelled.AsSpan(0, end)) is { Count: > 0 } deals)
                return (deals, length);
            end -= words[--count].Word.Length;
        }

        return null;
    }

    /// <summary>The number that starts at the token, with what stands beside it: k, m, a currency, percent.</summary>
    public (Span Span, int Length)? Amount(IReadOnlyList<Token> tokens, int at)
    {
        var cursor = at;
        decimal value;
        string? currency = null;
        bool percent = false, more = false, money = false;
        if (tokens[cursor] is { Word: { } first } before && IsCurrencyCode(before) && cursor + 1 < tokens.Count && tokens[cursor + 1].Number is not null)
            (currency, cursor) = (first.ToUpperInvariant(), cursor + 1);
        if (tokens[cursor].Number is { } number)
        {
            value = number.Value;
            (currency, percent, more) = (currency ?? number.Currency, number.IsPercent, number.IsOrMore);
            money = number.IsScaled || currency is not null || (value >= SurelyMoney && !percent);
        }
        else if (SpelledNumber.Read(tokens, cursor) is { } spelled)
        {
            (value, money) = (spelled.Value, spelled.Value >= SurelyMoney);
            cursor += spelled.Length - 1;
        }
        else
            return null;
        cursor++;
        while (cursor < tokens.Count && tokens[cursor].Quote == 0 && SpelledNumber.Scale(tokens[cursor].Word) is { } scale && value < decimal.MaxValue / scale / 10)
            (value, money, cursor) = (value * scale, true, cursor + 1);
        if (cursor < tokens.Count && CurrencyWord(tokens[cursor]) is { } code)
            (currency, money, cursor) = (code, true, cursor + 1);
        if (cursor < tokens.Count && tokens[cursor].IsWord("percent"))
            (percent, cursor) = (true, cursor + 1);
        return (new Span.Amount(value, currency, percent, more, money, Said(tokens, at, cursor - at)), cursor - at);
    }

    private static string? CurrencyWord(Token token) => token is { Kind: TokenKind.Word, Quote: 0 } ? CurrencyWords.CodeOf(token.Word) : null;

    internal static bool IsCurrencyCode(Token token) =>
        token is { Kind: TokenKind.Word, Quote: 0, Word: "usd" or "eur" or "gbp" or "chf" or "jpy" or "cad" or "aud" or "sek" or "nok" or "dkk" or "inr" or "cny" or "brl" };

    /// <summary>Unknown words that are nearly a name, longest run first.</summary>
    private List<Span> Misspellings(List<Span> spans)
    {
        for (var at = 0; at < spans.Count; at++)
        {
            var run = 0;
            while (at + run < spans.Count && spans[at + run] is Span.Unknown)
                run++;
            for (var length = Math.Min(run, LongestMisspelling); length > 0; length--)
            {
                var said = string.Join(' ', spans.Skip(at).Take(length).Select(span => span.Said));
                var (from, alike) = WithBeginning(spans, at, said) is { Count: > 0 } whole ? (at - 1, whole) : (at, names.Alike(Normal.Compact(said)));
                if (alike.Count == 0)
                    continue;
                said = from < at ? $"{spans[from].Said} {said}" : said;
                spans.RemoveRange(from, at + length - from);
                spans.Insert(from, new Span.Named(alike, said));
                at = from;
                break;
            }
        }

        return spans;
    }

    /// <summary>"Adventure Wroks": the beginning is spelt as it should be, and was taken for the whole.</summary>
    private List<NameMatch> WithBeginning(List<Span> spans, int at, string said) =>
        at > 0 && spans[at - 1] is Span.Named { Matches: var begun } before && begun.All(match => match.Tier == NameTier.Part)
            ? [.. names.Alike(Normal.Compact(before.Said + said)).Where(match => begun.Any(other => other.Name.Equals(match.Name)))] : [];

    private string Said(IReadOnlyList<Token> tokens, int at, int length) => text[tokens[at].Start..tokens[at + length - 1].End];
}
