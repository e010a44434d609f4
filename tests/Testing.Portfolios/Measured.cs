using Domain;
using Domain.Accounts;
using Domain.Contacts;
using Domain.Health;
using Domain.Ledger;
using Domain.Payments;
using Domain.Tickets;
using Domain.Touches;
using Domain.Usages;

namespace Testing.Portfolios;

/// <summary>What health is measured from, true since the day it speaks of.</summary>
public static class Measured
{
    public static Made<Usage> Used(this Made<Account> account, decimal active, decimal entitled, DateOnly day, string? region = null, string name = "") =>
        New(Usage.Kind, account, $"{region}{day:yyyyMMdd}{name}", day).With(Usage.Fields.Active, active).With(Usage.Fields.Entitled, entitled).With(Usage.Fields.Day, day).With(Usage.Fields.Region, region);

    public static Made<Assessment> Assessed(this Made<Account> account, string measure, decimal score, DateOnly day, string? region = null) =>
        New(Assessment.Kind, account, $"{measure}{region}{day:yyyyMMdd}", day)
            .With(Assessment.Fields.Measure, measure).With(Assessment.Fields.Score, score).With(Assessment.Fields.Day, day).With(Assessment.Fields.Region, region);

    /// <summary>Still open.</summary>
    public static Made<Ticket> Asked(this Made<Account> account, string name, DateOnly opened, DateOnly due, string? region = null) =>
        New(Ticket.Kind, account, name, opened).With(Ticket.Fields.Title, name).With(Ticket.Fields.State, TicketState.Open)
            .With(Ticket.Fields.Opened, At(opened)).With(Ticket.Fields.Due, At(due)).With(Ticket.Fields.Region, region);

    public static Made<Ticket> Closed(this Made<Ticket> ticket, DateOnly day) => ticket.With(Ticket.Fields.State, TicketState.Closed).With(Ticket.Fields.Closed, At(day));

    /// <summary>Not paid yet.</summary>
    public static Made<Payment> Owes(this Made<Account> account, decimal amount, DateOnly due, string currency = "USD", string? region = null, string name = "") =>
        New(Payment.Kind, account, name.Length > 0 ? name : $"{due:yyyyMMdd}{region}", due.AddDays(-30)).With(Payment.Fields.Amount, Money.Of(amount, new(currency)))
            .With(Payment.Fields.Due, due).With(Payment.Fields.State, PaymentState.Open).With(Payment.Fields.Region, region);

    public static Made<Payment> Paid(this Made<Payment> payment, DateOnly day) => payment.With(Payment.Fields.State, PaymentState.Paid).With(Payment.Fields.Paid, day);

    public static Made<Contact> Knows(this Made<Account> account, string name, string? level = null, BuyingRole? role = null) =>
        New(Contact.Kind, account, name, new(2017, 1, 1)).With(Contact.Fields.Name, name).With(Contact.Fields.Level, level).With(Contact.Fields.BuyingRole, role);

    public static Made<Touch> Met(this Made<Account> account, Made<Contact>? contact, string person, DateOnly day, TouchDirection direction = TouchDirection.TwoWay, decimal? sentiment = null, string name = "") =>
        New(Touch.Kind, account, $"{contact?.Id}{person}{day:yyyyMMdd}{name}", day).With(Touch.Fields.Contact, contact?.Id).With(Touch.Fields.Person, new RecordId(person))
            .With(Touch.Fields.At, At(day)).With(Touch.Fields.Direction, direction).With(Touch.Fields.Sentiment, sentiment);

    public static Made<HealthOverride> CalledBy(this Made<Account> account, string person, HealthBand colour, DateOnly until, DateOnly since) =>
        New(HealthOverride.Kind, account, "one", since).With(HealthOverride.Fields.Colour, colour).With(HealthOverride.Fields.Until, until)
            .With(HealthOverride.Fields.Reason, "we know better").With(HealthOverride.Fields.By, new RecordId(person));

    public static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new(12, 0)), TimeSpan.Zero);

    private static Made<T> New<T>(RecordKind<T> kind, Made<Account> account, string name, DateOnly since) where T : class
    {
        var id = new RecordId($"{kind.Name}-{account.Id}-{name}".ToLowerInvariant().Replace(' ', '-'));
        var draft = Draft.Set(Partition.Account(account.Id), kind, id, $"{kind.Name} {name}");
        return new Made<T>(kind, draft with { Fields = draft.Fields.SetItem("account", new FieldValue.Text(account.Id.Value)) }) { TrueSince = since };
    }
}
