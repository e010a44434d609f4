using System.Collections.Immutable;
using Bot.Understanding;
using Bot.Understanding.Memory;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Contacts;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.People;
using Domain.Products;
using Domain.Reviews;
using Domain.Risks;
using Domain.Scenarios;
using Domain.Settings;

namespace Bot.Tests.Understanding;

/// <summary>A small portfolio whose names hold the traps: shared first words, legal forms, period words, words of the vocabulary.</summary>
internal static class World
{
    public static DateOnly Today { get; } = new(2026, 11, 18);

    public static RecordId Northwind { get; } = new("a-northwind");

    public static Journal Journal { get; } = Build();

    public static RecordId Person(string name) => new("p-" + name);

    public static UnderstandingContext As(string person = "admin", Question? last = null, params ImmutableArray<RecordId> linked)
    {
        var portfolio = Journal.Now;
        var record = portfolio.Of(Domain.People.Person.Kind, Clearance.Money).Single(known => known.Id == Person(person));
        return new() { Portfolio = portfolio, View = new(portfolio, Access.For(record, portfolio)), Today = Today, Last = last, Linked = linked };
    }

    public static Understood Read(string text, Question? last = null) => Understander.Read(text, As(last: last));

    /// <summary>The only question of the text.</summary>
    public static Question Question(string text, Question? last = null) =>
        Xunit.Assert.IsType<Intent.Ask>(Xunit.Assert.Single(Read(text, last).Intents)).Question;

    /// <summary>What becomes of an order of the administrator's, said in private; nothing is written.</summary>
    public static Reply Propose(UpdateOrder order)
    {
        var context = As();
        var person = context.Portfolio.Of(Domain.People.Person.Kind, Clearance.Money).Single(known => known.Id == Person("admin"));
        return Bot.Updates.UpdateCatalogue.Propose(order, new(new(new("aad", "Ada Admin", "en-US", "UTC"), person, context.View.Reader, context.View, context.Portfolio, []), null, () => "new") { Health = Domain.Health.HealthModel.Default });
    }

    private static Journal Build()
    {
        var at = new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
        var changes = new Dictionary<Partition, List<Change>>();
        foreach (var draft in Drafts())
        {
            if (!changes.TryGetValue(draft.Partition, out var log))
                changes[draft.Partition] = log = [];
            log.Add(new(log.Count + 1, at, at, "test", "Test", draft.Operation, draft.Kind.Name, draft.Kind.Version, draft.RecordId, draft.Summary, draft.Fields,
                ImmutableDictionary<string, FieldValue>.Empty, Source.Import("test"), "c"));
        }

        return changes.Aggregate(Domain.Ledger.Journal.Empty, (journal, log) => journal.With(log.Key, log.Value));
    }

