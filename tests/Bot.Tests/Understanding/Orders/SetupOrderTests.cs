using Bot.Understanding;
using Domain.People;
using Xunit;

namespace Bot.Tests.Understanding.Orders;

public sealed class SetupOrderTests
{
    [Theory]
    [InlineData("setup", Page.Setup)]
    [InlineData("set up this channel", Page.Setup)]
    [InlineData("settings", Page.Setup)]
    [InlineData("my settings please", Page.MySettings)]
    [InlineData("status", Page.Status)]
    [InlineData("is everything all right?", Page.Status)]
    [InlineData("who may see this?", Page.Access)]
    public void What_the_bot_shows_of_itself(string text, Page page) => Assert.Equal(page, Assert.IsType<Intent.Show>(Only(text)).Page);

    [Fact]
    public void Who_may_see_names_the_account() => Assert.Equal([World.Northwind], Assert.IsType<Intent.Show>(Only("who may see Northwind?")).Accounts);

    [Theory]
    [InlineData("time zone Europe/Berlin", UpdateKind.TimeZone, "Europe/Berlin")]
    [InlineData("set the time zone to New York", UpdateKind.TimeZone, "New York")]
    [InlineData("my time zone is Asia/Tokyo.", UpdateKind.MyTimeZone, "Asia/Tokyo")]
    public void A_time_zone_is_kept_as_it_was_said(string text, UpdateKind kind, string zone)
    {
        var order = Order(text);
        Assert.Equal((kind, zone), (order.Kind, order.TimeZone));
    }

    [Theory]
    [InlineData("no digest", UpdateKind.DigestTime, "")]
    [InlineData("no digest for me", UpdateKind.MyDigestTime, "")]
    [InlineData("my digest at 7:30", UpdateKind.MyDigestTime, "7:30")]
    public void A_digest_is_set_or_given_up(string text, UpdateKind kind, string time)
    {
        var order = Order(text);
        Assert.Equal((kind, time), (order.Kind, order.Text));
    }

    [Theory]
    [InlineData("add Sven Eller to Northwind", UpdateKind.AddToTeam)]
    [InlineData("please put Sven Eller on Northwind", UpdateKind.AddToTeam)]
    [InlineData("let Sven Eller see Northwind", UpdateKind.AddToTeam)]
    [InlineData("remove Sven Eller from Northwind", UpdateKind.RemoveFromTeam)]
    [InlineData("take Sven Eller off Northwind", UpdateKind.RemoveFromTeam)]
    public void A_person_and_an_account(string text, UpdateKind kind)
    {
        var order = Order(text);
        Assert.Equal((kind, World.Person("seller")), (order.Kind, order.Person));
        Assert.Equal([World.Northwind], order.Accounts);
    }

    [Theory]
    [InlineData("make Sven Eller a regional manager for EMEA", Role.RegionalManager, "EMEA")]
    [InlineData("make Sven Eller an administrator", Role.Administrator, null)]
    [InlineData("make Ada Admin a seller", Role.Seller, null)]
    public void A_person_and_a_role(string text, Role role, string? region)
    {
        var order = Order(text);
        Assert.Equal((UpdateKind.ChangeRole, role, region), (order.Kind, order.Role, order.Region));
    }

    [Theory]
    [InlineData("add Jane Unheardof to Northwind")]
    [InlineData("make Jane Unheardof a seller")]
    public void Somebody_unknown_is_asked_about(string text) => Assert.IsType<Intent.Clarify>(Only(text));

    [Theory]
    [InlineData("remove EMEA")]
    [InlineData("status of Northwind")]
    [InlineData("open deals with status pipeline")]
    [InlineData("let me see the forecast")]
    [InlineData("who can see the numbers")]
    public void Questions_that_look_like_it_are_none(string text) => Assert.DoesNotContain(World.Read(text).Intents, intent => intent is Intent.Order or Intent.Show);

    private static Intent Only(string text) => Assert.Single(World.Read(text).Intents);

    private static UpdateOrder Order(string text) => Assert.IsType<Intent.Order>(Only(text)).Update;
}
