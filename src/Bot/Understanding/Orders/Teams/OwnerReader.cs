using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Domain;

namespace Bot.Understanding.Orders.Teams;

/// <summary>Who leads or sponsors an account: <c>Jane Doe leads Contoso</c>, <c>sponsor of Contoso is Jane Doe</c>, <c>Jane Doe is the account lead of Contoso</c>.</summary>
internal sealed class OwnerReader(string text, NameFinder names)
{
    /// <summary>Null when it is no such order.</summary>
    public Intent.Order? Read(List<Token> tokens)
    {
        while (tokens is [.., { Kind: TokenKind.Mark, Word: not "?" }])
            tokens = tokens[..^1];
        return tokens is [] or [.., { Word: "?" }] ? null : RoleFirst(tokens) ?? PersonFirst(tokens);
    }

    /// <summary>"The lead of Contoso is Jane Doe", "executive sponsor of Contoso: Jane Doe".</summary>
    private Intent.Order? RoleFirst(List<Token> tokens)
    {
        var on = Enumerable.Range(0, tokens.Count).FirstOrDefault(at => IsOn(tokens, at), -1);
        if (on < 1 || Role(tokens[..on]) is not { } kind || Find(tokens, on + 1, NameKind.Account) is not var (account, words))
            return null;
        var link = on + 1 + words;
        var person = link;
        while (person < tokens.Count && (Cues.OfPeople.Is(tokens, person, "is") || tokens[person].IsWord("now") || tokens[person].IsMark(':')))
            person++;
        return person > link && Find(tokens, person, NameKind.Person) is var (id, length) && person + length == tokens.Count ? Order(kind, id, account) : null;
    }

    /// <summary>"Jane Doe now leads Contoso", "Jane Doe takes over Contoso", "Jane Doe is the lead of Contoso".</summary>
    private Intent.Order? PersonFirst(List<Token> tokens)
    {
        if (Find(tokens, 0, NameKind.Person) is not var (person, length))
            return null;
        var said = tokens.Skip(length).Where(token => token.Word is not "now").ToList();
        var (kind, verb) = said switch
        {
            [_, ..] when Cues.OfPeople.At(said, 0) is ("leads", var taken) => (UpdateKind.AccountLead, taken),
            [_, ..] when Cues.OfPeople.At(said, 0) is ("sponsors", var taken) => (UpdateKind.AccountSponsor, taken),
            [_, ..] when Cues.OfPeople.Is(said, 0, "is") && Enumerable.Range(0, said.Count).FirstOrDefault(at => IsOn(said, at), -1) is > 1 and var on && Role(said[1..on]) is { } role => (role, on + 1),
            _ => (default, 0),
        };
        return verb > 0 && Find(said, verb, NameKind.Account) is var (account, words) && verb + words == said.Count ? Order(kind, person, account) : null;
    }

    private Intent.Order Order(UpdateKind kind, RecordId person, RecordId account) => new(new(kind, text, "", [account]) { Person = person });

    private static UpdateKind? Role(List<Token> tokens)
    {
        var at = Cues.OfPeople.Behind(tokens, 0, "article");
        return Cues.OfPeople.At(tokens, at) is var (role, length) && at + length == tokens.Count ? role switch { "lead" => UpdateKind.AccountLead, "sponsor" => UpdateKind.AccountSponsor, _ => null } : null;
    }

    private (RecordId Id, int Length)? Find(List<Token> tokens, int at, NameKind kind) =>
        names.Longest(tokens, at) is { Matches: [{ Name: var name }], Length: var length } && name.Kind == kind ? (new(name.Key), length) : null;

    private static bool IsOn(List<Token> tokens, int at) => Cues.OfPeople.Is(tokens, at, "of", "on", "for");
}
