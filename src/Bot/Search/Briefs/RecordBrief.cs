using System.Collections.Immutable;
using Bot.Answers;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Contacts;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.Risks;

namespace Bot.Search.Briefs;

/// <summary>What a card says of a record to everybody who will see it.</summary>
/// <param name="Subject">What it is, and of which account.</param>
/// <param name="Line">The one line that tells it from others in a list.</param>
/// <param name="Facts">In the order they are read; those that are not known are left out.</param>
public sealed record RecordBrief(FoundRecord Record, string Title, ImmutableArray<string> Subject, Sentence Line, ImmutableArray<AnswerFact> Facts)
{
    /// <summary>What is not said, and why; null when nothing is left out.</summary>
    public Sentence? Withheld { get; init; }

    /// <param name="view">As everybody who will see the card may see it.</param>
    /// <returns>Null for what may not be told of there at all.</returns>
    public static RecordBrief? Of(FoundRecord found, View view, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(view);
        RecordBrief? brief = found.Kind.Name switch
        {
            "account" => view.Find(Account.Kind, found.Id) is { } account ? AccountBrief.Of(account, found, view, today) : null,
            "opportunity" => view.Find(Opportunity.Kind, found.Id) is { } deal ? DealBrief.Of(deal, found, view, today) : null,
            "contact" => view.Find(Contact.Kind, found.Id) is { } contact ? ContactBrief.Of(contact, found, view) : null,
            "risk" => view.Find(Risk.Kind, found.Id) is { } risk ? RiskBrief.Of(risk, found, view, today) : null,
            _ => throw new ArgumentException($"Nobody looks for a {found.Kind.Name}.", nameof(found)),
        };
        return brief is null || found.Kind == (RecordKind)Contact.Kind || view.ClearanceFor(found.Account) >= Clearance.Money
            ? brief
            : brief with { Withheld = Sentence.Of($"Amounts are left out: not everybody here may see them.") };
    }

    /// <summary>An account whose name is all that may stand here, since whoever inserts it could as well type it.</summary>
    public static RecordBrief NameAlone(FoundRecord found, string name) => new(found, name, ["Account"], Sentence.Of($"its name alone"), [])
    {
        Withheld = Sentence.Of($"Nothing more is said here: I do not know everybody who reads this."),
    };

    internal static ImmutableArray<string> SubjectOf(string what, RecordId? account, View view) =>
        account is { } id && view.Find(Account.Kind, id)?.Name is { Length: > 0 } name ? [name, what] : [what];

    internal static Sentence Joined(params IEnumerable<Sentence?> parts)
    {
        var phrase = new Phrase();
        var isFirst = true;
        foreach (var part in parts.OfType<Sentence>())
        {
            if (!isFirst)
                phrase.Add($" · ");
            phrase.Add(part);
            isFirst = false;
        }

        return phrase.ToSentence();
    }

    internal static Sentence? Said(string? text) => text is { Length: > 0 } ? Sentence.Of($"{text}") : null;

    internal static ImmutableArray<AnswerFact> Known(params IEnumerable<(string Name, Sentence? Value)> facts) =>
        [.. facts.Where(fact => fact.Value is not null).Select(fact => new AnswerFact(fact.Name, fact.Value!))];
}
