using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bot.Ledger.Tables;
using Domain.Ledger;

namespace Bot.Ledger;

/// <summary>
/// Appends changes to the ledger. Guarded twice: the partition's head by its ETag, the sequence rows by insert-only. A command's marker is written in the
/// same transaction, so that an append which reported trouble, or is asked for again, recognises its own success.
/// </summary>
public sealed partial class LedgerWriter(ITables tables, LedgerTenant tenant, PortfolioCache cache, PortfolioIndex index, TimeProvider clock, ILogger<LedgerWriter> log)
{
    private const int MostAttempts = 16;
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Partition, SemaphoreSlim> turns = new();

    /// <exception cref="ArgumentException">When there are no drafts, more than fit, of several partitions, or one is too long for a row.</exception>
    /// <exception cref="StorageException">When storage fails. Asking again with the same marker is safe.</exception>
    public async Task<AppendOutcome> AppendAsync(AppendRequest request, CancellationToken cancellation)
    {
        if (request.Drafts is not [{ Partition: var partition }, ..] || request.Drafts.Length > AppendRequest.MostChanges || request.Drafts.Any(d => d.Partition != partition))
            throw new ArgumentException($"1 to {AppendRequest.MostChanges} changes of one partition are wanted.", nameof(request));
        // This instance's own writers take turns: only other instances can then win a race.
        var turn = turns.GetOrAdd(partition, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellation);
        try
        {
            return await AppendInTurnAsync(request, partition, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<AppendOutcome> AppendInTurnAsync(AppendRequest request, Partition partition, CancellationToken cancellation)
    {
        var append = await index.StampAsync(partition, cancellation);
        for (var attempt = 1; ; attempt++)
        {
            var head = await ReadHeadAsync(partition, cancellation);
            // Nobody wrote here since: if the command was done before, the marker's own insert says so.
            var mayBeDone = attempt > 1 || request.ExpectedSequence < head.Sequence;
            if (mayBeDone && request.Marker is not null && await FindDoneAsync(partition, request.Marker, cancellation) is { } done)
                return new AppendOutcome.AlreadyDone(done);
            if (request.ExpectedSequence < head.Sequence && await ClashesAsync(request, partition, head, cancellation) is { IsEmpty: false } clash)
                return new AppendOutcome.Clash(clash);
            var changes = Number(request, head, await cache.CurrentAsync(cancellation));
            if (changes.FirstOrDefault(change => !ChangeRow.Fits(change)) is { } tooLong)
                throw new ArgumentException($"{tooLong.Kind} {tooLong.RecordId} is too long for a row.", nameof(request));
            if (await TryWriteAsync(request, append, head, changes, cancellation))
            {
                await cache.AddAsync(partition, changes, cancellation);
                return new AppendOutcome.Appended(changes);
            }

            if (attempt == MostAttempts)
                throw new StorageException(StorageTrouble.Busy, $"{partition} is being written by others all the time.");
        }
    }

    private async Task<bool> TryWriteAsync(AppendRequest request, string append, LedgerHead head, ImmutableArray<Change> changes, CancellationToken cancellation)
    {
        var partition = request.Drafts[0].Partition;
        var next = new Dictionary<string, object> { ["Sequence"] = changes[^1].Sequence, ["LastAt"] = changes[^1].At, ["Partition"] = partition.Name };
        var writes = new List<RowWrite>(changes.Length + 2)
        {
            head.ETag is { } etag ? new RowWrite.Replace(LedgerTables.Head, next, etag) : new RowWrite.Insert(LedgerTables.Head, next),
        };
        writes.AddRange(changes.Select(change => new RowWrite.Insert(LedgerTables.ChangeRow(change.Sequence), ChangeRow.Write(change, append))));
        if (request.Marker is { } marker)
            writes.Add(new RowWrite.Insert(
                LedgerTables.MarkerRow(marker), new Dictionary<string, object> { ["First"] = changes[0].Sequence, ["Last"] = changes[^1].Sequence, ["At"] = changes[0].At }));
        try
        {
            return await tables.WriteAsync(LedgerTables.Ledger, LedgerTables.Key(tenant.Id, partition), writes, cancellation) is WriteOutcome.Written
                || await IsOursAsync(partition, changes[0].Sequence, append, cancellation);
        }
        catch (StorageException trouble) when (trouble.MayHelpToRepeat)
        {
            if (await IsOursAsync(partition, changes[0].Sequence, append, cancellation))
                return true;
            throw;
        }
    }

    /// <summary>A refusal or a time-out may hide our own success: the row tells.</summary>
    private async Task<bool> IsOursAsync(Partition partition, long sequence, string append, CancellationToken cancellation)
    {
        var row = await tables.GetAsync(LedgerTables.Ledger, LedgerTables.Key(tenant.Id, partition), LedgerTables.ChangeRow(sequence), cancellation);
        return row is not null && row.Properties.TryGetValue(ChangeRow.AppendColumn, out var there) && append.Equals(there);
    }

    private ImmutableArray<Change> Number(AppendRequest request, LedgerHead head, Journal journal)
    {
        var now = request.At ?? clock.GetUtcNow();
        if (head.LastAt - now is { } behind && behind > ClockTolerance && request.Drafts.Any(draft => draft.Recorded?.At is null))
            LogClockBehind(log, behind.TotalSeconds);
        var at = head.LastAt ?? DateTimeOffset.MinValue;
        var changes = ImmutableArray.CreateBuilder<Change>(request.Drafts.Length);
        foreach (var draft in request.Drafts)
        {
            var wanted = draft.Recorded?.At ?? now;
            at = wanted > at ? wanted : at;
            changes.Add(new(
                head.Sequence + 1 + changes.Count, at, draft.On is { } on && on < at ? on : at, draft.Recorded?.By ?? request.By,
                draft.Recorded?.ByName ?? request.ByName, draft.Operation, draft.Kind.Name, draft.Kind.Version, draft.RecordId, draft.Summary, draft.Fields,
                Was(draft, journal, changes), request.Source, request.CorrelationId, draft.UndoOf)
            {
                Message = request.Message,
            });
        }

        return changes.MoveToImmutable();
    }

    private static ImmutableDictionary<string, FieldValue> Was(Draft draft, Journal journal, IEnumerable<Change> before)
    {
        IReadOnlyCollection<Change> changes =
            [.. journal.ChangesOf(draft.Kind.Name, draft.RecordId), .. before.Where(change => change.RecordId == draft.RecordId && change.Kind == draft.Kind.Name)];
        if (changes.Count == 0 || draft.Fields.IsEmpty || Fold.Record(changes) is not { } state)
            return ImmutableDictionary<string, FieldValue>.Empty;
        return draft.Fields.Keys.Where(state.Fields.ContainsKey).ToImmutableDictionary(field => field, field => state.Fields[field].Value);
    }

    /// <summary>The changes that a command made in a partition; null when it made none.</summary>
    /// <exception cref="StorageException">When storage fails.</exception>
    public async Task<ImmutableArray<Change>?> FindDoneAsync(Partition partition, CommandMarker marker, CancellationToken cancellation)
    {
        var done = await tables.GetAsync(LedgerTables.Ledger, LedgerTables.Key(tenant.Id, partition), LedgerTables.MarkerRow(marker), cancellation);
        return done is null ? null : await ReadChangesAsync(partition, (long)done.Properties["First"], (long)done.Properties["Last"], cancellation);
    }

    private async Task<ImmutableArray<Change>> ClashesAsync(AppendRequest request, Partition partition, LedgerHead head, CancellationToken cancellation)
    {
        var since = await ReadChangesAsync(partition, request.ExpectedSequence!.Value + 1, head.Sequence, cancellation);
        return [.. since.Where(change => request.Drafts.Any(draft => Touches(draft, change)))];
    }

    private static bool Touches(Draft draft, Change change) =>
        draft.Kind.Name == change.Kind && draft.RecordId == change.RecordId
        && (draft.Operation != Operation.Set || change.Operation != Operation.Set || draft.Fields.Keys.Any(change.Fields.ContainsKey));

    private async Task<ImmutableArray<Change>> ReadChangesAsync(Partition partition, long first, long last, CancellationToken cancellation)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        await foreach (var row in tables.RangeAsync(
            LedgerTables.Ledger, LedgerTables.Key(tenant.Id, partition), LedgerTables.ChangeRow(first), LedgerTables.ChangeRow(last + 1), cancellation))
            changes.Add(ChangeRow.Read(row));
        return changes.ToImmutable();
    }

    private async Task<LedgerHead> ReadHeadAsync(Partition partition, CancellationToken cancellation) =>
        LedgerHead.Read(await tables.GetAsync(LedgerTables.Ledger, LedgerTables.Key(tenant.Id, partition), LedgerTables.Head, cancellation));

    [LoggerMessage(100, LogLevel.Warning, "This clock is {Seconds:F1} s behind the ledger's last row; its time is used")]
    private static partial void LogClockBehind(ILogger log, double seconds);
}
