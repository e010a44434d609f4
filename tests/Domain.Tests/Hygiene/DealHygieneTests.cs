using CsCheck;
using Domain.Hygiene;
using Domain.Notes;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Hygiene;

public sealed class DealHygieneTests
{
    private static readonly DateOnly Today = new(2026, 5, 15);
    private static readonly DateOnly Before = new(2026, 1, 1);
    private static readonly Made<Domain.People.Person> Ann = A.Person("Ann").Since(Before);
    private static readonly Made<Domain.Accounts.Account> Contoso = A.Account("Contoso").Since(Before);

    [Fact]
    public void A_deal_in_order_has_no_issue() => Assert.Empty(Check(Sound("Sound", 100)).Deals);

    public static TheoryData<string, HygieneIssue> Faults => new()
    {
        { "overdue", HygieneIssue.Overdue },
        { "no amount", HygieneIssue.NoAmount },
        { "no close", HygieneIssue.NoCloseDate },
        { "no owner", HygieneIssue.NoOwner },
        { "no next step", HygieneIssue.NoNextStep },
        { "next step overdue", HygieneIssue.NextStepOverdue },
        { "no rate", HygieneIssue.NoRate },
        { "backwards", HygieneIssue.ClosedBeforeItBegan },
        { "silent commit", HygieneIssue.CommitWithoutEvidence },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_fault_is_found_alone(string fault, HygieneIssue issue)
    {
        var deal = Sound("Faulty", 100);
        var faulty = fault switch
        {
            "overdue" => deal.Closing(Today.AddDays(-1)),
            "no amount" => deal.With(Opportunity.Fields.Amount, null),
            "no close" => deal.With(Opportunity.Fields.Close, null),
            "no owner" => deal.With(Opportunity.Fields.Owner, null),
            "no next step" => deal.With(Opportunity.Fields.NextStep, null),
            "next step overdue" => deal.With(Opportunity.Fields.NextStepDue, Today.AddDays(-1)),
            "no rate" => deal.Worth(100, "BRL"),
            "backwards" => deal.Engaged(new(2026, 7, 1)),
            _ => deal.Open(ForecastCategory.Commit),
        };

        Assert.Equal([issue], Assert.Single(Check(faulty, Sound("Sound", 100_000)).Deals).Issues);
    }

    [Fact]
    public void A_recent_note_or_a_new_next_step_is_evidence_for_a_commit()
    {
        var (noted, planned, old) = (Commit("Noted"), Commit("Planned"), Commit("Old"));

        var report = Check(
            noted, planned, old, Note("a", noted, Today.AddDays(-30)), planned.Then(Today.AddDays(-3)).With(Opportunity.Fields.NextStep, "Sign"), Note("b", old, Today.AddDays(-31)));

        Assert.Equal(old.Id, Assert.Single(report.Deals).Deal.Id);
    }

    [Fact]
    public void Where_nobody_keeps_next_steps_or_notes_their_lack_is_no_issue()
    {
        var report = Check(Commit("Bare").With(Opportunity.Fields.NextStep, null));

        Assert.Empty(report.Deals);
        Assert.False(report.KeepsNextSteps);
        Assert.False(report.KeepsEvidence);
    }

    [Theory]
    [InlineData("Brno line three sensors", "Brno line three sensor", 100_000, 103_000, true)]
    [InlineData("Düsseldorf rollout", "DUSSELDORF roll-out", 100_000, 100_000, true)]
    [InlineData("Brno line 3 sensors", "Brno line 4 sensors", 100_000, 100_000, false)]
    [InlineData("Brno line three sensors", "Brno line three sensors", 100_000, 120_000, false)]
    [InlineData("Brno line three sensors", "Graz roof panels", 100_000, 100_000, false)]
    public void Duplicates_have_nearly_the_same_name_and_amount(string one, string other, decimal amount, decimal otherAmount, bool areTwins) =>
        Assert.Equal(areTwins ? 2 : 0, Check(Sound(one, amount), Sound(other, otherAmount)).Deals.Count(deal => deal.Issues.Contains(HygieneIssue.ProbableDuplicate)));

    [Fact]
    public void Deals_of_two_accounts_or_of_two_seasons_are_no_duplicates() => Assert.Empty(Check(
        Sound("Renewal", 100), Sound("Renewals", 100).Closing(new(2027, 6, 1)), Sound("Renewal .", 100).For(A.Account("Other"))).Deals);

    [Fact]
    public void An_amount_of_more_than_twenty_times_the_usual_one_is_absurd()
    {
        var won = Enumerable.Range(1, 5).Select(number => A.Deal($"Won {number}").For(Contoso).OwnedBy(Ann).Worth(number * 10_000).Won(new(2026, 2, 1)).Since(Before));

        var report = Check([.. won, Sound("Usual", 600_000), Sound("Absurd", 600_000.01m)]);

        Assert.Equal("opportunity-absurd", Assert.Single(report.Deals).Deal.Id.Value);
        Assert.Equal([HygieneIssue.AbsurdAmount], report.Deals[0].Issues);
    }

    [Fact]
    public void The_money_of_a_deal_counts_once_whatever_is_wrong_with_it()
    {
        var report = Check(Sound("Both", 100).Closing(Today.AddDays(-1)).With(Opportunity.Fields.Owner, null), Sound("One", 30).With(Opportunity.Fields.Owner, null), Sound("Sound", 7));

        Assert.Equal((137m, 130m, 2), (report.Open.Amount, report.Touched.Amount, report.TouchedDeals));
        Assert.Equal([new(HygieneIssue.NoOwner, 2, Money.Of(130, Currency.Usd)), new(HygieneIssue.Overdue, 1, Money.Of(100, Currency.Usd))], report.Issues);
    }

    [Fact]
    public void The_issues_never_touch_more_than_there_is() => Worlds.Any.Sample(world =>
    {
        var report = DealHygiene.Check(new(new(Given.View(world), Worlds.Today, null, Currency.Usd)), []);

        return report.Touched <= report.Open && report.TouchedDeals <= report.OpenDeals && report.TouchedDeals + report.ClosedDeals == report.Deals.Length
            && report.Issues.All(issue => issue.Deals == report.Deals.Count(deal => deal.Issues.Contains(issue.Issue)));
    });

    [Theory]
    [InlineData(0, 3)]
    [InlineData(40, 50)]
    public void Absurd_is_what_a_sorted_median_says(int fewest, int most) => Gen.Int[1, 1000].Array[fewest, most].Sample(thousands =>
    {
        var won = thousands.Select((amount, number) => (IMade)A.Deal($"Won {number}").Worth(amount * 1000).Won(new(2026, 2, 1)).Since(Before));
        var usual = new UsualAmounts(Facts(won));
        var sorted = thousands.Order().Select(amount => amount * 1000m).ToArray();

        return new[] { 90_000m, 3_000_000m, 25_000_000m, 9_000_000m }.All(amount => usual.IsAbsurd(amount)
            == (sorted.Length >= UsualAmounts.FewestWon && amount > UsualAmounts.Floor && sorted[sorted.Length / 2] * 20 < amount));
    });

    private static Made<Opportunity> Sound(string name, decimal amount) => A.Deal(name).For(Contoso).OwnedBy(Ann).Worth(amount).Open().Closing(new(2026, 6, 20)).Since(Before)
        .With(Opportunity.Fields.NextStep, "Call").With(Opportunity.Fields.NextStepDue, Today);

    private static Made<Opportunity> Commit(string name) => Sound(name, 100).Open(ForecastCategory.Commit);

    private static Made<Note> Note(string text, Made<Opportunity> deal, DateOnly written) => A.Note(text).On(Contoso)
        .With(Domain.Notes.Note.Fields.Opportunity, deal.Id).With(Domain.Notes.Note.Fields.Written, new DateTimeOffset(written.ToDateTime(new(9, 0)), TimeSpan.Zero)).Since(written);

    private static HygieneReport Check(params IMade[] world) => DealHygiene.Check(Facts([A.Company("USD").Since(Before), Ann, Contoso, .. world]), []);

    private static DealFacts Facts(IEnumerable<IMade> world) => new(new(Given.View(world), Today));
}
