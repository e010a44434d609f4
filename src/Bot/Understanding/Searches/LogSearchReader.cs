using System.Collections.Frozen;
using Bot.Understanding.Grammar;
using Bot.Understanding.Names;
using Bot.Understanding.Periods;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Notes;
using Domain.Opportunities;

namespace Bot.Understanding.Searches;

/// <summary>
/// Searches of the log: <c>what did Jane say about pricing</c>, <c>search the notes for "steering committee" on Contoso this month</c>. An account, somebody of ours and a
/// time narrow it down; every other word is looked for, as it was typed.
/// </summary>
internal sealed class LogSearchReader(string text, NameFinder names, UnderstandingContext context)
{
    private const int SayingWithin = 8;

    /// <summary>Too common to look for.</summary>
    private static readonly FrozenSet<string> Small = FrozenSet.Create(
        "the", "a", "an", "of", "and", "or", "any", "that", "this", "it", "to", "in", "on", "at", "for", "with", "by", "from", "about", "there", "our", "their", "is", "are", "please");

    private readonly PeriodReader periods = new(context.View.Calendar, context.Today);
    private readonly Reading reading = new(context);
    private readonly Grammar.Draft draft = new();
    private readonly List<string> words = [];
    private DealFilter? person;
    private bool isOfNotes;
    private bool saysWhere;

    /// <summary>Null when no search is asked for.</summary>
    public Intent? Read(List<Token> tokens)
    {
        if (Head(tokens) is not { } head)
            return null;
        Who(tokens[head.Who]);
        Look(tokens[head.From..]);
        if ((head.NeedsPlace && !saysWhere) || (words.Count == 0 && person is null))
            return null;
        var scope = ScopeMaker.Make(draft, reading);
        return new Intent.Ask(new()
        {
            Topic = Topics.Log,
            Scope = scope.Scope,
            Period = draft.Times is [.., var time] ? time.When.Behind : null,
            Deals = new() { Filters = person is null ? [] : [person] },
            Log = new(null, isOfNotes ? Note.Kind.Name : null) { Words = words.Count == 0 ? null : string.Join(' ', words) },
            Slots = [.. draft.Slots, .. scope.Slots],
        });
    }

    /// <summary>Where the words begin, and which tokens before them say whose they are.</summary>
    private (Range Who, int From, bool NeedsPlace)? Head(List<Token> tokens)
    {
        if (tokens is not [{ Quote: 0 } first, ..])
            return null;
        if (Cue(tokens, 0) is { Name: "search", Length: var length })
        {
            isOfNotes = tokens[..length].Exists(token => token.IsWord("notes"));
            return (0..0, length, false);
        }

        if (first.Word is "find" or "search" or "look")
            return (0..0, tokens is [_, { Word: "for" }, ..] ? 2 : 1, true);
        if (first.Word is not ("what" or "whats" or "who" or "did" or "has" or "have" or "when" or "where"))
            return null;
        // "What would you have told me about ..." asks for nothing that was written.
        for (var at = 1; at < Math.Min(tokens.Count, SayingWithin) && tokens[at].Word is not ("would" or "will" or "should" or "could"); at++)
            if (Cue(tokens, at) is { Name: "saying", Length: var saying })
                return (1..at, at + saying, false);
        return null;
    }

    /// <summary>"Did Jane", "did we": somebody of ours, anybody, or a name to look for as well.</summary>
    private void Who(List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count;)
        {
            if (Person(tokens, at) is { } length)
                at += length;
            else if (Cue(tokens, at) is { Name: "anybody" or "me" } cue)
            {
                if (cue.Name == "me")
                    person = reading.Self(DealDimension.Owner);
                at += cue.Length;
            }
            else
                Keep(tokens[at++]);
        }
    }

    private void Look(List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count;)
            at += Narrowing(tokens, at) ?? (tokens[at].Quote > 0 ? Phrase(tokens, at) : Keep(tokens[at]));
    }

    /// <summary>How many tokens say where, when or by whom; null when none do here.</summary>
    private int? Narrowing(List<Token> tokens, int at)
    {
        if (tokens[at].Quote > 0)
            return null;
        if (Cue(tokens, at) is { Name: "where", Length: var where })
        {
            (saysWhere, isOfNotes) = (true, isOfNotes || tokens[at..(at + where)].Exists(token => token.IsWord("notes")));
            return where;
        }

        var isLed = tokens[at].Word is "at" or "on" or "for" or "of" or "with" or "by" or "from" or "in" or "during" && at + 1 < tokens.Count;
        if (names.Longest(tokens, isLed ? at + 1 : at) is { Matches: [{ Name: { Kind: NameKind.Account } account }], Length: var named })
        {
            draft.Accounts.Add(new(account.Key));
            return named + (isLed ? 1 : 0);
        }

        if (tokens[at].Word is "by" or "from" && Person(tokens, at + 1) is { } said)
            return said + 1;
        if (periods.Read(tokens, tokens[at].Word is "during" or "in" && at + 1 < tokens.Count ? at + 1 : at) is { When.Bound: Bound.Within or Bound.Since or Bound.Until } time
            && (isLed || time.Length > 1 || time.When.IsDay))
        {
            var length = time.Length + (tokens[at].Word is "during" or "in" ? 1 : 0);
            draft.Times.Add((time.When, text[tokens[at].Start..tokens[at + length - 1].End]));
            return length;
        }

        return null;
    }

    private int? Person(List<Token> tokens, int at)
    {
        if (at >= tokens.Count || names.Longest(tokens, at) is not { Matches: [{ Name: { Kind: NameKind.Person } one }], Length: var length })
            return null;
        person = new DealFilter.In(DealDimension.Owner, [one.Key]);
        return length;
    }

    private int Phrase(List<Token> tokens, int at)
    {
        var quoted = tokens.Skip(at).TakeWhile(token => token.Quote == tokens[at].Quote).ToList();
        words.Add($"\"{text[quoted[0].Start..quoted[^1].End]}\"");
        return quoted.Count;
    }

    private int Keep(Token token)
    {
        if (token.Kind != TokenKind.Mark && !Small.Contains(token.Word))
            words.Add(text[token.Start..token.End]);
        return 1;
    }

    private static (string Name, int Length)? Cue(List<Token> tokens, int at) => Words.Searches.Longest(tokens, at) is { } cue ? (cue.Meaning.Name, cue.Length) : null;
}
