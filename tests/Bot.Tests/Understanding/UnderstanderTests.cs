using System.Globalization;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Opportunities;
using Domain.Rates;
using Xunit;

namespace Bot.Tests.Understanding;

public sealed class UnderstanderTests
{
    [Theory]
    [InlineData("won revenue", DealMeasure.Amount)]
    [InlineData("how many deals did we lose in Q2", DealMeasure.Count)]
    [InlineData("average size of won deals", DealMeasure.Average)]
    [InlineData("median deal size last year", DealMeasure.Median)]
    [InlineData("win rate in EMEA", DealMeasure.WinRate)]
    [InlineData("show win/loss analysis", DealMeasure.WinRate)]
    [InlineData("how long does it take to close a deal", DealMeasure.Cycle)]
    [InlineData("average age of open deals", DealMeasure.Age)]
    [InlineData("discount on Flow Meter", DealMeasure.Discount)]
    public void The_measure_is_found_in_other_words(string text, DealMeasure measure) => Assert.Equal(measure, World.Question(text).Deals.Measure);

    [Theory]
    [InlineData("won deals in EMEA", "Region=EMEA")]
    [InlineData("won deals in the EMEA region", "Region=EMEA")]
    [InlineData("won deals not in EMEA", "not Region=EMEA")]
    [InlineData("won deals of Olga", "Owner=p-other")]
    [InlineData("won deals of Boris's team", "Manager=p-boss")]
    [InlineData("won deals for Valve Pro", "Product=pr-valve")]
    [InlineData("won deals in the manufacturing industry", "Industry=Manufacturing")]
    [InlineData("won deals in the UK", "Country=United Kingdom")]
    [InlineData("won deals excluding Fabrikam", "not Account=a-fabrikam")]
    [InlineData("won deals in EMEA and APAC", "Region=EMEA+APAC")]
    [InlineData("won deals over 50k", "50000.01..")]
    [InlineData("won deals of at least €1.2m", "1200000..")]
    [InlineData("won deals under two million euros", "..1999999.99")]
    [InlineData("won deals between 10k and 20k", "10000..20000")]
    [InlineData("won deals of 100k+", "100000..")]
    [InlineData("won deals without an owner", "no Owner")]
    public void Filters_are_found(string text, string filter) =>
        Assert.Contains(filter, World.Question(text).Deals.Filters.Select(Written));

    [Theory]
    [InlineData("what is our coverage?", ForecastNumber.Coverage)]
    [InlineData("gap to target this quarter", ForecastNumber.Gap)]
    [InlineData("commit gap", ForecastNumber.Gap)]
    [InlineData("attainment in EMEA", ForecastNumber.Attainment)]
    [InlineData("best case", ForecastNumber.BestCase)]
    [InlineData("how much is left to target?", ForecastNumber.Remaining)]
    [InlineData("what is our target?", ForecastNumber.Target)]
    [InlineData("how much per week do we need?", ForecastNumber.RunRate)]
    [InlineData("required run rate this quarter", ForecastNumber.RunRate)]
    [InlineData("required coverage", ForecastNumber.Coverage)]
    [InlineData("is our coverage enough?", ForecastNumber.Coverage)]
    [InlineData("what's our commit?", null)]
    [InlineData("forecast this quarter", null)]
    [InlineData("commit and best case", null)]
    public void One_number_of_a_forecast_is_asked_for(string text, ForecastNumber? number) => Assert.Equal((Topics.Forecast, number), (World.Question(text).Topic, World.Question(text).Focus));

    [Theory]
    [InlineData("rolling 12 months", null)]
    [InlineData("12 month forecast for Northwind", null)]
    [InlineData("rolling forecast", null)]
    [InlineData("revenue forecast by quarter", DealDimension.CloseQuarter)]
    [InlineData("expected revenue next 12 months by region", DealDimension.Region)]
    [InlineData("revenue for the next 12 months by product", DealDimension.Product)]
    [InlineData("forecast for the next 12 months", null)]
    [InlineData("bookings and revenue", null)]
    [InlineData("what is our contracted revenue next quarter?", null)]
    public void Revenue_and_the_year_ahead_are_the_rolling_forecast(string text, DealDimension? by) =>
        Assert.Equal((Topics.Rolling, by), (World.Question(text).Topic, World.Question(text).Deals.GroupBy));

    [Theory]
    [InlineData("won revenue", Topics.Deals)]
    [InlineData("bookings in the last 12 months", Topics.Deals)]
    [InlineData("open deals in the next 12 months", Topics.Deals)]
    [InlineData("commit for the next 12 months", Topics.Forecast)]
    [InlineData("bookings forecast", Topics.Forecast)]
    public void Bookings_and_single_numbers_are_not(string text, string topic) => Assert.Equal(topic, World.Question(text).Topic);

