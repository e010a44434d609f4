using System.Globalization;
using Bot.Ledger;
using Bot.Ledger.Tables;

namespace Bot.Status;

/// <summary>
/// The turns that failed lately, in storage: every instance and the terminal see the failures of all. Kept is a number, a moment and a kind of trouble, never
/// what was said or by whom.
/// </summary>
public sealed class TurnFailures(ITables tables, LedgerTenant tenant, TimeProvider clock)
{
    /// <summary>How far back the status tells.</summary>
    public static readonly TimeSpan Told = TimeSpan.FromDays(1);

    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private const int MostTold = 100;
    private const int MostDropped = 50;

    private string Partition => TableKeys.Join(tenant.Id, "failures");

    /// <summary>Keeps one, and drops those that are old.</summary>
    /// <param name="id">The number that the person was told.</param>
    /// <param name="kind">The type of the exception.</param>
    /// <exception cref="StorageException">When storage fails.</exception>
    public async Task KeepAsync(string id, string kind, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await tables.WriteAsync(
            LedgerTables.Memory, Partition, [new RowWrite.Put(TableKeys.Join(RowBefore(now), id), new Dictionary<string, object> { ["At"] = now, ["Id"] = id, ["Kind"] = kind })], cancellation);
        // Another instance may drop the same rows at the same moment: then this batch is refused whole, and the next failure drops what is left.
        var old = new List<RowWrite>();
        await foreach (var row in tables.RangeAsync(LedgerTables.Memory, Partition, RowBefore(now - Kept), null, cancellation))
            if (old.Count < MostDropped)
                old.Add(new RowWrite.Delete(row.Row));
        if (old.Count > 0)
            await tables.WriteAsync(LedgerTables.Memory, Partition, old, cancellation);
    }

    /// <summary>The latest first.</summary>
    /// <exception cref="StorageException">When storage fails.</exception>
    public async Task<IReadOnlyList<TurnFailure>> SinceAsync(DateTimeOffset since, CancellationToken cancellation)
    {
        var failures = new List<TurnFailure>();
        await foreach (var row in tables.RangeAsync(LedgerTables.Memory, Partition, null, RowBefore(since), cancellation))
            if (failures.Count < MostTold)
                failures.Add(new((string)row.Properties["Id"], (DateTimeOffset)row.Properties["At"], (string)row.Properties["Kind"]));
        return failures;
    }

    /// <summary>Later moments sort first.</summary>
    private static string RowBefore(DateTimeOffset moment) => (DateTimeOffset.MaxValue.UtcTicks - moment.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
}

/// <param name="Kind">The type of the exception.</param>
public sealed record TurnFailure(string Id, DateTimeOffset At, string Kind);
