using CsCheck;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Ledger;

/// <summary>A portfolio folds only what is asked for; that must not be seen in what it answers.</summary>
public sealed class PointInTimeLaws
{
    private static readonly Gen<int> DaysAgo = Gen.Int[-1, 700];

    [Fact]
    public void An_accounts_records_are_those_among_all_that_count_for_it_at_any_point() =>
        Gen.Select(Worlds.Any, Happening.Several, DaysAgo, DaysAgo).Sample((world, happenings, ago, known) =>
        {
            var journal = happenings.Aggregate(Given.Journal(world), (grown, happening) => happening.Befall(grown));
            View At() => new(journal.At(Moment(ago), Moment(known)), Given.Administrator);

            var whole = At();
            foreach (var account in Worlds.AccountIds)
                Assert.Equal(
                    whole.Of(Opportunity.Kind).Where(deal => whole.CanonicalAccount(deal.Account) == account),
                    At().Of(Opportunity.Kind, new HashSet<RecordId> { account }).OrderBy(deal => deal.Id));
        }, iter: 300);

    [Fact]
    public void Asking_while_the_journal_grows_changes_nothing() =>
        Gen.Select(Worlds.Any, Happening.Several, Gen.Int[0, 4095]).Sample((world, happenings, asks) =>
        {
            var start = Given.Journal(world);
            var unasked = happenings.Aggregate(start, (grown, happening) => happening.Befall(grown));
            var asked = start;
            for (var at = 0; at < happenings.Length; at++)
            {
                if ((asks >> at & 1) == 1)
                    _ = asked.Now.Of(Opportunity.Kind, Clearance.Money);
                asked = happenings[at].Befall(asked);
            }

            Assert.Equal(unasked.Now.Of(Opportunity.Kind, Clearance.Restricted), asked.Now.Of(Opportunity.Kind, Clearance.Restricted));
            Assert.Equal(unasked.Now.States(Opportunity.Kind).Select(state => state.Id).Order(), asked.Now.States(Opportunity.Kind).Select(state => state.Id));
        }, iter: 300);

    private static DateTimeOffset? Moment(int ago) => ago < 0 ? null : new(Worlds.Today.AddDays(-ago), new(13, 0), TimeSpan.Zero);
}
