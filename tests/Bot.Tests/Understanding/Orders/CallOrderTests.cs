using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Xunit;

namespace Bot.Tests.Understanding.Orders;

public sealed class CallOrderTests
{
    private static readonly Period Quarter = FiscalCalendar.CalendarYear.Quarter(2026, 4);

    [Theory]
    [InlineData("I call 2.4m for Northwind this quarter", 2_400_000, null, "a-northwind", null, "")]
    [InlineData("submit 2.4m commit for EMEA: Osaka is out", 2_400_000, null, null, "EMEA", "Osaka is out")]
    [InlineData("I call EUR 900k", 900_000, "EUR", null, null, "")]
    [InlineData("please submit 250k for Fabrikam: 2 deals slip, 1 stays", 250_000, null, "a-fabrikam", null, "2 deals slip, 1 stays")]
    public void A_number_is_called(string text, int amount, string? currency, string? account, string? region, string note)
    {
        var order = Order(text);

        Assert.Equal((UpdateKind.SubmitForecast, amount, currency, region, note), (order.Kind, order.Amount, order.Currency, order.Region, order.Text));
        Assert.Equal(account is null ? [] : [new(account)], order.Accounts);
        Assert.Equal(Quarter, order.Period);
    }

    [Fact]
    public void Best_case_and_another_period_are_said()
    {
        var order = Order("submit 3m best case for Q1 2027");

        Assert.Equal((ForecastCategory.BestCase, FiscalCalendar.CalendarYear.Quarter(2027, 1)), (order.Category!.Value, order.Period));
    }

    [Fact]
    public void What_is_neither_scope_nor_period_is_asked_about() =>
        Assert.Contains("after a colon", Assert.IsType<Intent.Clarify>(Only("I call 2.4m for EMEA because Osaka slipped")).Which.Template, StringComparison.Ordinal);

    [Theory]
    [InlineData("open the forecast call for this quarter, deadline Friday 17:00", "2026-11-20T17:00:00")]
    [InlineData("open the call, deadline 2026-11-24 at 9 am", "2026-11-24T09:00:00")]
    [InlineData("open the forecast call until tomorrow", "2026-11-19T23:59:00")]
    public void A_call_is_opened_until_a_moment(string text, string deadline) =>
        Assert.Equal((UpdateKind.OpenCall, DateTime.Parse(deadline, System.Globalization.CultureInfo.InvariantCulture)), (Order(text).Kind, Order(text).Deadline));

    [Fact]
    public void A_call_is_closed_at_a_number() => Assert.Equal((UpdateKind.CloseCall, 12_100_000m), (Order("close the call at 12.1m").Kind, Order("close the call at 12.1m").Amount));

    [Theory]
    [InlineData("forecast call", Topics.Call)]
    [InlineData("call for EMEA", Topics.Call)]
    [InlineData("what did Sven Eller call?", Topics.Call)]
    [InlineData("what did I call this quarter?", Topics.Call)]
    [InlineData("who has not submitted?", Topics.MissingSubmissions)]
    [InlineData("who hasn't submitted for EMEA", Topics.MissingSubmissions)]
    [InlineData("how good are my calls?", Topics.Grades)]
    [InlineData("grade of Sven Eller", Topics.Grades)]
    [InlineData("grades by region", Topics.Grades)]
    [InlineData("how good are our calls by owner?", Topics.Grades)]
    [InlineData("what changed since the last call?", Topics.Changes)]
    [InlineData("what changed in the forecast since the last forecast call?", Topics.Movement)]
    [InlineData("pipeline waterfall since the last call", Topics.Movement)]
    [InlineData("commit for EMEA since the last call", Topics.Movement)]
    [InlineData("which deals slipped since the last call?", Topics.Movement)]
    [InlineData("what changed since the last QBR with Northwind?", Topics.Changes)]
    public void Calls_are_asked_about(string text, string topic) => Assert.Equal(topic, World.Question(text).Topic);

    [Fact]
    public void My_call_is_my_own_number() => Assert.Equal(
        [new DealFilter.In(DealDimension.Owner, [World.Person("admin").Value])], World.Question("what did I call this quarter?").Deals.Filters);

    private static UpdateOrder Order(string text) => Assert.IsType<Intent.Order>(Only(text)).Update;

    private static Intent Only(string text) => Assert.Single(World.Read(text).Intents);
}
