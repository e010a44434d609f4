using Bot.Understanding.Grammar;
using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.Orders.Targets;

/// <summary>
/// <c>set the Q1 target for EMEA to 2m</c>, <c>Aoife's quota is 150k</c>, <c>that's wrong, her target is 150k</c>: whose target, of when, and the number. Every
/// word must be one of these.
/// </summary>
internal sealed class TargetReader(string text, NameFinder names, UnderstandingContext context)
{
    private const int Longest = 40;

    private static readonly string[] Verbs = ["set", "change", "update", "make", "put", "correct", "fix", "adjust", "amend", "raise", "increase", "lower", "decrease", "reduce", "wrong", "right", "sorry", "actually", "no", "new"];

    private static readonly string[] Links = ["is", "to", "at", "of", "should", "be", "was", "are", "now"];

    /// <summary>Null for a question, and for whatever says something else.</summary>
    /// <param name="isCorrection">It puts right what was answered last, which then says whose target of when it is.</param>
    public Intent.Order? Read(List<Token> tokens, bool isCorrection = false)
    {
        if (tokens.Count > Longest || tokens is [.., { Word: "?" }] || !tokens.Exists(token => token.Number is not null) || !SpeaksOfTarget(tokens))
            return null;
        var order = new UpdateOrder(UpdateKind.Target, text, "", []) { SaidOn = context.Today };
        var (hasTarget, isOwn, isFormer) = (false, false, false);
        foreach (var span in new SpanFinder(text, new(context.View.Calendar, context.Today), names).Find(tokens))
            switch (span)
            {
                case Span.Word { Concept: Concept.Target } target:
                    hasTarget = true;
                    isOwn |= target.Said.StartsWith("my ", StringComparison.OrdinalIgnoreCase);
                    break;
                // "2m, not 1m", "from 1m to 2m": what it was until now.
                case Span.Amount when isFormer:
                    isFormer = false;
                    break;
                case Span.Word { Concept: Concept.Not }:
                    (isFormer, isCorrection) = (hasTarget, true);
                    break;
                case Span.Word { Concept: Concept.Filler } from when from.Said.Equals("from", StringComparison.OrdinalIgnoreCase):
                    isFormer = hasTarget;
                    break;
                case Span.Amount { IsPercent: false, IsOrMore: false } amount when hasTarget:
                    order = order with { Amounts = [.. order.Amounts.Add(amount.Value).Distinct()], Currency = amount.Currency ?? order.Currency };
                    break;
                case Span.Word { Concept: Concept.FullMoney } money when CurrencyWords.Named(money.Said) is { } currency:
                    order = order with { Currency = currency.Code };
                    break;
                case Span.Time { When: { IsDay: false } when } when order.Period is null:
                    order = order with { Period = when.Ahead, Assumed = when.Assumed is null ? order.Assumed : order.Assumed.Add($"\"{span.Said}\" is read as {when.Ahead.Label}.") };
                    break;
                case Span.Named { Matches: [{ Name: { Kind: NameKind.Account } account }] } when order.Accounts.IsEmpty:
                    order = order with { Accounts = [new(account.Key)] };
                    break;
                case Span.Named { Matches: [{ Name: { Kind: NameKind.Region } region }] } when order.Region is null:
                    order = order with { Region = region.Key };
                    break;
                case Span.Named { Matches: [{ Name: { Kind: NameKind.Person } person }] } when order.Person is null:
                    order = order with { Person = new(person.Key) };
                    break;
                case Span.Word { Concept: Concept.My }:
                    isOwn = true;
                    break;
                case Span.Word { Concept: Concept.Them }:
                    isCorrection = true;
                    break;
                case Span.Word { Concept: Concept.Or } when order.Amounts.Length > 0:
                case Span.Mark or Span.Word { Concept: Concept.Filler or Concept.Of or Concept.Our or Concept.Bookings or Concept.Region or Concept.Thanks or Concept.Cancel }:
                case Span.Unknown when IsSmallWord(span.Said):
                case Span.Word when IsSmallWord(span.Said):
                    break;
                default:
                    return null;
            }

        var isLinked = tokens.Exists(token => Links.Contains(token.Word) || Verbs.Contains(token.Word) || token.Word is ":" or "=");
        if (!hasTarget || order.Amounts.IsEmpty || !isLinked || IsQuestion(tokens))
            return null;
        order = isOwn && order is { Person: null, Region: null, Accounts.IsEmpty: true } ? order with { Person = context.View.Reader.Person } : order;
        if (isCorrection && context.Last is { Topic: Topics.Forecast or Topics.Outlook } last)
            order = About(last, order);
        return new(order.Amounts is [var only] ? order with { Amount = only, Amounts = [] } : order);
    }

    /// <summary>Whose target, of when, as far as the order does not say it: what was answered last.</summary>
    public static UpdateOrder About(Question last, UpdateOrder order)
    {
        order = order with { Period = order.Period ?? last.Period };
        return order is not { Person: null, Region: null, Accounts.IsEmpty: true } ? order : order with
        {
            Person = Only(last, DealDimension.Owner) is { } owner ? new RecordId(owner) : null,
            Region = Only(last, DealDimension.Region),
            Accounts = last.Scope is { Reading: ScopeReading.Named, Accounts: [var account] } ? [account] : [],
        };
    }

    private static string? Only(Question last, DealDimension dimension) =>
        last.Deals.Filters.OfType<DealFilter.In>().FirstOrDefault(filter => filter.Dimension == dimension) is { Keys: [var key] } ? key : null;

    private static bool SpeaksOfTarget(List<Token> tokens) => Enumerable.Range(0, tokens.Count).Any(at => Words.Known.Longest(tokens, at) is { Meaning.Concept: Concept.Target });

    private static bool IsQuestion(List<Token> tokens) => tokens.Find(token => token.Kind == TokenKind.Word) is { Word: "is" or "was" or "are" or "what" or "which" or "who" or "how" or "does" or "do" or "did" or "if" };

    private static bool IsSmallWord(string said) => Array.TrueForAll(said.Split(' ', '\'', '’'), word => word.Length < 2 || Verbs.Contains(word.ToLowerInvariant()) || Links.Contains(word.ToLowerInvariant()) || word.ToLowerInvariant() is "that" or "thats" or "either" or "it" or "its" or "=");
}
