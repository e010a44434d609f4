using Bot.Understanding;
using Domain.Asking;
using Xunit;

namespace Bot.Tests.Understanding.Orders;

public sealed class CorrectionReaderTests
{
    private static readonly Question Deal = World.Question("Renewal Q3 deal");
    private static readonly Question Attainment = World.Question("attainment of Sven Eller this quarter");

    [Theory]
    [InlineData("no, the amount is 80k")]
    [InlineData("it's wrong, should be 80k")]
    [InlineData("sorry, it's 80k not 60k")]
    [InlineData("it's 80k, not 60k")]
    public void Of_a_deal_its_amount_is_put_right(string text)
    {
        var order = Ordered(text, Deal);

        Assert.Equal((UpdateKind.DealAmount, Deal.Subject, 80_000m), (order.Kind, order.Deal, order.Amount!.Value));
    }

    [Fact]
    public void Of_a_deal_its_day_is_put_right() => Assert.Equal((UpdateKind.DealClose, new DateOnly(2026, 12, 3)), (Ordered("no, it closes on 3 December", Deal).Kind, Ordered("no, it closes on 3 December", Deal).Day));

    [Theory]
    [InlineData("that's wrong, his quota is 150k")]
    [InlineData("that's wrong, Sven's quota is 150K")]
    [InlineData("no, it's 150k")]
    public void Of_an_attainment_the_target_is_put_right_for_the_person_and_the_period_that_were_asked_about(string text)
    {
        var order = Ordered(text, Attainment);

        Assert.Equal((UpdateKind.Target, World.Person("seller"), 150_000m, Attainment.Period), (order.Kind, order.Person!.Value, order.Amount!.Value, order.Period));
    }

    [Theory]
    [InlineData("it's 65k, not 60k")]
    [InlineData("no, it's 80k")]
    [InlineData("that's wrong")]
    public void Where_it_is_not_known_what_is_wrong_nothing_is_proposed(string text) =>
        Assert.DoesNotContain(World.Read(text, World.Question("pipeline by region")).Intents, intent => intent is Intent.Order);

    [Theory]
    [InlineData("is it 80k?")]
    [InlineData("no, Fabrikam")]
    [InlineData("how did you get that?")]
    public void A_question_is_no_correction(string text) => Assert.DoesNotContain(World.Read(text, Deal).Intents, intent => intent is Intent.Order);

    private static UpdateOrder Ordered(string text, Question last) => Assert.IsType<Intent.Order>(Assert.Single(World.Read(text, last).Intents)).Update;
}
