using Bot.Import.Runs;
using Bot.Tests.Turns;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Import;

public sealed class UnfinishedImportsTests
{
    [Fact]
    public async Task While_an_import_is_not_finished_answers_say_so_and_afterwards_no_more()
    {
        await using var desk = await Desk.OpenAsync();
        var runs = desk.Services.GetRequiredService<ImportRuns>();
        var run = new ImportRun("hash", "maven", "maven", DateTimeOffset.UnixEpoch, new(2026, 11, 23), false, 40, 100);

        await runs.BeginAsync(run, CancellationToken.None);
        var during = await desk.AskAsync(Someone.Dana, Somewhere.With(Someone.Dana), "won revenue");
        Assert.Contains("An import from maven is not finished: 40 of 100 changes are in", during.Json, StringComparison.Ordinal);

        await runs.FinishAsync(run, 0, DateTimeOffset.UnixEpoch, CancellationToken.None);
        var remarks = new UnfinishedImports(runs, TimeProvider.System);
        Assert.Empty(await remarks.RemarksAsync(CancellationToken.None));
    }
}
