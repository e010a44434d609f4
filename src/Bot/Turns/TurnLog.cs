using System.Collections.Concurrent;
using System.Globalization;
using Bot.Ledger;
using Bot.Ledger.Tables;

namespace Bot.Turns;

/// <summary>
/// Which activities were handled, so that a redelivery is let pass. A turn is noted when it is over: one that broke off in the middle is done again, which
/// is safe, because what it wrote carries the activity's marker. One table per month, dropped whole when nobody will resend what is in it.
/// </summary>
/// <remarks>
/// Notes are written a moment later, many at once. A host that dies within that moment may answer a redelivery again; it still writes nothing twice.
/// </remarks>
public sealed partial class TurnLog(ITables tables, LedgerTenant tenant, TimeProvider clock, ILogger<TurnLog> log) : BackgroundService
{
    /// <summary>For how long a redelivery is recognised.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    /// <summary>How long a note may wait for others to be written with.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(100);

    private const int Buckets = 8;

    private readonly ConcurrentDictionary<(string Conversation, string Activity), TaskCompletionSource> running = new();
    private readonly ConcurrentDictionary<(string Conversation, string Activity), Note> unwritten = new();
    private readonly ConcurrentDictionary<string, Task> created = new(StringComparer.Ordinal);

    /// <summary>Runs the turn unless it ran before. A redelivery that overtakes its original waits for it.</summary>
    /// <param name="turn">Returns the id of the message it sent, for whoever reads the table.</param>
    public async Task OnceAsync(string conversation, string activity, Func<Task<string?>> turn, CancellationToken cancellation)
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        while (running.GetOrAdd((conversation, activity), mine) is var other && other != mine)
            await other.Task.WaitAsync(cancellation);
        try
        {
            if (await WasHandledAsync(conversation, activity, cancellation))
                return;
            unwritten[(conversation, activity)] = new(await turn(), clock.GetUtcNow());
        }
        finally
        {
            running.TryRemove((conversation, activity), out _);
            mine.SetResult();
        }
    }

    private async Task<bool> WasHandledAsync(string conversation, string activity, CancellationToken cancellation)
    {
        if (unwritten.ContainsKey((conversation, activity)))
            return true;
        var now = clock.GetUtcNow();
        if (await FindAsync(now, conversation, activity, cancellation))
            return true;
        var before = now - Remembered;
        return before.Month != now.Month && await FindAsync(before, conversation, activity, cancellation);
    }

    private async Task<bool> FindAsync(DateTimeOffset month, string conversation, string activity, CancellationToken cancellation) =>
        await tables.GetAsync(await TableAsync(month, cancellation), PartitionOf(conversation), RowOf(conversation, activity), cancellation) is not null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Moment, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await WriteAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            await WriteAsync(CancellationToken.None);
        }
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        if (unwritten.IsEmpty)
            return;
        foreach (var batch in unwritten.ToArray().GroupBy(note => (Month: (note.Value.At.Year, note.Value.At.Month), Partition: PartitionOf(note.Key.Conversation))))
            foreach (var notes in batch.Chunk(TableLimits.WritesPerBatch))
                await WriteAsync(batch.Key.Partition, notes, cancellation);
    }

    private async Task WriteAsync(string partition, KeyValuePair<(string Conversation, string Activity), Note>[] notes, CancellationToken cancellation)
    {
        try
        {
            await tables.WriteAsync(
                await TableAsync(notes[0].Value.At, cancellation), partition,
                [.. notes.Select(note => new RowWrite.Put(RowOf(note.Key.Conversation, note.Key.Activity), Columns(note.Value)))], cancellation);
            foreach (var (key, _) in notes)
                unwritten.TryRemove(key, out _);
        }
        catch (StorageException trouble)
        {
            // They wait for the next round; meanwhile this instance still recognises them.
            LogNotWritten(log, trouble, notes.Length);
        }
    }

    private static Dictionary<string, object> Columns(Note note) =>
        note.Sent is null ? new(1) { ["At"] = note.At } : new(2) { ["At"] = note.At, ["Sent"] = note.Sent };

    private string PartitionOf(string conversation) => TableKeys.Join(tenant.Id, TableKeys.Bucket(conversation, Buckets));

    private static string RowOf(string conversation, string activity) => TableKeys.Join(conversation, activity);

    private async ValueTask<string> TableAsync(DateTimeOffset month, CancellationToken cancellation)
    {
        var name = LedgerTables.Turns + month.UtcDateTime.ToString("yyyyMM", CultureInfo.InvariantCulture);
        var creating = created.GetOrAdd(name, static (table, tables) => tables.CreateAsync(table, CancellationToken.None), tables);
        if (creating.IsCompletedSuccessfully)
            return name;
        try
        {
            await creating.WaitAsync(cancellation);
        }
        catch (StorageException)
        {
            created.TryRemove(name, out _);
            throw;
        }

        return name;
    }

    [LoggerMessage(250, LogLevel.Warning, "{Count} handled activities are not noted yet")]
    private static partial void LogNotWritten(ILogger log, Exception trouble, int count);

    private sealed record Note(string? Sent, DateTimeOffset At);
}
