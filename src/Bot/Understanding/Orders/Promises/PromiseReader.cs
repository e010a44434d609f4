using System.Collections.Immutable;
using Bot.Understanding.Names;
using Bot.Understanding.Orders.Deals;
using Bot.Understanding.Periods;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Contacts;
using Domain.Promises;

namespace Bot.Understanding.Orders.Promises;

/// <summary>
/// What somebody has yet to do: <c>Jane sends the proposal by Friday</c>, <c>Contoso promised to sign by 5 Dec</c>, <c>action for Jane: call the CIO</c>. What is
/// to be done is content, kept as it was typed.
/// </summary>
internal sealed class PromiseReader(string text, NameFinder names, UnderstandingContext context)
{
    private const int LongestHead = 10;

    private readonly PeriodReader periods = new(context.View.Calendar, context.Today);

    /// <param name="cue">How it begins; null when it begins with a name.</param>
    /// <param name="tokens">What follows the cue; all of it when there is none.</param>
    /// <returns>Null when nothing is promised.</returns>
    public Intent? Read(string? cue, List<Token> tokens) => tokens is [] or [.., { Word: "?" }] ? null : cue switch
    {
        "promised" => Promised(PromiseSide.Us, tokens),
        "promised-us" => Promised(PromiseSide.Them, tokens),
        "action" => Headed(tokens, needsColon: true),
        "new-action" => Headed(tokens, needsColon: false),
        "will" => Order(PromiseSide.Us, tokens, 0, null, needsDay: true),
        null => Named(tokens),
        _ => null,
    };

    /// <summary>"... Contoso a savings report by Friday", "... to send the contract".</summary>
    private Intent.Order? Promised(PromiseSide side, List<Token> tokens)
    {
        var start = names.Longest(tokens, 0) is { } named && IsAccount(named) ? named.Length : 0;
        return Order(side, tokens, Behind(tokens, start), null, needsDay: false);
    }

    /// <summary>"for Jane on Contoso: call the CIO": who and where before the colon.</summary>
    private Intent.Order? Headed(List<Token> tokens, bool needsColon)
    {
        var colon = tokens.FindIndex(token => token.IsMark(':'));
        // "Task Jane with the follow-up".
        if (colon is < 0 && PersonAt(tokens, 0) is { } tasked && tasked.Length < tokens.Count - 1 && tokens[tasked.Length].Word is "with" or "to")
            return Order(PromiseSide.Us, tokens, tasked.Length + 1, tasked.Id, needsDay: false);
        if (colon is < 0 or > LongestHead)
            return needsColon ? null : Order(PromiseSide.Us, tokens, Behind(tokens, 0), PersonIn(tokens), needsDay: false);
        // What stands before the colon must be somebody, an account or nothing.
        var head = tokens[..colon];
        if (head.Any(token => token.Word is not ("for" or "on" or "at" or "with" or "to" or "by" or "from") && !IsPartOfName(head, token)))
            return null;
        return Order(PromiseSide.Us, tokens, colon + 1, PersonIn(head), needsDay: false) is not { Update: var order } ? null
            : PersonIn(head) is null && PersonAt(tokens, colon + 1) is { } person ? Order(PromiseSide.Us, tokens, Behind(tokens, colon + 1 + person.Length), person.Id, needsDay: false) : new(order);
    }

    /// <summary>"Jane sends the proposal by Friday", "Contoso promised to sign": a name, what it does, and until when.</summary>
    private Intent.Order? Named(List<Token> tokens)
    {
        if (PersonAt(tokens, 0) is { } person && person.Length < tokens.Count)
            return IsVerb(tokens, person.Length) ? Order(PromiseSide.Us, tokens, Behind(tokens, person.Length), person.Id, needsDay: !IsPromise(tokens[person.Length])) : null;
        if (names.Longest(tokens, 0) is { } named && IsAccount(named) && named.Length < tokens.Count && (tokens[named.Length].Word is "will" or "owes" || IsPromise(tokens[named.Length])))
            return Order(PromiseSide.Them, tokens, Behind(tokens, named.Length), null, needsDay: tokens[named.Length].Word == "will");
        // The client's people are looked through only where something is promised.
        return Enumerable.Range(1, Math.Min(3, tokens.Count - 1)).Any(at => IsVerb(tokens, at)) && ContactAt(tokens) is { } contact && contact.Length < tokens.Count && IsVerb(tokens, contact.Length) && Order(PromiseSide.Them, tokens, 0, null, needsDay: true) is { } theirs
            ? new(theirs.Update with { Accounts = theirs.Update.Accounts.IsEmpty ? [contact.Account] : theirs.Update.Accounts })
            : null;
    }

