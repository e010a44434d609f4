using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Domain.Asking;
using Domain.Contacts;

namespace Bot.Understanding.Orders.Contacts;

/// <summary>
/// What has changed about somebody of the client's: <c>Olivier Rochat has left</c>, <c>Chiara Bernasconi is our champion</c>, <c>she supports us</c>, <c>email of Chiara is ...</c>. It begins
/// with the person, or with what is told of them.
/// </summary>
internal sealed class ContactChangeReader(string text, NameFinder names, UnderstandingContext context)
{
    private const int MostCharacters = 200;

    private const int ShortestName = 2;
    private const int LongestName = 3;

    /// <summary>How many words may follow a role: "at Contoso".</summary>
    private const int MostBehindARole = 3;

    private readonly ContactFinder contacts = new(context.View, []);

    /// <summary>Null when it is no such order.</summary>
    public Intent? Read(List<Token> tokens)
    {
        if (tokens is [] or [.., { Word: "?" }] || !Enumerable.Range(0, tokens.Count).Any(at => IsTelling(Cues.OfPeople.At(tokens, at).Name)))
            return null;
        return (Intent?)FieldFirst(tokens) ?? (contacts.At(tokens, 0) is var (contact, length) && length < tokens.Count ? OfPerson(contact, tokens, length) : OfNobody(tokens));
    }

    /// <summary>"Jane Roe is a supporter": said of somebody who is not known yet.</summary>
    private Intent.Clarify? OfNobody(List<Token> tokens)
    {
        for (var length = LongestName; length >= ShortestName; length--)
            if (tokens.Count > length && tokens.Take(length).All(token => token is { Kind: TokenKind.Word, Quote: 0, IsCapitalised: true }) && !Enumerable.Range(0, length).Any(at => names.Longest(tokens, at) is not null)
                && text[tokens[0].Start..tokens[length - 1].End] is var name && !context.View.Of(Contact.Kind).Any(known => name.Equals(known.Name, StringComparison.OrdinalIgnoreCase))
                && OfPerson(new() { Id = new("nobody") }, tokens, length) is not null)
                return new(Sentence.Of($"I know no contact by the name of {name}. Add them first: “add contact {name}, CPO of ...”; nothing was written."), []);
        return null;
    }

    /// <summary>One of these is said; else nobody is looked for.</summary>
    private static bool IsTelling(string cue) => cue is "left" or "moved" or "back" or "email" or "title" or "supportsUs" or "opposesUs" or "fightsUs" || RoleNamed(cue) is not null || StandingNamed(cue) is not null || SupportNamed(cue) is not null;

    /// <summary>"Email of Chiara Bernasconi is ...", "title of Anneke Vos: Head of Packaging".</summary>
    private Intent.Order? FieldFirst(List<Token> tokens)
    {
        var at = Cues.OfPeople.Behind(tokens, 0, "article", "set");
        var (field, words) = Cues.OfPeople.At(tokens, at);
        var (of, linked) = Cues.OfPeople.At(tokens, at + words);
        if (field is not ("email" or "title") || of is not ("of" or "for") || at + words + linked >= tokens.Count || contacts.At(tokens, at + words + linked) is not var (contact, length))
            return null;
        var value = at + words + linked + length;
        if (value >= tokens.Count - 1 || !(Cues.OfPeople.Is(tokens, value, "is", "to") || tokens[value].IsMark(':')))
            return null;
        var said = text[tokens[value + 1].Start..].Trim().TrimEnd('.', '!');
        return said.Length is 0 or > MostCharacters ? null
            : field == "email" ? Order(contact) is var mail ? new(mail with { Email = said }) : null
            : new(Order(contact) with { Title = said });
    }

    private Intent.Order? OfPerson(Contact contact, List<Token> tokens, int at)
    {
        Token[] rest = [.. tokens.Skip(at).Where(token => token.Kind != TokenKind.Mark)];
        return Cues.OfPeople.At(rest, 0).Name switch
        {
            "left" => new(Order(contact) with { ContactStatus = "left" }),
            "moved" => new(Order(contact) with { ContactStatus = "moved" }),
            "back" => new(Order(contact) with { ContactStatus = "active" }),
            "is" => Being(Order(contact), rest),
            "supportsUs" => new(Order(contact) with { Support = Support.Supporter }),
            "opposesUs" => new(Order(contact) with { Support = Support.NonSupporter }),
            "fightsUs" => new(Order(contact) with { Support = Support.Enemy }),
            _ => null,
        };
    }

    /// <summary>"Is our champion", "is a supporter and in the inner circle at Contoso".</summary>
    private static Intent.Order? Being(UpdateOrder order, Token[] said)
    {
        var (known, at) = (order, Cues.OfPeople.Behind(said, 0, "article", "is"));
        for (var (name, length) = Cues.OfPeople.At(said, at); With(known, name) is { } more; (name, length) = Cues.OfPeople.At(said, at))
            (known, at) = (more, Cues.OfPeople.Behind(said, at + length, "article", "also"));
        return known != order && said.Length - at <= MostBehindARole ? new(known) : null;
    }

    /// <summary>Null for what says nothing about a person.</summary>
    private static UpdateOrder? With(UpdateOrder known, string cue) =>
        RoleNamed(cue) is { } role ? known with { BuyingRole = role }
        : StandingNamed(cue) is { } standing ? known with { PoliticalStatus = standing }
        : SupportNamed(cue) is { } support ? known with { Support = support }
        : null;

    private static BuyingRole? RoleNamed(string cue) => Cues.Named<BuyingRole>(cue);

    private static PoliticalStatus? StandingNamed(string cue) => Cues.Named<PoliticalStatus>(cue);

    private static Support? SupportNamed(string cue) => Cues.Named<Support>(cue);


    private UpdateOrder Order(Contact contact) => new(UpdateKind.ContactChange, text, "", context.View.CanonicalAccount(contact.Account) is { } account ? [account] : [])
    {
        Contacts = [contact.Id],
        SaidOn = context.Today,
    };
}
