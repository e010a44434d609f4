using Domain;
using Domain.Ledger;
using Domain.Opportunities;

namespace Scale.Making;

/// <summary>
/// What happens to one deal: how it stands when it is first heard of, then, until it is closed, changes of amount, stage, close date, owner and next step. Some are
/// logged days after they happened.
/// </summary>
internal sealed class DealStory(int account, int number, Random random)
{
    private readonly RecordId id = new(Company.Invariant($"deal-{account:D4}-{number:D4}"));
    private readonly Currency currency = new(Company.Currencies[account % Company.Currencies.Length].Code);
    private decimal amount;
    private int stage;
    private DateOnly close;

    /// <summary>Its changes, in the order in which they were recorded.</summary>
    public IEnumerable<Draft> Drafts()
    {
        var created = Year.Begin.AddDays(random.Next(-540, 370));
        var day = created < Year.Begin ? Year.Begin : created;
        amount = Math.Round((decimal)Math.Exp(9.5 + (random.NextDouble() * 4)) / Company.Currencies[account % Company.Currencies.Length].InUsd);
        close = created.AddDays(random.Next(60, 420));
        // What had been closed long before the company was brought in has no story; neither has what will never move.
        if (close < Year.Begin)
            stage = random.Next(100) < 60 ? 4 : 5;
        yield return First(created, day);
        while (stage < 4 && (day = day.AddDays(random.Next(10, 75))) <= Year.Today)
            yield return Next(day);
    }

    private static bool IsClosed(int stage) => stage >= 4;

    private Draft First(DateOnly created, DateOnly day)
    {
        var deal = Company.New(Home, Opportunity.Kind, id)
            .With(Opportunity.Fields.Account, Company.Account(account))
            .With(Opportunity.Fields.Unit, new(Company.Invariant($"unit-{account:D4}-{random.Next(3)}")))
            .With(Opportunity.Fields.Name, Company.Invariant($"Deal {number} of {account:D4}"))
            .With(Opportunity.Fields.Stage, Company.Stages[stage].Name)
            .With(Opportunity.Fields.Product, Company.Product(random.Next(Company.Products)))
            .With(Opportunity.Fields.Created, created)
            .With(Opportunity.Fields.Close, close)
            .With(Opportunity.Fields.Owner, Company.Seller(random.Next(Company.Sellers)))
            .With(Opportunity.Fields.Margin, random.Next(10, 60) / 100m);
        if (random.Next(100) >= 2)
            deal = deal.With(Opportunity.Fields.Amount, Money.Of(amount, currency));
        return Recorded(random.Next(100) < 5 ? deal.With(Opportunity.Fields.Region, Company.Regions[random.Next(Company.Regions.Length)]) : deal, day);
    }

    private Draft Next(DateOnly day)
    {
        var change = Draft.Set(Home, Opportunity.Kind, id, Company.Invariant($"Deal {number} of {account:D4} moved"));
        if (day >= close.AddDays(-20) && random.Next(100) < 55)
            return Recorded(Closed(change, day), day);
        change = random.Next(100) switch
        {
            < 35 => change.With(Opportunity.Fields.Close, close = close.AddDays(random.Next(-20, 75))),
            < 60 => change.With(Opportunity.Fields.Amount, Money.Of(amount = Math.Round(amount * random.Next(80, 125) / 100), currency)),
            < 85 when stage < 3 => change.With(Opportunity.Fields.Stage, Company.Stages[++stage].Name),
            < 90 => change.With(Opportunity.Fields.Owner, Company.Seller(random.Next(Company.Sellers))),
            _ => change.With(Opportunity.Fields.NextStep, Company.Invariant($"Call on {day.AddDays(7):yyyy-MM-dd}")),
        };
        return Recorded(change, day);
    }

    private Draft Closed(Draft change, DateOnly day)
    {
        stage = random.Next(100) < 55 ? 4 : 5;
        return change.With(Opportunity.Fields.Stage, Company.Stages[stage].Name).With(Opportunity.Fields.Close, close = day);
    }

    private Partition Home => Partition.Account(Company.Account(account));

    private Draft Recorded(Draft draft, DateOnly day)
    {
        var late = random.Next(100) < 8 && !IsClosed(stage) ? random.Next(1, 9) : 0;
        return draft with { On = Year.Noon(day.AddDays(-late)), Recorded = new(Year.Noon(day), null, null) };
    }
}
