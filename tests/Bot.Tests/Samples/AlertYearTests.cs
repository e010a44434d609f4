using System.Collections.Immutable;
using Domain;
using Domain.Accounts;
using Domain.Alerts;
using Domain.Health;
using Domain.People;
using Xunit;

namespace Bot.Tests.Samples;

/// <summary>The year of the sample, as each account manager would have been told of it day by day.</summary>
public sealed class AlertYearTests(SampleLoads loads)
{
    private const int Weeks = 52;

    /// <summary>Alerts that somebody may be told in a week (domain formula F31).</summary>
    private const int Budget = 5;

    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task Nobody_is_told_more_than_five_things_a_week_and_each_says_why_now_and_what_next()
    {
        var leads = await LeadsAsync();

        Assert.Equal(4, leads.Length);
        Assert.All(leads, lead =>
        {
            var told = lead.Year.SelectMany(digest => digest.Fresh).Select(item => item.Item).ToArray();
            Assert.InRange(told.Length, 1, Budget * Weeks);
            Assert.All(told, item => Assert.True(item is { Why.Template.Length: > 0, Next.Template.Length: > 0, Title.Length: > 0 }, item.Key));
        });
    }

    /// <summary>What was resolved is told again within a week only when the ledger says something new of the account in between.</summary>
    [Fact]
    public async Task Nothing_comes_and_goes()
    {
        var leads = await LeadsAsync();

        Assert.All(leads, lead =>
        {
            var told = lead.Year.SelectMany(digest => digest.Fresh, (digest, item) => (digest.Day, item.Item)).ToArray();
            var again = from digest in lead.Year
                        from key in digest.Resolved
                        from later in told
                        where later.Item.Key == key && later.Day > digest.Day && later.Day <= digest.Day.AddDays(7)
                        where !lead.View.ChangesBetween(lead.View.EndOf(digest.Day.AddDays(-1)), lead.View.EndOf(later.Day)).Any(change => change.Account is { } account && later.Item.Account is { } own && lead.View.Families.Root(account) == lead.View.Families.Root(own))
                        select $"{key} was resolved on {digest.Day} and told on {later.Day}";
            Assert.Empty(again);
        });
    }

    [Theory]
    [InlineData("champion.left", "Olivier Rochat", 33)]
    [InlineData("deal.pushed", "Group frame agreement renewal", 45)]
    [InlineData("exec.silence", "Matthias Aebischer", 50)]
    [InlineData("promise.missed", "Savings report for all dairies", 18)]
    public async Task What_presses_at_Velmora_today_was_told_long_before(string rule, string title, int daysAgo)
    {
        var ines = (await LeadsAsync()).Single(lead => lead.View.Reader.Name == "Inês Carvalho");

        Assert.Contains(ines.Year, digest => digest.Day <= Today.AddDays(-daysAgo + 4) && digest.Fresh.Any(item => item.Item.Rule == rule && item.Item.Title.StartsWith(title, StringComparison.Ordinal)));
    }

    private async Task<(View View, ImmutableArray<Digest> Year)[]> LeadsAsync()
    {
        var portfolio = await (await loads.OnAsync(Today)).World.Now();
        var accounts = portfolio.Of(Account.Kind, Clearance.Open);
        return
        [
            .. from person in portfolio.Of(Person.Kind, Clearance.Restricted)
               where accounts.Any(account => account.Leader == person.Id)
               let view = new View(portfolio, Access.For(person, portfolio))
               select (view, AlertReplay.Of(
                   view, HealthModel.Default, view.Reader.Leads, Today.AddDays(-7 * Weeks), Today, day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday),
                   ImmutableDictionary<string, int>.Empty).ToImmutableArray()),
        ];
    }
}