    [Theory]
    [InlineData("revenue forecast by stage", "stage")]
    [InlineData("revenue forecast over 50k", "50k")]
    public void What_revenue_is_not_known_by_is_asked_back(string text, string unplaced) =>
        Assert.Contains(World.Read(text).NotUnderstood, said => said.Contains(unplaced, StringComparison.Ordinal));

    [Theory]
    [InlineData("commit vs last quarter")]
    [InlineData("commit this quarter vs last quarter")]
    [InlineData("commit this quarter vs last")]
    [InlineData("forecast this quarter compared to previous")]
    public void A_forecast_set_beside_another_period_is_one_question(string text)
    {
        var question = World.Question(text);

        Assert.Equal(new DateOnly(2026, 7, 1), question.Deals.ComparedWith?.Start);
        Assert.Equal(new DateOnly(2026, 10, 1), question.Period?.Start);
    }

    [Theory]
    [InlineData("bookings this quarter vs the same quarter last year", "2026-10-01", "2025-10-01")]
    [InlineData("bookings vs same period last year", "2026-10-01", "2025-10-01")]
    [InlineData("win rate last month compared to the same month last year", "2026-10-01", "2025-10-01")]
    public void The_same_period_a_year_before_is_set_beside(string text, string start, string other)
    {
        var question = World.Question(text);

        Assert.Equal((DateOnly.Parse(start, CultureInfo.InvariantCulture), DateOnly.Parse(other, CultureInfo.InvariantCulture)), (question.Period!.Start, question.Deals.ComparedWith!.Start));
    }

    [Theory]
    [InlineData("open deals closing in Q1", "2027-01-01")]
    [InlineData("open deals closing in March", "2027-03-01")]
    [InlineData("open deals closing in Q4", "2026-10-01")]
    [InlineData("deals that closed in Q1", "2026-01-01")]
    public void What_closes_in_a_quarter_that_has_passed_closes_in_the_next_one(string text, string start) =>
        Assert.Equal(DateOnly.Parse(start, CultureInfo.InvariantCulture), World.Question(text).Period!.Start);

    [Theory]
    [InlineData("revenue in 2028", Topics.Rolling)]
    [InlineData("sales next quarter", Topics.Forecast)]
    [InlineData("sales last quarter", Topics.Deals)]
    public void Nothing_is_won_yet_in_a_period_to_come(string text, string topic) => Assert.Equal(topic, World.Question(text).Topic);

    [Fact]
    public void The_largest_deal_of_each_region_is_an_amount_and_no_count() => Assert.Equal(
        (DealMeasure.Largest, DealDimension.Region), (World.Question("largest open deal per region").Deals.Measure, World.Question("largest open deal per region").Deals.GroupBy!.Value));

    [Theory]
    [InlineData("rank the regions by attainment", DealDimension.Region)]
    [InlineData("which reps have enough coverage?", DealDimension.Owner)]
    public void A_forecast_is_told_for_each_of_what_is_asked_about(string text, DealDimension by) => Assert.Equal((Topics.Forecast, by), (World.Question(text).Topic, World.Question(text).Deals.GroupBy));

    [Fact]
    public void Each_names_what_is_grouped_by() => Assert.Equal(DealDimension.Owner, World.Question("how many deals does each rep have").Deals.GroupBy);

    [Theory]
    [InlineData("prep me for my call with Northwind tomorrow")]
    [InlineData("I'm meeting Northwind tomorrow, what should I know?")]
    [InlineData("what should I know before my call with Northwind")]
    public void Who_prepares_for_a_meeting_is_told_of_the_account(string text) => Assert.Equal((Topics.AccountSummary, null), (World.Question(text).Topic, World.Question(text).Period));

    [Theory]
    [InlineData("open pipeline at spot rates", RateType.Spot)]
    [InlineData("what is our commit this quarter at today's exchange rates?", RateType.Spot)]
    [InlineData("risks at the market rate", RateType.Spot)]
    [InlineData("won revenue at plan rates", RateType.Plan)]
    [InlineData("won revenue in constant currency", RateType.Plan)]
    [InlineData("bookings this year against last year at constant currency", RateType.Plan)]
    [InlineData("rolling 12 months at spot rates", RateType.Spot)]
    [InlineData("commit this quarter at booking rates", RateType.Booking)]
    [InlineData("won revenue", RateType.Plan)]
    public void The_kind_of_rate_is_found(string text, RateType rate) => Assert.Equal(rate, World.Question(text).RateType);

