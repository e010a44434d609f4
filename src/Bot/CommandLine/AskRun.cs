using Bot.Alerts;
using Bot.Import.Runs;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Understanding;
using Domain;
using Domain.Alerts;
using Domain.Asking;
using Domain.Crm;
using Domain.Health;

namespace Bot.CommandLine;

/// <summary>Carries out <c>ask</c>: reads the portfolio once, then answers line by line.</summary>
internal static class AskRun
{
    public static async Task<int> RunAsync(AskRequest request, Func<ServiceProvider> open, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            await using var services = open();
            return await RunAsync(request, services, output, error, cancellation);
        }
        catch (StorageException trouble)
        {
            await error.WriteLineAsync($"The storage cannot be read: {trouble.Message}");
            return ExitCode.Trouble;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(trouble.Message);
            return ExitCode.Trouble;
        }
    }

    /// <summary>The same over given services.</summary>
    public static async Task<int> RunAsync(AskRequest request, IServiceProvider services, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        await CreateTablesAsync(services.GetRequiredService<ITables>(), cancellation);
        var cache = services.GetRequiredService<PortfolioCache>();
        var portfolio = (await cache.RefreshAsync(cancellation)).Now;
        if (TerminalReader.Find(request.As, portfolio) is not { } who)
        {
            await error.WriteLineAsync($"I know nobody called {request.As}.");
            return ExitCode.Trouble;
        }

        var clock = services.GetRequiredService<TimeProvider>();
        var view = new View(portfolio, who.Reader);
        var today = request.Today ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), view.TimeZone).DateTime);
        var context = new UnderstandingContext
        {
            Portfolio = portfolio,
            View = view,
            Today = today,
            Health = services.GetRequiredService<HealthModel>(),
            Preview = who.Reader.Person is { } person ? services.GetRequiredService<AlertOptions>().PreviewOf(Subscription.Of(person, portfolio), isPersonal: true) : AlertPreview.Usual,
            Remarks = await services.GetRequiredService<UnfinishedImports>().RemarksAsync(cancellation),
        };
        var updates = new TerminalUpdates(who, services.GetRequiredService<LedgerWriter>(), services.GetRequiredService<FieldOwnership>(), services.GetRequiredService<IIdentities>());
        if (portfolio.Position.IsEmpty)
            await error.WriteLineAsync("The portfolio is empty. Bring data in with: import FOLDER");
        if (request.Replay is { } replayed)
            return await ReplayRun.RunAsync(replayed, context, output, error, cancellation);
        IAskWriter writer = request.Json ? new AskJson(output, today) : new AskText(output, who.Reader);
        string[] texts = request.File is { } file ? await File.ReadAllLinesAsync(file.FullName, cancellation) : [request.Text!];
        var answered = true;
        foreach (var text in texts.Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var asked = Asker.Ask(text, context, order => updates.Propose(order, context));
            var applied = request.Apply ? await updates.ApplyAsync(asked, context, cancellation) : [];
            writer.Write(text, asked, applied);
            foreach (var told in request.Export?.Write(asked, context) ?? [])
                await error.WriteLineAsync(told);
            answered &= asked.Outcome is Outcome.Answered or Outcome.Proposed;
            if (!applied.IsEmpty)
                context = await AgainAsync(context, cache, cancellation);
        }

        return answered || request.File is not null ? ExitCode.Done : ExitCode.NotAnswered;
    }

    private static async Task CreateTablesAsync(ITables tables, CancellationToken cancellation)
    {
        foreach (var table in LedgerTables.All)
            await tables.CreateAsync(table, cancellation);
    }

    /// <summary>After a write, the next line sees it.</summary>
    private static async Task<UnderstandingContext> AgainAsync(UnderstandingContext context, PortfolioCache cache, CancellationToken cancellation)
    {
        var portfolio = (await cache.RefreshAsync(cancellation)).Now;
        return context with { Portfolio = portfolio, View = new(portfolio, context.View.Reader) };
    }
}
