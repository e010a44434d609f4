using Bot.Import.Maps;
using Bot.Import.Runs;
using Bot.Ledger;

namespace Bot.Import;

/// <summary>
/// Loads the invented sample portfolio into an empty ledger, its days counted from today. <c>Sample:Load</c> decides; when it is not set, only in Development.
/// A portfolio loaded on an earlier day is left as it is.
/// </summary>
public sealed partial class SampleLoader(
    Importer importer, ImportRuns runs, PortfolioCache cache, IConfiguration configuration, IHostEnvironment environment, ILogger<SampleLoader> log)
{
    /// <summary>The name of the source in the ledger.</summary>
    public const string Source = "sample";

    /// <summary>What was loaded; null when nothing was to be loaded.</summary>
    public async Task<ImportSummary?> LoadAsync(CancellationToken cancellation)
    {
        if (!configuration.GetValue("Sample:Load", environment.IsDevelopment()))
            return null;
        var isEmpty = !(await cache.RefreshAsync(cancellation)).Partitions.Any();
        if (!isEmpty && !(await runs.UnfinishedAsync(cancellation)).Any(run => run.Source == Source))
            return null;
        var folder = configuration["Sample:Folder"] is { Length: > 0 } named ? Path.Combine(environment.ContentRootPath, named) : Path.Combine(AppContext.BaseDirectory, "samples");
        var summary = await importer.ImportAsync(new(folder) { Map = CanonicalLayout.Name, Source = Source }, null, cancellation);
        LogLoaded(log, summary.Changes, summary.Took.TotalMilliseconds);
        foreach (var reject in summary.Rejects)
            LogRefused(log, reject.File, reject.Line, reject.Reason);
        return summary;
    }

    [LoggerMessage(200, LogLevel.Information, "Loaded the sample portfolio: {Changes} changes in {Milliseconds:F0} ms")]
    private static partial void LogLoaded(ILogger log, int changes, double milliseconds);

    [LoggerMessage(201, LogLevel.Warning, "The sample's {File} has a row that cannot be read, line {Line}: {Reason}")]
    private static partial void LogRefused(ILogger log, string file, int line, string reason);
}
