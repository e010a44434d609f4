using CsCheck;
using Domain.Accounts;
using Domain.Calls;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.People;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Calls;

public sealed class CallRollUpTests
{
    private static readonly DateOnly Today = new(2026, 5, 15);
    private static readonly Period Quarter = FiscalCalendar.CalendarYear.Quarter(2026, 2);
    private static readonly Made<Person> Gam = A.Person("Gam", Role.GlobalAccountManager);
    private static readonly Made<Account> Contoso = A.Account("Contoso").LedBy(Gam);
    private static readonly Made<Person> Emea = A.Person("Emea", Role.RegionalManager).Managing("EMEA");
    private static readonly Made<Person> Chief = A.Person("Chief", Role.Executive);
    private static readonly Made<Person> Ann = A.Person("Ann").Managing("EMEA");
    private static readonly Made<Person> Ben = A.Person("Ben").Managing("EMEA");
    private static readonly Made<Person> Cho = A.Person("Cho").Managing("APAC");

    private static readonly IMade[] World =
    [
        Gam, Contoso, Emea, Chief, Ann, Ben, Cho,
        Deal("a", 100).OwnedBy(Ann), Deal("b", 200).OwnedBy(Ben), Deal("c", 400).OwnedBy(Cho),
    ];

    [Fact]
    public void Sellers_roll_up_into_regions_and_regions_into_the_whole()
    {
        var rollUp = RollUp(CallScope.Portfolio, [Own(Ann, 90), Own(Ben, 210), Own(Cho, 300)]);

        Assert.Equal([("APAC", 300m, 400m), ("EMEA", 300m, 300m)], rollUp.Lines.OrderBy(line => line.Label).Select(line => (line.Label, line.Called!.Value.Amount, line.Ledger.Amount)));
        Assert.Equal((600m, 700m, -100m), (rollUp.Total.Called!.Value.Amount, rollUp.Total.Ledger.Amount, rollUp.Total.Difference!.Value.Amount));
        Assert.False(rollUp.Total.IsOverridden);
    }

    [Fact]
    public void A_number_from_above_replaces_the_sum_below_and_both_are_shown()
    {
        var rollUp = RollUp(CallScope.Portfolio, [Own(Ann, 90), Own(Ben, 210), Own(Cho, 300), Call(Emea, 250).With(Submission.Fields.Region, "EMEA"), Call(Chief, 500)]);

        var emea = rollUp.Lines.Single(line => line.Key == "EMEA");
        Assert.Equal((250m, 300m, true), (emea.Called!.Value.Amount, emea.Below!.Value.Amount, emea.IsOverridden));
        Assert.Equal((500m, 550m, true), (rollUp.Total.Called!.Value.Amount, rollUp.Total.Below!.Value.Amount, rollUp.Total.IsOverridden));
        Assert.Equal(700m, rollUp.Total.Ledger.Amount);
    }

    [Fact]
    public void Within_an_account_a_region_replaces_its_sellers_and_the_accounts_lead_the_regions_and_the_deals_stay_what_they_are()
    {
        Made<Submission>[] called = [Own(Ann, 90), Own(Ben, 210), Call(Emea, 250).With(Submission.Fields.Region, "EMEA"), Call(Gam, 500)];
        var rollUp = RollUp(new(Contoso.Id, null, null), [.. called.Select(submission => submission.With(Submission.Fields.Account, Contoso.Id))]);

        var emea = rollUp.Lines.Single(line => line.Key == "EMEA");
        Assert.Equal((250m, 300m, 300m), (emea.Called!.Value.Amount, emea.Below!.Value.Amount, emea.Ledger.Amount));
        Assert.Equal((500m, 250m, 700m), (rollUp.Total.Called!.Value.Amount, rollUp.Total.Below!.Value.Amount, rollUp.Total.Ledger.Amount));
    }

    [Fact]
    public void The_people_of_a_region_are_its_lines()
    {
        var rollUp = RollUp(new(null, "EMEA", null), [Own(Ann, 90)]);

        Assert.Equal([("Ann", 90m), ("Ben", null)], rollUp.Lines.OrderBy(line => line.Label).Select(line => (line.Label, line.Called?.Amount)));
        Assert.Equal(90m, rollUp.Total.Called!.Value.Amount);
    }

    [Fact]
    public void A_deal_without_an_owner_has_a_line_that_nobody_calls()
    {
        var rollUp = RollUp(new(null, "EMEA", null), [Deal("nobody's", 50).In("EMEA")]);

        Assert.Equal((null, 50m), rollUp.Lines.Single(line => line.Key.Length == 0) is var line ? (line.Called, line.Ledger.Amount) : default);
    }

    [Fact]
    public void The_last_number_of_a_person_counts()
    {
        var rollUp = RollUp(CallScope.Portfolio, [Own(Ann, 90, "1").Since(new(2026, 5, 1)), Own(Ann, 120, "2").Since(new(2026, 5, 10)), Own(Ann, 100, "3").Since(new(2026, 5, 5))]);

        Assert.Equal(120m, rollUp.Total.Called!.Value.Amount);
    }

