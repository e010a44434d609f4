using Bot.Import.Maps;
using Bot.Import.Matching;
using Bot.Import.Planning;
using Bot.Import.Reading;
using Bot.Import.Runs;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Domain.Ledger;

namespace Bot.Import;

/// <summary>
/// Brings a folder of CSV files into the ledger: reads, finds what references mean, compares with what the same source said last, writes what is missing.
/// Stopped anywhere and run again, it goes on.
/// </summary>
public sealed class Importer(ITables tables, LedgerTenant tenant, PortfolioCache cache, LedgerWriter writer, TimeProvider clock)
{
    private readonly ImportRuns runs = new(tables, tenant);

    /// <exception cref="ImportException">When nothing can be imported.</exception>
    /// <exception cref="StorageException">When storage fails; running the same import again goes on.</exception>
    public async Task<ImportSummary> ImportAsync(ImportRequest request, IImportWatcher? watcher, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        watcher ??= new SilentWatcher();
        var folder = new FolderFiles(request.Folder);
        var map = request.Map is { } named ? MapCatalogue.Named(named) : MapCatalogue.Recognise(folder.Headers());
        var files = folder.Named(map);
        if (files.Count == 0)
            throw new ImportException($"{request.Folder} has none of the files that the map {map.Name} names.");
        var source = Source.Import(request.Source ?? map.Source ?? map.Name);
        var paths = files.Select(file => file.Path).ToArray();
        var hash = RunHash.Of(paths, map.Fingerprint, source.Name, request.Complete ? "complete" : "", $"{request.Today:O}");
        var journal = await cache.RefreshAsync(cancellation);
        var known = await runs.FindAsync(hash, cancellation);
        var now = known?.Began ?? clock.GetUtcNow();
        var reader = new FolderReader(map, journal.Now, now, known?.Today ?? request.Today, watcher);
        var gathered = reader.Read(files);
        var directory = new SourceDirectory(tables, tenant, source.Name);
        foreach (var kind in gathered.Listed.Union(gathered.Kinds))
            await directory.LoadAsync(kind, cancellation);
        foreach (var (kind, ids) in References.Mentioned(gathered, map.SalesforceIds))
            await directory.LoadAsync(kind, ids, cancellation);
        var references = new References(gathered, directory, journal, map.SalesforceIds, map.MatchFrom ?? NameMatch.Usual);
        references.ResolveAll();
        var takesAt = known?.TakesAt ?? (!journal.Partitions.Any() && gathered.History.Count > 0);
        var plan = new Planner(gathered, directory, journal, references, source, takesAt, request.Complete).Make();
        if (!request.DryRun && (known is not null || plan.Changes > 0 || directory.Added > 0))
        {
            var run = new ImportRun(hash, source.Name, map.Name, now, reader.Today, takesAt, 0, plan.Changes);
            await WriteAsync(run, plan, directory, source, journal, gathered.Rejects.Count, watcher, cancellation);
        }

        return new()
        {
            Map = map.Name,
            MapWasRecognised = request.Map is null,
            Source = source.Name,
            IsDryRun = request.DryRun,
            WasResumed = known is not null,
            Files = [.. gathered.FileCounts],
            IgnoredFiles = [.. folder.AllBut(paths)],
            Kinds = plan.Kinds,
            Repairs = gathered.Repairs,
            Unknown = references.Unknown,
            Rejects = [.. gathered.Rejects],
            RejectsFiles = request.RejectsFolder is { } rejects && !IsSame(rejects, request.Folder) ? RejectsFiles.Write(rejects, gathered.Rejects, gathered.Headers) : [],
            Contradictions = [.. gathered.Contradictions],
            ContradictionsFiles = request.RejectsFolder is { } beside && !IsSame(beside, request.Folder) ? RejectsFiles.Write(beside, gathered.Contradictions, gathered.Headers, "contradictions") : [],
            Remarks = [.. Remarks(map, folder, plan, request, gathered)],
            Changes = plan.Changes,
            Took = clock.GetElapsedTime(started),
        };
    }

    private async Task WriteAsync(
        ImportRun run, Plan plan, SourceDirectory directory, Source source, Journal journal, int refused, IImportWatcher watcher, CancellationToken cancellation)
    {
        await runs.BeginAsync(run, cancellation);
        await directory.WriteAddedAsync(cancellation);
        var appender = new Appender(writer, source, run.Hash, journal);
        var done = 0;
        await foreach (var written in appender.AppendAsync(plan, cancellation))
        {
            done += written;
            watcher.Written(done, plan.Changes);
            if (appender.Appends % Appender.AppendsPerProgress == 0)
                await runs.ProgressAsync(run with { Done = done }, cancellation);
        }

        await runs.FinishAsync(run with { Done = done }, refused, clock.GetUtcNow(), cancellation);
    }

    private static IEnumerable<string> Remarks(ImportMap map, FolderFiles folder, Plan plan, ImportRequest request, Gathered gathered)
    {
        foreach (var file in (map.Files ?? []).Where(file => file.Needed && folder.Path(file.File) is null))
            yield return $"{file.File} is not there.";
        foreach (var remark in plan.Remarks)
            yield return remark;
        if (gathered.Rejects.Count > 0 && request.RejectsFolder is { } rejects && IsSame(rejects, request.Folder))
            yield return "The refused rows were not written to a file: nothing is written into the folder that is imported. Name another one with --rejects DIR.";
    }

    private static bool IsSame(string folder, string other) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(other));
}
