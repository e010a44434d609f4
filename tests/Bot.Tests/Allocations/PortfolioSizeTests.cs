using Bot.Answers;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;

namespace Bot.Tests.Allocations;

/// <summary>A question about one account costs the same whatever else is in the portfolio. Bytes are counted, which no other program disturbs; bench/README.md has the times.</summary>
public sealed class PortfolioSizeTests
{
    private const int Asked = 3;
    private const int DealsOfAnAccount = 30;
    private static readonly DateOnly Today = new(2026, 5, 15);
    private static readonly Journal Small = Company(accounts: 10);
    private static readonly Journal ManyAccounts = Company(accounts: 300);
    private static readonly Journal ManyDeals = Company(accounts: 10, dealsOfOthers: 30 * DealsOfAnAccount);

    private static readonly Question OneAccount = new() { Topic = Topics.Forecast, Scope = AccountScope.Of(false, Account(Asked).Id) };

    [Fact]
    public void A_question_about_an_account_costs_the_same_in_a_portfolio_thirty_times_as_large() => Assert.InRange(Ratio(OneAccount, ManyAccounts), 0.95, 1.05);

    /// <summary>The family tree of that day is folded as well, so that accounts do count here, if little.</summary>
    [Fact]
    public void One_about_a_year_ago_costs_the_same_however_many_deals_others_have() => Assert.InRange(Ratio(OneAccount with { AsOf = Today.AddYears(-1) }, ManyDeals), 0.95, 1.05);

    [Fact]
    public void A_question_about_everything_does_not() => Assert.True(Ratio(new() { Topic = Topics.Forecast }, ManyAccounts) > 5);

    /// <summary>What the question costs in that portfolio, in terms of the small one.</summary>
    private static double Ratio(Question question, Journal portfolio) => (double)Allocated(question, portfolio) / Allocated(question, Small);

    private static long Allocated(Question question, Journal journal)
    {
        const int Warm = 3, Measured = 5;
        var least = long.MaxValue;
        for (var run = 0; run < Warm + Measured; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.IsType<Reply.Answered>(TopicCatalogue.Answer(question, new(new(journal.Now, Given.Administrator), Today, At)));
            var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            least = run < Warm ? least : Math.Min(least, bytes);
        }

        return least;

        View At(DateOnly? asOf, DateTimeOffset? knownAt) => new(journal.At(asOf is { } day ? new(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero) : null, knownAt), Given.Administrator);
    }

    private static Journal Company(int accounts, int dealsOfOthers = DealsOfAnAccount) => Given.Journal(
        [A.Company("USD"), .. Enumerable.Range(0, accounts).SelectMany(number => Of(number, number == Asked ? DealsOfAnAccount : dealsOfOthers))]);

    private static IEnumerable<IMade> Of(int number, int deals)
    {
        var account = Account(number);
        return
        [
            account,
            .. Enumerable.Range(0, deals).Select(deal => A.Deal($"Deal {deal} of {number:D3}").For(account).Worth(1000 + deal).Open(ForecastCategory.Commit).Closing(Today.AddDays(deal - 10))),
        ];
    }

    private static Made<Domain.Accounts.Account> Account(int number) => A.Account($"Account {number:D3}");
}
