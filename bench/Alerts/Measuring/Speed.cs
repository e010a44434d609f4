using System.Collections.Immutable;
using System.Globalization;
using Domain;
using Domain.Alerts;
using Domain.Health;
using Domain.Ledger;
using Domain.Promises;
using Scale.Measuring;
using Testing.Portfolios;
using Testing.Portfolios.Troubles;

namespace Alerts.Measuring;

/// <summary>What a day of alerts over a large portfolio costs: all accounts, and then those few at which something moved.</summary>
internal static class Speed
{
    private const int Accounts = 1000;
    private const int Deals = 100;
    private const int Moved = 10;
    private const int Runs = 7;

    public static void Tell(DateOnly today)
    {
        var journal = Given.Journal(TroubledYear.Of(1, Accounts, Deals, today, number => number % 20 == 0).Records);
        ImmutableHashSet<RecordId> accounts = [.. new View(journal.Now, Given.Administrator).Accounts.Select(account => account.Id)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Accounts} accounts with {Deals} deals each, {journal.Entries.Count():N0} changes; CPU of one thread, of {Runs} runs:"));
        var board = new AlertBoard();
        var all = new List<Cost>();
        for (var run = 0; run < Runs; run++)
        {
            // Another portfolio object, as after any change; the days differ, so that nothing is kept.
            journal = Move(journal, run, 1, today);
            var view = new View(journal.Now, Given.Administrator);
            all.Add(Timed(() => board.Find(view, today.AddDays(-run), HealthModel.Default, accounts)));
        }

        Say("all", all, board.LookedAt);
        var few = new List<Cost>();
        _ = board.Find(new View(journal.Now, Given.Administrator), today, HealthModel.Default, accounts);
        for (var run = 0; run < Runs; run++)
        {
            journal = Move(journal, run + 1, Moved, today);
            var view = new View(journal.Now, Given.Administrator);
            few.Add(Timed(() => board.Find(view, today, HealthModel.Default, accounts)));
        }

        Say("those that moved", few, board.LookedAt);
    }

    private static Journal Move(Journal journal, int run, int count, DateOnly today)
    {
        for (var at = 0; at < count; at++)
        {
            var partition = journal.Partitions.Where(partition => Partition.AccountIn(partition.Name) is not null).OrderBy(partition => partition.Name, StringComparer.Ordinal).ElementAt(((run * 97) + (at * 13)) % Accounts);
            var promise = Draft.Set(partition, Promise.Kind, new($"moved-{run}-{at}-{count}"), "A promise").With(Promise.Fields.Account, Partition.AccountIn(partition.Name)!.Value).With(Promise.Fields.Due, today.AddDays(-3));
            journal = journal.With(partition,
            [
                new(journal.LastSequence(partition) + 1, Measured.At(today), Measured.At(today), "bench", "The bench", Operation.Set, Promise.Kind.Name, 1, promise.RecordId, "A promise", promise.Fields,
                    ImmutableDictionary<string, FieldValue>.Empty, Source.Person, $"{run}-{at}"),
            ]);
        }

        return journal;
    }

    private static Cost Timed(Action find)
    {
        var (began, allocated) = (ThreadTime.Used(), GC.GetAllocatedBytesForCurrentThread());
        find();
        return new((ThreadTime.Used() - began).TotalMilliseconds, (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1e6);
    }

    private static void Say(string what, List<Cost> costs, int lookedAt) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{what,-18}{lookedAt,6} families{Median(costs.Select(cost => cost.Milliseconds)),10:F0} ms median{costs.Max(cost => cost.Milliseconds),10:F0} ms most{Median(costs.Select(cost => cost.Megabytes)),10:F1} MB median"));

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var ordered ? ordered[ordered.Length / 2] : 0;

    /// <summary>CPU of the thread, and what it allocated: the second does not depend on what else the machine does.</summary>
    private readonly record struct Cost(double Milliseconds, double Megabytes);
}
