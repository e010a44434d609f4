using Domain;
using Domain.Accounts;
using Domain.Alerts;
using Domain.Calls;
using Domain.Contacts;
using Domain.Ledger;
using Domain.Notes;
using Domain.Opportunities;
using Domain.People;
using Domain.Products;
using Domain.Promises;
using Domain.Rates;
using Domain.Revenues;
using Domain.Reviews;
using Domain.Risks;
using Domain.Settings;
using Domain.Targets;

namespace Testing.Portfolios;

/// <summary>Records with the least that makes them what they are. The id is made from the kind and the name, so that a failing test can be read.</summary>
public static class A
{
    public static Made<Account> Account(string name) => New(Domain.Accounts.Account.Kind, name).With(Domain.Accounts.Account.Fields.Name, name);

    public static Made<Opportunity> Deal(string name) => New(Opportunity.Kind, name).With(Opportunity.Fields.Name, name);

    public static Made<Person> Person(string name, Role role = Role.Seller) =>
        New(Domain.People.Person.Kind, name).With(Domain.People.Person.Fields.Name, name).With(Domain.People.Person.Fields.Role, role);

    public static Made<Product> Product(string name, string? series = null) =>
        New(Domain.Products.Product.Kind, name).With(Domain.Products.Product.Fields.Name, name).With(Domain.Products.Product.Fields.Series, series);

    /// <param name="month">Its first day.</param>
    /// <param name="name">Tells two records of one month apart.</param>
    public static Made<Revenue> Revenue(decimal amount, DateOnly month, RevenueState state = RevenueState.Actual, string currency = "USD", string name = "") =>
        New(Domain.Revenues.Revenue.Kind, $"{month:yyyyMM}-{currency}{name}")
            .With(Domain.Revenues.Revenue.Fields.Amount, Money.Of(amount, new(currency)))
            .With(Domain.Revenues.Revenue.Fields.Month, month)
            .With(Domain.Revenues.Revenue.Fields.State, state);

    /// <param name="name">Tells two targets of one period apart.</param>
    public static Made<Target> Target(decimal amount, string currency, DateOnly start, DateOnly end, string name = "") => New(
            Domain.Targets.Target.Kind, $"{amount}-{currency}-{start:yyyyMMdd}-{end:yyyyMMdd}{name}")
        .With(Domain.Targets.Target.Fields.Amount, Money.Of(amount, new(currency)))
        .With(Domain.Targets.Target.Fields.Measure, TargetMeasure.Bookings)
        .With(Domain.Targets.Target.Fields.Start, start)
        .With(Domain.Targets.Target.Fields.End, end);

    public static Made<Rate> Rate(string from, string to, decimal value, DateOnly day, RateType type = RateType.Plan) =>
        New(Domain.Rates.Rate.Kind, $"{from}-{to}-{type}-{day:yyyyMMdd}")
            .With(Domain.Rates.Rate.Fields.From, from)
            .With(Domain.Rates.Rate.Fields.To, to)
            .With(Domain.Rates.Rate.Fields.Value, value)
            .With(Domain.Rates.Rate.Fields.Type, type)
            .With(Domain.Rates.Rate.Fields.Day, day);

    public static Made<Risk> Risk(string title) => New(Domain.Risks.Risk.Kind, title).With(Domain.Risks.Risk.Fields.Title, title);

    public static Made<Mitigation> Mitigation(string step) => New(Domain.Risks.Mitigation.Kind, step).With(Domain.Risks.Mitigation.Fields.Step, step);

    /// <param name="name">Tells two reviews of one day apart.</param>
    public static Made<Review> Review(DateOnly date, string name = "") => New(Domain.Reviews.Review.Kind, $"{date:yyyyMMdd}{name}")
        .With(Domain.Reviews.Review.Fields.Type, ReviewType.Qbr)
        .With(Domain.Reviews.Review.Fields.Date, date);

    public static Made<Promise> Promise(string text) => New(Domain.Promises.Promise.Kind, text).With(Domain.Promises.Promise.Fields.Text, text);

    public static Made<Contact> Contact(string name) => New(Domain.Contacts.Contact.Kind, name).With(Domain.Contacts.Contact.Fields.Name, name);

    public static Made<Note> Note(string text) => New(Domain.Notes.Note.Kind, text).With(Domain.Notes.Note.Fields.Text, text);

    /// <param name="key">Of the alert that it answers; its id.</param>
    public static Made<AlertResponse> Response(string key) => new(AlertResponse.Kind, Draft.Set(Partition.Unassigned, AlertResponse.Kind, new(key), $"answer to {key}"));

    public static Made<AlertLimitSetting> AlertLimit(string name) => New(AlertLimitSetting.Kind, name);

    /// <summary>A commit of the whole portfolio; narrow it with the fields of the record.</summary>
    /// <param name="name">Tells two of one person and period apart.</param>
    public static Made<Submission> Call(Made<Person> by, decimal amount, string currency, Period period, string name = "") =>
        New(Submission.Kind, $"{by.Id}-{period.Start:yyyyMMdd}{name}")
            .With(Submission.Fields.By, by.Id)
            .With(Submission.Fields.Start, period.Start)
            .With(Submission.Fields.End, period.End)
            .With(Submission.Fields.Period, period.Label)
            .With(Submission.Fields.Amount, Money.Of(amount, new(currency)));

    public static Made<StageMeaning> Stage(string name, DealStatus status, ForecastCategory? category = null) => New(StageMeaning.Kind, name)
        .With(StageMeaning.Fields.Stage, name)
        .With(StageMeaning.Fields.Status, status)
        .With(StageMeaning.Fields.Category, category);

    public static Made<CompanySettings> Company(string? currency = null, int? fiscalStart = null) =>
        new Made<CompanySettings>(CompanySettings.Kind, Draft.Set(Partition.Shared, CompanySettings.Kind, CompanySettings.TheOne, "settings"))
            .With(CompanySettings.Fields.ReportingCurrency, currency)
            .With(CompanySettings.Fields.FiscalStartMonth, fiscalStart);

    private static Made<T> New<T>(RecordKind<T> kind, string name) where T : class
    {
        var id = new RecordId($"{kind.Name}-{string.Join('-', name.ToLowerInvariant().Split(' '))}");
        var partition = kind.Name == "account" ? Partition.Account(id)
            : kind.Home switch { Home.Account => Partition.Unassigned, Home.Rates => Partition.Rates(2017), _ => Partition.Shared };
        return new(kind, Draft.Set(partition, kind, id, $"{kind.Name} {name}"));
    }
}
