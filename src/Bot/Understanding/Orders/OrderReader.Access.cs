using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;
using Domain.Asking;

namespace Bot.Understanding.Orders;

/// <summary>Who sees what: <c>add Jane Doe to Contoso</c>, <c>remove Jane Doe from Contoso</c>, <c>make Jane Doe a seller</c>.</summary>
internal sealed partial class OrderReader
{
    private Intent? Access(string cue, List<Token> rest) => cue switch
    {
        "add" => Team(UpdateKind.AddToTeam, rest, "to", "on"),
        "let" => Team(UpdateKind.AddToTeam, rest, "see"),
        "remove" => Team(UpdateKind.RemoveFromTeam, rest, "from", "off"),
        "make" => NewRole(rest),
        _ => null,
    };

    /// <summary>Null when it is not about a person and an account.</summary>
    private Intent? Team(UpdateKind kind, List<Token> rest, params string[] words)
    {
        var at = rest.FindIndex(token => words.Contains(token.Word));
        if (at < 1 || Named(rest[(at + 1)..]) is not { IsEmpty: false } accounts)
            return null;
        return People(rest[..at]) switch
        {
            [var person] => new Intent.Order(new(kind, text, "", accounts) { Person = new(person.Key) }),
            [_, ..] several => WhichPerson(several),
            _ => Nobody(rest[..at]),
        };
    }

    /// <summary>Null when it is not about a role.</summary>
    private Intent? NewRole(List<Token> rest)
    {
        // The name first: it may hold a word that is also a role.
        var start = names.Longest(rest, 0) is { } named && named.Matches.Any(match => match.Name.Kind == NameKind.Person) ? named.Length : 1;
        var at = Enumerable.Range(0, rest.Count).FirstOrDefault(place => place >= start && Words.Roles.Longest(rest, place) is not null, -1);
        if (at < 1)
            return null;
        var (role, length) = Words.Roles.Longest(rest, at)!.Value;
        var end = rest[at - 1].Word is "a" or "an" or "the" or "our" ? at - 1 : at;
        return People(rest[..end]) switch
        {
            [var person] => new Intent.Order(new(UpdateKind.ChangeRole, text, "", []) { Person = new(person.Key), Role = role.Role, Region = RegionIn(rest[(at + length)..]) }),
            [_, ..] several => WhichPerson(several),
            _ => Nobody(rest[..end]),
        };
    }

    /// <summary>"for EMEA", "in the Nordics": as the portfolio writes it where it knows it, else as it was said.</summary>
    private string? RegionIn(List<Token> rest)
    {
        var said = rest.SkipWhile(token => token.Kind == TokenKind.Mark || token.Word is "for" or "in" or "of" or "the" or "region").ToList();
        if (said.Count == 0)
            return null;
        return names.Longest(said, 0)?.Matches.FirstOrDefault(match => match.Name.Kind == NameKind.Region) is { } known ? known.Name.Key : Value(said);
    }

    /// <summary>The people whom all the tokens together name.</summary>
    private Name[] People(List<Token> tokens) => names.Longest(tokens, 0) is { } found && found.Length == tokens.Count
        ? [.. found.Matches.Where(match => match.Name.Kind == NameKind.Person).Select(match => match.Name)]
        : [];

    private static Intent.Clarify WhichPerson(Name[] several) =>
        new(Sentence.Of($"Whom do you mean: {string.Join(", ", several.Select(person => person.Display).Take(6))}? Please write the whole name."), []);

    /// <summary>Two or more words with capitals are a name; anything else is not about people.</summary>
    private Intent.Clarify? Nobody(List<Token> tokens) => tokens.Count > 1 && tokens.TrueForAll(token => token.IsCapitalised)
        ? new(Sentence.Of($"I know nobody called {text[tokens[0].Start..tokens[^1].End]}. Write \"people\" to see who is waiting to be confirmed."), [])
        : null;
}
