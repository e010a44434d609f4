using System.Collections.Immutable;
using Bot.Understanding.Names;
using Bot.Understanding.Periods;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;

namespace Bot.Understanding.Orders.Reviews;

/// <summary>
/// Who shall come to a review, and who was there: <c>invite Chiara Bernasconi to the QBR with Contoso</c>, <c>the QBR with Contoso was held yesterday with Jane Roe</c>,
/// <c>Jane Roe and Joe Doe attended the QBR with Contoso</c>.
/// </summary>
internal sealed class AttendeeReader(string text, NameFinder names, UnderstandingContext context)
{
    private const int MostWordsInAName = 3;

    private readonly PeriodReader periods = new(context.View.Calendar, context.Today);

    /// <summary>Null when it is no such order.</summary>
    public Intent.Order? Read(List<Token> tokens)
    {
        if (tokens is [] or [.., { Word: "?" }] || !Enumerable.Range(0, tokens.Count).Any(at => Words.Known.Longest(tokens, at) is { Meaning.Concept: Concept.Review }))
            return null;
        var accounts = names.AccountsIn(tokens);
        if (Cues.OfPeople.Is(tokens, 0, "invite") || (Cues.OfPeople.Is(tokens, 0, "attendees") && tokens.Exists(token => token.IsMark(':'))))
            return Invited(tokens) is { IsEmpty: false } invited ? new(new(UpdateKind.ReviewInvite, text, "", accounts) { Names = invited, SaidOn = context.Today }) : null;
        var isHeld = Enumerable.Range(1, Math.Max(0, tokens.Count - 1)).Any(at => Cues.OfPeople.Is(tokens, at, "held") && !Cues.OfPeople.Is(tokens, at - 1, "whether")) && !Cues.OfPeople.Is(tokens, 0, "asking", "whether")
            // "QBRs held this year" asks.
            && !tokens.Exists(token => token.Word is "reviews" or "qbrs" or "abrs" or "ebrs");
        return isHeld ? new(new(UpdateKind.ReviewHeld, text, "", accounts) { Names = People(tokens), Day = Day(tokens), SaidOn = context.Today }) : null;
    }

    /// <summary>Before "to the QBR", or behind a colon.</summary>
    private ImmutableArray<string> Invited(List<Token> tokens)
    {
        var colon = tokens.FindIndex(token => token.IsMark(':'));
        if (colon >= 0)
            return People(tokens[(colon + 1)..]);
        var to = Enumerable.Range(0, tokens.Count).LastOrDefault(at => Cues.OfPeople.Is(tokens, at, "to", "for"));
        return to > 1 ? People(tokens[1..to]) : [];
    }

    /// <summary>Contacts and people of ours as they are written in the portfolio; others as they were typed: words with capitals that belong together.</summary>
    private ImmutableArray<string> People(List<Token> tokens)
    {
        var contacts = new ContactFinder(context.View, []);
        var found = new List<string>();
        for (var at = 0; at < tokens.Count;)
        {
            if (contacts.At(tokens, at) is var (contact, length))
            {
                found.Add(contact.Name!);
                at += length;
            }
            else if (names.Longest(tokens, at) is { } named)
            {
                if (named.Matches is [{ Name: { Kind: NameKind.Person } person }])
                    found.Add(person.Display);
                at += named.Length;
            }
            else if (Capitals(tokens, at) is > 1 and var words)
            {
                found.Add(text[tokens[at].Start..tokens[at + words - 1].End]);
                at += words;
            }
            else
                at++;
        }

        return [.. found.Distinct()];
    }

    private int Capitals(List<Token> tokens, int at) => tokens.Skip(at).Take(MostWordsInAName)
        .TakeWhile((token, place) => token is { Kind: TokenKind.Word, IsCapitalised: true } && token.End - token.Start > 1 && Words.Known.Longest(tokens, at + place) is not { Meaning.Concept: Concept.Review } && names.Longest(tokens, at + place) is null)
        .Count();

    private DateOnly? Day(List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
            if (periods.Read(tokens, at) is { When: { IsDay: true, Behind.Start: var day } } && day <= context.Today)
                return day;
        return null;
    }
}
