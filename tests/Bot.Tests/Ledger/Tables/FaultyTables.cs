using System.Runtime.CompilerServices;
using Bot.Ledger.Tables;

namespace Bot.Tests.Ledger.Tables;

/// <summary>
/// Counts every call of storage, from 1, and lets chosen ones go wrong. After a stop every further call fails: restart by wrapping the storage again.
/// A range is one call, made when its first row is asked for; its answer is complete when the last has been read.
/// </summary>
internal sealed class FaultyTables(ITables inner) : ITables
{
    private readonly Lock changing = new();
    private readonly Dictionary<int, Fault> faults = [];
    private readonly List<string> calls = [];
    private bool isStopped;

    /// <summary>The calls so far, in words: <c>2 write Ledger tenant|account insert:7 replace:head</c>.</summary>
    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (changing)
                return [.. calls];
        }
    }

    /// <summary>Throws when it has stopped; not a call of storage.</summary>
    public Task TellAsync() => isStopped ? throw new SimulatedCrash("it has stopped") : Task.CompletedTask;

    /// <summary>Lets the call with this number go wrong.</summary>
    public FaultyTables At(int call, Fault fault)
    {
        lock (changing)
            faults.Add(call, fault);
        return this;
    }

    public async Task CreateAsync(string table, CancellationToken cancellation) => await CallAsync($"create {table}", async () =>
    {
        await inner.CreateAsync(table, cancellation);
        return true;
    });

    public async ValueTask<TableRow?> GetAsync(string table, string partition, string row, CancellationToken cancellation) =>
        await CallAsync($"get {table} {partition} {row}", async () => await inner.GetAsync(table, partition, row, cancellation));

    public async ValueTask<WriteOutcome> WriteAsync(string table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancellation) =>
        await CallAsync(
            $"write {table} {partition} {string.Join(' ', writes.Select(Words))}",
            async () => await inner.WriteAsync(table, partition, writes, cancellation),
            fault => fault switch
            {
                Fault.Refuses refuses => new WriteOutcome.Refused(refuses.Index, refuses.Reason),
                _ => Met(writes),
            });

    public async IAsyncEnumerable<TableRow> RangeAsync(
        string table, string partition, string? from, string? before, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (call, fault) = Next($"range {table} {partition} {from}..{before}");
        await BeforeAsync(call, fault);
        await foreach (var row in inner.RangeAsync(table, partition, from, before, cancellation))
            yield return row;
        After(call, fault);
    }

    private async Task<T> CallAsync<T>(string what, Func<Task<T>> work, Func<Fault, T>? refusal = null)
    {
        var (call, fault) = Next(what);
        await BeforeAsync(call, fault);
        if (fault is Fault.Refuses && refusal is not null)
            return refusal(fault);
        var result = await work();
        After(call, fault);
        return fault is Fault.RefusedAfterSuccess && refusal is not null && result is WriteOutcome.Written ? refusal(fault) : result;
    }

    private (string Call, Fault? Fault) Next(string what)
    {
        lock (changing)
        {
            if (isStopped)
                throw new SimulatedCrash(what);
            var number = calls.Count + 1;
            calls.Add($"{number} {what}");
            return (calls[^1], faults.GetValueOrDefault(number));
        }
    }

    private async Task BeforeAsync(string call, Fault? fault)
    {
        switch (fault)
        {
            case Fault.StopBefore:
                Stop(call);
                break;
            case Fault.Fails fails:
                throw new StorageException(fails.Trouble, $"{fails.Trouble} at {call}");
            case Fault.Overtaken overtaken:
                await overtaken.By(inner);
                break;
        }
    }

    private void After(string call, Fault? fault)
    {
        if (fault is Fault.StopAfter)
            Stop(call);
        if (fault is Fault.TimedOutAfterSuccess)
            throw new StorageException(StorageTrouble.TimedOut, $"answer lost at {call}");
    }

    private void Stop(string call)
    {
        lock (changing)
            isStopped = true;
        throw new SimulatedCrash(call);
    }

    /// <summary>What the second try of a batch meets when the first went through.</summary>
    private static WriteOutcome.Refused Met(IReadOnlyList<RowWrite> writes)
    {
        var (index, write) = writes.Index().FirstOrDefault(write => write.Item is not RowWrite.Put);
        return new(index, write switch
        {
            RowWrite.Insert => RefusalReason.AlreadyExists,
            RowWrite.Delete => RefusalReason.NotFound,
            _ => RefusalReason.ChangedSince,
        });
    }

    private static string Words(RowWrite write) => write switch
    {
        RowWrite.Insert => $"insert:{write.Row}",
        RowWrite.Replace => $"replace:{write.Row}",
        RowWrite.Put => $"put:{write.Row}",
        _ => $"delete:{write.Row}",
    };
}
