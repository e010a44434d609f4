using System.Globalization;
using Bot.Understanding.Grammar;
using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Bot.Updates;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.Orders;

/// <summary>The forecast call: <c>I call 2.4m for EMEA: Osaka is out</c>, <c>open the forecast call for Q1, deadline Friday 17:00</c>, <c>close the call at 12.1m</c>.</summary>
internal sealed partial class OrderReader
{
    private Intent? Call(string cue, List<Token> rest) => cue switch
    {
        "submit" => Submission(rest),
        "open-call" => Opening(rest),
        "close-call" => Called(UpdateKind.CloseCall, rest, ""),
        _ => null,
    };

    /// <summary>What follows a colon is the note. Null when no number is called.</summary>
    private Intent? Submission(List<Token> rest)
    {
        var colon = rest.FindIndex(token => token.IsMark(':'));
        var head = colon < 0 ? rest : rest[..colon];
        return Spans(head).Exists(span => span is Span.Amount) ? Called(UpdateKind.SubmitForecast, head, colon < 0 ? "" : TextFrom(rest[(colon + 1)..])) : null;
    }

    private Intent Opening(List<Token> rest)
    {
        var at = rest.FindIndex(token => token.Word is "deadline" or "until" or "due" or "by");
        var order = Called(UpdateKind.OpenCall, at < 0 ? rest : rest[..at], "");
        return at >= 0 && order is Intent.Order { Update: var update } && DeadlineIn(rest[(at + 1)..]) is { } deadline ? new Intent.Order(update with { Deadline = deadline }) : order;
    }

    /// <summary>A day and a time of day, in this order; a day alone ends with it.</summary>
    private DateTime? DeadlineIn(List<Token> tokens)
    {
        for (var length = Math.Min(tokens.Count, LongestLead); length > 0; length--)
            if (Spans(tokens[..length]).Where(span => !span.IsWord(Concept.Filler) && span is not Span.Mark).ToArray() is [Span.Time { When: { IsDay: true, Ahead.Start: var day } }])
            {
                var time = tokens.Count == length ? "23:59" : TimesOfDay.Read(TextFrom(tokens[length..].SkipWhile(token => token.Kind == TokenKind.Mark || token.Word is "at" or "by")));
                return time is null ? null : day.ToDateTime(TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture));
            }

        return null;
    }

    /// <summary>The number, scope, period and category; every word must be one of these.</summary>
    private Intent Called(UpdateKind kind, List<Token> tokens, string note)
    {
        var order = new UpdateOrder(kind, text, note, []) { Period = context.View.Calendar.QuarterContaining(context.Today) };
        var unplaced = new List<string>();
        foreach (var span in Spans(tokens))
            switch (span)
            {
                case Span.Amount { IsPercent: false } amount when order.Amount is null:
                    order = order with { Amount = amount.Value, Currency = amount.Currency ?? order.Currency };
                    break;
                case Span.Word { Concept: Concept.FullMoney } money when CurrencyWords.Named(money.Said) is { } currency:
                    order = order with { Currency = currency.Code };
                    break;
                case Span.Time { When: { IsDay: false } when }:
                    order = order with { Period = when.Ahead };
                    break;
                case Span.Named { Matches: [{ Name: { Kind: NameKind.Account } account }] }:
                    order = order with { Accounts = [.. order.Accounts.Add(new(account.Key)).Distinct()] };
                    break;
                case Span.Named { Matches: [{ Name: { Kind: NameKind.Region } region }] } when order.Region is null:
                    order = order with { Region = region.Key };
                    break;
                case Span.Word { Concept: Concept.Commit or Concept.BestCase } category:
                    order = order with { Category = category.Concept == Concept.BestCase ? ForecastCategory.BestCase : ForecastCategory.Commit };
                    break;
                case Span.Mark or Span.Word { Concept: Concept.Filler or Concept.Of or Concept.My or Concept.Our or Concept.Deals or Concept.Forecast or Concept.Everything or Concept.Region or Concept.Thanks }:
                    break;
                default:
                    unplaced.Add(span.Said);
                    break;
            }

        return unplaced.Count == 0 ? new Intent.Order(order)
            : new Intent.Clarify(Sentence.Of($"I do not know what to do with \"{string.Join("\", \"", unplaced)}\"; nothing was written. Put a note after a colon, for example: I call 2.4m for EMEA: Osaka is out."), []);
    }

    private List<Span> Spans(IReadOnlyList<Token> tokens) => new SpanFinder(text, new(context.View.Calendar, context.Today), names).Find(tokens);
}
