using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Domain;

namespace Bot.Understanding.Orders.Teams;

/// <summary>What one of ours does for an account: <c>Jane Doe is the solution architect on Contoso</c>, <c>role of Jane Doe on Contoso is legal</c>.</summary>
internal sealed class TeamRoleReader(string text, NameFinder names)
{
    private const int MostWords = 6;

    /// <summary>Null when it is no such order.</summary>
    public Intent.Order? Read(List<Token> tokens) => tokens is [] or [.., { Word: "?" }] ? null : RoleFirst(tokens) ?? PersonFirst(tokens);

    /// <summary>"Role of Jane Doe on Contoso is legal".</summary>
    private Intent.Order? RoleFirst(List<Token> tokens)
    {
        var at = Cues.OfPeople.Behind(tokens, 0, "article");
        if (at + 2 >= tokens.Count || !Cues.OfPeople.Is(tokens, at, "role") || !Cues.OfPeople.Is(tokens, at + 1, "of", "for") || Person(tokens, at + 2) is not var (person, length))
            return null;
        var on = at + 2 + length;
        if (on + 1 >= tokens.Count || !IsOn(tokens, on) || Account(tokens, on + 1) is not var (account, words) || on + 1 + words >= tokens.Count - 1)
            return null;
        var link = on + 1 + words;
        return Cues.OfPeople.Is(tokens, link, "is", "to") || tokens[link].IsMark(':') ? Order(person, account, tokens[(on + 2 + words)..]) : null;
    }

    /// <summary>"Jane Doe is the solution architect on Contoso", "Jane Doe joins Contoso as legal counsel".</summary>
    private Intent.Order? PersonFirst(List<Token> tokens)
    {
        if (Person(tokens, 0) is not var (person, length) || length + 2 >= tokens.Count)
            return null;
        if (Cues.OfPeople.Is(tokens, length, "joins") && Account(tokens, length + 1) is var (joined, words) && length + 1 + words < tokens.Count - 1 && Cues.OfPeople.Is(tokens, length + 1 + words, "as"))
            return Order(person, joined, tokens[(length + 2 + words)..]);
        if (!Cues.OfPeople.Is(tokens, length, "is"))
            return null;
        for (var on = length + 2; on < tokens.Count - 1; on++)
            if (IsOn(tokens, on) && Account(tokens, on + 1) is var (account, span) && tokens.Skip(on + 1 + span).All(token => token.Kind == TokenKind.Mark))
                return Order(person, account, tokens[(length + 1)..on]);
        return null;
    }

    private Intent.Order? Order(RecordId person, RecordId account, List<Token> said)
    {
        Token[] words = [.. said.Skip(Cues.OfPeople.Behind(said, 0, "article")).Where(token => token.Kind == TokenKind.Word)];
        return words.Length is 0 or > MostWords ? null
            : new(new(UpdateKind.TeamRole, text, text[words[0].Start..words[^1].End], [account]) { Person = person });
    }

    private (RecordId Id, int Length)? Person(List<Token> tokens, int at) =>
        names.Longest(tokens, at) is { Matches: [{ Name: { Kind: NameKind.Person } person }], Length: var length } ? (new(person.Key), length) : null;

    private (RecordId Id, int Length)? Account(List<Token> tokens, int at) =>
        names.Longest(tokens, at) is { Matches: [{ Name: { Kind: NameKind.Account } account }], Length: var length } ? (new(account.Key), length) : null;

    private static bool IsOn(List<Token> tokens, int at) => Cues.OfPeople.Is(tokens, at, "on", "for");
}
