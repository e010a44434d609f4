using System.Collections.Immutable;
using Domain.Alerts;
using Domain.Health;
using Domain.Ledger;
using Testing.Portfolios;
using Testing.Portfolios.Troubles;
using Xunit;

namespace Domain.Tests.Alerts;

/// <summary>What a day of alerts costs, in bytes allocated: unlike times they do not depend on what else the machine does (bench/Alerts has the times).</summary>
public sealed class AlertCostTests
{
    private const int Accounts = 24;
    private const int Deals = 30;

    /// <summary>A third above what was measured.</summary>
    private const int OfAnAccount = 344_000;

    private static readonly DateOnly Today = new(2026, 11, 18);
    private static readonly Journal Journal = Given.Journal(TroubledYear.Of(1, Accounts, Deals, Today, number => number % 4 == 0).Records);

    [Fact]
    public void A_new_day_of_all_rules_stays_within_its_ceiling() => Assert.InRange(Allocated(new AlertBoard()) / Accounts, 1, OfAnAccount);

    [Fact]
    public void What_looks_at_everything_twice_is_found() => Assert.NotInRange((Allocated(new AlertBoard()) + Allocated(new AlertBoard())) / Accounts, 1, OfAnAccount);

    /// <summary>The least of several days: each is a new one, and the first ones read records for the first time.</summary>
    private static long Allocated(AlertBoard board)
    {
        var view = new View(Journal.Now, Given.Administrator);
        ImmutableHashSet<RecordId> accounts = [.. view.Accounts.Select(account => account.Id)];
        var least = long.MaxValue;
        for (var day = 0; day < 4; day++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            GC.KeepAlive(board.Find(view, Today.AddDays(-day), HealthModel.Default, accounts));
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{least / Accounts:N0} bytes of an account");
        return least;
    }
}