    [Fact]
    public void A_number_for_one_account_stands_beside_the_regions()
    {
        var rollUp = RollUp(CallScope.Portfolio, [Own(Ann, 90), Call(Gam, 650).With(Submission.Fields.Account, Contoso.Id)]);

        Assert.Equal(("Contoso", 650m, 700m), Assert.Single(rollUp.Accounts) is var line ? (line.Label, line.Called!.Value.Amount, line.Ledger.Amount) : default);
        Assert.Equal(90m, rollUp.Total.Called!.Value.Amount);
        Assert.DoesNotContain(rollUp.Missing, person => person.Id == Gam.Id);
    }

    [Fact]
    public void Everybody_in_the_roll_up_is_expected_and_who_submitted_since_the_last_call_is_not_missing()
    {
        var closed = new Made<ForecastCall>(ForecastCall.Kind, Draft.Set(Partition.Shared, ForecastCall.Kind, new("call-1"), "call"))
            .With(ForecastCall.Fields.Start, Quarter.Start).With(ForecastCall.Fields.End, Quarter.End)
            .With(ForecastCall.Fields.State, CallState.Closed).With(ForecastCall.Fields.Called, Money.Of(650, Currency.Usd)).Since(new(2026, 5, 5));
        var rollUp = RollUp(CallScope.Portfolio, [closed, Own(Ann, 90).Since(new(2026, 5, 1)), Own(Ben, 210).Since(new(2026, 5, 6)), Call(Emea, 1).With(Submission.Fields.Region, "EMEA").Since(new(2026, 5, 7))]);

        Assert.Equal(["Ann", "Ben", "Cho", "Emea", "Gam", "Chief"], rollUp.Expected.Select(person => person.Name));
        Assert.Equal(["Ann", "Cho", "Gam", "Chief"], rollUp.Missing.Select(person => person.Name));
        Assert.Equal((650m, -649m), (rollUp.Total.Before!.Value.Amount, rollUp.Total.Change!.Value.Amount));
    }

    [Fact]
    public void A_number_without_a_rate_is_named_and_counts_nowhere()
    {
        var rollUp = RollUp(CallScope.Portfolio, [Own(Ann, 90), Own(Ben, 210).With(Submission.Fields.Amount, Money.Of(210, new("XAU")))]);

        Assert.Equal(90m, rollUp.Total.Called!.Value.Amount);
        Assert.Equal(["XAU"], rollUp.WithoutRate);
    }

    [Fact]
    public void The_whole_is_the_sum_of_its_lines_whoever_called() => Gen.Select(Gen.Int[0, 3].Array[0, 6], Gen.Int[1, 1_000_000].Array[6]).Sample((who, amounts) =>
    {
        Made<Person>[] people = [Ann, Ben, Cho, Emea];
        var rollUp = RollUp(CallScope.Portfolio, who.Select((at, number) => people[at] == Emea
            ? Call(Emea, amounts[number], $"-{number}").With(Submission.Fields.Region, "EMEA").Since(new(2026, 4, 1 + number))
            : Own(people[at], amounts[number], $"-{number}").Since(new(2026, 4, 1 + number))));

        Assert.Equal(rollUp.Lines.Sum(line => line.Called?.Amount ?? 0), rollUp.Total.Called?.Amount ?? 0);
        Assert.Equal(rollUp.Lines.Sum(line => line.Ledger.Amount), rollUp.Total.Ledger.Amount);
    });

    [Fact]
    public void What_stood_in_commit_four_weeks_before_the_end_was_won_or_not()
    {
        var won = Deal("a", 100);
        var journal = Given.Journal([Contoso, won, Deal("b", 300), won.Then(new(2026, 6, 20)).With(Opportunity.Fields.Status, DealStatus.Won).With(Opportunity.Fields.Amount, Money.Of(80, Currency.Usd))]);

        var hits = HitRate.Of(new(journal.At(new(2026, 6, 2, 23, 59, 0, TimeSpan.Zero), null), Given.Administrator), new(journal.Now, Given.Administrator), CallScope.Portfolio, Quarter);

        Assert.Equal((400m, 100m, 0.25m), (hits.Committed, hits.Won, hits.Share));
    }

    private static CallRollUp RollUp(CallScope scope, IEnumerable<IMade> made) => new(Given.View([.. World, .. made]), Today, scope, Quarter, ForecastCategory.Commit);

    private static Made<Opportunity> Deal(string name, decimal amount) => A.Deal(name).For(Contoso).Worth(amount).Open(ForecastCategory.Commit).Closing(new(2026, 6, 15));

    private static Made<Submission> Call(Made<Person> by, decimal amount, string name = "") => A.Call(by, amount, "USD", Quarter, name);

    private static Made<Submission> Own(Made<Person> seller, decimal amount, string name = "") => Call(seller, amount, name).With(Submission.Fields.Owner, seller.Id);
}
