using System.Collections.Frozen;
using Bot.Understanding.Grammar;
using Bot.Understanding.Names;
using Bot.Understanding.Periods;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Opportunities;

namespace Bot.Understanding.Scenarios;

/// <summary>Cuts what is assumed into pieces. A name of the portfolio comes first, so that words in it mean nothing by themselves.</summary>
internal sealed class PieceFinder(string text, PeriodReader periods, NameFinder names)
{
    private const int LongestDeal = 10;

    private static readonly FrozenDictionary<string, string> Currencies = new Dictionary<string, string>
    {
        ["euro"] = "EUR",
        ["euros"] = "EUR",
        ["dollar"] = "USD",
        ["dollars"] = "USD",
        ["pound"] = "GBP",
        ["sterling"] = "GBP",
        ["yen"] = "JPY",
        ["franc"] = "CHF",
        ["francs"] = "CHF",
        ["rupee"] = "INR",
        ["rupees"] = "INR",
        ["real"] = "BRL",
        ["reais"] = "BRL",
        ["yuan"] = "CNY",
        ["renminbi"] = "CNY",
        ["krona"] = "SEK",
    }.ToFrozenDictionary();

    private readonly SpanFinder amounts = new(text, periods, names);

    public List<Piece> Find(IReadOnlyList<Token> tokens)
    {
        var pieces = new List<Piece>();
        for (var at = 0; at < tokens.Count;)
        {
            var (piece, length) = Next(tokens, at);
            pieces.Add(piece);
            at += length;
        }

        return pieces;
    }

    private (Piece Piece, int Length) Next(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Mark)
            return (token.Word[0] is ',' or ';' or '.' or '?' or '!' or '\n' ? new Piece.Split(token.Word) : new Piece.Cue(ScenarioCue.Small, token.Word), 1);
        if (token.Quote > 0)
            return Quoted(tokens, at);
        var deal = Deal(tokens, at);
        var name = names.Longest(tokens, at) is { } found && found.Matches.Where(match => match.Name.Kind is not (NameKind.Stage or NameKind.Competitor)).ToList() is { Count: > 0 } matches ? (matches, found.Length) : default;
        var cue = Words.Scenarios.Longest(tokens, at);
        if (deal is { } known && known.Length >= Math.Max(name.Length, cue?.Length ?? 0) && (known.Length > 1 || cue is null))
            return (new Piece.Named(known.Matches, Said(tokens, at, known.Length)), known.Length);
        if (name.Length > 0 && name.Length >= (cue?.Length ?? 0))
            return (new Piece.Named(name.matches, Said(tokens, at, name.Length)), name.Length);
        if (Length(tokens, at) is { } span)
            return span;
        // "Until Friday" begins with a word that says nothing by itself.
        if (periods.Read(tokens, at) is { } time && time.Length >= (cue?.Length ?? 0))
            return (new Piece.Time(time.When, Said(tokens, at, time.Length)), time.Length);
        if (cue is { } meant && !(meant.Meaning.Cue == ScenarioCue.Small && amounts.Amount(tokens, at) is not null))
            return (meant.Meaning.Cue is ScenarioCue.And or ScenarioCue.Open or ScenarioCue.More ? new Piece.Split(Said(tokens, at, meant.Length)) : new Piece.Cue(meant.Meaning.Cue, Said(tokens, at, meant.Length)), meant.Length);
        if (amounts.Amount(tokens, at) is { Span: Span.Amount amount } counted)
            return (new Piece.Number(amount.Value, amount.IsPercent || IsPercentBehind(tokens[at + counted.Length - 1]), amount.IsMoney, amount.Currency is { } code && Currency.IsCode(code) ? new(code) : null, amount.Said), counted.Length);
        if (CurrencyOf(token) is { } currency)
            return (new Piece.Money(currency, Said(tokens, at, 1)), 1);
        if (Words.Known.Longest(tokens, at) is { } word && CategoryOf(word.Meaning.Concept) is { } category)
            return (new Piece.OfCategory(category, Said(tokens, at, word.Length)), word.Length);
        return (new Piece.Word(token.Word, Said(tokens, at, 1)), 1);
    }

    /// <summary>What stands in quotes is a name as a whole.</summary>
    private (Piece Piece, int Length) Quoted(IReadOnlyList<Token> tokens, int at)
    {
        var inside = tokens.Skip(at).TakeWhile(token => token.Quote == tokens[at].Quote).ToList();
        var (said, compact) = (Said(tokens, at, inside.Count), string.Concat(inside.Select(token => token.Word)));
        return (names.Deals(compact) is { Count: > 0 } deals ? new Piece.Named(deals, said)
            : names.Longest(inside, 0) is { } named && named.Length == inside.Count ? new Piece.Named(named.Matches, said)
            : new Piece.Word(compact, said), inside.Count);
    }

    private (IReadOnlyList<NameMatch> Matches, int Length)? Deal(IReadOnlyList<Token> tokens, int at)
    {
        (IReadOnlyList<NameMatch>, int)? longest = null;
        var compact = "";
        for (var next = at; next < tokens.Count && next - at < LongestDeal && tokens[next].Quote == 0; next++)
        {
            // A comma may stand in a deal's name: "Care Plus, two years".
            if (tokens[next].Kind == TokenKind.Mark)
                continue;
            compact += tokens[next].Word;
            if (names.Deals(compact) is { Count: > 0 } deals)
                longest = (deals, next + 1 - at);
        }

        return longest;
    }

    private (Piece.Length Piece, int Length)? Length(IReadOnlyList<Token> tokens, int at)
    {
        var cursor = new Cursor(tokens, at);
        var isHalf = cursor.Take("half");
        cursor.TakeAny("a", "an", "one", "another");
        var isOne = cursor.At > at;
        var count = isHalf || isOne ? 1 : cursor.TakeNumber(0, 10_000);
        if (count is not { } many)
            return null;
        cursor.TakeAny("more", "full", "fiscal");
        if (cursor.Take(PeriodWords.Units) is not { } unit)
            return null;
        var (months, days) = unit switch
        {
            Unit.Day => (0, many),
            Unit.Week => (0, many * 7),
            Unit.Month => (many, 0),
            Unit.Quarter => (many * 3, 0),
            Unit.HalfYear => (many * 6, 0),
            _ => (many * 12, 0),
        };
        if (isHalf)
            (months, days) = months % 2 == 0 ? (months / 2, days) : (months / 2, 15);
        return (new(months, days, Said(tokens, at, cursor.At - at)), cursor.At - at);
    }

    /// <summary>By its name, or any three capitals.</summary>
    private Currency? CurrencyOf(Token token) => token.Kind != TokenKind.Word ? null
        : Currencies.TryGetValue(token.Word, out var code) ? new Currency(code)
        : Currency.IsCode(text[token.Start..token.End]) ? new Currency(text[token.Start..token.End])
        : SpanFinder.IsCurrencyCode(token) ? new Currency(token.Word.ToUpperInvariant())
        : null;

    /// <summary>"5 %", with a blank between.</summary>
    private bool IsPercentBehind(Token number) => text.AsSpan(number.End).TrimStart() is ['%', ..];

    private static ForecastCategory? CategoryOf(Concept concept) => concept switch
    {
        Concept.Commit => ForecastCategory.Commit,
        Concept.MostLikely => ForecastCategory.MostLikely,
        Concept.BestCase => ForecastCategory.BestCase,
        _ => null,
    };

    private string Said(IReadOnlyList<Token> tokens, int at, int length) => text[tokens[at].Start..tokens[at + length - 1].End];
}
