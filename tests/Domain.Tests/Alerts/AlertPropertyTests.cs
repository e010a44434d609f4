using System.Collections.Immutable;
using CsCheck;
using Domain.Alerts;
using Domain.Health;
using Testing.Portfolios;
using Testing.Portfolios.Troubles;
using Xunit;

namespace Domain.Tests.Alerts;

/// <summary>What holds of the rules on any portfolio: small random ones with merges and facts learned late, and made accounts at which things go wrong.</summary>
public sealed class AlertPropertyTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Gen<TroubledYear> AnyYear = Gen.Int[1, 10_000].Select(seed => TroubledYear.Of(seed, 5, 5, Today, _ => true));

    [Fact]
    public void All_accounts_together_are_told_what_each_is_told() => Gen.Select(Histories.Any, Gen.Int[0, 200]).Sample(
        (world, ago) =>
        {
            var (view, day) = (Given.View(world), Worlds.Today.AddDays(-ago));
            ImmutableHashSet<RecordId> all = [.. view.Accounts.Select(account => account.Id)];

            Assert.Equal(Found(new(view, day, all, HealthModel.Default)), all.SelectMany(account => Found(new(view, day, [account], HealthModel.Default))).Order());
        },
        iter: 30);

    [Fact]
    public void All_made_accounts_together_are_told_what_each_is_told() => AnyYear.Sample(
        year =>
        {
            var view = Given.View(year.Records);

            Assert.Equal(Found(new(view, Today, null, HealthModel.Default)), view.Accounts.SelectMany(account => Found(new(view, Today, [account.Id], HealthModel.Default))).Order());
        },
        iter: 4);

    [Fact]
    public void The_order_of_the_records_does_not_matter() => Gen.Select(AnyYear, Gen.Int[1, 1000]).Sample(
        (year, seed) =>
        {
            var shuffled = year.Records.ToArray();
            new Random(seed).Shuffle(shuffled);

            Assert.Equal(Found(new(Given.View(year.Records), Today, null, HealthModel.Default)), Found(new(Given.View(shuffled), Today, null, HealthModel.Default)));
        },
        iter: 4);

    [Fact]
    public void Who_may_not_see_money_is_told_no_amount() => AnyYear.Sample(
        year =>
        {
            var view = new View(Given.Portfolio(year.Records), Given.ReaderOf(Clearance.Open));

            Assert.All(AlertRules.Find(new AlertScope(view, Today, null, HealthModel.Default)), item =>
            {
                Assert.Null(item.AtStake);
                Assert.DoesNotContain(item.Why.Arguments.Concat(item.Next?.Arguments ?? []), argument => argument is Money or Domain.Asking.Quantity { IsMoney: true });
            });
        },
        iter: 4);

    [Fact]
    public void The_board_finds_what_the_rules_find_and_looks_only_where_something_moved() => AnyYear.Sample(
        year =>
        {
            var journal = Given.Journal(year.Records);
            ImmutableHashSet<RecordId> accounts = [.. new View(journal.Now, Given.Administrator).Accounts.Select(account => account.Id)];
            var board = new AlertBoard();
            Check(journal, accounts.Count);
            Check(journal, 0);

            var account = accounts.Min();
            var promise = A.Promise("Late").DueOn(Today.AddDays(-2)).With(Domain.Promises.Promise.Fields.Account, account).Since(Today);
            Check(Given.Journal([.. year.Records, promise with { Draft = promise.Draft with { Partition = Domain.Ledger.Partition.Account(account) } }]), 1);

            void Check(Domain.Ledger.Journal now, int lookedAt)
            {
                var view = new View(now.Now, Given.Administrator);
                Assert.Equal(Found(new(view, Today, accounts, HealthModel.Default)), Keys(board.Find(view, Today, HealthModel.Default, accounts)));
                Assert.Equal(lookedAt, board.LookedAt);
            }
        },
        iter: 3);

    [Fact]
    public void Another_day_another_reader_and_what_belongs_to_all_make_the_board_look_at_all_again()
    {
        var year = TroubledYear.Of(1, 4, 3, Today, _ => true);
        var view = Given.View(year.Records);
        ImmutableHashSet<RecordId> accounts = [.. view.Accounts.Select(account => account.Id)];
        var board = new AlertBoard();
        int LookedAt(View seen, DateOnly day)
        {
            board.Find(seen, day, HealthModel.Default, accounts);
            return board.LookedAt;
        }

        Assert.Equal(4, LookedAt(view, Today));
        Assert.Equal(4, LookedAt(view, Today.AddDays(1)));
        Assert.Equal(4, LookedAt(new(Given.Portfolio(year.Records), Given.ReaderOf(Clearance.Money)), Today.AddDays(1)));
        Assert.Equal(0, LookedAt(new(Given.Portfolio(year.Records), Given.ReaderOf(Clearance.Money)), Today.AddDays(1)));
        Assert.Equal(4, LookedAt(new(Given.Portfolio([.. year.Records, A.Person("New")]), Given.ReaderOf(Clearance.Money)), Today.AddDays(1)));
    }

    private static string[] Found(AlertScope scope) => Keys(AlertRules.Find(scope));

    private static string[] Keys(IEnumerable<AlertItem> items) => [.. items.Select(item => $"{item.Key} {item.Account} {item.Severity} {item.IsLingering} {item.AtStake} {item.Since} {item.Why.Template} {string.Join(',', item.Why.Arguments)}").Order()];
}
