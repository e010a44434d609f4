using System.Collections.Immutable;
using Bot.Ledger;
using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Domain.Asking;
using Domain.Ledger;

namespace Bot.Updates;

/// <summary>Writes what people order, once, in their name, and says what became of it.</summary>
public sealed class UpdateDesk(LedgerWriter writer)
{
    /// <summary>Writes the proposal. A redelivery of the same activity writes nothing and says the same.</summary>
    /// <param name="activityId">Of the message or press that ordered it.</param>
    /// <param name="place">Number of the order within its message.</param>
    /// <exception cref="Ledger.Tables.StorageException">When storage fails; asking again is safe.</exception>
    public async Task<OutgoingMessage> ApplyAsync(Proposal proposal, UpdateKind kind, Hearing hearing, string activityId, int place, CancellationToken cancellation)
    {
        var person = hearing.Person ?? throw new ArgumentException("Nobody we know cannot write.", nameof(hearing));
        var locale = Locale.For(hearing.Reader);
        var outcome = await writer.AppendAsync(
            new(person.Id.Value, person.Name ?? "", Source.Person, activityId, proposal.Changes)
            {
                Marker = new(activityId, $"{kind}{place}"),
                ExpectedSequence = proposal.ExpectedSequence,
            },
            cancellation);
        return outcome switch
        {
            AppendOutcome.Appended { Changes: var changes } => Applied(changes),
            AppendOutcome.AlreadyDone { Changes: var changes } => Applied(changes),
            AppendOutcome.Clash { Since: var since } => UpdateCards.Clash(proposal.Said, Visible(since, hearing), locale),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

        OutgoingMessage Applied(ImmutableArray<Change> changes) => UpdateCards.Applied(
            UpdateSubject.Of(changes[0], hearing.Portfolio), UpdateCatalogue.Done(kind), proposal.Said, proposal.Values, person.Name ?? "", changes[0].At,
            new RowRange(proposal.Changes[0].Partition, changes[0].Sequence, changes[^1].Sequence).ToString(), locale);
    }

    // A clash names who and what; below money sentences are not shown.
    private static ImmutableArray<Change> Visible(ImmutableArray<Change> since, Hearing hearing) => hearing.Reader.SharedClearance >= Domain.Clearance.Money
        ? since
        : [.. since.Select(change => change with { Summary = "a change you may not see" })];
}
