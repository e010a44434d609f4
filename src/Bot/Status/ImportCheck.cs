using Bot.Import.Runs;

namespace Bot.Status;

/// <summary>The last import, and whether it came to its end.</summary>
internal sealed class ImportCheck(ImportRuns runs) : IStatusCheck
{
    public string Area => "Import";

    public async Task<Finding> FindAsync(CancellationToken cancellation) => Of(await runs.LastAsync(cancellation));

    internal static Finding Of(ImportOutcome? last) => last switch
    {
        null => Finding.Good("Import", $"Nothing was imported with a command so far."),
        { Ended: null, Run: var run } => Finding.Attention(
            "Import", $"The import from {run.Source}, begun {run.Began}, is not finished: {run.Done} of {run.Total} changes are in.",
            $"If it is not running any more, run the same import again: it goes on where it stopped."),
        { Refused: > 0 and var refused, Ended: { } ended, Run: var run } => Finding.Attention(
            "Import", $"The last import, from {run.Source}, ended {ended}: {run.Done} changes, {refused} rows refused.", $"Mend the refused rows and import them; --rejects DIR writes them to files."),
        { Ended: { } ended, Run: var run } => Finding.Good("Import", $"The last import, from {run.Source}, ended {ended}: {run.Done} changes, no row refused."),
    };
}
