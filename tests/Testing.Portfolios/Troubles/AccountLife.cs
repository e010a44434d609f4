using Domain.Accounts;
using Domain.Contacts;
using Domain.Opportunities;
using Domain.People;
using Domain.Promises;
using Domain.Touches;

namespace Testing.Portfolios.Troubles;

/// <summary>The ordinary life of one account. A plot changes what is ordinary from a day on, and adds what happens only once.</summary>
internal sealed class AccountLife(Made<Account> account, Made<Person> leader, DateOnly last, Random random)
{
    private readonly DateOnly first = last.AddDays(-TroubledYear.Days);
    private readonly Made<Person> seller = A.Person($"Seller of {account.Id.Value}");

    public Made<Account> Account => account;

    public Made<Contact> Chief { get; } = account.Knows("Chief", "C", BuyingRole.Economic);

    public Made<Contact> Champion { get; } = account.Knows("Champion", "Director", BuyingRole.Champion);

    public Made<Contact> Engineer { get; } = account.Knows("Engineer", "Manager", BuyingRole.Technical);

    /// <summary>Whether somebody of theirs is met, or answers, on a day.</summary>
    public Func<Made<Contact>, DateOnly, bool> Meets { get; set; } = (_, _) => true;

    /// <summary>How likely a ticket that was opened on a day is late.</summary>
    public Func<DateOnly, double> Lateness { get; set; } = _ => 0.03;

    /// <summary>The share of the seats that are used on a day.</summary>
    public Func<DateOnly, double> Adoption { get; set; } = _ => 0.7;

    /// <summary>Whether the payment that is due on a day is paid about then.</summary>
    public Func<DateOnly, bool> Pays { get; set; } = _ => true;

    public List<IMade> Plotted { get; } = [];

    public IEnumerable<IMade> Records(int deals) =>
        [account, seller, Chief, Champion, Engineer, .. Plotted, .. Enumerable.Range(0, deals).SelectMany(Deal), .. Meetings(), .. Tickets(), .. Seats(), .. Payments(), .. Promises()];

    public Made<Opportunity> NewDeal(string name, DateOnly since, decimal amount, DateOnly close, string stage) => A.Deal($"{name} of {account.Id.Value}").For(account).OwnedBy(seller)
        .Worth(amount).With(Opportunity.Fields.Stage, stage).With(Opportunity.Fields.Created, since).Closing(close).Since(since);

    /// <summary>Moves on about once a month and closes about when it was said to.</summary>
    private IEnumerable<IMade> Deal(int number)
    {
        var day = first.AddDays(random.Next(TroubledYear.Days - 30));
        int[] stays = [random.Next(15, 45), random.Next(15, 45), random.Next(15, 45)];
        var deal = NewDeal($"Deal {number}", day, random.Next(5, 40) * 10_000, day.AddDays(stays.Sum() + random.Next(0, 12)), "Discovery");
        yield return deal;
        string[] next = ["Proposal", "Negotiation", random.Next(2) == 0 ? "Won" : "Lost"];
        for (var at = 0; at < next.Length && (day = day.AddDays(stays[at])) <= last; at++)
            yield return at < 2 ? deal.Then(day).With(Opportunity.Fields.Stage, next[at]) : deal.Then(day).With(Opportunity.Fields.Stage, next[at]).With(Opportunity.Fields.Close, day);
    }

    private IEnumerable<IMade> Meetings()
    {
        foreach (var (contact, least, most) in new[] { (Chief, 16, 34), (Champion, 7, 16), (Engineer, 9, 20) })
            for (var (day, at) = (first.AddDays(random.Next(most)), 0); day <= last; day = day.AddDays(random.Next(least, most)), at++)
                if (Meets(contact, day))
                    yield return account.Met(contact, (at % 2 == 0 ? leader : seller).Id.Value, day);
        for (var day = first.AddDays(random.Next(14)); day <= last; day = day.AddDays(random.Next(8, 16)))
        {
            yield return account.Met(Champion, seller.Id.Value, day, TouchDirection.Out, name: "mail");
            if (Meets(Champion, day.AddDays(1)))
                yield return account.Met(Champion, seller.Id.Value, day.AddDays(1), TouchDirection.In, name: "mail");
        }
    }

    private IEnumerable<IMade> Tickets()
    {
        for (var (day, number) = (first, 0); day <= last; day = day.AddDays(random.Next(2, 6)), number++)
        {
            var ticket = account.Asked($"Ticket {number}", day, day.AddDays(5));
            yield return ticket;
            var closed = day.AddDays(random.NextDouble() < Lateness(day) ? random.Next(7, 14) : random.Next(1, 5));
            if (closed <= last)
                yield return ticket.Then(closed).With(Domain.Tickets.Ticket.Fields.State, Domain.Tickets.TicketState.Closed).With(Domain.Tickets.Ticket.Fields.Closed, Measured.At(closed));
        }
    }

    private IEnumerable<IMade> Seats()
    {
        for (var day = first; day <= last; day = day.AddDays(14))
            yield return account.Used((int)(1000 * Adoption(day)) + random.Next(-15, 16), 1000, day);
    }

    private IEnumerable<IMade> Payments()
    {
        for (var due = first.AddDays(random.Next(30)); due <= last; due = due.AddDays(30))
        {
            var payment = account.Owes(100_000, due);
            yield return payment;
            var paid = due.AddDays(random.Next(-3, 7));
            if (Pays(due) && paid <= last)
                yield return payment.Then(paid).With(Domain.Payments.Payment.Fields.State, Domain.Payments.PaymentState.Paid).With(Domain.Payments.Payment.Fields.Paid, paid);
        }
    }

    private IEnumerable<IMade> Promises()
    {
        for (var (day, number) = (first.AddDays(random.Next(40)), 0); day <= last; day = day.AddDays(random.Next(25, 50)), number++)
        {
            var promise = A.Promise($"Promise {number} of {account.Id.Value}").To(account).DueOn(day.AddDays(20)).With(Promise.Fields.Owner, seller.Id).Since(day);
            yield return promise;
            var done = day.AddDays(random.Next(10, 20));
            if (done <= last)
                yield return promise.Then(done).With(Promise.Fields.State, PromiseState.Done);
        }
    }
}