    public static IEnumerable<Draft> Drafts()
    {
        yield return Draft.Set(Partition.Shared, CompanySettings.Kind, CompanySettings.TheOne, "")
            .With(CompanySettings.Fields.FiscalStartMonth, 1m).With(CompanySettings.Fields.ReportingCurrency, "EUR");
        yield return APerson("admin", "Ada Admin", Role.Administrator);
        yield return APerson("gam", "Greta Amundsen", Role.GlobalAccountManager);
        yield return APerson("seller", "Sven Eller", Role.Seller).With(Domain.People.Person.Fields.Manager, Person("boss")).With(Domain.People.Person.Fields.Region, "EMEA");
        yield return APerson("other", "Olga Therese", Role.Seller).With(Domain.People.Person.Fields.Manager, Person("boss")).With(Domain.People.Person.Fields.Region, "APAC");
        yield return APerson("boss", "Boris Ossipov", Role.RegionalManager).With(Domain.People.Person.Fields.Region, "EMEA");
        yield return AProduct("flow", "Flow Meter", "Meters");
        yield return AProduct("valve", "Valve Pro", "Valves");
        yield return AnAccount("northwind", "Northwind Industries Inc", "Manufacturing", "Germany").With(Account.Fields.Leader, Person("gam"));
        yield return AnAccount("northwind-asia", "Northwind Asia Ltd", "Manufacturing", "Japan").With(Account.Fields.Parent, Northwind);
        yield return AnAccount("fabrikam", "Fabrikam", "Technology", "United Kingdom");
        yield return AnAccount("tailspin-toys", "Tailspin Toys", "Retail", "United States");
        yield return AnAccount("tailspin-air", "Tailspin Airlines", "Transport", "United States");
        yield return AnAccount("health", "Meridian Health", "Healthcare", "United States");
        yield return AnAccount("creme", "Crème & Söhne GmbH", "Food", "Germany");
        yield return ADeal("d1", "northwind", "Renewal Q3", "Proposal", DealStatus.Open, "seller", "EMEA", "flow");
        yield return ADeal("d2", "fabrikam", "Pump line", "Negotiation", DealStatus.Open, "other", "APAC", "valve");
        yield return ADeal("d3", "health", "Ward upgrade", "Closed", DealStatus.Won, "other", "APAC", "valve");
        yield return Draft.Set(Partition.Shared, SavedScenario.Kind, new("s1"), "").With(SavedScenario.Fields.Name, "Cautious")
            .With(SavedScenario.Fields.Question, QuestionJson.Write(new() { Topic = Topics.WhatIf, Scenario = new() { Assumptions = [new Assumption.Slip(AssumedDeals.Of(new("d2")), 3, 0)] } }));
        yield return Draft.Set(Partition.Account(new("a-fabrikam")), Unit.Kind, new("u1"), "").With(Unit.Fields.Account, new RecordId("a-fabrikam")).With(Unit.Fields.Name, "Plant North");
        yield return Draft.Set(Partition.Account(new("a-fabrikam")), Contact.Kind, new("c1"), "").With(Contact.Fields.Account, new RecordId("a-fabrikam")).With(Contact.Fields.Name, "Petra Quell");
        yield return Draft.Set(Partition.Account(new("a-fabrikam")), Risk.Kind, new("k1"), "").With(Risk.Fields.Account, new RecordId("a-fabrikam")).With(Risk.Fields.Title, "The plant may close").With(Risk.Fields.State, RiskState.Raised);
        yield return Draft.Set(Partition.Account(Northwind), Review.Kind, new("r1"), "").With(Review.Fields.Account, Northwind)
            .With(Review.Fields.Date, new DateOnly(2026, 9, 10)).With(Review.Fields.State, ReviewState.Held).With(Review.Fields.Type, ReviewType.Qbr);
    }

    private static Draft APerson(string id, string name, Role role) =>
        Draft.Set(Partition.Shared, Domain.People.Person.Kind, Person(id), "").With(Domain.People.Person.Fields.Name, name).With(Domain.People.Person.Fields.Role, role);

    private static Draft AProduct(string id, string name, string series) =>
        Draft.Set(Partition.Shared, Product.Kind, new("pr-" + id), "").With(Product.Fields.Name, name).With(Product.Fields.Series, series);

    private static Draft AnAccount(string id, string name, string industry, string country) => Draft.Set(Partition.Account(new("a-" + id)), Account.Kind, new("a-" + id), "")
        .With(Account.Fields.Name, name).With(Account.Fields.Industry, industry).With(Account.Fields.Country, country);

    private static Draft ADeal(string id, string account, string name, string stage, DealStatus status, string owner, string region, string product) =>
        Draft.Set(Partition.Account(new("a-" + account)), Opportunity.Kind, new(id), "").With(Opportunity.Fields.Account, new RecordId("a-" + account))
            .With(Opportunity.Fields.Name, name).With(Opportunity.Fields.Stage, stage).With(Opportunity.Fields.Status, status).With(Opportunity.Fields.Owner, Person(owner))
            .With(Opportunity.Fields.Region, region).With(Opportunity.Fields.Product, new RecordId("pr-" + product)).With(Opportunity.Fields.Amount, new Money(12_000_00, Currency.Eur))
            .With(Opportunity.Fields.Close, new DateOnly(2026, 12, 15));
}
