using Domain.Asking;
using Domain.Forecasts;
using Domain.Opportunities;
using Domain.Rates;
using Xunit;

namespace Bot.Tests.Understanding.Grammar;

public sealed class MeasureTests
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
}
