using System.Collections.Immutable;
using Domain.Opportunities;
using Domain.People;

namespace Testing.Portfolios.Troubles;

/// <summary>
/// Accounts of a made company with a year and a bit of ordinary life: deals that move on, people who are met, tickets, seats, payments, promises. At some of them one
/// thing goes wrong. The same seed gives the same records.
/// </summary>
public sealed class TroubledYear
{
    /// <summary>Days before the last one from which on something is recorded: a year is replayed with what was usual before it.</summary>
    public const int Days = 540;

    private TroubledYear(ImmutableArray<IMade> records, ImmutableArray<Trouble> troubles) => (Records, Troubles) = (records, troubles);

    public ImmutableArray<IMade> Records { get; }

    public ImmutableArray<Trouble> Troubles { get; }

    /// <param name="deals">Of each account.</param>
    /// <param name="isTroubled">Whether something goes wrong at the account of that number.</param>
    public static TroubledYear Of(int seed, int accounts, int deals, DateOnly last, Func<int, bool> isTroubled)
    {
        var (records, troubles) = (ImmutableArray.CreateBuilder<IMade>(), ImmutableArray.CreateBuilder<Trouble>());
        var leader = A.Person("Lea", Role.GlobalAccountManager);
        records.Add(leader);
        records.Add(A.Company("USD"));
        records.AddRange(Stages);
        for (var number = 0; number < accounts; number++)
        {
            var random = new Random(unchecked((seed * 1_000_003) + number));
            var life = new AccountLife(A.Account($"Account {number:D4}").LedBy(leader), leader, last, random);
            if (isTroubled(number) && Plots.All[number % Plots.All.Length] is var plot)
                troubles.Add(plot(life, last.AddDays(-random.Next(20, 160)), random));
            records.AddRange(life.Records(deals));
        }

        return new(records.ToImmutable(), troubles.ToImmutable());
    }

    private static readonly ImmutableArray<Made<Domain.Settings.StageMeaning>> Stages =
    [
        A.Stage("Discovery", DealStatus.Open, ForecastCategory.Pipeline), A.Stage("Proposal", DealStatus.Open, ForecastCategory.BestCase),
        A.Stage("Negotiation", DealStatus.Open, ForecastCategory.MostLikely), A.Stage("Won", DealStatus.Won), A.Stage("Lost", DealStatus.Lost),
    ];
}