    [Theory]
    [InlineData("risks in EMEA", "Region=EMEA")]
    [InlineData("risks owned by Olga", "Owner=p-other")]
    [InlineData("risks owned by Boris", "Owner=p-boss")]
    [InlineData("risks of Boris's team", "Manager=p-boss")]
    [InlineData("risks over 500k", "500000.01..")]
    [InlineData("next reviews of Olga", "Owner=p-other")]
    [InlineData("what changed in EMEA this week", "Region=EMEA")]
    public void Risks_reviews_and_changes_are_narrowed_too(string text, string filter) =>
        Assert.Contains(filter, World.Question(text).Deals.Filters.Select(Written));

    [Fact]
    public void Top_3_risks_are_three_and_the_top_risks_are_all()
    {
        Assert.Equal(new(true, 3), World.Question("top 3 risks").Deals.Rank);
        Assert.Null(World.Question("the biggest risks").Deals.Rank);
    }

    [Fact]
    public void An_amount_of_deals_is_not_taken_for_one_of_risks() => Assert.IsType<Intent.Clarify>(Assert.Single(World.Read("risks of deals over 500k").Intents));

    [Theory]
    [InlineData("open pipeline for Northwind", "a-northwind")]
    [InlineData("open pipeline for northwind industries", "a-northwind")]
    [InlineData("NORTHWIND's open pipeline", "a-northwind")]
    [InlineData("open pipeline for “Northwind Industries Inc”", "a-northwind")]
    [InlineData("open pipeline of Creme & Sohne", "a-creme")]
    [InlineData("open pipeline of Crème and Soehne", "a-creme")]
    [InlineData("open pipeline for tail-spin toys", "a-tailspin-toys")]
    [InlineData("open pipeline of Fabrikan", "a-fabrikam")]
    [InlineData("open pipeline of Meridian Health", "a-health")]
    public void Accounts_are_found_by_parts_cases_accents_and_misspellings(string text, string account) =>
        Assert.Equal(new RecordId(account), Assert.Single(World.Question(text).Scope.Accounts));

