using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Bot.Search;
using Bot.Search.Briefs;
using Cards;
using Domain;
using Domain.Asking;
using Domain.Risks;

namespace Bot.Rendering;

/// <summary>An account, a deal, a contact or a risk as a card that people put into a conversation.</summary>
public static class RecordCards
{
    /// <param name="url">Where the CRM shows the record; null where that is not known.</param>
    public static OutgoingMessage Of(RecordBrief brief, Locale locale, Uri? url = null)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var line = Wording.Say(brief.Line, locale);
        var facts = brief.Facts.Select(fact => (fact.Name, Wording.Say(fact.Value, locale))).ToImmutableArray();
        return new($"{brief.Title}: {line}", CardParts.Joined([brief.Title, .. facts.Select(fact => $"{fact.Name}: {fact.Item2}"), brief.Withheld is { } left ? Wording.Say(left, locale) : ""]))
        {
            Card = new AdaptiveCard
            {
                FallbackText = $"{brief.Title}: {line}",
                Body =
                [
                    CardParts.Subject(brief.Subject),
                    CardParts.Heading(brief.Title),
                    .. facts.IsEmpty ? [] : new AdaptiveElement[] { CardParts.Facts(facts) },
                    .. brief.Withheld is { } withheld ? new AdaptiveElement[] { CardParts.Quiet(Wording.Say(withheld, locale), AdaptiveSpacing.Small) } : [],
                ],
                Actions =
                [
                    Show(brief.Record),
                    .. brief.Withheld is null ? FormButtons.Of(brief.Record.Kind.Name, brief.Record.Id) : [],
                    .. url is null ? [] : new AdaptiveAction[] { new AdaptiveOpenUrlAction("Open in CRM", url) },
                ],
            },
        };
    }

    /// <summary>What the button of such a card asks; null for what no card of ours carries.</summary>
    internal static Question? Asked(string? kind, string? id, View view) => (kind, id) switch
    {
        (_, null or { Length: 0 or > 200 }) => null,
        ("account", var account) => new() { Topic = Topics.AccountSummary, Scope = AccountScope.Of(true, new RecordId(account)) },
        ("opportunity", var deal) => new() { Topic = Topics.Deals, Subject = new RecordId(deal) },
        ("risk", var risk) => new() { Topic = Topics.Risks, Subject = new RecordId(risk), Scope = Scope(view.Find(Risk.Kind, new RecordId(risk))?.Account, view) },
        ("contact", var contact) => new() { Topic = Topics.AccountSummary, Scope = Scope(view.Find(Domain.Contacts.Contact.Kind, new RecordId(contact))?.Account, view) },
        _ => null,
    };

    private static AccountScope Scope(RecordId? account, View view) => view.CanonicalAccount(account) is { } known ? AccountScope.Of(true, known) : AccountScope.Everything;

    private static AdaptiveExecuteAction Show(FoundRecord record) => new(record.Kind.Name == "contact" ? "Show the account" : "Show more", Verbs.ShowRecord)
    {
        Data = new JsonObject { [Verbs.Kind] = record.Kind.Name, [Verbs.Record] = record.Id.Value },
        AssociatedInputs = AdaptiveAssociatedInputs.None,
    };
}
