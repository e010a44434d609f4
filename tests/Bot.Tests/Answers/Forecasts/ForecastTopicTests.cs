using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Forecasts;

public sealed class ForecastTopicTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");

    private static readonly IMade[] World =
    [
        Contoso,
        A.Deal("won").For(Contoso).Worth(400).Won(new(2026, 4, 10)),
        A.Deal("sure").For(Contoso).Worth(250).Open(ForecastCategory.Commit).Closing(new(2026, 5, 1)),
        A.Deal("maybe").For(Contoso).Worth(600).Open().Closing(new(2026, 6, 20)),
        A.Target(1000, "USD", new(2026, 4, 1), new(2026, 6, 30)).For(Contoso),
    ];

    private static readonly Question OfContoso = new() { Topic = Topics.Forecast, Scope = AccountScope.Of(true, Contoso.Id) };

    [Fact]
    public void The_current_quarter_is_supplied_and_said()
    {
        var answer = Ask(OfContoso, World);

        Assert.Equal(["Contoso", "Forecast", "Q2 2026 (Apr–Jun 2026)"], answer.Subject);
        Assert.Equal("Assumed: the current fiscal quarter, Q2 2026 (Apr–Jun 2026), since no period was said.", answer.Assumptions.Single().Plain());
    }

    [Fact]
    public void The_number_comes_first_and_what_it_means_next()
    {
        var answer = Ask(OfContoso, World);

        Assert.Equal("650 USD commit in Q2 2026, 65 % of target.", answer.Headline.Plain());
        Assert.Equal("40 % of the 1000 USD target closed; 600 USD to go, 350 USD not in commit; 46 days left.", answer.Details[0].Plain());
    }

    [Fact]
    public void One_line_says_how_much_of_the_commit_needs_a_look()
    {
        var answer = Ask(OfContoso, [.. World, A.Deal("late").For(Contoso).Worth(70).Open().Closing(new(2026, 5, 2))]);

        Assert.Equal("250 USD of the commit needs a look: 1 overdue and 1 without an owner; 1 more overdue outside it.", answer.Details[^1].Plain());
        Assert.Equal((1m, 250m), (answer.Number("commitToCheckDeals"), answer.Number("commitToCheck")));
    }

    [Fact]
    public void A_commit_in_order_is_not_spoken_of()
    {
        var ann = A.Person("Ann");
        var answer = Ask(OfContoso, Contoso, ann, A.Deal("sure").For(Contoso).OwnedBy(ann).Worth(250).Open(ForecastCategory.Commit).Closing(new(2026, 6, 1)));

        Assert.DoesNotContain(answer.Details, detail => detail.Template.Contains("needs a look", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_number_has_its_name()
    {
        var answer = Ask(OfContoso, World);

        Assert.Equal((400m, 650m, 650m, 850m), (answer.Number("closed"), answer.Number("commit"), answer.Number("bestCase"), answer.Number("pipeline")));
        Assert.Equal((0.4m, 600m, 350m), (answer.Number("attainment"), answer.Number("remaining"), answer.Number("gap")));
        Assert.Equal((1.416667m, 0.85m), (answer.Number("coverage"), answer.Number("coverageOfTarget")));
        Assert.Equal((1m, 250m), (answer.Number("overdueDeals"), answer.Number("overdue")));
    }

    [Fact]
    public void A_region_stands_beside_its_target_and_one_without_says_so()
    {
        IMade[] world =
        [
            Contoso, A.Deal("won").For(Contoso).In("EMEA").Worth(400).Won(new(2026, 4, 10)), A.Deal("sure").For(Contoso).In("EMEA").Worth(200).Open(ForecastCategory.Commit).Closing(new(2026, 6, 1)),
            A.Deal("far").For(Contoso).In("APAC").Worth(50).Won(new(2026, 4, 12)), A.Target(1000, "USD", new(2026, 4, 1), new(2026, 6, 30)).In("EMEA"),
        ];
        var byRegion = new Question { Topic = Topics.Forecast, Deals = new() { GroupBy = DealDimension.Region } };

        var attainment = Ask(byRegion with { Focus = ForecastNumber.Attainment }, world);
        Assert.Equal(
            [("closed", 400m), ("commit", 600m), ("mostLikely", 600m), ("bestCase", 600m), ("pipeline", 200m), ("target", 1000m), ("attainment", 0.4m), ("gap", 400m), ("deals", 2m)],
            attainment.Rows[0].Values.Select(value => (value.Name, value.Value.Number)));
        Assert.Equal(("APAC", "no target for it alone"), (attainment.Rows[1].Label, attainment.Rows[1].Aside?.Plain()));
        Assert.DoesNotContain(attainment.Rows[1].Values, value => value.Name is "target" or "attainment" or "gap");
        Assert.DoesNotContain(attainment.Rows[0].Values, value => value.Name is "remaining" or "coverage" or "requiredPerWeek");
        // The commit of a region is told whether it has a target or not.
        Assert.All(Ask(byRegion, world).Rows, row => Assert.Null(row.Aside));
    }

    [Fact]
    public void Rows_are_months_unless_another_grouping_is_asked_for()
    {
        Assert.Equal(["Apr 2026", "May 2026", "Jun 2026"], Ask(OfContoso, World).Rows.Select(row => row.Label));
        Assert.Equal([("Closed", 400m), ("Commit", 250m), ("Pipeline", 600m)], Ask(OfContoso with { Deals = new() { GroupBy = DealDimension.Category } }, World).Rows.Select(row => (row.Label, row.Values[0].Value.Number)));
    }

    [Fact]
    public void What_remains_and_what_it_needs_is_told_for_each_row_when_asked_for()
    {
        IMade[] world =
        [
            Contoso, A.Deal("won").For(Contoso).In("EMEA").Worth(400).Won(new(2026, 4, 10)), A.Deal("sure").For(Contoso).In("EMEA").Worth(900).Open(ForecastCategory.Commit).Closing(new(2026, 6, 1)),
            A.Deal("more").For(Contoso).In("APAC").Worth(700).Won(new(2026, 4, 12)),
            A.Target(1000, "USD", new(2026, 4, 1), new(2026, 6, 30)).In("EMEA"), A.Target(500, "USD", new(2026, 4, 1), new(2026, 6, 30)).In("APAC"),
        ];

        var coverage = RowsOf(ForecastNumber.Coverage);
        Assert.Equal((600m, 1.5m), (coverage["EMEA"].Number("remaining"), coverage["EMEA"].Number("coverage")));
        Assert.Equal("target met", coverage["APAC"].Aside?.Plain());
        Assert.Equal(-200m, RowsOf(ForecastNumber.Remaining)["APAC"].Number("remaining"));
        var perWeek = RowsOf(ForecastNumber.RunRate);
        var alone = new Question { Topic = Topics.Forecast, Focus = ForecastNumber.RunRate, Deals = new() { Filters = [new DealFilter.In(DealDimension.Region, ["EMEA"])] } };
        Assert.Equal(Ask(alone, world).Number("requiredPerWeek"), perWeek["EMEA"].Number("requiredPerWeek"));
        Assert.Equal("target met", perWeek["APAC"].Aside?.Plain());

        Dictionary<string, AnswerRow> RowsOf(ForecastNumber focus) =>
            Ask(new Question { Topic = Topics.Forecast, Focus = focus, Deals = new() { GroupBy = DealDimension.Region } }, world).Rows.ToDictionary(row => row.Label);
    }

    [Fact]
    public void Without_a_target_the_reason_is_told_and_no_attainment()
    {
        var answer = Ask(OfContoso, World[..^1]);

        Assert.False(answer.Has("attainment"));
        Assert.Contains("No target is set for Q2 2026 (Apr–Jun 2026), so there is no attainment.", answer.Details.Select(detail => detail.Plain()));
    }

    [Fact]
    public void Below_money_there_is_no_forecast() => Assert.IsType<Reply.Refused>(Reply(OfContoso, Given.ReaderOf(Clearance.Open), World));

    [Fact]
    public void A_hidden_account_and_one_that_does_not_exist_get_the_same_words()
    {
        var nobody = Given.ReaderOf(Clearance.None);

        Assert.Equal(
            Reply(OfContoso, nobody, World), Reply(OfContoso with { Scope = AccountScope.Of(true, new RecordId("account-nowhere")) }, nobody, World));
    }

    [Fact]
    public void As_of_an_earlier_day_it_is_what_was_true_then()
    {
        IMade[] moved = [.. World, A.Deal("sure").For(Contoso).Then(new(2026, 5, 10)).Worth(900)];

        Assert.Equal(1300m, Ask(OfContoso, moved).Number("commit"));
        Assert.Equal(650m, Ask(OfContoso with { AsOf = new(2026, 5, 9) }, moved).Number("commit"));
    }

    [Theory]
    [InlineData(ForecastNumber.BestCase, "650 USD best case in Q2 2026.")]
    [InlineData(ForecastNumber.Attainment, "40 % of the target of 1000 USD is closed in Q2 2026: 400 USD.")]
    [InlineData(ForecastNumber.Remaining, "600 USD remain to the target of 1000 USD in Q2 2026.")]
    [InlineData(ForecastNumber.Gap, "350 USD gap between the commit of 650 USD and the target of 1000 USD in Q2 2026.")]
    [InlineData(ForecastNumber.Coverage, "1.42× coverage in Q2 2026: 850 USD open pipeline for 600 USD that remain to the target of 1000 USD.")]
    public void The_number_that_was_asked_for_leads_in_words_and_values(ForecastNumber asked, string headline)
    {
        var answer = Ask(OfContoso with { Focus = asked }, World);

        Assert.Equal(headline, answer.Headline.Plain());
        Assert.Equal(asked.ToString(), answer.Values[0].Name, StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(ForecastNumber.Coverage, "coverage")]
    [InlineData(ForecastNumber.Gap, "gap")]
    public void A_number_that_does_not_exist_is_not_replaced_by_another(ForecastNumber asked, string name)
    {
        var answer = Ask(OfContoso with { Focus = asked }, World[..^1]);

        Assert.Equal($"No target is set for Q2 2026 (Apr–Jun 2026), so there is no {name}.", answer.Headline.Plain());
        Assert.False(answer.Has(name));
    }

    [Fact]
    public void Two_periods_stand_in_one_answer()
    {
        IMade[] world = [.. World, A.Deal("before").For(Contoso).Worth(500).Won(new(2026, 2, 10))];

        var answer = Ask(OfContoso with { Deals = new() { ComparedWith = new(new(2026, 1, 1), new(2026, 3, 31), "Q1 2026") } }, world);

        Assert.Equal((650m, 500m, 150m, 0.3m), (answer.Number("commit"), answer.Number("compared"), answer.Number("change"), answer.Number("changeShare")));
        Assert.EndsWith("; 150 USD (30 %) more than the 500 USD of Q1 2026.", answer.Headline.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_is_set_beside_what_the_own_win_rate_requires()
    {
        var lost = Enumerable.Range(0, 3).Select(at => A.Deal($"lost {at}").For(Contoso).Worth(10).Lost(new(2026, 2, 1)));

        Assert.Contains(
            "91.3 USD a week needed; coverage of what remains is 1.42×, and 4× is required at the win rate of 25 % (1 of 4 deals closed in 12 months): short.",
            Ask(OfContoso, [.. World, .. lost]).Details.Select(detail => detail.Plain()));
    }

    [Fact]
    public void How_much_a_week_is_told_first_when_it_is_asked_for()
    {
        var answer = Ask(OfContoso with { Focus = ForecastNumber.RunRate }, World);

        Assert.Equal("91.3 USD a week needed in Q2 2026: 600 USD remain to the target of 1000 USD, 46 days left.", answer.Headline.Plain());
        Assert.Equal("requiredPerWeek", answer.Values[0].Name);
    }
}
