using Bot.Understanding.Names;
using Bot.Understanding.Periods;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain.Alerts;

namespace Bot.Understanding.Orders.Alerts;

/// <summary><c>snooze the Contoso renewal until Monday</c>, <c>acknowledge the alert on Contoso</c>, <c>dismiss the Contoso QBR because it is next year's</c>.</summary>
internal sealed class AlertReader(string text, NameFinder names, UnderstandingContext context)
{
    /// <summary>Days that a snooze lasts when none is said.</summary>
    private const int UsualSnooze = 7;

    private readonly PeriodReader periods = new(context.View.Calendar, context.Today);

    /// <summary>Null when it is no such order.</summary>
    public Intent.Order? Read(List<Token> tokens)
    {
        if (tokens is [] or [.., { Word: "?" }] || tokens[0].Quote > 0 || Words.AlertOrders.Longest(tokens, 0) is not { } cue || AnswerOf(cue.Meaning.Name) is not { } answer)
            return null;
        var because = tokens.FindIndex(cue.Length, token => token.Word is "because" or "since" or "reason" || token.IsMark(':') || token.IsMark('—'));
        var head = tokens[cue.Length..(because < 0 ? tokens.Count : because)];
        var (end, until) = answer == AlertAnswer.Snoozed ? Until(head) : (head.Count, (DateOnly?)null);
        var named = head[..end];
        var isAssumed = answer == AlertAnswer.Snoozed && until is null;
        return new(new(UpdateKind.AlertAnswer, text, because < 0 ? "" : Reason(tokens, because), names.AccountsIn(named))
        {
            Answer = answer,
            Day = isAssumed ? context.Today.AddDays(UsualSnooze) : until,
            SaidOn = context.Today,
            Called = named.Count == 0 ? null : text[named[0].Start..named[^1].End],
            Assumed = isAssumed ? ["Snoozed for a week."] : [],
        });
    }

    private static AlertAnswer? AnswerOf(string name) => name switch
    {
        "acknowledge" => AlertAnswer.Acknowledged,
        "snooze" => AlertAnswer.Snoozed,
        "dismiss" => AlertAnswer.Dismissed,
        _ => null,
    };

    /// <summary>"until Monday", "for two weeks": where the words before it end, and the day.</summary>
    private (int End, DateOnly? Day) Until(List<Token> head)
    {
        for (var at = 0; at < head.Count; at++)
            if (head[at].Word is "until" or "till" or "to" && at + 1 < head.Count && periods.Read(head, at + 1) is { } said)
                return (at, said.When.Ahead.Start);
            else if (head[at].IsWord("for") && at + 2 < head.Count && DaysOf(head[at + 2].Word) is { } days && CountOf(head[at + 1]) is { } count)
                return (at, context.Today.AddDays(count * days));
        return (head.Count, null);
    }

    private static int? DaysOf(string unit) => unit switch { "day" or "days" => 1, "week" or "weeks" => 7, "month" or "months" => 30, _ => null };

    private static int? CountOf(Token token) => token.Number is { Value: > 0 and < 100 and var value } ? (int)value : token.Word is "a" or "one" or "another" ? 1 : token.Word switch { "two" => 2, "three" => 3, "four" => 4, "six" => 6, _ => null };

    private string Reason(List<Token> tokens, int because) => because + 1 < tokens.Count ? text[tokens[because + 1].Start..].Trim().TrimEnd('.') : "";
}
