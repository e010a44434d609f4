using Bot.Answers;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.People;
using Scale.Making;

namespace Scale.Measuring;

/// <summary>The questions that are measured. Each has a view of its own, as every turn of the bot has, and none goes through the memory of answers.</summary>
internal sealed class Asked(Journal journal, Size size)
{
    private static readonly Period Rolling = FiscalCalendar.RollingTwelve(Year.Today);

    /// <summary>The portfolio had been brought in twenty days before, so that there is something to tell.</summary>
    private static readonly DateOnly AYearAgo = Year.Today.AddYears(-1).AddDays(20);

    private readonly Reader reader = Access.For(
        journal.Now.Of(Person.Kind, Clearance.Restricted).Single(person => person.Role == Role.Administrator), journal.Now);

    private int Families => size.Accounts / Size.Family;

    /// <summary>The current quarter's forecast of one family, another one each time.</summary>
    public void Account(int run) => Answer(OfFamily(run));

    /// <summary>The same of a single account.</summary>
    public void AccountAlone(int run) => Answer(Of(Head(run)));

    /// <summary>The same as it was a year ago.</summary>
    public void AccountYearAgo(int run) => Answer(OfFamily(run) with { AsOf = AYearAgo });

    /// <summary>One account as it was a year ago.</summary>
    /// <param name="account">By its number.</param>
    public void YearAgo(int account) => Answer(Of(account) with { AsOf = AYearAgo });

    /// <summary>The rolling year of everything.</summary>
    public void Portfolio(DealDimension rows) => Answer(new() { Topic = Topics.Forecast, Period = Rolling, Deals = new() { GroupBy = rows } });

    /// <summary>Won bookings of all time.</summary>
    public void PortfolioBookings() => Answer(new() { Topic = Topics.Deals, Deals = new() { GroupBy = DealDimension.Region } });

    private static Question Of(int account) => new() { Topic = Topics.Forecast, Scope = AccountScope.Of(false, Company.Account(account)) };

    private Question OfFamily(int run) => new() { Topic = Topics.Forecast, Scope = AccountScope.Of(true, Company.Account(Head(run))) };

    private int Head(int run) => run * 37 % Families * Size.Family;

    private void Answer(Question question)
    {
        var now = journal.Now;
        var reply = TopicCatalogue.Answer(question, new(new(now, reader), Year.Today, (day, known) =>
            new(now.Journal.At(day is { } date ? new DateTimeOffset(date.AddDays(1), default, TimeSpan.Zero).AddTicks(-1) : null, known), reader)));
        if (reply is not Reply.Answered)
            throw new InvalidOperationException($"{question} was not answered.");
    }
}
