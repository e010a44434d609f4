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
    public async Task<OutgoingMessage> ApplyAsync(Proposal proposal, UpdateKind kind, Hearing hearing, string activityId, int place, CancellationToken cancellation) =>
        (await WriteAsync(proposal, kind, hearing, activityId, place, cancellation)).Message;

    /// <summary>The same, and whether it was written.</summary>
    /// <param name="command">What makes it happen once: an activity, a card, a waiting proposal.</param>
    /// <param name="message">The message it was said in; null for what no message said.</param>
    public async Task<WriteResult> WriteAsync(
        Proposal proposal, UpdateKind kind, Hearing hearing, string command, int place, CancellationToken cancellation, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var person = hearing.Person ?? throw new ArgumentException("Nobody we know cannot write.", nameof(hearing));
        var outcome = await writer.AppendAsync(
            new(person.Id.Value, person.Name ?? "", Source.Person, command, proposal.Changes)
            {
                Marker = Marker(command, kind, place),
                ExpectedSequence = proposal.ExpectedSequence,
                Message = message,
            },
            cancellation);
        return outcome switch
        {
            AppendOutcome.Appended { Changes: var changes } => new(true, Written(proposal.Changes[0].Partition, changes, kind, proposal.Said, proposal.Values, hearing)),
            // Two presses on one card may have ticked different boxes: what was written counts.
            AppendOutcome.AlreadyDone { Changes: var changes } => new(true, Written(
                proposal.Changes[0].Partition, changes, kind, proposal.Said, kind == UpdateKind.Several ? WrittenValues.Of(changes, hearing) : proposal.Values, hearing)),
            AppendOutcome.Clash { Since: var since } => new(
                false, UpdateCards.Clash(proposal.Said is { Length: > 0 } said ? said : Wording.Say(proposal.Summary, Locale.For(hearing.Reader)), Visible(since, hearing), Locale.For(hearing.Reader)))
            {
                Since = Visible(since, hearing),
            },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The card of an update that the command wrote before; null when it wrote nothing.</summary>
    /// <param name="home">The partition that it changes.</param>
    /// <param name="values">What was shown of it; empty: as the rows say.</param>
    public async Task<OutgoingMessage?> FindWrittenAsync(Partition home, UpdateKind kind, string command, Hearing hearing, ImmutableArray<ProposedValue> values, CancellationToken cancellation) =>
        await writer.FindDoneAsync(home, Marker(command, kind, 0), cancellation) is { IsDefaultOrEmpty: false } changes
            ? Written(home, changes, kind, "", values.IsEmpty ? WrittenValues.Of(changes, hearing) : values, hearing)
            : null;

    private static CommandMarker Marker(string command, UpdateKind kind, int place) => new(command, $"{kind}{place}");

    private static OutgoingMessage Written(Partition home, ImmutableArray<Change> changes, UpdateKind kind, string said, ImmutableArray<ProposedValue> values, Hearing hearing) => UpdateCards.Applied(
        UpdateSubject.Of(changes[0], hearing.Portfolio), UpdateCatalogue.Done(kind), said.Length > 0 ? said : null, values, changes[0].ByName, changes[0].At,
        changes.Any(change => change.Operation == Operation.Undo) ? null : new RowRange(home, changes[0].Sequence, changes[^1].Sequence).ToString(), Locale.For(hearing)) with
    {
        Shown = [.. changes.Select(change => change.RecordId).Distinct()],
    };

    // A clash names who and what; below money sentences are not shown.
    private static ImmutableArray<Change> Visible(ImmutableArray<Change> since, Hearing hearing) =>
        [.. since.Select(change => UpdateSubject.MayTell(change, hearing) ? change : change with { Summary = "a change that is not shown here" })];
}

/// <param name="IsWritten">True when it was written, now or before; false when somebody else changed the same: then the message says who.</param>
public sealed record WriteResult(bool IsWritten, OutgoingMessage Message)
{
    /// <summary>What others changed meanwhile.</summary>
    public ImmutableArray<Change> Since { get; init; } = [];
}
