using System.Collections.Immutable;
using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Domain;
using Domain.Asking;
using Domain.Escalations;
using Domain.Risks;

namespace Bot.Understanding.Orders.Escalations;

/// <summary>
/// <c>escalate the outage at Contoso to level 2</c>, <c>escalate the risk plant may close</c>, <c>acknowledge the escalation outage</c>, <c>the escalation outage is
/// verified by Petra Quell</c>, <c>close the escalation outage: a worn valve</c>. An escalation is meant by words of its name or its account.
/// </summary>
internal sealed class EscalationReader(string text, NameFinder names, UnderstandingContext context)
{
    private const int EscalationWithin = 5;

    private static readonly HashSet<string> Small = ["the", "a", "an", "of", "that", "about", "on", "at", "for", "from", "with", "called", "our", "is", "now", "has", "been", "as"];

    /// <summary>Null when it is no such order.</summary>
    public Intent? Read(List<Token> tokens) => tokens is [] or [.., { Word: "?" }] ? null : tokens[0].IsWord("escalate") ? Escalated(tokens) : Raised(tokens) is { } raised ? Escalated(raised) : Changed(tokens);

    /// <summary>"Raise an escalation for Contoso: ...", from the noun on.</summary>
    private static List<Token>? Raised(List<Token> tokens) => tokens switch
    {
        [{ Word: "raise" or "create" or "start" or "log" or "open" }, { Word: "a" or "an" or "another" or "new" }, { Word: "escalation" }, _, ..] => tokens[2..],
        [{ Word: "raise" or "create" or "start" or "log" or "open" }, { Word: "a" or "an" or "another" }, { Word: "new" }, { Word: "escalation" }, _, ..] => tokens[3..],
        [{ Word: "raise" or "create" }, { Word: "escalation" }, _, ..] => tokens[1..],
        _ => null,
    };

    private Intent? Escalated(List<Token> tokens)
    {
        var (account, person, level, end) = ((RecordId?)null, (RecordId?)null, (int?)null, tokens.Count);
        var left = new List<Token>();
        var colon = tokens.FindIndex(token => token.IsMark(':'));
        for (var at = 1; at < tokens.Count; at++)
        {
            if (tokens[at].IsWord("level") && at + 1 < tokens.Count && tokens[at + 1].Number is { Value: >= 1 and <= Escalation.HighestLevel and var said } && said == Math.Truncate(said))
                (level, end, at) = ((int)said, Math.Min(end, tokens[at - 1].IsWord("to") ? at - 1 : at), at + 1);
            else if (tokens[at].IsWord("owner") && at + 1 < tokens.Count && names.Longest(tokens, at + 1) is { Matches: [{ Name: { Kind: NameKind.Person } owner }], Length: var ofName })
                (person, end, at) = (new RecordId(owner.Key), Math.Min(end, at), at + ofName);
            else if (account is null && names.Longest(tokens, at) is { Matches: [{ Name: { Kind: NameKind.Account } name }], Length: var length })
            {
                account = new RecordId(name.Key);
                if (left is [.., var before] && before.Word is "at" or "with" or "for" or "of" or "on")
                    left.RemoveAt(left.Count - 1);
                at += length - 1;
            }
            else if (at < end)
                left.Add(tokens[at]);
        }

        if (colon > 0 && end - 1 > colon)
            left = tokens[(colon + 1)..end];
        while (left is [{ Word: "the" or "a" or "an" or "this" or "that" or "," or ":" }, ..])
            left.RemoveAt(0);
        while (left is [.., { Kind: TokenKind.Mark }] or [.., { Word: "to" or "and" }])
            left.RemoveAt(left.Count - 1);
        var order = new UpdateOrder(UpdateKind.Escalate, text, "", account is { } named ? [named] : []) { Person = person, Level = level, SaidOn = context.Today };
        if (left is [{ Word: "risk" }, _, ..] && Risks(left[1..]) is { } risks)
            return risks switch
            {
                [var only] => new Intent.Order(order with { Text = only.Title ?? only.Id.Value, Record = only.Id, Accounts = only.Account is { } ofRisk ? [ofRisk] : order.Accounts }),
                [] => new Intent.Clarify(Sentence.Of($"I know no open risk called \"{text[left[1].Start..left[^1].End]}\"; nothing was written. \"Open risks\" lists them."), []),
                _ => new Intent.Clarify(Sentence.Of($"Which risk do you mean: {string.Join("; ", risks.Take(5).Select(risk => risk.Title ?? ""))}? Please write more of its name; nothing was written."), []),
            };
        return new Intent.Order(order with { Text = left.Count > 0 ? text[left[0].Start..left[^1].End] : "" });
    }

