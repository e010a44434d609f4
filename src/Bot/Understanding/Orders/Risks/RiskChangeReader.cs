using System.Collections.Immutable;
using Bot.Understanding.Grammar;
using Bot.Understanding.Names;
using Bot.Understanding.Periods;
using Bot.Understanding.Text;
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

    private static readonly HashSet<string> Small = ["the", "a", "an", "of", "that", "about", "on", "at", "for", "from", "with", "called", "our", "probability", "owner", "set", "change", "to", "is", "now", "has", "been", "close", "as", "mark", "impact", "due", "date", "mitigation", "mitigate"];

    /// <summary>What is said of a risk, where it stands first.</summary>
    private static readonly HashSet<string> Facts = ["impact", "probability", "owner", "mitigation", "due"];

    /// <summary>Null when it is no such order.</summary>
    public Intent? Read(List<Token> tokens)
    {
        var risk = tokens.FindIndex(token => token.IsWord("risk"));
        if (risk is < 0 or > RiskWithin || tokens is [.., { Word: "?" }] || !(tokens[0].Word is "the" or "risk" or "close" or "set" or "mark" or "change" or "mitigate" || Facts.Contains(tokens[0].Word)))
            return null;
        var (end, change) = tokens[0].Word == "mitigate" || tokens.Take(risk).Any(token => token.Word == "mitigation") ? Step(tokens) : Change(tokens, risk);
        if (change is null)
            return null;
        Token[] said = [.. tokens[(risk + 1)..end].Where(token => token.Kind != TokenKind.Mark && (token.Quote > 0 || !Small.Contains(token.Word)))];
        var found = said.Length == 0 ? [] : Risks(said);
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
        if (tokens[0].Word == "close")
            return (tokens.Count, order with { RiskState = RiskState.Closed });
        var (start, day) = DueDay.Find(tokens, risk, periods);
        if (day is not null && tokens[start - 1].IsWord("happen") && tokens[start - 2].Word is "may" or "might" or "could" && start - 2 > risk + 1)
            return (start - 2, order with { Proximity = day });
        if (Due(tokens, risk) is var (dueDay, until))
            return (until, order with { Day = dueDay });
        var link = tokens.FindLastIndex(token => token.Word is "is" or "has" or "to" or "as");
        if (link <= risk + 1 || link == tokens.Count - 1)
            return (0, null);
        Token[] value = [.. tokens[(link + 1)..].Where(token => token.Kind != TokenKind.Mark && token.Word is not ("now" or "at" or "been" or "percent"))];
        if (tokens.Take(risk).Any(token => token.Word == "impact"))
            return Impact(tokens, link + 1) is { } impact ? (link, order with { Amount = impact.Amount, Currency = impact.Currency }) : (0, null);
        return value switch
        {
            [{ Number: { Value: var percent } number }] when number.IsPercent || text.Contains("percent", StringComparison.OrdinalIgnoreCase) || text.Contains('%', StringComparison.Ordinal) => (link, order with { Share = number.IsPercent && percent <= 1 ? percent : percent / 100 }),
            [var word] when State(word.Word) is { } state => (link, order with { RiskState = state }),
            [_, ..] when tokens.Take(risk).Any(token => token.Word == "owner") && names.Longest(tokens, link + 1) is { Matches: [{ Name: { Kind: NameKind.Person } person }] } => (link, order with { Person = new RecordId(person.Key) }),
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
        var owner = tokens.FindIndex(colon, token => token.IsWord("owner"));
        var person = owner < 0 ? null : Enumerable.Range(owner + 1, 2).Where(at => at < tokens.Count).Select(at => names.Longest(tokens, at)).FirstOrDefault(found => found is { Matches: [{ Name.Kind: NameKind.Person }] });
        if (person is not null)
            end = Math.Min(end, owner);
        var words = text[tokens[colon].End..tokens[end - 1].End].Trim().TrimEnd(',', '.', ';');
        return words.Length == 0 ? (0, null) : (colon, new(UpdateKind.Mitigation, text, words, []) { SaidOn = context.Today, Day = day, Person = person is { Matches: [{ Name: var name }] } ? new RecordId(name.Key) : null });
    }

    /// <summary>"The risk ... is due 5 December", "due date of the risk ... is 5 December": the day, and where the words about it begin.</summary>
    private (DateOnly Day, int From)? Due(List<Token> tokens, int risk)
    {
        var isFirst = tokens.Take(risk).Any(token => token.Word == "due");
        var from = isFirst ? tokens.FindLastIndex(token => token.Word is "is" or "to") : tokens.FindLastIndex(token => token.Word == "due");
        if (from <= risk + 1 || from == tokens.Count - 1)
            return null;
        var day = from + 1 + (tokens[from + 1].Word is "on" or "by" && from + 2 < tokens.Count ? 1 : 0);
        return periods.Read(tokens, day) is { When: { IsDay: true } when } said && tokens.Skip(day + said.Length).All(token => token.Kind == TokenKind.Mark)
            ? (when.Ahead.Start, !isFirst && tokens[from - 1].Word == "is" ? from - 1 : from) : null;
    }

    private (decimal Amount, string? Currency)? Impact(List<Token> tokens, int at)
    {
        if (new SpanFinder(text, new(context.View.Calendar, context.Today), names).Amount(tokens, at) is not { Span: Span.Amount { IsPercent: false } amount })
            return null;
        return (tokens[at].Start > 0 && text[tokens[at].Start - 1] is '-' or '−' ? -amount.Value : amount.Value, amount.Currency);
    }

    private static RiskState? State(string word) => word switch
    {
        "closed" or "gone" or "resolved" => RiskState.Closed,
        "accepted" => RiskState.Accepted,
        "mitigating" or "mitigated" => RiskState.Mitigating,
        "transferred" => RiskState.Transferred,
        "occurred" or "happened" => RiskState.Occurred,
        "assessed" => RiskState.Assessed,
        _ => null,
    };

    /// <summary>Risks with every word in their name or that of their account; those that are not closed before others.</summary>
    private ImmutableArray<Risk> Risks(Token[] said)
    {
        Risk[] fitting = [.. context.View.Of(Risk.Kind).Where(risk => Fits(risk, said))];
        Risk[] open = [.. fitting.Where(risk => risk.State is not (RiskState.Closed or RiskState.Occurred))];
        return [.. open.Length > 0 ? open : fitting];
    }

    private bool Fits(Risk risk, Token[] said)
    {
        var account = context.View.CanonicalAccount(risk.Account) is { } id ? context.View.Find(Domain.Accounts.Account.Kind, id)?.Name : null;
        HashSet<string> words = [.. $"{risk.Title} {account}".Split([' ', ',', '.', ':', ';', '-', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Select(word => Normal.Word(word))];
        // A name may look like a slip of another word, which is mended: as it was typed it counts too.
        return said.All(token => words.Contains(token.Word) || words.Contains(Normal.Word(text.AsSpan(token.Start, token.End - token.Start))));
    }
}
