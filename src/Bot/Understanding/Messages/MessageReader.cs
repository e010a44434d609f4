using System.Collections.Immutable;
using Bot.Understanding.Names;
using Bot.Understanding.Orders.Contacts;
using Bot.Understanding.Orders.Interactions;
using Bot.Understanding.Text;
using Domain;
using Domain.Contacts;
using Domain.Notes;

namespace Bot.Understanding.Messages;

/// <summary>What a message that somebody wrote seems to be about, to fill in a form with. Whatever it orders is not obeyed.</summary>
/// <param name="Accounts">The accounts it names.</param>
/// <param name="Interaction">How they were in touch; null where it does not say.</param>
/// <param name="Sentiment">How the client took it; null where it does not say.</param>
/// <param name="With">The client's people it names, as it names them.</param>
/// <param name="Stranger">Somebody of the client's whom nobody knows yet, with their title; null for none.</param>
public sealed record ReadMessage(ImmutableArray<RecordId> Accounts, Interaction? Interaction, Sentiment? Sentiment, string With, UpdateOrder? Stranger);

/// <summary>Reads messages. Pure; any text will do.</summary>
public static class MessageReader
{
    private const int LongestRead = 1_500;

    public static ReadMessage Read(string text, UnderstandingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var read = text.Length <= LongestRead ? text : text[..LongestRead];
        var names = new NameFinder(Lexicon.Of(context.Portfolio), context.View.Reader, context.View.Families);
        var tokens = Tokeniser.Read(read, context.View.Reader.Locale == "en-US" ? DateOrder.MonthFirst : DateOrder.DayFirst);
        var accounts = Accounts(tokens, names);
        var stranger = new ContactReader(read, names, context).Mentioned(tokens);
        return new(accounts, InteractionReader.HowIn(tokens), InteractionReader.MoodIn(tokens), string.Join(", ", Contacts(tokens, context.View).Append(stranger?.Text ?? "").Where(name => name.Length > 0).Distinct()), stranger);
    }

    private static ImmutableArray<RecordId> Accounts(List<Token> tokens, NameFinder names)
    {
        var found = new List<RecordId>();
        for (var at = 0; at < tokens.Count; at++)
            if (names.Longest(tokens, at) is { Matches: [{ Name.Kind: NameKind.Account } match], Length: var length })
            {
                found.Add(new(match.Name.Key));
                at += length - 1;
            }

        return [.. found.Distinct()];
    }

    private static IEnumerable<string> Contacts(List<Token> tokens, View view)
    {
        var said = string.Concat(tokens.Select(token => token.Kind == TokenKind.Mark ? "|" : $" {token.Word} "));
        return view.Of(Contact.Kind).Where(contact => contact.Name is { Length: > 0 } name && name.Contains(' ', StringComparison.Ordinal)
            && said.Contains(string.Concat(Tokeniser.Read(name, DateOrder.DayFirst).Select(token => $" {token.Word} ")), StringComparison.Ordinal)).Select(contact => contact.Name!);
    }
}
