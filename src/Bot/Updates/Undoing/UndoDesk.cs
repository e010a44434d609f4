using System.Collections.Immutable;
using Bot.Ledger;
using Bot.People;
using Bot.Rendering;
using Bot.Updates.Access;
using Domain.Crm;
using Domain.Ledger;

namespace Bot.Updates.Undoing;

/// <summary>Takes an update back: from its card, or in words. Who may is decided anew from whoever presses, whatever the card says.</summary>
public sealed class UndoDesk(LedgerWriter writer, PortfolioCache cache, TimeProvider clock)
{
    /// <summary>For how long an update can be taken back; afterwards it is history, and one says what shall be instead.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromHours(24);

    /// <summary>Undoes the rows a button names. Pressing twice, or two people at once, undoes once.</summary>
    /// <param name="row">What the button carried.</param>
    /// <returns>Null when no button of ours carries that.</returns>
    public async Task<UndoOutcome?> UndoAsync(string? row, Hearing hearing, CancellationToken cancellation)
    {
        if (RowRange.Parse(row) is not { } range)
            return null;
        var journal = hearing.Portfolio.Journal;
        if (Rows(journal, range) is not { } rows)
        {
            // The card may be newer than this copy of the ledger.
            journal = await cache.RefreshAsync(cancellation);
            if (Rows(journal, range) is not { } found)
                return UndoOutcome.No("That is not in the ledger.");
            rows = found;
        }

        return await UndoAsync(range, rows, journal, hearing, cancellation);
    }

    /// <summary>Undoes what the person wrote last, within a day.</summary>
    public async Task<UndoOutcome> UndoLastAsync(Hearing hearing, DateTimeOffset now, CancellationToken cancellation)
    {
        var journal = hearing.Portfolio.Journal;
        var last = journal.Entries
            .Where(entry => hearing.Person is { } person && entry.Change.By == person.Id.Value && entry.Change.Operation != Operation.Undo && now - entry.Change.At < Recent)
            .Where(entry => !Fold.Undone(journal.ChangesOf(entry.Change.Kind, entry.Change.RecordId)).Contains(entry.Change.Sequence))
            .OrderByDescending(entry => entry.Change.At).ThenByDescending(entry => entry.Change.Sequence)
            .Select(entry => ((Partition Partition, Change Change)?)entry).FirstOrDefault();
        if (last is not { } found)
            return UndoOutcome.No("You have written nothing within a day that could be undone.");
        var together = journal.Entries.Where(entry => entry.Partition == found.Partition && entry.Change.CorrelationId == found.Change.CorrelationId).Select(entry => entry.Change)
            .OrderBy(change => change.Sequence).ToImmutableArray();
        return await UndoAsync(new(found.Partition, together[0].Sequence, together[^1].Sequence), together, journal, hearing, cancellation);
    }

    private async Task<UndoOutcome> UndoAsync(RowRange range, ImmutableArray<Change> rows, Journal journal, Hearing hearing, CancellationToken cancellation)
    {
        if (!MayUndo(rows, journal, hearing))
            return UndoOutcome.No("Only whoever wrote it, an owner of the account or an administrator can undo that.");
        if (rows.Where(AccessRights.IsAbout).Select(row => AccessRights.UndoRefusal(row, hearing)).FirstOrDefault(refusal => refusal is not null) is { } unfit)
            return UndoOutcome.No(unfit);
        if (AlreadyBy(rows[0], range, journal) is { } before)
            return Undone(rows[0], before, hearing);
        if (rows.Select(row => WriteBack.UndoRefusal(row, journal.Now)).FirstOrDefault(refusal => refusal is not null) is { } taken)
            return UndoOutcome.No(taken);
        foreach (var row in rows)
            if (UndoRule.Refusal(row, journal.ChangesOf(row.Kind, row.RecordId)) is { } refusal)
                return UndoOutcome.No(UpdateSubject.MayTell(row, hearing) ? refusal : "It was undone or changed again since.");
        if (clock.GetUtcNow() - rows[0].At > Recent)
            return UndoOutcome.No($"That was written on {Wording.Say(rows[0].At, Locale.For(hearing.Reader))}, and can be taken back within a day only. Say what it shall be instead.");
        var person = hearing.Person!;
        var outcome = await writer.AppendAsync(
            new(person.Id.Value, person.Name ?? "", Source.Person, $"undo {range}",
                [.. rows.Select(row => Draft.Undo(range.Partition, RecordKinds.Named(row.Kind)!, row, $"Undone: {row.Summary}"))])
            {
                Marker = new(range.ToString(), "undo"),
                ExpectedSequence = journal.LastSequence(range.Partition),
            },
            cancellation);
        return outcome switch
        {
            AppendOutcome.Appended { Changes: var changes } => Undone(rows[0], changes[0], hearing),
            AppendOutcome.AlreadyDone { Changes: var changes } => Undone(rows[0], changes[0], hearing),
            AppendOutcome.Clash { Since: [var since, ..] } => UndoOutcome.No(
                UpdateSubject.MayTell(since, hearing) ? $"{since.ByName} changed it at the same moment: {since.Summary}" : $"{since.ByName} changed it at the same moment."),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static ImmutableArray<Change>? Rows(Journal journal, RowRange range)
    {
        var rows = ImmutableArray.CreateBuilder<Change>();
        for (var sequence = range.First; sequence <= range.Last; sequence++)
            if (journal.Row(range.Partition, sequence) is { Operation: not Operation.Undo } row && RecordKinds.Named(row.Kind) is not null)
                rows.Add(row);
            else
                return null;
        return rows.ToImmutable();
    }

    private static bool MayUndo(ImmutableArray<Change> rows, Journal journal, Hearing hearing) => hearing.Person is { } person
        && rows.All(row => row.By == person.Id.Value || AccessRights.IsAbout(row) || (UpdateSubject.AccountOf(row, journal.Now) is { } account ? UpdateRights.Owns(hearing, account) : person.Role == Domain.People.Role.Administrator));

    private static Change? AlreadyBy(Change row, RowRange range, Journal journal) =>
        journal.ChangesOf(row.Kind, row.RecordId).LastOrDefault(change => change.Operation == Operation.Undo && change.UndoOf == row.Sequence
            && journal.HomeOf(row.Kind, row.RecordId) == range.Partition);

    private static UndoOutcome Undone(Change row, Change undo, Hearing hearing) =>
        new(true, UpdateCards.Undone(UpdateSubject.Of(row, hearing.Portfolio), UpdateSubject.MayTell(row, hearing) ? row.Summary : "A change that is not shown here", undo.ByName, undo.At, Locale.For(hearing)));
}

/// <param name="IsUndone">True when the update is undone, now or before: its card is drawn anew for everyone.</param>
public sealed record UndoOutcome(bool IsUndone, OutgoingMessage Message)
{
    internal static UndoOutcome No(string why) => new(false, OutgoingMessage.Words(why));
}
