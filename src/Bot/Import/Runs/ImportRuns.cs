using System.Globalization;
using Bot.Ledger;
using Bot.Ledger.Tables;

namespace Bot.Import.Runs;

/// <summary>The rows that tell which imports are under way or were stopped.</summary>
public sealed class ImportRuns(ITables tables, LedgerTenant tenant)
{
    private const string Running = "running";
    private const string Finished = "finished";
    private const string GivenUp = "given up";
    private string Partition => TableKeys.Join(tenant.Id, "import");

    /// <summary>Imports that have begun and not finished: what they bring may be in the ledger in part.</summary>
    public async Task<IReadOnlyList<ImportRun>> UnfinishedAsync(CancellationToken cancellation)
    {
        var runs = new List<ImportRun>();
        await foreach (var row in tables.RangeAsync(LedgerTables.Runs, Partition, null, null, cancellation))
            if ((string)row.Properties["State"] == Running)
                runs.Add(Read(row));
        return runs;
    }

    /// <summary>The unfinished run of exactly these files and this map; null when there is none.</summary>
    internal async Task<ImportRun?> FindAsync(string hash, CancellationToken cancellation) =>
        await tables.GetAsync(LedgerTables.Runs, Partition, hash, cancellation) is { } row && (string)row.Properties["State"] == Running ? Read(row) : null;

    /// <summary>Begins a run, or goes on with one; other unfinished runs of its source are given up, since this one compares anew.</summary>
    internal async Task BeginAsync(ImportRun run, CancellationToken cancellation)
    {
        foreach (var other in await UnfinishedAsync(cancellation))
            if (other.Source == run.Source && other.Hash != run.Hash)
                await WriteAsync(other, GivenUp, cancellation);
        await WriteAsync(run, Running, cancellation);
    }

    internal Task ProgressAsync(ImportRun run, CancellationToken cancellation) => WriteAsync(run, Running, cancellation);

    /// <param name="refused">Rows that are not in.</param>
    internal Task FinishAsync(ImportRun run, int refused, DateTimeOffset ended, CancellationToken cancellation) =>
        WriteAsync(run, Finished, cancellation, new() { ["Refused"] = refused, ["Ended"] = ended });

    /// <summary>The import that was begun last and not given up; null when there was none.</summary>
    public async Task<ImportOutcome?> LastAsync(CancellationToken cancellation)
    {
        ImportOutcome? last = null;
        await foreach (var row in tables.RangeAsync(LedgerTables.Runs, Partition, null, null, cancellation))
            if ((string)row.Properties["State"] != GivenUp && Read(row) is var run && (last is null || run.Began > last.Run.Began))
                last = new(
                    run, (string)row.Properties["State"] == Running ? null : row.Properties.TryGetValue("Ended", out var ended) ? (DateTimeOffset)ended : run.Began,
                    row.Properties.TryGetValue("Refused", out var refused) ? (int)refused : 0);
        return last;
    }

    private async Task WriteAsync(ImportRun run, string state, CancellationToken cancellation, Dictionary<string, object>? end = null) => await tables.WriteAsync(
        LedgerTables.Runs,
        Partition,
        [
            new RowWrite.Put(run.Hash, new Dictionary<string, object>(end ?? [])
            {
                ["State"] = state,
                ["Source"] = run.Source,
                ["Map"] = run.Map,
                ["Began"] = run.Began,
                ["Today"] = run.Today.ToString("O", CultureInfo.InvariantCulture),
                ["TakesAt"] = run.TakesAt,
                ["Done"] = run.Done,
                ["Total"] = run.Total,
            }),
        ],
        cancellation);

    private static ImportRun Read(TableRow row) => new(
        row.Row,
        (string)row.Properties["Source"],
        (string)row.Properties["Map"],
        (DateTimeOffset)row.Properties["Began"],
        DateOnly.ParseExact((string)row.Properties["Today"], "O", CultureInfo.InvariantCulture),
        (bool)row.Properties["TakesAt"],
        (int)row.Properties["Done"],
        (int)row.Properties["Total"]);
}

/// <param name="Hash">Of the files and the map: running the same again finds the run.</param>
/// <param name="Today">The day that days told from today are counted from, also when the run goes on later.</param>
/// <param name="TakesAt">The ledger was empty when it began, and the files bring a history: changes are recorded as of the moments they tell of.</param>
/// <param name="Done">Changes written so far, of <paramref name="Total"/>.</param>
public sealed record ImportRun(string Hash, string Source, string Map, DateTimeOffset Began, DateOnly Today, bool TakesAt, int Done, int Total);

/// <param name="Ended">Null while it is not finished.</param>
/// <param name="Refused">Rows that are not in.</param>
public sealed record ImportOutcome(ImportRun Run, DateTimeOffset? Ended, int Refused);
