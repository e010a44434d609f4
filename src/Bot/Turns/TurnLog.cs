using System.Collections.Concurrent;
using System.Globalization;
using Bot.Ledger;
using Bot.Ledger.Tables;

namespace Bot.Turns;

/// <summary>
/// Which activities were handled, so that a redelivery is let pass. A turn is noted when it is over: one that broke off in the middle is done again, which
/// is safe, because what it wrote carries the activity's marker. One table per month, dropped whole when nobody will resend what is in it.
/// </summary>
public sealed class TurnLog(ITables tables, LedgerTenant tenant, TimeProvider clock)
{
    /// <summary>For how long a redelivery is recognised.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<(string Conversation, string Activity), TaskCompletionSource> running = new();
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
            var sent = await turn();
            await NoteAsync(conversation, activity, sent, cancellation);
        }
        finally
        {
            running.TryRemove((conversation, activity), out _);
            mine.SetResult();
        }
    }

    private async Task<bool> WasHandledAsync(string conversation, string activity, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await FindAsync(now, conversation, activity, cancellation))
            return true;
        var before = now - Remembered;
        return before.Month != now.Month && await FindAsync(before, conversation, activity, cancellation);
    }

    private async Task<bool> FindAsync(DateTimeOffset month, string conversation, string activity, CancellationToken cancellation) =>
        await tables.GetAsync(await TableAsync(month, cancellation), Key(conversation), TableKeys.Escape(activity), cancellation) is not null;

    private async Task NoteAsync(string conversation, string activity, string? sent, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var row = new Dictionary<string, object>(2) { ["At"] = now };
        if (sent is not null)
            row["Sent"] = sent;
        await tables.WriteAsync(await TableAsync(now, cancellation), Key(conversation), [new RowWrite.Insert(TableKeys.Escape(activity), row)], cancellation);
    }

    private string Key(string conversation) => TableKeys.Join(tenant.Id, conversation);

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
}