    private Intent? Changed(List<Token> tokens)
    {
        var noun = tokens.FindIndex(token => token.IsWord("escalation"));
        if (noun is < 0 or > EscalationWithin)
            return null;
        var colon = tokens.FindIndex(token => token.IsMark(':'));
        var end = colon < 0 ? tokens.Count : colon;
        var link = tokens.FindIndex(noun, token => token.Word is "is" or "has");
        var by = tokens.FindIndex(noun, token => token.IsWord("by"));
        var state = StateOf(tokens[0].Word) ?? (link > noun && link < end ? tokens[(link + 1)..end].Select(token => StateOf(token.Word)).FirstOrDefault(one => one is not null) : null);
        if (state is null)
            return null;
        var last = new[] { end, link > noun ? link : end, by > noun ? by : end }.Min();
        Token[] said = [.. tokens[(noun + 1)..last].Where(token => token.Kind != TokenKind.Mark && !Small.Contains(token.Word))];
        ImmutableArray<Escalation> found = [.. context.View.Of(Escalation.Kind).Where(one => one.IsOpen && Fits($"{one.Title} {AccountOf(one.Account)}", said)).OrderBy(one => one.Id)];
        var words = colon >= 0 && colon + 1 < tokens.Count ? text[tokens[colon].End..].Trim().TrimEnd('.') : state == EscalationState.Verified && by > noun && by + 1 < end ? text[tokens[by + 1].Start..tokens[end - 1].End] : "";
        return found.IsEmpty
            ? new Intent.Clarify(Sentence.Of($"I know no open escalation like that; nothing was written. \"Open escalations\" lists them."), [])
            : new Intent.Order(new(UpdateKind.EscalationState, text, words, [])
            {
                EscalationState = state,
                Record = found is [var only] ? only.Id : null,
                Candidates = found.Length > 1 ? [.. found.Select(one => one.Id)] : [],
                SaidOn = context.Today,
            });
    }

    private static EscalationState? StateOf(string word) => word switch
    {
        "acknowledge" or "acknowledged" or "ack" => EscalationState.Acknowledged,
        "resolve" or "resolved" or "solved" or "fixed" => EscalationState.Resolved,
        "verify" or "verified" or "confirmed" => EscalationState.Verified,
        "close" or "closed" => EscalationState.Closed,
        "reopen" or "reopened" or "open" => EscalationState.Open,
        _ => null,
    };

    private ImmutableArray<Risk>? Risks(List<Token> said) =>
        [.. context.View.Of(Risk.Kind).Where(risk => risk.IsOpen && Fits($"{risk.Title} {AccountOf(risk.Account)}", [.. said.Where(token => token.Kind != TokenKind.Mark && !Small.Contains(token.Word))]))];

    private string? AccountOf(RecordId? account) => context.View.CanonicalAccount(account) is { } id ? context.View.Find(Domain.Accounts.Account.Kind, id)?.Name : null;

    private bool Fits(string name, Token[] said)
    {
        HashSet<string> words = [.. name.Split([' ', ',', '.', ':', ';', '-', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Select(word => Normal.Word(word))];
        // A name may look like a slip of another word, which is mended: as it was typed it counts too.
        return said.All(token => words.Contains(token.Word) || words.Contains(Normal.Word(text.AsSpan(token.Start, token.End - token.Start))));
    }
}
