using System.CommandLine;
using System.Globalization;
using Bot.Ledger;
using Bot.Ledger.Tables;

namespace Bot.Import.CommandLine;

/// <summary><c>import DIR [--map FILE] [--dry-run] [--complete] [--source NAME] [--today DATE] [--rejects DIR]</c>.</summary>
internal static class ImportCommand
{
    /// <summary>The exit code when a file was refused whole, or nothing could be done.</summary>
    public const int Trouble = 2;

    /// <param name="open">Gives the services of the ledger; they are disposed of when the import is over.</param>
    public static Command Create(Func<ServiceProvider> open)
    {
        var folder = new Argument<string>("folder") { Description = "The folder with the CSV files. Subfolders are not read." };
        var map = new Option<string?>("--map") { Description = "A mapping file, or a map that comes with the program: maven, salesforce, ravenstack, canonical. Default: recognised by files and columns." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Compare and tell; write nothing to the ledger." };
        var complete = new Option<bool>("--complete") { Description = "The files are complete: remove what this source told of before and does not any more." };
        var source = new Option<string?>("--source") { Description = "The name of the source in the ledger. Default: the map's." };
        var today = new Option<DateOnly?>("--today")
        {
            Description = "The day that days told from today (@-45) are counted from, as 2026-12-31.",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                    return day;
                result.AddError($"'{result.Tokens[0].Value}' is no day: write it as 2026-12-31.");
                return null;
            },
        };
        var rejects = new Option<string?>("--rejects") { Description = "Where refused rows are written, as FILE.rejects.csv. Default: the current folder." };
        var command = new Command("import", "Brings CSV files into the ledger. Ends with 0: everything is in; 1: some rows were refused; 2: a file was refused, or nothing could be done.")
        {
            folder, map, dryRun, complete, source, today, rejects,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = new ImportRequest(parsed.GetValue(folder)!)
            {
                Map = parsed.GetValue(map),
                DryRun = parsed.GetValue(dryRun),
                Complete = parsed.GetValue(complete),
                Source = parsed.GetValue(source),
                Today = parsed.GetValue(today),
                RejectsFolder = parsed.GetValue(rejects) ?? Directory.GetCurrentDirectory(),
            };
            await using var services = open();
            return await RunAsync(request, services, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(ImportRequest request, IServiceProvider services, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            var tables = services.GetRequiredService<ITables>();
            foreach (var table in LedgerTables.All)
                await tables.CreateAsync(table, cancellation);
            var importer = ActivatorUtilities.CreateInstance<Importer>(services);
            var summary = await ProgressWatcher.RunAsync(output, watcher => importer.ImportAsync(request, watcher, cancellation));
            SummaryText.Write(summary, output);
            return summary.ExitCode;
        }
        catch (ImportException impossible)
        {
            await error.WriteLineAsync(impossible.Message);
        }
        catch (StorageException trouble)
        {
            await error.WriteLineAsync($"Storage failed: {trouble.Message} What is in is in; run the same import again and it goes on.");
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(trouble.Message);
        }

        return Trouble;
    }
}
