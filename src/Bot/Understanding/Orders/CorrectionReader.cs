using Bot.Understanding.Grammar;
using Bot.Understanding.Names;
using Bot.Understanding.Orders.Deals;
using Bot.Understanding.Orders.Targets;
using Bot.Understanding.Text;
using Domain.Asking;
using Domain.Forecasts;

namespace Bot.Understanding.Orders;

/// <summary>
/// Puts right what was just answered: <c>that's wrong, her quota is 150k</c>, <c>no, the amount is 80k</c>, <c>it's 65k, not 60k</c>. What it is about, the last
/// question says.
/// </summary>
internal sealed class CorrectionReader(string text, NameFinder names, UnderstandingContext context)
{
    private const int Longest = 24;

    private static readonly string[][] Openings =
    [
        ["that", "is", "not", "right"], ["thats", "not", "right"], ["that", "is", "wrong"], ["that", "is", "incorrect"], ["thats", "wrong"], ["thats", "incorrect"], ["it", "is", "wrong"], ["its", "wrong"], ["that", "wrong"], ["it", "wrong"], ["that", "not", "right"], ["not", "right"],
        ["wrong"], ["incorrect"], ["correction"], ["sorry"], ["nope"], ["no"], ["actually"],
    ];

    /// <summary>Null when nothing is put right, or it is not known what.</summary>
    public Intent? Read(IReadOnlyList<Token> tokens)
    {
        if (tokens.Count > Longest || !(tokens.Any(token => token.Number is not null) || context.Last is not null))
            return null;
        var start = Opened(tokens);
        var rest = tokens.Skip(start).ToList();
        if (rest.Count == 0 || rest is [.., { Word: "?" }] || (start == 0 && !rest.Exists(token => token.Number is not null)))
            return null;
        if (start > 0 && new TargetReader(text, names, context).Read(rest, isCorrection: true) is { } target)
            return target;
        if (Value(rest, isSaid: start > 0) is { } value)
            return context.Last switch
            {
                { Topic: Topics.Deals, Subject: { } deal } => new Intent.Order(new(UpdateKind.DealAmount, text, "", []) { Deal = deal, Amount = value.Value, Currency = value.Currency, SaidOn = context.Today }),
                { Topic: Topics.Forecast, Focus: ForecastNumber.Target or ForecastNumber.Attainment or ForecastNumber.Gap or ForecastNumber.Remaining } last =>
                    new Intent.Order(TargetReader.About(last, new(UpdateKind.Target, text, "", []) { Amount = value.Value, Currency = value.Currency, SaidOn = context.Today })),
                _ => null,
            };
        return start > 0 && context.Last is { Subject: not null } ? new DealOrderReader(text, names, context).Read(rest) : null;
    }

    /// <summary>How many tokens say that something was wrong.</summary>
    private static int Opened(IReadOnlyList<Token> tokens)
    {
        for (var start = 0; ;)
        {
            while (start < tokens.Count && tokens[start].Kind == TokenKind.Mark)
                start++;
            var from = start;
            if (Array.Find(Openings, opening => from + opening.Length <= tokens.Count && opening.Index().All(word => tokens[from + word.Index].Word == word.Item)) is not { } said)
                return start;
            start += said.Length;
        }
    }

    /// <summary>"It's 65k, not 60k", "should be 70k", "it is 80k": the new number and nothing else.</summary>
    /// <param name="isSaid">It was said that something is wrong; otherwise the old number must stand beside the new one.</param>
    private Span.Amount? Value(List<Token> tokens, bool isSaid)
    {
        Span[] said = [.. new SpanFinder(text, new(context.View.Calendar, context.Today), names).Find(tokens).Where(span => span is not Span.Mark && !IsSmall(span))];
        return said switch
        {
            [Span.Amount { IsPercent: false, IsMoney: true } only] when isSaid => only,
            [Span.Amount { IsPercent: false, IsMoney: true } now, Span.Word { Concept: Vocabulary.Concept.Not }, Span.Amount { IsPercent: false }] => now,
            _ => null,
        };
    }

    private static bool IsSmall(Span span) => span is Span.Word { Concept: Vocabulary.Concept.Filler or Vocabulary.Concept.Amount or Vocabulary.Concept.DealSize } || span.Said.ToUpperInvariant() is "IT" or "IT'S" or "IT’S" or "ITS" or "THAT" or "THAT'S" or "THAT’S" or "SHOULD" or "BE" or "SHOULD BE" or "NOW";
}
