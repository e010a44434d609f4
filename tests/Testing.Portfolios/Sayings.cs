using Domain;
using Domain.Accounts;
using Domain.Contacts;
using Domain.Ledger;
using Domain.Notes;
using Domain.Opportunities;
using Domain.People;
using Domain.Products;
using Domain.Promises;
using Domain.Revenues;
using Domain.Reviews;
using Domain.Risks;
using Domain.Targets;
using System.Collections.Immutable;

namespace Testing.Portfolios;

/// <summary>What tests say of records, in the words of the field.</summary>
public static class Sayings
{
    extension(Made<Account> account)
    {
        public Made<Account> Under(Made<Account> parent) => account.With(Account.Fields.Parent, parent.Id);

        public Made<Account> MergedInto(Made<Account> other) => account.With(Account.Fields.MergedInto, other.Id);

        public Made<Account> LedBy(Made<Person> person) => account.With(Account.Fields.Leader, person.Id);

        public Made<Account> InIndustry(string industry) => account.With(Account.Fields.Industry, industry);

        public Made<Account> InCountry(string country) => account.With(Account.Fields.Country, country);
    }

    extension(Made<Opportunity> deal)
    {
        public Made<Opportunity> For(Made<Account> account) => deal.Homed(account.Id).With(Opportunity.Fields.Account, account.Id);

        public Made<Opportunity> Worth(decimal amount, string currency = "USD") => deal.With(Opportunity.Fields.Amount, Money.Of(amount, new(currency)));

        public Made<Opportunity> Won(DateOnly on) => deal.With(Opportunity.Fields.Status, DealStatus.Won).With(Opportunity.Fields.Close, on);

        public Made<Opportunity> Lost(DateOnly on) => deal.With(Opportunity.Fields.Status, DealStatus.Lost).With(Opportunity.Fields.Close, on);

        public Made<Opportunity> Open(ForecastCategory category = ForecastCategory.Pipeline) =>
            deal.With(Opportunity.Fields.Status, DealStatus.Open).With(Opportunity.Fields.Category, category);

        public Made<Opportunity> Closing(DateOnly on) => deal.With(Opportunity.Fields.Close, on);

        public Made<Opportunity> Engaged(DateOnly on) => deal.With(Opportunity.Fields.Engaged, on);

        public Made<Opportunity> OwnedBy(Made<Person> person) => deal.With(Opportunity.Fields.Owner, person.Id);

        public Made<Opportunity> Selling(Made<Product> product) => deal.With(Opportunity.Fields.Product, product.Id);

        public Made<Opportunity> In(string region) => deal.With(Opportunity.Fields.Region, region);

        public Made<Opportunity> Recognised(DateOnly from, int months, RecognitionShape shape = RecognitionShape.Even) => deal
            .With(Opportunity.Fields.RecognitionStart, from)
            .With(Opportunity.Fields.RecognitionMonths, (decimal)months)
            .With(Opportunity.Fields.RecognitionShape, shape);

        public Made<Opportunity> WithMargin(decimal share) => deal.With(Opportunity.Fields.Margin, share);
    }

    extension(Made<Person> person)
    {
        public Made<Person> Managing(string region) => person.With(Person.Fields.Region, region);

        public Made<Person> OnTeamOf(params Made<Account>[] accounts) => person.With(Person.Fields.Accounts, [.. accounts.Select(account => account.Id)]);
    }

    extension(Made<Product> product)
    {
        public Made<Product> Listed(decimal price, string currency = "USD") => product.With(Product.Fields.ListPrice, Money.Of(price, new(currency)));
    }

    extension(Made<Target> target)
    {
        public Made<Target> For(Made<Account> account) => target.With(Target.Fields.Account, account.Id);

        public Made<Target> For(Made<Person> person) => target.With(Target.Fields.Person, person.Id);

        public Made<Target> In(string region) => target.With(Target.Fields.Region, region);
    }

    extension(Made<Revenue> revenue)
    {
        public Made<Revenue> For(Made<Account> account) => revenue.Homed(account.Id).With(Revenue.Fields.Account, account.Id);

        public Made<Revenue> In(string region) => revenue.With(Revenue.Fields.Region, region);

        public Made<Revenue> Of(Made<Product> product) => revenue.With(Revenue.Fields.Product, product.Id);
    }

    extension(Made<Risk> risk)
    {
        public Made<Risk> For(Made<Account> account) => risk.Homed(account.Id).With(Risk.Fields.Account, account.Id);

        public Made<Risk> Likely(decimal probability, decimal impact, string currency = "USD", decimal? control = null) => risk
            .With(Risk.Fields.Probability, probability)
            .With(Risk.Fields.Impact, Money.Of(impact, new(currency)))
            .With(Risk.Fields.Control, control);

        public Made<Risk> DueOn(DateOnly day) => risk.With(Risk.Fields.Due, day);

        public Made<Risk> In(RiskState state) => risk.With(Risk.Fields.State, state);

        public Made<Risk> Threatening(Made<Opportunity> deal) => risk.With(Risk.Fields.Opportunity, deal.Id);
    }

    extension(Made<Mitigation> step)
    {
        public Made<Mitigation> Against(Made<Risk> risk, Made<Account> account) =>
            step.Homed(account.Id).With(Mitigation.Fields.Account, account.Id).With(Mitigation.Fields.Risk, risk.Id);

        public Made<Mitigation> DueOn(DateOnly day) => step.With(Mitigation.Fields.Due, day);
    }

    extension(Made<Review> review)
    {
        public Made<Review> With(Made<Account> account) => review.Homed(account.Id).With(Review.Fields.Account, account.Id);

        public Made<Review> Wanting(params ImmutableArray<string> attendees) => review.With(Review.Fields.AttendeesWanted, attendees);

        public Made<Review> OwnedBy(Made<Person> person) => review.With(Review.Fields.Owner, person.Id);
    }

    extension(Made<Promise> promise)
    {
        public Made<Promise> To(Made<Account> account) => promise.Homed(account.Id).With(Promise.Fields.Account, account.Id).With(Promise.Fields.Side, PromiseSide.Us);

        public Made<Promise> DueOn(DateOnly day) => promise.With(Promise.Fields.Due, day);
    }

    extension(Made<Note> note)
    {
        public Made<Note> On(Made<Account> account) => note.Homed(account.Id).With(Note.Fields.Account, account.Id);

        public Made<Note> WrittenOn(DateOnly day) => note.With(Note.Fields.Written, new DateTimeOffset(day, new(9, 0), TimeSpan.Zero));
    }

    extension(Made<Contact> contact)
    {
        public Made<Contact> For(Made<Account> account) => contact.Homed(account.Id).With(Contact.Fields.Account, account.Id);

        public Made<Contact> As(BuyingRole role) => contact.With(Contact.Fields.BuyingRole, role);
    }

    private static Made<T> Homed<T>(this Made<T> made, RecordId account) where T : class =>
        made with { Draft = made.Draft with { Partition = Partition.Account(account) } };
}
