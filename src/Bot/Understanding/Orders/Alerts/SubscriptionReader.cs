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
            "weekly" => Digest(rest, null),
            "daily" => Digest(rest, []),
            "quiet" => Quiet(rest),
            "no-quiet" => Order(new() { Quiet = ("", "") }),
            _ => null,
        };
    }

    /// <summary>"Weekly digest on Mondays at 8", "send me a digest every Monday": on the days that are said, else on the usual ones.</summary>
    private Intent.Order Digest(List<Token> rest, ImmutableArray<DayOfWeek>? usual)
    {
        var days = DaysIn(rest);
        return Order(new() { WantsDigest = true, Days = days.IsEmpty ? usual : days, Time = TimeIn(rest) });
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
            return new Intent.Clarify(Sentence.Of($"{Missing(rest) ?? "About what?"} I warn of {string.Join(", ", AlertRules.All.Select(rule => rule.Title))}. Nothing was written."), []);
        var (days, time) = (DaysIn(rest), TimeIn(rest));
        return Order(new() { WantsDigest = act == SubscriptionAct.Only, Act = act, Rules = isAll ? [] : [.. rules.Distinct()], Days = days.IsEmpty ? null : days, Time = time });
    }

    /// <summary>Why there are no such alerts, where that is known: nothing of the kind is recorded.</summary>
    private static string? Missing(List<Token> rest) => Enumerable.Range(0, rest.Count).Select(at => Words.OutOfReach.Longest(rest, at)?.Meaning.Why).FirstOrDefault(why => why is not null);

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

    /// <summary>What follows "at", up to what is said of days. In German it is "um", which is "by" elsewhere.</summary>
    private string? TimeIn(List<Token> rest)
    {
        var at = rest.FindLastIndex(token => token.IsWord("at") || token.IsWord("by"));
        if (at < 0 || at + 1 >= rest.Count || (rest[at].IsWord("by") && rest[at + 1].Number is null))
            return null;
        var end = rest.FindIndex(at + 2 < rest.Count ? at + 2 : at + 1, token => token.Word is "on" or "every" or "each" or "and");
        return (end < 0 ? text[rest[at + 1].Start..] : text[rest[at + 1].Start..rest[end].Start]).Trim(' ', '.', '!', ',');
    }

    private Intent.Order Order(SubscriptionChange change) => new(new(UpdateKind.Subscription, text, "", []) { Subscription = change, SaidOn = context.Today });
}
