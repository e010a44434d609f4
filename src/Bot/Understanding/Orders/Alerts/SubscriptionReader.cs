using System.Collections.Immutable;
using Bot.Understanding.Periods;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain.Alerts;
using Domain.Asking;

namespace Bot.Understanding.Orders.Alerts;

/// <summary>
/// What somebody wants to be told and when: <c>mute overdue deals</c>, <c>alert us about QBRs on Mondays at 9</c>, <c>quiet hours from 18:00 to 8:00</c>,
/// <c>weekly digest on Mondays</c>.
/// </summary>
internal sealed class SubscriptionReader(string text, UnderstandingContext context)
{
    /// <summary>Null when it is no such order.</summary>
    public Intent? Read(List<Token> tokens)
    {
        if (tokens is [] or [.., { Word: "?" }] || tokens[0].Quote > 0 || Words.AlertOrders.Longest(tokens, 0) is not { } cue)
            return null;
        var rest = tokens[cue.Length..];
        return cue.Meaning.Name switch
        {
            "mute" => About(rest, SubscriptionAct.Mute, isNeeded: true),
            "unmute" => About(rest, SubscriptionAct.Unmute, isNeeded: true),
            "alert" => About(rest, SubscriptionAct.Only, isNeeded: true),
            "weekly" => About(rest, SubscriptionAct.None, isNeeded: false),
            "daily" => Order(new() { Days = [], Time = TimeIn(rest) }),
            "quiet" => Quiet(rest),
            "no-quiet" => Order(new() { Quiet = ("", "") }),
            _ => null,
        };
    }

    private Intent About(List<Token> rest, SubscriptionAct act, bool isNeeded)
    {
        var rules = ImmutableArray.CreateBuilder<string>();
        var (isNamed, isAll) = (false, false);
        for (var at = 0; at < rest.Count;)
        {
            var found = AlertNames.Longest(rest, at);
            if (found is { } named)
            {
                isNamed = true;
                isAll |= named.Rules.Length == AlertRules.All.Length;
                rules.AddRange(named.Rules);
            }

            at += found?.Length ?? 1;
        }

        if (isNeeded && !isNamed)
            return new Intent.Clarify(Sentence.Of($"About what? I warn of {string.Join(", ", AlertRules.All.Select(rule => rule.Title))}. Nothing was written."), []);
        var days = DaysIn(rest);
        return Order(new() { Act = act, Rules = isAll ? [] : [.. rules.Distinct()], Days = days.IsEmpty ? null : days, Time = TimeIn(rest) });
    }

    private Intent Quiet(List<Token> rest)
    {
        var until = rest.FindIndex(token => token.Word is "to" or "until" or "till" or "and" || token.IsMark('-') || token.IsMark('–'));
        var from = rest.FindIndex(token => token.Kind is TokenKind.Number);
        return from < 0 || until < from || until + 1 >= rest.Count
            ? new Intent.Clarify(Sentence.Of($"From when until when? Write for example: quiet hours from 18:00 to 8:00. Nothing was written."), [])
            : Order(new() { Quiet = (text[rest[from].Start..rest[until].Start].Trim(), text[rest[until + 1].Start..].Trim(' ', '.', '!')) });
    }

    private static ImmutableArray<DayOfWeek> DaysIn(List<Token> rest) =>
        [.. rest.Where(token => token.Quote == 0).Select(token => PeriodWords.Weekdays.TryGetValue(token.Word.TrimEnd('s'), out var day) || PeriodWords.Weekdays.TryGetValue(token.Word, out day) ? day : (DayOfWeek?)null).OfType<DayOfWeek>().Distinct()];

    /// <summary>What follows "at".</summary>
    private string? TimeIn(List<Token> rest) => rest.FindLastIndex(token => token.IsWord("at")) is >= 0 and var at && at + 1 < rest.Count ? text[rest[at + 1].Start..].Trim(' ', '.', '!') : null;

    private Intent.Order Order(SubscriptionChange change) => new(new(UpdateKind.Subscription, text, "", []) { Subscription = change, SaidOn = context.Today });
}
