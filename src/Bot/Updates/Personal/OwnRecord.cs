using System.Collections.Immutable;
using Bot.People;
using Bot.Understanding;
using Domain.Asking;
using Domain.Ledger;
using Domain.People;

namespace Bot.Updates.Personal;

/// <summary>What the updates of one's own settings share: they change the person's record, and nobody else's.</summary>
internal static class OwnRecord
{
    public static Reply NothingChanged { get; } = new Reply.Refused(Sentence.Of($"That is how it is set already; nothing was written."));

    public static Draft Draft(Hearing hearing, string summary) => Domain.Ledger.Draft.Set(Partition.Shared, Person.Kind, hearing.Person!.Id, summary);

    public static Reply Proposed(UpdateOrder order, Hearing hearing, Draft change, ImmutableArray<ProposedValue> values) => new Reply.Proposed(new()
    {
        Said = order.Said,
        Summary = Sentence.Of($"{change.Summary}"),
        Changes = [change],
        Values = values,
        ExpectedSequence = order.Seen ?? hearing.Portfolio.Journal.LastSequence(Partition.Shared),
        NeedsConfirmation = false,
    });

    public static string Zone(string? zone) => zone is { Length: > 0 } ? zone : "as in Teams";

    public static string Numbers(string? locale) => locale is { Length: > 0 } ? $"{NumberStyles.Country(locale)} ({NumberStyles.Example(locale)})" : "as in Teams";

    public static string Digest(string? time) => time switch { null => "the usual time", "" => "none", _ => time };
}
