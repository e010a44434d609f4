using System.Globalization;
using System.Text;
using Domain;
using Domain.Ledger;
using Domain.Opportunities;
using Testing.Azurite;
using Xunit;

namespace Bot.Tests.Crashes;

/// <summary>An import is killed somewhere on its way and run again.</summary>
public sealed class KilledWhileImporting(AzuriteFixture azurite)
{
    private const int Deals = 600;
    private const int Accounts = 12;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Azurite)]
    public async Task Running_it_again_brings_in_every_row_once(StoreKind kind)
    {
        for (var kill = 0; kill < CrashStore.Kills; kill++)
        {
            using var store = await CrashStore.OpenAsync(kind, azurite);
            var folder = WriteFolder(store.Folder);
            await using (var import = BotProcess.Run(store.Settings, "import", folder))
            {
                await RowsAreThereAsync(store, import, (long)(Deals * (kill + 1.0) / (CrashStore.Kills + 2)));
                await import.KillAsync();
            }

            await using (var again = BotProcess.Run(store.Settings, "import", folder))
                Assert.Equal(0, (await again.EndAsync()).ExitCode);
            var journal = await store.ReadAsync();
            var deals = journal.Now.Of(Opportunity.Kind, Clearance.Restricted);
            Assert.Equal(Deals, deals.Count);
            Assert.Equal(Deals, deals.Select(deal => deal.Name).Distinct().Count());
            Assert.Equal(Enumerable.Range(1, Deals).Sum(number => number * 100m), deals.Sum(deal => deal.Amount!.Value.Amount));
            Assert.Equal(Deals, journal.Entries.Count(entry => entry.Change.Kind == Opportunity.Kind.Name));

            await using var third = BotProcess.Run(store.Settings, "import", folder);
            Assert.Equal(0, (await third.EndAsync()).ExitCode);
            Assert.Equal(journal.Entries.Count(), (await store.ReadAsync()).Entries.Count());
        }
    }

    /// <summary>Waits until so many deals are written, or the import is over.</summary>
    private static async Task RowsAreThereAsync(CrashStore store, BotProcess import, long rows)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        while (!import.HasExited && await timer.WaitForNextTickAsync())
        {
            var journal = await store.ReadAsync();
            var there = journal.Partitions.Where(partition => partition != Partition.Shared).Sum(journal.LastSequence);
            if (there >= rows)
                return;
        }
    }

    private static string WriteFolder(string parent)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, "files")).FullName;
        var accounts = new StringBuilder("id,name\n");
        for (var account = 0; account < Accounts; account++)
            accounts.Append(CultureInfo.InvariantCulture, $"a{account},Account {account}\n");
        File.WriteAllText(Path.Combine(folder, "account.csv"), accounts.ToString());
        var deals = new StringBuilder("id,account,name,status,amount,amount.currency,close\n");
        for (var deal = 1; deal <= Deals; deal++)
            deals.Append(CultureInfo.InvariantCulture, $"d{deal},a{deal % Accounts},Deal {deal},won,{deal * 100},EUR,2026-10-{(deal % 28) + 1:D2}\n");
        File.WriteAllText(Path.Combine(folder, "opportunity.csv"), deals.ToString());
        return folder;
    }
}
