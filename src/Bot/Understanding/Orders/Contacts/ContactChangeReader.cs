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

    private static readonly (string[] Words, BuyingRole Role)[] Roles =
    [
        (["champion"], BuyingRole.Champion), (["economic", "buyer"], BuyingRole.Economic), (["technical", "buyer"], BuyingRole.Technical),
        .. Enum.GetValues<BuyingRole>().Select(role => (new[] { role.ToString().ToLowerInvariant() }, role)),
    ];

    /// <summary>One of these is said; else nobody is looked for.</summary>
    private static readonly HashSet<string> Telling =
        ["left", "gone", "longer", "moved", "job", "back", "email", "mail", "title", "position", .. Roles.SelectMany(role => role.Words)];

    private readonly ContactFinder contacts = new(context.View, []);

    /// <summary>Null when it is no such order.</summary>
    public Intent.Order? Read(List<Token> tokens)
    {
        if (tokens is [] or [.., { Word: "?" }] || !tokens.Exists(token => Telling.Contains(token.Word)))
            return null;
        return FieldFirst(tokens) ?? (contacts.At(tokens, 0) is var (contact, length) && length < tokens.Count ? OfPerson(contact, tokens, length) : null);
    }

    /// <summary>"Email of Chiara Bernasconi is ...", "title of Anneke Vos: Head of Packaging".</summary>
    private Intent.Order? FieldFirst(List<Token> tokens)
    {
        var at = tokens[0].Word is "the" or "set" ? tokens is [_, { Word: "the" }, ..] ? 2 : 1 : 0;
        if (at + 2 >= tokens.Count || tokens[at].Word is not ("email" or "mail" or "title" or "position") || tokens[at + 1].Word is not ("of" or "for") || contacts.At(tokens, at + 2) is not var (contact, length))
            return null;
        var value = at + 2 + length;
        if (value >= tokens.Count - 1 || !(tokens[value].Word is "is" or "to" || tokens[value].IsMark(':')))
            return null;
        var said = text[tokens[value + 1].Start..].Trim().TrimEnd('.', '!');
        return said.Length is 0 or > MostCharacters ? null
            : tokens[at].Word is "email" or "mail" ? Order(contact) is var mail ? new(mail with { Email = said }) : null
            : new(Order(contact) with { Title = said });
    }

    private Intent.Order? OfPerson(Contact contact, List<Token> tokens, int at)
    {
        string[] rest = [.. tokens.Skip(at).Where(token => token.Kind != TokenKind.Mark).Select(token => token.Word)];
        return rest switch
        {
            ["left", ..] or ["has", "left", ..] or ["is", "gone", ..] or ["is", "no", "longer", "there" or "with" or "at", ..] => new(Order(contact) with { ContactStatus = "left" }),
            ["moved", "on", ..] or ["has", "moved", "on", ..] or ["has", "moved", "to", ..] or ["has", "a", "new", "job", ..] => new(Order(contact) with { ContactStatus = "moved" }),
            ["is", "back", ..] => new(Order(contact) with { ContactStatus = "active" }),
            ["is", ..] when Role([.. rest.Skip(1).SkipWhile(word => word is "a" or "an" or "the" or "our" or "now" or "new")]) is { } role => new(Order(contact) with { BuyingRole = role }),
            _ => null,
        };
    }

    private static BuyingRole? Role(string[] words) =>
        Roles.Where(role => words.Length >= role.Words.Length && words.Take(role.Words.Length).SequenceEqual(role.Words) && words.Length <= role.Words.Length + 3).Select(role => (BuyingRole?)role.Role).FirstOrDefault();

    private UpdateOrder Order(Contact contact) => new(UpdateKind.ContactChange, text, "", context.View.CanonicalAccount(contact.Account) is { } account ? [account] : [])
    {
        Contacts = [contact.Id],
        SaidOn = context.Today,
    };
}