    private Intent.Order? Order(PromiseSide side, List<Token> tokens, int first, RecordId? person, bool needsDay)
    {
        while (first < tokens.Count && tokens[first].Kind == TokenKind.Mark)
            first++;
        if (first >= tokens.Count)
            return null;
        var (end, day) = DueDay.Find(tokens, first, periods);
        var noDay = day is null ? NoDay(tokens, first) : null;
        if (end <= first || (needsDay && day is null && noDay is null))
            return null;
        var words = text[(tokens[first].Quote > 0 && tokens[first].Start > 0 ? tokens[first].Start - 1 : tokens[first].Start)..(day is null ? text.Length : tokens[end - 1].End)].Trim().TrimEnd('.', ',', '!');
        return words.Length == 0 ? null : new(new(UpdateKind.Promise, text, words, Accounts(tokens)) { Side = side, Person = person, Day = day, NoDay = noDay, SaidOn = context.Today });
    }

    /// <summary>"By 31 February": the day as it was said; null for none.</summary>
    private string? NoDay(List<Token> tokens, int first) =>
        tokens.Skip(first).Any(token => token.Word is "by" or "until" or "till" or "before" or "on" or "due")
            && new DealItemFinder(text, names, periods, new(text, periods, names)).Find(tokens).OfType<DealItem.NoDay>().FirstOrDefault(day => day.First > first) is { } found
                ? text[tokens[found.First].Start..tokens[found.End - 1].End] : null;

    /// <summary>After "promised", "will", "to", "that" the thing itself begins.</summary>
    private static int Behind(List<Token> tokens, int at)
    {
        while (at < tokens.Count - 1 && (tokens[at].Word is "will" or "shall" or "must" or "should" or "has" or "to" or "that" or "owes" or "us" or "is" or "going" or "they" || tokens[at].Kind == TokenKind.Mark || IsPromise(tokens[at])))
            at++;
        return at;
    }

    private static bool IsPromise(Token token) => token.Word is "promised" or "promises" or "committed" or "commits" or "agreed";

    /// <summary>"Sends", "will", "promised"; never a word that questions are made of: "Jane deals by quarter".</summary>
    private static bool IsVerb(List<Token> tokens, int at) => tokens[at] is { Kind: TokenKind.Word, Quote: 0 } word && !tokens[at - 1].IsPossessive
        && (word.Word is "will" or "shall" or "must" or "should" or "to" || IsPromise(word)
            || (word.Word.Length > 3 && word.Word.EndsWith('s') && Words.Known.Longest(tokens, at) is null && Words.OutOfReach.Longest(tokens, at) is null));

    private ImmutableArray<RecordId> Accounts(List<Token> tokens)
    {
        var found = new List<RecordId>();
        for (var at = 0; at < tokens.Count;)
            if (names.Longest(tokens, at) is { } named)
            {
                if (IsAccount(named))
                    found.Add(new(named.Matches[0].Name.Key));
                at += named.Length;
            }
            else
                at++;
        return [.. found.Distinct()];
    }

    private bool IsPartOfName(List<Token> head, Token token)
    {
        for (var at = 0; at < head.Count;)
            if (names.Longest(head, at) is { } named)
            {
                if (head.IndexOf(token) >= at && head.IndexOf(token) < at + named.Length)
                    return true;
                at += named.Length;
            }
            else
                at++;
        return false;
    }

    private RecordId? PersonIn(List<Token> tokens) => Enumerable.Range(0, tokens.Count).Select(at => PersonAt(tokens, at)?.Id).FirstOrDefault(person => person is not null);

    private (RecordId Id, int Length)? PersonAt(List<Token> tokens, int at) =>
        at < tokens.Count && names.Longest(tokens, at) is { Matches: [{ Name: { Kind: NameKind.Person } person }], Length: var length } ? (new(person.Key), length) : null;

    /// <summary>Somebody of the client's by their whole name, or by a first or last name that is theirs alone.</summary>
    private (RecordId Account, int Length)? ContactAt(List<Token> tokens)
    {
        var named = context.View.Of(Contact.Kind).Where(contact => contact is { Name.Length: > 0, Account: not null })
            .Select(contact => (contact.Account, Words: contact.Name!.Split(' ').Select(word => Normal.Word(word)).ToArray()))
            .Where(contact => contact.Words.Contains(tokens[0].Word)).ToArray();
        return named is [var only] ? (only.Account!.Value, tokens.Count >= only.Words.Length && tokens.Take(only.Words.Length).Select(token => token.Word).SequenceEqual(only.Words) ? only.Words.Length : 1) : null;
    }

    private static bool IsAccount((IReadOnlyList<NameMatch> Matches, int Length) named) => named.Matches is [{ Name.Kind: NameKind.Account }];
}
