using Bot.Understanding.Memory;
using Domain;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Opportunities;
using Domain.Scenarios;
using Xunit;

namespace Bot.Tests.Understanding.Memory;

public sealed class QuestionJsonTests
{
    private static readonly Question Full = new()
    {
        Topic = Topics.Deals,
        Scope = AccountScope.Of(true, new RecordId("orbis")),
        Deals = new DealQuery
        {
            Measure = DealMeasure.Median,
            Filters =
            [
                new DealFilter.In(DealDimension.Region, ["EMEA"]), new DealFilter.AmountBetween(5, null), new DealFilter.Missing(DealProperty.Owner),
                new DealFilter.DateIn(DealDate.Created, FiscalCalendar.CalendarYear.Year(2026)), new DealFilter.Overdue(),
                new DealFilter.NameContains("x"), new DealFilter.Not(new DealFilter.In(DealDimension.Status, ["won"])),
            ],
            GroupBy = DealDimension.CloseMonth,
            Rank = new(true, 5),
        },
        Period = FiscalCalendar.CalendarYear.Quarter(2026, 4),
        Subject = new RecordId("deal"),
        Currency = Currency.Eur,
        AsOf = new DateOnly(2026, 10, 1),
        KnownAt = new DateTimeOffset(2026, 10, 1, 12, 0, 0, TimeSpan.Zero),
        Focus = ForecastNumber.Coverage,
        Scenario = new()
        {
            Assumptions =
            [
                new Assumption.Slip(AssumedDeals.Of(new("deal")), 3, 0), new Assumption.SlipTo(AssumedDeals.All, new(2027, 1, 15)), new Assumption.Discount(AssumedDeals.All, 0.1m),
                new Assumption.Worth(AssumedDeals.Of(new("deal")), Money.Of(200_000, Currency.Eur)), new Assumption.Lost(new(null, AccountScope.Of(true, new RecordId("orbis")), [new DealFilter.In(DealDimension.Region, ["EMEA"])])),
                new Assumption.Won(AssumedDeals.All, FiscalCalendar.CalendarYear.Quarter(2026, 4)), new Assumption.RateMove(Currency.Eur, -0.05m),
            ],
        },
        Skip = 12,
        Slots = [new Slot("period", "", "Q4", true)],
    };

    [Fact]
    public void A_question_comes_back_as_it_was()
    {
        var read = Assert.IsType<Question>(QuestionJson.Read(QuestionJson.Write(Full)));
        Assert.Equal(QuestionJson.Write(Full), QuestionJson.Write(read));
        Assert.Equal(Full.Deals.Filters.AsSpan(), read.Deals.Filters.AsSpan());
        Assert.Equal(Full.Scope, read.Scope);
        Assert.Equal(Full.Period, read.Period);
        Assert.Equal(Full.Scenario!.Assumptions, read.Scenario!.Assumptions.AsEnumerable());
    }

    [Fact]
    public void A_bare_question_keeps_its_defaults() =>
        Assert.Equal(AccountScope.Everything, QuestionJson.Read(QuestionJson.Write(new Question { Topic = Topics.Help }))!.Scope);

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"topic":"help","version":2}""")]
    [InlineData("""{"topic":"what-if","scenario":{"version":2}}""")]
    [InlineData("""{"topic":"what-if","scenario":{"assumptions":[{"is":"somethingNew"}]}}""")]
    [InlineData("""{"topic":"help","deals":{"filters":[{"is":"somethingNew"}]}}""")]
    public void What_cannot_be_read_is_none(string json) => Assert.Null(QuestionJson.Read(json));

    [Fact]
    public void The_key_tells_questions_apart_and_recognises_the_same()
    {
        Assert.Equal(QuestionKey.Of(Full), QuestionKey.Of(Full with { }));
        Assert.NotEqual(QuestionKey.Of(Full), QuestionKey.Of(Full with { Skip = 13 }));
        Assert.True(QuestionKey.IsOne(QuestionKey.Of(Full)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../../etc")]
    public void Anything_else_is_no_key(string? text) => Assert.False(QuestionKey.IsOne(text));
}
