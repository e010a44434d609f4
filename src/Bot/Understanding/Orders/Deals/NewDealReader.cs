using Bot.Understanding.Names;
using Bot.Understanding.Periods;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain.Opportunities;

namespace Bot.Understanding.Orders.Deals;

/// <summary><c>at Contoso: Line 4 sensors, 500k, closes 30 June, owner Jane</c>: what a new deal is called, up to the first value, and what is known of it.</summary>
internal sealed class NewDealReader(string text, NameFinder names, UnderstandingContext context)
{
    /// <summary>A plain number below is part of a name: "Line 4".</summary>
    private const decimal LeastPlainAmount = 1_000;

    /// <param name="tokens">What follows the words that said it is a new deal.</param>
    /// <param name="isSaid">A verb stood before it; without one, "new deal value" asks, and "new deal at Contoso: ..." does not.</param>
    /// <returns>Null for a question.</returns>
    public Intent.Order? Read(List<Token> tokens, bool isSaid)
    {
        if (!isSaid && (tokens is [] or [.., { Word: "?" }] || (!tokens.Exists(token => token.IsMark(':')) && Words.NewDeals.Longest(tokens, 0)?.Meaning.Name is not ("at" or "called"))))
            return null;
        var periods = new PeriodReader(context.View.Calendar, context.Today);
        var items = Items(tokens, new DealItemFinder(text, names, periods, new(text, periods, names)));
        var (from, end) = Called(items, tokens);
        var order = new UpdateOrder(UpdateKind.NewDeal, text, end > from ? text[tokens[items[from].First].Start..tokens[items[end - 1].End - 1].End].Trim() : "", []) { SaidOn = context.Today };
        var unread = new List<DealItem>();
        foreach (var item in items.Where((_, at) => at < from || at >= end))
            order = Placed(order, item, unread);
        return new(unread.Count == 0 ? order : order with { Assumed = [.. order.Assumed, $"I did not understand “{string.Join(" ", unread.Select(item => text[tokens[item.First].Start..tokens[item.End - 1].End]))}”: it is left out."] });
    }

    /// <summary>Days, amounts, names, categories and states as in every order about deals; the words between them are those of new deals.</summary>
    private static List<DealItem> Items(List<Token> tokens, DealItemFinder finder)
    {
        var values = finder.Find(tokens).Where(item => item.IsCategory || item.Is("won", "lost") || item is not (DealItem.Word or DealItem.Unknown or DealItem.Deal)).ToDictionary(item => item.First);
        var items = new List<DealItem>();
        for (var at = 0; at < tokens.Count; at = items[^1].End)
            items.Add(values.GetValueOrDefault(at) ?? (DealItem?)Word(tokens, at, values.Keys.Where(first => first > at).DefaultIfEmpty(tokens.Count).Min()) ?? new DealItem.Unknown(at));
        return items;
    }

    private static DealItem.Word? Word(List<Token> tokens, int at, int end) =>
        tokens[at].Quote == 0 && Words.NewDeals.Longest(tokens, at) is var (meaning, length) && at + length <= end ? new(meaning.Name, tokens[at].Word, at, length) : null;

    /// <summary>The items that are the name: in quotes, after "called", after the colon or the account, else what comes first.</summary>
    private (int From, int End) Called(List<DealItem> items, List<Token> tokens)
    {
        if (items.FindIndex(item => tokens[item.First].Quote > 0) is >= 0 and var quoted)
            return (quoted, quoted + items.Skip(quoted).TakeWhile(item => tokens[item.First].Quote == tokens[items[quoted].First].Quote).Count());
        var from = items.FindIndex(item => item.Is("called"));
        if (from < 0)
            from = items.FindIndex(item => item is DealItem.Mark { Character: ':' });
        if (from < 0 && items.FindIndex(item => item.IsNamed(NameKind.Account)) is >= 0 and var account && items[..account].TrueForAll(item => item.Is("at", "filler")))
            from = account;
        from++;
        while (from < items.Count && (items[from] is DealItem.Mark || items[from].Is("filler", "worth")))
            from++;
        var end = from;
        while (end < items.Count && !Ends(items, end, tokens, isFirst: end == from))
            end++;
        while (end > from && items[end - 1].Is("worth", "at", "by", "filler", "closes"))
            end--;
        return (Math.Min(from, end), end);
    }

    private bool Ends(List<DealItem> items, int at, List<Token> tokens, bool isFirst) => items[at] switch
    {
        DealItem.Mark => true,
        DealItem.Amount amount => !IsOfName(tokens[amount.First]),
        DealItem.NoDay or DealItem.Share or DealItem.Move => !isFirst,
        // "Renewal 2027" and "Q3 renewal" are names.
        DealItem.Day day => !isFirst && !(day.Length == 1 && text[tokens[day.First].Start..tokens[day.First].End].Any(char.IsDigit) && tokens[day.First].Kind != TokenKind.Day),
        // "Gas pipeline sensors" is one too.
        var item when (item.IsCategory && !item.Is("pipeline")) || item.Is("closes", "field", "won", "lost") => !isFirst,
        var item => item.Is("at") && at + 1 < items.Count && items[at + 1].IsNamed(NameKind.Account),
    };

    /// <summary>"Line 4", "Renewal 2027".</summary>
    private static bool IsOfName(Token token) => token.Number is { IsPlain: true, Value: < LeastPlainAmount or (>= 2000 and < 2100) };

    private static UpdateOrder Placed(UpdateOrder order, DealItem item, List<DealItem> unread)
    {
        switch (item)
        {
            case DealItem.Amount { Value: var value, Currency: var currency } when order.Amount is null:
                return order with { Amount = value, Currency = currency };
            case DealItem.Day { On: var day, Assumed: var assumed } when order.Day is null:
                return order with { Day = day, Assumed = assumed is null ? order.Assumed : [.. order.Assumed, assumed] };
            case DealItem.Named { Matches: var matches } when Only(matches, NameKind.Account) is { } account && order.Accounts.IsEmpty:
                return order with { Accounts = [new(account)] };
            case DealItem.Named { Matches: var matches } when Only(matches, NameKind.Person) is { } person && order.Person is null:
                return order with { Person = new(person) };
            case DealItem.Named { Matches: var matches } when Only(matches, NameKind.Stage) is { } stage && order.Stage is null:
                return order with { Stage = stage };
            case DealItem.Named { Matches: var matches } when Only(matches, NameKind.Product) is { } product && order.Record is null:
                return order with { Record = new(product) };
            case DealItem.Named { Matches: var matches } when Only(matches, NameKind.Region) is { } region && order.Region is null:
                return order with { Region = region };
            case DealItem.Word { IsCategory: true } category when order.Category is null:
                return order with { Category = DealEdits.CategoryOf(category.Name) };
            case DealItem.Word { Name: "won" or "lost" } status:
                return order with { Status = status.Name == "won" ? DealStatus.Won : DealStatus.Lost };
            case DealItem.Mark or DealItem.Word { IsCategory: false }:
                return order;
            default:
                unread.Add(item);
                return order;
        }
    }

    /// <summary>The key of the one name of that kind that was said; null for none and for several.</summary>
    private static string? Only(IReadOnlyList<NameMatch> matches, NameKind kind) => matches.Where(match => match.Name.Kind == kind).ToArray() is [var only] ? only.Name.Key : null;
}
