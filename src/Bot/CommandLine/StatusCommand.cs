using System.CommandLine;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Rendering;
using Bot.Status;
using Microsoft.Extensions.Options;

namespace Bot.CommandLine;

/// <summary><c>status</c>: whether all is well, without a running bot.</summary>
internal static class StatusCommand
{
    public static Command Create(Func<ServiceProvider> host)
    {
        var command = new Command("status", "Looks at storage, imports, digests, people and failures; ends with 1 when something is bad.");
        command.SetAction(async (parsed, cancellation) =>
        {
            using var services = host();
            return await RunAsync(services, parsed.InvocationConfiguration.Output, cancellation);
        });
        return command;
    }

    /// <returns><see cref="ExitCode.Done"/>, or <see cref="ExitCode.NotWell"/>.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        try
        {
            foreach (var table in LedgerTables.All)
                await services.GetRequiredService<ITables>().CreateAsync(table, cancellation);
            await services.GetRequiredService<PortfolioCache>().RefreshAsync(cancellation);
        }
        catch (StorageException)
        {
            // The storage check says what is wrong.
        }
        catch (OptionsValidationException wrong)
        {
            await output.WriteLineAsync($"The configuration is wrong, so nothing else can be looked at. {wrong.Message}");
            return ExitCode.NotWell;
        }

        var report = await services.GetRequiredService<StatusDesk>().ExamineAsync(cancellation);
        await output.WriteLineAsync($"{Wording.Say(report.Headline, Locale.Default)}.");
        foreach (var finding in report.Findings.OrderByDescending(finding => finding.Level))
            await output.WriteLineAsync(StatusCard.Line(finding, Locale.Default));
        return report.IsBad ? ExitCode.NotWell : ExitCode.Done;
    }
}
