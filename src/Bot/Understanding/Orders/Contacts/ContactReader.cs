using Bot.Understanding.Names;
using Bot.Understanding.Text;
using Bot.Understanding.Vocabulary;

namespace Bot.Understanding.Orders.Contacts;

/// <summary>
/// Somebody of the client's with what they are there: <c>Jane Roe, new CPO of Contoso</c>. A name is two or three words with capitals that nobody known has; as
/// speech is written, also two small ones between "with" and a title.
/// </summary>
internal sealed class ContactReader(string text, NameFinder names, UnderstandingContext context)
{
    private const int LongestTitle = 6;

    private static readonly HashSet<string> ShortTitles = ["ceo", "cfo", "cio", "cto", "coo", "cmo", "cpo", "cso", "cro", "cdo", "ciso", "chro"];
    private static readonly HashSet<string> LongTitles = ["chief", "head", "vp", "svp", "evp", "vice", "director", "manager", "president", "lead", "buyer", "controller", "engineer"];

    /// <summary>No title goes on with one of these.</summary>
    private static readonly HashSet<string> BehindTitles = ["at", "from", "in", "with", "today", "yesterday", "she", "he", "they", "we", "i", "it", "who", "is", "was", "has", "had", "very", "really", "about", "to", "said", "says", "will", "wants", "likes", "liked"];

    /// <summary>"Add contact Jane Roe, CPO of Contoso", "new contact at Contoso: Jane Roe, Head of Procurement"; null when no name is said.</summary>
    public Intent.Order? Ordered(List<Token> tokens) => Find(tokens, needsTitle: false) is { } contact ? new(contact) : null;

    /// <summary>The first person in a report whom nobody knows and whose title is said with the name; null for none.</summary>
    public UpdateOrder? Mentioned(List<Token> tokens) => Find(tokens, needsTitle: true);

    private UpdateOrder? Find(List<Token> tokens, bool needsTitle)
    {
        for (var at = 0; at < tokens.Count; at++)
            for (var length = 3; length >= 2; length--)
                if (IsName(tokens, at, length) && Title(tokens, at + length) is var title && (title is not null || !needsTitle))
                    return new(UpdateKind.Contact, text, text[tokens[at].Start..tokens[at + length - 1].End], names.AccountsIn(tokens)) { Title = title, SaidOn = context.Today };
        return needsTitle ? Spoken(tokens) : null;
    }

    /// <summary>"With jane roe the new cpo of Contoso".</summary>
    private UpdateOrder? Spoken(List<Token> tokens)
    {
        const int words = 2;
        for (var at = 1; at + words < tokens.Count; at++)
            if (tokens[at - 1].Word is "with" or "met" or "called" or "visited" && IsSpokenName(tokens, at, words) && Title(tokens, at + words) is { } title)
                return new(UpdateKind.Contact, text, string.Join(' ', tokens.Skip(at).Take(words).Select(token => Capitalised(text[token.Start..token.End]))), names.AccountsIn(tokens)) { Title = title, SaidOn = context.Today };
        return null;
    }

    private bool IsSpokenName(List<Token> tokens, int at, int words) => Enumerable.Range(at, words).All(place =>
        tokens[place] is { Kind: TokenKind.Word, Quote: 0 } && names.Longest(tokens, place) is null && Words.Known.Longest(tokens, place) is null && !LongTitles.Contains(tokens[place].Word));

    /// <summary>"cpo" is CPO, "head of procurement" Head of Procurement.</summary>
    private static string Capitalised(string said) => ShortTitles.Contains(said.ToLowerInvariant()) ? said.ToUpperInvariant()
        : string.Join(' ', said.Split(' ').Select(word => word is "of" or "and" or "for" || word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    private bool IsName(List<Token> tokens, int at, int length) => at + length <= tokens.Count
        && tokens.Skip(at).Take(length).All(token => token is { Kind: TokenKind.Word, Quote: 0, IsCapitalised: true } && token.End - token.Start > 1 && !ShortTitles.Contains(token.Word) && !LongTitles.Contains(token.Word))
        && (at == 0 || !tokens[at - 1].IsCapitalised || tokens[at - 1].Word is "met" or "with" or "called" or "visited" or "contact")
        && (at + length == tokens.Count || !tokens[at + length].IsCapitalised || ShortTitles.Contains(tokens[at + length].Word) || LongTitles.Contains(tokens[at + length].Word))
        && !Enumerable.Range(at, length).Any(start => names.Longest(tokens, start) is not null) && tokens[at].Word is not ("met" or "called" or "visited" or "spoke" or "talked" or "had");

    /// <summary>", the new CPO", "(Head of Procurement)": what stands behind the name.</summary>
    private string? Title(List<Token> tokens, int at)
    {
        while (at < tokens.Count && (tokens[at].Kind == TokenKind.Mark && tokens[at].Word is "," or "(" or "—" || tokens[at].Word is "the" or "their" or "new" or "our" or "is" or "as" or "a"))
            at++;
        if (at >= tokens.Count)
            return null;
        if (ShortTitles.Contains(tokens[at].Word))
            return Capitalised(text[tokens[at].Start..tokens[at].End]);
        if (!LongTitles.Contains(tokens[at].Word))
            return null;
        var (end, isSpoken) = (at + 1, !tokens[at].IsCapitalised);
        while (end < tokens.Count && end - at < LongestTitle && tokens[end].Kind == TokenKind.Word && (tokens[end].IsCapitalised || tokens[end].Word is "of" or "and" or "for" || (isSpoken && !BehindTitles.Contains(tokens[end].Word))) && names.Longest(tokens, end) is null)
            end++;
        while (tokens[end - 1].Word is "of" or "and" or "for")
            end--;
        return Capitalised(text[tokens[at].Start..tokens[end - 1].End]);
    }
}
