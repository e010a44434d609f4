using System.Collections.Immutable;
using Domain.Contacts;
using Domain.Opportunities;
using Domain.Touches;

namespace Testing.Portfolios.Troubles;

/// <summary>What may go wrong at an account, with its signs before.</summary>
internal static class Plots
{
    public static readonly ImmutableArray<Func<AccountLife, DateOnly, Random, Trouble>> All =
        [ChampionLeaves, ChiefFallsSilent, DealIsPushedUntilItIsLost, DealStalls, ClientStopsAnswering, ServiceFails, SeatsEmpty, PaymentStaysOpen, OneThreadIsLeft];

    private static Trouble ChampionLeaves(AccountLife life, DateOnly day, Random random)
    {
        var left = day.AddDays(-random.Next(40, 80));
        life.Meets = (contact, met) => contact != life.Champion || met < left;
        life.Plotted.Add(life.Champion.Then(left).With(Contact.Fields.Status, "left"));
        Lose(life, day, created: day.AddDays(-110), "Proposal");
        return new(life.Account.Id, "champion leaves", day, ["champion.left", "deal.ghosted", "threads.concentrated"]);
    }

    private static Trouble ChiefFallsSilent(AccountLife life, DateOnly day, Random random)
    {
        var silent = day.AddDays(-random.Next(80, 130));
        life.Meets = (contact, met) => contact != life.Chief || met < silent;
        return new(life.Account.Id, "chief falls silent", day, ["exec.silence", "health.drop", "threads.concentrated"]);
    }

    private static Trouble DealIsPushedUntilItIsLost(AccountLife life, DateOnly day, Random random)
    {
        var deal = life.NewDeal("Pushed", day.AddDays(-170), 700_000, day.AddDays(-100), "Negotiation");
        life.Plotted.AddRange([deal, deal.Then(day.AddDays(-random.Next(101, 120))).With(Opportunity.Fields.Close, day.AddDays(-10)), deal.Then(day.AddDays(-random.Next(20, 40))).With(Opportunity.Fields.Close, day.AddDays(100)), Lost(deal, day)]);
        return new(life.Account.Id, "deal is pushed out", day, ["deal.pushed", "deal.stalled", "deal.overdue"]);
    }

    private static Trouble DealStalls(AccountLife life, DateOnly day, Random random)
    {
        Lose(life, day, created: day.AddDays(-random.Next(110, 150)), "Proposal");
        return new(life.Account.Id, "deal stalls", day, ["deal.stalled"]);
    }

    private static Trouble ClientStopsAnswering(AccountLife life, DateOnly day, Random random)
    {
        var silent = day.AddDays(-random.Next(40, 60));
        life.Meets = (_, met) => met < silent;
        life.Plotted.AddRange(Enumerable.Range(1, 5).Select(message => life.Account.Met(life.Engineer, "lea", silent.AddDays(message * 4), TouchDirection.Out, name: $"again {message}")));
        Lose(life, day, created: day.AddDays(-90), "Proposal");
        return new(life.Account.Id, "client stops answering", day, ["deal.ghosted", "exec.silence", "health.drop", "deal.stalled", "single.thread", "threads.concentrated"]);
    }

    private static Trouble ServiceFails(AccountLife life, DateOnly day, Random random)
    {
        var since = day.AddDays(-random.Next(50, 90));
        life.Lateness = opened => opened >= since ? 0.5 : 0.03;
        return new(life.Account.Id, "service fails", day, ["sla.breach", "sla.willbreach", "health.drop"]);
    }

    private static Trouble SeatsEmpty(AccountLife life, DateOnly day, Random random)
    {
        var since = day.AddDays(-random.Next(100, 150));
        life.Adoption = counted => counted <= since ? 0.7 : Math.Max(0.25, 0.7 - (0.005 * (counted.DayNumber - since.DayNumber)));
        return new(life.Account.Id, "seats empty", day, ["adoption.falling", "health.drop"]);
    }

    private static Trouble PaymentStaysOpen(AccountLife life, DateOnly day, Random random)
    {
        var since = day.AddDays(-random.Next(60, 90));
        life.Pays = due => due < since || due > day;
        return new(life.Account.Id, "payment stays open", day, ["payment.overdue", "health.drop"]);
    }

    private static Trouble OneThreadIsLeft(AccountLife life, DateOnly day, Random random)
    {
        var since = day.AddDays(-random.Next(90, 120));
        life.Meets = (contact, met) => contact == life.Engineer || met < since;
        return new(life.Account.Id, "one thread is left", day, ["single.thread", "threads.concentrated", "exec.silence", "deal.ghosted"]);
    }

    private static void Lose(AccountLife life, DateOnly day, DateOnly created, string stage)
    {
        var deal = life.NewDeal("Doomed", created, 600_000, day.AddDays(30), stage);
        life.Plotted.AddRange([deal, Lost(deal, day)]);
    }

    private static Made<Opportunity> Lost(Made<Opportunity> deal, DateOnly day) => deal.Then(day).With(Opportunity.Fields.Stage, "Lost").With(Opportunity.Fields.Close, day);
}
