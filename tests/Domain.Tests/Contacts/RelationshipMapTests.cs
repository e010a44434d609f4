using Domain.Contacts;
using Domain.Health;
using Xunit;
using static Domain.Contacts.BuyingRole;

namespace Domain.Tests.Contacts;

public sealed class RelationshipMapTests
{
    private static readonly Contact Jane = new() { Id = new("jane"), Name = "Jane", PoliticalStatus = PoliticalStatus.InnerCircle, Support = Support.Supporter };

    [Fact]
    public void Nobody_is_the_least() => Assert.Equal((RelationshipStatus.NoContact, HealthBand.Red), Read());

    [Fact]
    public void People_without_a_key_player_are_one() => Assert.Equal((RelationshipStatus.NoKeyPlayer, HealthBand.Red), Read(Jane with { PoliticalStatus = PoliticalStatus.PoliticalStructure }));

    [Theory]
    [InlineData(Support.Neutral)]
    [InlineData(Support.NonSupporter)]
    [InlineData(Support.Enemy)]
    [InlineData(null)]
    public void A_key_player_who_does_not_support_us_is_two(Support? support) => Assert.Equal((RelationshipStatus.NoSupport, HealthBand.Red), Read(Jane with { Support = support, BuyingRole = Economic }));

    [Theory]
    [InlineData(Support.Supporter)]
    [InlineData(Support.Mentor)]
    public void A_key_player_who_supports_us_is_three(Support support) => Assert.Equal((RelationshipStatus.Supported, HealthBand.Yellow), Read(Jane with { Support = support }));

    [Theory]
    [InlineData(Economic, HealthBand.Green)]
    [InlineData(Approver, HealthBand.Green)]
    [InlineData(Champion, HealthBand.Yellow)]
    public void A_deal_is_green_only_when_a_supportive_key_player_decides_or_approves(BuyingRole role, HealthBand colour) => Assert.Equal((RelationshipStatus.Supported, colour), Read(Jane with { BuyingRole = role }));

    [Fact]
    public void That_somebody_else_decides_makes_no_deal_green() =>
        Assert.Equal((RelationshipStatus.Supported, HealthBand.Yellow), Read(Jane, new() { Id = new("tom"), BuyingRole = Economic, Support = Support.Mentor, PoliticalStatus = PoliticalStatus.Outside }));

    [Theory]
    [InlineData("left")]
    [InlineData("Moved")]
    public void Whoever_has_gone_does_not_count(string status) => Assert.Equal((RelationshipStatus.NoContact, HealthBand.Red), Read(Jane with { Status = status, BuyingRole = Economic }));

    [Fact]
    public void The_gaps_are_the_required_roles_that_nobody_has()
    {
        Assert.Equal([Economic, Champion, Technical], RelationshipMap.Of([Jane with { BuyingRole = User }]).MissingRoles);
        Assert.Equal([Technical], RelationshipMap.Of([Jane with { BuyingRole = Champion }, new() { Id = new("tom"), BuyingRole = Economic }, new() { Id = new("gone"), BuyingRole = Technical, Status = "left" }]).MissingRoles);
    }

    [Fact]
    public void Whose_standing_or_support_is_not_recorded_is_unknown() => Assert.Equal(
        ["ann", "bob"],
        RelationshipMap.Of([Jane, new() { Id = new("ann"), Name = "Ann", Support = Support.Mentor }, new() { Id = new("bob"), Name = "Bob", PoliticalStatus = PoliticalStatus.Outside }]).Unknown.Select(contact => contact.Id.Value).Order());

    [Fact]
    public void The_nearest_to_the_decision_come_first_and_of_those_the_most_supportive() => Assert.Equal(
        ["Eve", "Jane", "Una", "Bob", "Ann", "Zoe"],
        RelationshipMap.Of(
        [
            new() { Id = new("zoe"), Name = "Zoe" }, Jane, new() { Id = new("eve"), Name = "Eve", PoliticalStatus = PoliticalStatus.InnerCircle, Support = Support.Mentor },
            new() { Id = new("bob"), Name = "Bob", PoliticalStatus = PoliticalStatus.Outside }, new() { Id = new("ann"), Name = "Ann", Support = Support.Enemy },
            new() { Id = new("una"), Name = "Una", PoliticalStatus = PoliticalStatus.InnerCircle },
        ]).Contacts.Select(contact => contact.Name));

    private static (RelationshipStatus Status, HealthBand Colour) Read(params Contact[] contacts) => RelationshipMap.Of(contacts) is var map ? (map.Status, map.ColourOfDeal) : default;
}
