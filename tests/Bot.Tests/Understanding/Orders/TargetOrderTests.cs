using Bot.Understanding;
using Domain;
using Xunit;

namespace Bot.Tests.Understanding.Orders;

public sealed class TargetOrderTests
{
    [Fact]
    public void Whose_when_and_how_much_are_read()
    {
        var region = Ordered("set the Q1 2027 target for EMEA to USD 2m");
        var person = Ordered("Sven's quota for next quarter is 900k");
        var account = Ordered("change the target of Fabrikam for 2027 from 1m to 1.2m");

        Assert.Equal(("EMEA", 2_000_000m, "USD", new DateOnly(2027, 1, 1)), (region.Region, region.Amount!.Value, region.Currency, region.Period!.Start));
        Assert.Equal((World.Person("seller"), 900_000m), (person.Person!.Value, person.Amount!.Value));
        Assert.Equal((new RecordId("a-fabrikam"), 1_200_000m), (Assert.Single(account.Accounts), account.Amount!.Value));
    }

    [Fact]
    public void Two_numbers_are_a_choice() => Assert.Equal([80_000m, 95_000m], Ordered("set the EMEA target to 80k or 95k").Amounts);

    [Theory]
    [InlineData("what is our target?")]
    [InlineData("is our target 2m?")]
    [InlineData("target vs 2m commit")]
    [InlineData("are we 200k short of target")]
    [InlineData("regions with a target over 2m")]
    [InlineData("raise the EMEA target by 10%")]
    [InlineData("raise the EMEA target by 100k")]
    [InlineData("note: the target is 2m")]
    public void What_is_no_such_order_is_none(string text) => Assert.DoesNotContain(World.Read(text).Intents, intent => intent is Intent.Order { Update.Kind: UpdateKind.Target });

    private static UpdateOrder Ordered(string text)
    {
        var order = Assert.IsType<Intent.Order>(Assert.Single(World.Read(text).Intents)).Update;
        Assert.Equal(UpdateKind.Target, order.Kind);
        return order;
    }
}
