using System.Collections.Immutable;
using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;

namespace Bot.Understanding.Orders.Alerts;

/// <summary>From when on there is an alert: <c>warn about stalled deals after 30 days</c>, <c>set the limit for breached service at Contoso to 85 %</c>.</summary>
internal sealed class AlertLimitReader(string text, NameFinder names, UnderstandingContext context)
{
    private const int DaysOfWeek = 7;

    /// <summary>Null when no number is said with what it counts: then it is another order.</summary>
    public Intent.Order? Read(List<Token> tokens)
    {
        if (tokens is [] or [.., { Word: "?" }] || tokens[0].Quote > 0 || Words.AlertOrders.Longest(tokens, 0) is not { Meaning.Name: "alert" or "limit" } cue)
            return null;
        var rest = tokens[cue.Length..];
        if (Measured(rest) is not { } measured)
            return null;
        var rules = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < rest.Count;)
        {
            var found = AlertNames.Longest(rest, at);
            rules.AddRange(found?.Rules ?? []);
            at += found?.Length ?? 1;
        }

        var isForAll = Enumerable.Range(0, rest.Count).Any(at => rest[at].IsWord("all") && at + 1 < rest.Count && rest[at + 1].Word is "accounts" or "customers" or "clients");
        return new(new(UpdateKind.AlertLimit, text, "", names.AccountsIn(rest))
        {
            Limit = new([.. rules.Distinct()], measured.Unit, measured.Value, isForAll),
            SaidOn = context.Today,
        });
    }

    /// <summary>"30 days", "two weeks", "85 %", "500k".</summary>
    private static (decimal Value, string Unit)? Measured(List<Token> rest)
    {
        for (var at = 0; at < rest.Count; at++)
        {
            var (value, length) = rest[at].Number is { } number ? (number.Value, 1) : SpelledNumber.Read(rest, at) ?? (0, 0);
            if (length == 0)
                continue;
            if (rest[at].Number is { IsPercent: true })
                return (value, "percent");
            if (rest[at].Number is { Currency: not null } or { IsScaled: true })
                return (value, "amount");
            if (at + length < rest.Count && UnitOf(rest, at + length) is { } unit)
                return unit == "weeks" ? (value * DaysOfWeek, "days") : (value, unit);
        }

        return null;
    }

    private static string? UnitOf(List<Token> rest, int at) => rest[at].Word switch
    {
        "day" or "days" => "days",
        "week" or "weeks" => "weeks",
        "percent" => "percent",
        "per" when at + 1 < rest.Count && rest[at + 1].IsWord("cent") => "percent",
        "point" or "points" => "points",
        "late" => "late",
        "ticket" or "tickets" => "tickets",
        "message" or "messages" => "messages",
        "time" or "times" => "times",
        "push" or "pushes" => "pushes",
        "conversation" or "conversations" => "conversations",
        "thread" or "threads" => "threads",
        "euro" or "euros" or "dollars" => "amount",
        _ => null,
    };
}
