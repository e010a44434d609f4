using System.Text.RegularExpressions;
using Bot.Understanding.Grammar;
using Bot.Understanding.Names;
using Bot.Understanding.Periods;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;

namespace Bot.Understanding.Orders.Deals;

/// <summary>Cuts the tokens of an order into items: at each place the longest meaning wins; of equal length a deal, then a word of the order, then a day.</summary>
internal sealed partial class DealItemFinder(string text, NameFinder names, PeriodReader periods, SpanFinder spans)
{
    private const int LongestName = 10;

    public List<DealItem> Find(IReadOnlyList<Token> tokens)
    {
        var items = new List<DealItem>();
        for (var at = 0; at < tokens.Count; at = items[^1].End)
            items.Add(Next(tokens, at));
        return items;
    }

    private DealItem Next(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at].Kind == TokenKind.Mark)
            return new DealItem.Mark(tokens[at].Word[0], at);
        if (Deal(tokens, at) is { } deal)
            return deal;
        var word = Words.DealOrders.Longest(tokens, at) is { } said ? new DealItem.Word(said.Meaning.Name, string.Join(' ', tokens.Skip(at).Take(said.Length).Select(token => token.Word)), at, said.Length) : null;
        DealItem?[] found = [word, NoDay(tokens, at), Move(tokens, at), Day(tokens, at), Amount(tokens, at), names.Longest(tokens, at) is { } named ? new DealItem.Named(named.Matches, at, named.Length) : null];
        return found.OfType<DealItem>().MaxBy(item => item.Length) ?? new DealItem.Unknown(at);
    }

    /// <summary>Two words or more, a word with a digit, or what stands in quotes; a single plain word may be anything.</summary>
    private DealItem.Deal? Deal(IReadOnlyList<Token> tokens, int at)
    {
        var quote = tokens[at].Quote;
        var length = 0;
        while (length < LongestName && at + length < tokens.Count && tokens[at + length] is var token && token.Quote == quote && !(quote == 0 && token.IsMark(':')))
            length++;
        // Spelled once; shorter parts are beginnings of it.
        Token[] words = [.. tokens.Skip(at).Take(length).Where(token => token.Kind != TokenKind.Mark)];
        var spelled = string.Concat(words.Select(token => token.Word));
        for (var (count, end) = (words.Length, spelled.Length); length > 0; length--)
        {
            if (tokens[at + length - 1].Kind == TokenKind.Mark)
                continue;
            if ((count > 1 || quote > 0 || words[0].Word.Any(char.IsDigit)) && names.Deals(spelled.AsSpan(0, end)) is { Count: > 0 } deals)
                return new(deals, at, length);
            end -= words[--count].Word.Length;
        }

        return null;
    }

    private DealItem.Day? Day(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at].Number is { IsPlain: true } && tokens[at].Kind == TokenKind.Number && periods.Read(tokens, at) is { Length: 1 })
            return null;
        return periods.Read(tokens, at) switch
        {
            { When: { Bound: Bound.AsOf or Bound.KnownAt or Bound.Since } } or null => null,
            { When: { IsDay: true } when, Length: var length } => new(when.Ahead.Start, when.Assumed is null ? null : $"The year was not said: {when.Ahead.Start.Year} is assumed.", at, length),
            { When: { Bound: Bound.Until } when, Length: var length } => new(when.Ahead.End, null, at, length),
            { When: { } when, Length: var length } => new(when.Ahead.End, $"No day was said: it is the last one of {when.Ahead.ShortLabel}.", at, length),
        };
    }

    /// <summary>31 February, 2026-02-30, 31/4/2026.</summary>
    private DealItem.NoDay? NoDay(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at].Kind is not (TokenKind.Number or TokenKind.Word))
            return null;
        if (tokens[at].Kind == TokenKind.Number && DayLike().Match(text, tokens[at].Start) is { Success: true } digits)
            return new(at, tokens.Skip(at).TakeWhile(token => token.Start < digits.Index + digits.Length).Count());
        var cursor = new Cursor(tokens, at);
        var day = cursor.TakeNumber(1, 99);
        cursor.Take("of");
        return cursor.Take(PeriodWords.Months) is null || (day ?? cursor.TakeNumber(1, 99)) is null || periods.Read(tokens, at) is { When.IsDay: true } ? null : new(at, cursor.At - at);
    }

    private static DealItem.Move? Move(IReadOnlyList<Token> tokens, int at)
    {
        var cursor = new Cursor(tokens, at);
        if (cursor.TakeNumber(1, 3650) is not { } count)
            return null;
        cursor.Take("of");
        if (cursor.Take(PeriodWords.Units) is not { } unit || cursor.Is("ago"))
            return null;
        return new(
            unit switch
            {
                Unit.Day => new DayShift(0, count),
                Unit.Week => new DayShift(0, 7 * count),
                Unit.Month => new DayShift(Math.Min(count, 240), 0),
                Unit.Quarter => new DayShift(3 * Math.Min(count, 80), 0),
                Unit.HalfYear => new DayShift(6 * Math.Min(count, 40), 0),
                _ => new DayShift(12 * Math.Min(count, 20), 0),
            },
            at, cursor.At - at);
    }

    private DealItem? Amount(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at].Quote > 0 || spans.Amount(tokens, at) is not ({ } span, var length) || span is not Span.Amount amount)
            return null;
        if (amount.IsPercent)
            return new DealItem.Share((IsMinus(tokens, at) ? -amount.Value : amount.Value) / 100, at, length);
        if (tokens[at].Kind == TokenKind.Word && !amount.IsMoney)
            return null;
        return new DealItem.Amount(IsMinus(tokens, at) ? -amount.Value : amount.Value, amount.Currency, amount.IsMoney, at, length);
    }

    private bool IsMinus(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Word is not "minus" && tokens[at].Start > 0 && text[tokens[at].Start - 1] is '-' or '−' || (at > 0 && tokens[at - 1].IsWord("minus"));

    [GeneratedRegex(@"\G(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}\.\d{1,2}\.\d{4})(?![\w/])", RegexOptions.CultureInvariant)]
    private static partial Regex DayLike();
}
