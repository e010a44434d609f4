using System.Collections.Immutable;
using Bot.Understanding.Grammar;
using Bot.Understanding.Names;
using Bot.Understanding.Periods;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Asking;
using Domain.Risks;

namespace Bot.Understanding.Orders.Risks;

/// <summary>
/// What has become of a risk: <c>close the risk plant may close</c>, <c>the risk of the plant is now at 60 %</c>, <c>owner of the risk plant is Jane</c>. The risk is
/// meant by words of its name. <c>mitigate the risk plant: sign a second supplier, owner Jane, due Friday</c> plans a step against it.
/// </summary>
internal sealed class RiskChangeReader(string text, NameFinder names, UnderstandingContext context)
{
    private const int MostOffered = 5;
    private const int RiskWithin = 6;

    private readonly PeriodReader periods = new(context.View.Calendar, context.Today);

    /// <summary>Null when it is no such order.</summary>
    public Intent? Read(List<Token> tokens)
    {
        var risk = tokens.FindIndex(token => Is(token, "risk"));
        if (risk is < 0 or > RiskWithin || tokens is [.., { Word: "?" }] || !(tokens[0].IsWord("the") || Is(tokens[0], "risk", "close", "set", "mitigate", "impact", "probability", "owner", "mitigation", "due")))
            return null;
        var (end, change) = Is(tokens[0], "mitigate") || tokens.Take(risk).Any(token => Is(token, "mitigation")) ? Step(tokens) : Change(tokens, risk);
        if (change is null || end <= risk)
            return null;
        Token[] said = [.. tokens[(risk + 1)..end].Where(token => token.Kind != TokenKind.Mark && (token.Quote > 0 || !IsSmall(token)))];
        var found = said.Length == 0 ? [] : RisksByWords.Find(context.View, text, said);
        return found switch
        {
            [var only] => new Intent.Order(change with { Record = only.Id, Accounts = only.Account is { } account ? [account] : [] }),
            [] => said.Length == 0 ? null : new Intent.Clarify(Sentence.Of($"I know no open risk called \"{text[said[0].Start..said[^1].End]}\"; nothing was written. \"Open risks\" lists them."), []),
            _ => new Intent.Clarify(Sentence.Of($"Which risk do you mean: {string.Join("; ", found.Take(MostOffered).Select(one => one.Title ?? ""))}? Please write more of its name; nothing was written."), []),
        };
    }

    /// <summary>What it shall be, and where the words about it begin; null when nothing is said.</summary>
    private (int End, UpdateOrder? Order) Change(List<Token> tokens, int risk)
    {
        var order = new UpdateOrder(UpdateKind.RiskChange, text, "", []) { SaidOn = context.Today };
        if (Is(tokens[0], "close"))
            return (tokens.Count, order with { RiskState = RiskState.Closed });
        var (start, day) = DueDay.Find(tokens, risk, periods);
        if (day is not null && Is(tokens[start - 1], "happen") && Is(tokens[start - 2], "may") && start - 2 > risk + 1)
            return (start - 2, order with { Proximity = day });
        if (Due(tokens, risk) is var (dueDay, until))
            return (until, order with { Day = dueDay });
        var link = tokens.FindLastIndex(token => Is(token, "is", "link"));
        if (link <= risk + 1 || link == tokens.Count - 1)
            return (0, null);
        Token[] value = [.. tokens[(link + 1)..].Where(token => token.Kind != TokenKind.Mark && !Is(token, "at"))];
        if (tokens.Take(risk).Any(token => Is(token, "impact")))
            return Impact(tokens, link + 1) is { } impact ? (link, order with { Amount = impact.Amount, Currency = impact.Currency }) : (0, null);
        return value switch
        {
            [{ Number: { Value: var percent } number }] when number.IsPercent || text.Contains("percent", StringComparison.OrdinalIgnoreCase) || text.Contains('%', StringComparison.Ordinal) => (link, order with { Share = number.IsPercent && percent <= 1 ? percent : percent / 100 }),
            [var word] when State(word) is { } state => (link, order with { RiskState = state }),
            [_, ..] when tokens.Take(risk).Any(token => Is(token, "owner")) && names.Longest(tokens, link + 1) is { Matches: [{ Name: { Kind: NameKind.Person } person }] } => (link, order with { Person = new RecordId(person.Key) }),
            _ => (0, null),
        };
    }

    /// <summary>What is done about it follows a colon, with who does it and until when.</summary>
    private (int End, UpdateOrder? Order) Step(List<Token> tokens)
    {
        var colon = tokens.FindIndex(token => token.IsMark(':'));
        if (colon < 0 || colon == tokens.Count - 1)
            return (0, null);
        var (end, day) = DueDay.Find(tokens, colon + 1, periods);
        var owner = tokens.FindIndex(colon, token => Is(token, "owner"));
        var person = owner < 0 ? null : Enumerable.Range(owner + 1, 2).Where(at => at < tokens.Count).Select(at => names.Longest(tokens, at)).FirstOrDefault(found => found is { Matches: [{ Name.Kind: NameKind.Person }] });
        if (person is not null)
            end = Math.Min(end, owner);
        var words = text[tokens[colon].End..tokens[end - 1].End].Trim().TrimEnd(',', '.', ';');
        return words.Length == 0 ? (0, null) : (colon, new(UpdateKind.Mitigation, text, words, []) { SaidOn = context.Today, Day = day, Person = person is { Matches: [{ Name: var name }] } ? new RecordId(name.Key) : null });
    }

    /// <summary>"The risk ... is due 5 December", "due date of the risk ... is 5 December": the day, and where the words about it begin.</summary>
    private (DateOnly Day, int From)? Due(List<Token> tokens, int risk)
    {
        var isFirst = tokens.Take(risk).Any(token => Is(token, "due"));
        var from = isFirst ? tokens.FindLastIndex(token => Is(token, "is") || token.IsWord("to")) : tokens.FindLastIndex(token => Is(token, "due"));
        if (from <= risk + 1 || from == tokens.Count - 1)
            return null;
        var day = from + 1 + (Is(tokens[from + 1], "by") && from + 2 < tokens.Count ? 1 : 0);
        return periods.Read(tokens, day) is { When: { IsDay: true } when } said && tokens.Skip(day + said.Length).All(token => token.Kind == TokenKind.Mark)
            ? (when.Ahead.Start, !isFirst && Is(tokens[from - 1], "is") ? from - 1 : from) : null;
    }

    private (decimal Amount, string? Currency)? Impact(List<Token> tokens, int at)
    {
        if (new SpanFinder(text, new(context.View.Calendar, context.Today), names).Amount(tokens, at) is not { Span: Span.Amount { IsPercent: false } amount })
            return null;
        return (tokens[at].Start > 0 && text[tokens[at].Start - 1] is '-' or '−' ? -amount.Value : amount.Value, amount.Currency);
    }

    /// <summary>The names of states in <c>risk-orders.json</c> are those of the states.</summary>
    private static RiskState? State(Token word) => Cue(word) is { Length: > 0 } name && char.IsUpper(name[0]) ? Enum.Parse<RiskState>(name) : null;

    private static bool Is(Token token, params ReadOnlySpan<string> names) => Cue(token) is { } name && names.Contains(name);

    /// <summary>No part of a name: a word of the order, other than what a state or a step is said by.</summary>
    private static bool IsSmall(Token token) => Cue(token) is { } name && !char.IsUpper(name[0]) && name is not ("risk" or "happen" or "may" or "by");

    private static string? Cue(Token token) => token.Kind == TokenKind.Mark ? null : Words.RiskOrders.Longest([token], 0)?.Meaning.Name;
}
