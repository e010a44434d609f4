using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Domain.Contacts;

namespace Bot.Understanding.Orders.Contacts;

/// <summary>
/// What has changed about somebody of the client's: <c>Olivier Rochat has left</c>, <c>Chiara Bernasconi is our champion</c>, <c>email of Chiara is ...</c>. It begins
/// with the person, or with what is told of them.
/// </summary>
internal sealed class ContactChangeReader(string text, UnderstandingContext context)
{
    private const int MostCharacters = 200;

    /// <summary>How many words may follow a role: "at Contoso".</summary>
    private const int MostBehindARole = 3;

    private readonly ContactFinder contacts = new(context.View, []);

    /// <summary>Null when it is no such order.</summary>
    public Intent.Order? Read(List<Token> tokens)
    {
        if (tokens is [] or [.., { Word: "?" }] || !Enumerable.Range(0, tokens.Count).Any(at => IsTelling(PeopleCue.At(tokens, at).Name)))
            return null;
        return FieldFirst(tokens) ?? (contacts.At(tokens, 0) is var (contact, length) && length < tokens.Count ? OfPerson(contact, tokens, length) : null);
    }

    /// <summary>One of these is said; else nobody is looked for.</summary>
    private static bool IsTelling(string cue) => cue is "left" or "moved" or "back" or "email" or "title" || RoleNamed(cue) is not null;

    /// <summary>"Email of Chiara Bernasconi is ...", "title of Anneke Vos: Head of Packaging".</summary>
    private Intent.Order? FieldFirst(List<Token> tokens)
    {
        var at = PeopleCue.Behind(tokens, 0, "set");
        var (field, words) = PeopleCue.At(tokens, at);
        var (of, linked) = PeopleCue.At(tokens, at + words);
        if (field is not ("email" or "title") || of is not ("of" or "for") || at + words + linked >= tokens.Count || contacts.At(tokens, at + words + linked) is not var (contact, length))
            return null;
        var value = at + words + linked + length;
        if (value >= tokens.Count - 1 || !(PeopleCue.Is(tokens, value, "is", "to") || tokens[value].IsMark(':')))
            return null;
        var said = text[tokens[value + 1].Start..].Trim().TrimEnd('.', '!');
        return said.Length is 0 or > MostCharacters ? null
            : field == "email" ? Order(contact) is var mail ? new(mail with { Email = said }) : null
            : new(Order(contact) with { Title = said });
    }

    private Intent.Order? OfPerson(Contact contact, List<Token> tokens, int at)
    {
        Token[] rest = [.. tokens.Skip(at).Where(token => token.Kind != TokenKind.Mark)];
        return PeopleCue.At(rest, 0).Name switch
        {
            "left" => new(Order(contact) with { ContactStatus = "left" }),
            "moved" => new(Order(contact) with { ContactStatus = "moved" }),
            "back" => new(Order(contact) with { ContactStatus = "active" }),
            "is" when Role(rest) is { } role => new(Order(contact) with { BuyingRole = role }),
            _ => null,
        };
    }

    private static BuyingRole? Role(Token[] said)
    {
        var start = PeopleCue.Behind(said, 0, "is");
        var (name, length) = PeopleCue.At(said, start);
        return said.Length - start - length <= MostBehindARole ? RoleNamed(name) : null;
    }

    private static BuyingRole? RoleNamed(string cue) => Array.Find(Enum.GetNames<BuyingRole>(), name => name.Equals(cue, StringComparison.OrdinalIgnoreCase)) is { } known ? Enum.Parse<BuyingRole>(known) : null;

    private UpdateOrder Order(Contact contact) => new(UpdateKind.ContactChange, text, "", context.View.CanonicalAccount(contact.Account) is { } account ? [account] : [])
    {
        Contacts = [contact.Id],
        SaidOn = context.Today,
    };
}
