using System.Diagnostics;
using Azure.Data.Tables;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Domain.Opportunities;
using Domain.Outlooks;
using Microsoft.Extensions.DependencyInjection;
using Scale.Making;
using Scale.Measuring;
using Testing.Azurite;

var folder = args[0];
Size[] sizes = [new(100, 10_000), new(1000, 100_000)];
foreach (var size in sizes)
{
    await using var services = await Ledgers.OpenAsync(folder, size, CancellationToken.None);
    var began = TimeProvider.System.GetTimestamp();
    var journal = await services.GetRequiredService<PortfolioCache>().RefreshAsync(CancellationToken.None);
    var read = TimeProvider.System.GetElapsedTime(began);
    GC.Collect();
    Console.WriteLine($"{size}: {journal.Entries.Count():N0} changes, read in {read.TotalSeconds:F1} s, {Process.GetCurrentProcess().WorkingSet64 / 1_000_000} MB working set, {GC.GetTotalMemory(true) / 1_000_000} MB live");
    Console.WriteLine(Series.Heading);
    var asked = new Asked(journal, size);
    Series.Of("forecast of an account, this quarter", 5000, 2000, asked.AccountAlone).Tell(2);
    Series.Of("forecast of a family of four accounts, this quarter", 1000, 1000, asked.Account).Tell(2);
    Series.Of("the same as it was a year ago", 100, 200, asked.AccountYearAgo).Tell(50);
    Series.Of("forecast of everything, rolling year, by region", 60, 200, _ => asked.Portfolio(DealDimension.Region)).Tell(40);
    Series.Of("forecast of everything, rolling year, by month", 60, 200, _ => asked.Portfolio(DealDimension.CloseMonth)).Tell(40);
    Series.Of("won bookings of all time, by region", 60, 200, _ => asked.PortfolioBookings()).Tell(null);
}

DealChance[] deals = [.. Enumerable.Range(1, 10_000).Select(number => new DealChance(new($"{number}"), 1_000_00 + (number % 977 * 1_313), 0.05 + (number % 90 / 100d)))];
Series.Of("what 10,000 deals may come to together", 5, 20, _ => Outcomes.Of(deals)).Tell(100);

await using var azurite = new AzuriteFixture();
var tables = new AzureTables(new TableServiceClient(await azurite.ConnectionStringAsync(), AzureTables.Options()));
await using var cold = new ColdAccounts(tables, sizes[^1]);
await cold.BeginAsync(CancellationToken.None);
(await Series.OfAsync("Azurite, an account never read before, a year ago", 10, 40, run => cold.PrepareAsync(run, CancellationToken.None), run => cold.AskAsync(run, CancellationToken.None))).Tell(200);
await cold.TellStartAsync(CancellationToken.None);
