using Bot.Understanding.Grammar;
using Bot.Understanding.Names;
using Bot.Understanding.Periods;
using Bot.Understanding.Text;
using Domain;
using Domain.Risks;

namespace Bot.Understanding.Orders.Risks;

/// <summary><c>on Contoso: the plant may close, impact 200k, 40 %, owner Jane, due Friday</c>: what may happen is content, up to the first figure.</summary>
internal sealed class RiskReader(string text, NameFinder names, UnderstandingContext context)
{
    private readonly PeriodReader periods = new(context.View.Calendar, context.Today);

    /// <param name="cue">The words that said it is a risk.</param>
    /// <param name="tokens">What follows them.</param>
    /// <returns>Null for a question.</returns>
    public Intent.Order? Read(IReadOnlyList<Token> cue, List<Token> tokens)
    {
        if (tokens is [.., { Word: "?" }])
            return null;
        var order = new UpdateOrder(UpdateKind.Risk, text, "", []) { SaidOn = context.Today, RiskType = TypeIn(cue) };
        var (end, day) = DueDay.Find(tokens, 0, periods);
        order = order with { Day = day };
        var colon = tokens.FindIndex(token => token.IsMark(':'));
        var first = Enumerable.Range(colon + 1, tokens.Count - colon - 1).FirstOrDefault(at => tokens[at].Kind != TokenKind.Mark && !(colon < 0 && IsHead(tokens, at)), tokens.Count);
        var finder = new SpanFinder(text, periods, names);
        var cut = end;
        for (var at = first; at < tokens.Count; at++)
        {
            if (tokens[at].Word is "impact" or "probability" or "likelihood" or "owner" or "likely" or "worth" && at > first)
                cut = Math.Min(cut, at);
            if (tokens[at].Word == "owner" && Enumerable.Range(at + 1, 2).Select(next => Named(tokens, next, NameKind.Person)).FirstOrDefault(found => found is not null) is { } owner)
                order = order with { Person = new(owner) };
            if (finder.Amount(tokens, at) is not { Span: Span.Amount amount, Length: var length })
                continue;
            var isNegative = tokens[at].Start > 0 && text[tokens[at].Start - 1] is '-' or '−';
            if (amount.IsPercent && order.Share is null)
                (order, cut) = (order with { Share = (isNegative ? -amount.Value : amount.Value) / 100 }, Math.Min(cut, at));
            else if (amount.IsMoney && order.Amount is null)
                (order, cut) = (order with { Amount = isNegative ? -amount.Value : amount.Value, Currency = amount.Currency }, Math.Min(cut, at));
            at += length - 1;
        }

        while (cut > first && (tokens[cut - 1].Kind == TokenKind.Mark || tokens[cut - 1].Word is "with" or "and" or "an" or "a" or "of"))
            cut--;
        var words = cut > first ? text[tokens[first].Start..tokens[cut - 1].End].Trim() : "";
        var accounts = tokens.Select((_, at) => Named(tokens, at, NameKind.Account)).OfType<string>().Distinct().Select(id => new RecordId(id));
        var deal = Enumerable.Range(0, Math.Max(colon, 0)).Select(at => names.Deals(string.Concat(tokens.Skip(at).Take(colon - at).Select(token => token.Word)))).FirstOrDefault(found => found.Count == 1);
        if (deal is [{ Name: var name }] && context.View.Find(Domain.Opportunities.Opportunity.Kind, new RecordId(name.Key)) is { Account: { } account } known)
            return new(order with { Text = words, Deal = known.Id, Accounts = [account] });
        return new(order with { Text = words, Accounts = [.. accounts] });
    }

    /// <summary>Without a colon: "on Contoso that the plant may close".</summary>
    private bool IsHead(List<Token> tokens, int at) => tokens[at].Word is "on" or "for" or "at" or "with" or "to" or "that" or "of"
        || Enumerable.Range(Math.Max(0, at - 4), Math.Min(at, 4) + 1).Any(start => names.Longest(tokens, start) is { Matches: [{ Name.Kind: NameKind.Account }], Length: var length } && start + length > at);

    private string? Named(List<Token> tokens, int at, NameKind kind) =>
        at < tokens.Count && names.Longest(tokens, at) is { Matches: [{ Name: var name }] } && name.Kind == kind ? name.Key : null;

    private static RiskType? TypeIn(IReadOnlyList<Token> cue) =>
        cue.Select(token => Enum.TryParse<RiskType>(token.Word, ignoreCase: true, out var type) && token.Number is null ? type : (RiskType?)null).FirstOrDefault(type => type is not null);
}