    [Fact]
    public void A_misspelling_is_stated_with_how_alike_it_is()
    {
        var slot = Assert.Single(World.Question("open pipeline of Fabrikan").Slots, slot => slot.Name == "spelling");

        Assert.True(slot.Assumed);
        Assert.StartsWith("Fabrikam (88", slot.Resolved, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_fits_two_accounts_gives_a_choice_of_questions()
    {
        var choice = Assert.IsType<Intent.Clarify>(Assert.Single(World.Read("open pipeline for Tailspin").Intents));

        Assert.Equal(["a-tailspin-air", "a-tailspin-toys"], choice.Choices.Select(next => next.Question.Scope.Accounts[0].Value).Order());
    }

    [Theory]
    [InlineData("what is our purple pipeline?", "purple")]
    [InlineData("won revenue by shoe size", "shoe")]
    [InlineData("win rate of 'Peter Unknown'", "Peter Unknown")]
    [InlineData("won revenue from new customers", "new")]
    [InlineData("open deals for accounts in Atlantis", "Atlantis")]
    [InlineData("how many accounts have open deals", "how many accounts")]
    [InlineData("reps below 80% of quota", "80%")]
    [InlineData("accounts without Valve Pro by won revenue", "bookings")]
    [InlineData("won revenue by week", "week")]
    [InlineData("deals with no owner or no amount", "or")]
    public void What_was_said_but_not_understood_is_never_dropped(string text, string word)
    {
        var read = World.Read(text);

        Assert.DoesNotContain(read.Intents, intent => intent is Intent.Ask);
        Assert.Contains(word, read.NotUnderstood);
    }

    [Theory]
    [InlineData("what is the weather today?")]
    [InlineData("show my unread emails")]
    [InlineData("draft a memo for Fabrikam")]
    [InlineData("¿Cuántas ventas tuvimos ayer?")]
    [InlineData("Какая сейчас погода?")]
    [InlineData("open tickets of Fabrikam")]
    [InlineData("schedule a call with Fabrikam")]
    [InlineData("why did our win rate drop?")]
    public void What_is_out_of_reach_is_said_so(string text) => Assert.All(World.Read(text).Intents, intent => Assert.IsType<Intent.Unsupported>(intent));

    [Fact]
    public void Two_questions_in_one_text_are_answered_in_order()
    {
        var topics = World.Read("When is the next QBR for Fabrikam, and what are its open risks at Northwind?").Intents.OfType<Intent.Ask>().Select(ask => ask.Question.Topic);

        Assert.Equal([Topics.NextReview, Topics.Risks], topics);
    }

    [Fact]
    public void A_period_said_once_holds_for_both_questions() => Assert.All(
        World.Read("how many deals did we win last quarter and how many did we lose?").Intents, intent => Assert.Equal(new DateOnly(2026, 7, 1), Assert.IsType<Intent.Ask>(intent).Question.Period!.Start));

    [Fact]
    public void A_stock_on_two_days_is_two_questions() => Assert.Equal(
        [new DateOnly(2026, 9, 30), null], World.Read("pipeline on 30 September vs today").Intents.Select(intent => Assert.IsType<Intent.Ask>(intent).Question.AsOf));

    [Theory]
    [InlineData("how does our pipeline look compared to last month", "2026-10-31")]
    [InlineData("forecast vs last week", "2026-11-15")]
    public void What_stands_now_is_set_beside_how_it_stood_then(string text, string then) => Assert.Equal(
        [null, DateOnly.Parse(then, CultureInfo.InvariantCulture)], World.Read(text).Intents.Select(intent => Assert.IsType<Intent.Ask>(intent).Question.AsOf));

    [Fact]
    public void New_deals_are_those_that_came_in() => Assert.Equal(DealDate.Created, World.Question("what new opportunities came in last week").Deals.PeriodDate);

    [Fact]
    public void Two_groupings_make_two_questions() =>
        Assert.Equal([DealDimension.Region, DealDimension.Product], World.Read("bookings by region and product").Intents.OfType<Intent.Ask>().Select(ask => ask.Question.Deals.GroupBy!.Value));

    [Fact]
    public void A_deal_whose_name_holds_a_period_is_a_deal()
    {
        var question = World.Question("what is the stage of the Renewal Q3 deal?");

        Assert.Equal(new RecordId("d1"), question.Subject);
        Assert.Null(question.Period);
    }

    [Fact]
    public void An_unsaid_number_of_rows_and_status_are_stated_as_assumed()
    {
        var question = World.Question("top accounts by value");

        Assert.Equal(new Ranking(true, 5), question.Deals.Rank);
        Assert.Equal(["rows", "status"], question.Slots.Where(slot => slot.Assumed).Select(slot => slot.Name).Order());
    }

    [Fact]
    public void What_is_hidden_from_the_reader_has_no_name()
    {
        var context = World.As();
        var stranger = context with { View = new(context.Portfolio, Domain.People.Access.Stranger("en-US", isMember: true)) };

        Assert.Contains("Fabrikam", Understander.Read("open pipeline of Fabrikam", stranger).NotUnderstood);
    }

    [Theory]
    [InlineData("gam", ScopeReading.Led)]
    [InlineData("seller", ScopeReading.OwnedDeals)]
    [InlineData("boss", ScopeReading.OwnRegion)]
    [InlineData("admin", ScopeReading.Everything)]
    public void My_is_read_by_what_the_reader_does(string person, ScopeReading reading) => Assert.Equal(
        reading, Assert.IsType<Intent.Ask>(Assert.Single(Understander.Read("my open deals", World.As(person)).Intents)).Question.Scope.Reading);

    [Fact]
    public void The_accounts_of_the_conversation_are_taken_when_none_is_said()
    {
        var linked = World.As("admin", null, World.Northwind);

        Assert.Equal([World.Northwind], Asked("open risks", linked).Scope.Accounts);
        Assert.Equal([new RecordId("a-fabrikam")], Asked("open risks of Fabrikam", linked).Scope.Accounts);
        Assert.Empty(Asked("open risks of all accounts", linked).Scope.Accounts);

        static Question Asked(string text, UnderstandingContext context) => Assert.IsType<Intent.Ask>(Assert.Single(Understander.Read(text, context).Intents)).Question;
    }

    [Fact]
    public void Since_the_last_review_begins_on_its_day() =>
        Assert.Equal(new DateTimeOffset(2026, 9, 10, 0, 0, 0, TimeSpan.Zero), World.Question("what changed at Northwind since the last QBR?").Baseline);

    [Fact]
    public void A_past_day_asks_what_a_stock_was_then_and_what_a_flow_did_on_it()
    {
        Assert.Equal(new DateOnly(2026, 10, 1), World.Question("what was our commit on 1 October?").AsOf);
        Assert.Equal(new DateOnly(2026, 10, 1), World.Question("won deals on 1 October").Period!.Start);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("thank you so much!")]
    [InlineData("ok")]
    public void Courtesy_runs_no_question(string text) => Assert.IsType<Intent.Courtesy>(Assert.Single(World.Read(text).Intents));

    private static string Written(DealFilter filter) => filter switch
    {
        DealFilter.In within => $"{within.Dimension}={string.Join("+", within.Keys)}",
        DealFilter.Not not => $"not {Written(not.Filter)}",
        DealFilter.AmountBetween between => FormattableString.Invariant($"{between.AtLeast:0.##}..{between.AtMost:0.##}"),
        DealFilter.Missing missing => $"no {missing.Property}",
        _ => filter.GetType().Name,
    };
}
