using System.Collections.Immutable;
using Bot.Understanding.Text;
using Domain;
using Domain.Contacts;

namespace Bot.Understanding.Names;

/// <summary>The client's people in a text: by their whole name, or by a first or last name that is theirs alone.</summary>
internal sealed class ContactFinder
{
    private const int ShortestName = 3;

    private readonly Lazy<ImmutableArray<(Contact Contact, string[] Words)>> known;

    /// <param name="accounts">Only their people (canonical); empty: everybody's.</param>
    public ContactFinder(View view, ImmutableArray<RecordId> accounts) => known = new(() =>
    [
        .. (accounts.IsEmpty ? view.Of(Contact.Kind) : view.Of(Contact.Kind, accounts.SelectMany(view.Families.Members).ToHashSet()))
            .Where(contact => contact.Name is { Length: > 0 })
            .Select(contact => (contact, contact.Name!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Normal.Word(word)).ToArray())),
    ]);

    /// <summary>Who is named at a place, and in how many words; null for nobody, or for several.</summary>
    public (Contact Contact, int Length)? At(IReadOnlyList<Token> tokens, int at)
    {
        if (known.Value.Where(one => one.Words.Length > 1 && at + one.Words.Length <= tokens.Count && one.Words.Index().All(word => tokens[at + word.Index].Word == word.Item)).ToArray() is [var (whole, words)])
            return (whole, words.Length);
        return at < tokens.Count && tokens[at] is { Kind: TokenKind.Word, IsCapitalised: true, Word.Length: >= ShortestName } && known.Value.Where(one => one.Words.Contains(tokens[at].Word)).ToArray() is [var (only, _)] ? (only, 1) : null;
    }

    /// <summary>Everybody who is named, in the order in which they are.</summary>
    public ImmutableArray<Contact> In(IReadOnlyList<Token> tokens)
    {
        var found = new List<Contact>();
        for (var at = 0; at < tokens.Count;)
            if (At(tokens, at) is var (contact, length))
            {
                found.Add(contact);
                at += length;
            }
            else
                at++;
        return [.. found.DistinctBy(contact => contact.Id)];
    }
}
