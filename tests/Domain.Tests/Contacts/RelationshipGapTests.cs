using Domain.Contacts;
using Xunit;

namespace Domain.Tests.Contacts;

public sealed class RelationshipGapTests
{
    private static readonly Contact Jane = new() { Id = new("jane"), Name = "Jane", PoliticalStatus = PoliticalStatus.InnerCircle, Support = Support.Supporter, BuyingRole = BuyingRole.Economic };

    [Fact]
    public void Without_anybody_that_is_the_gap() => Assert.Equal([(RelationshipGapKind.Contact, null)], Gaps(0));

    [Fact]
    public void Without_a_key_player_the_one_nearest_to_the_decision_is_to_be_asked_about() => Assert.Equal(
        [(RelationshipGapKind.KeyPlayer, "jane"), (RelationshipGapKind.Role, null), (RelationshipGapKind.Role, null)],
        Gaps(0, new() { Id = new("tom"), PoliticalStatus = PoliticalStatus.Outside, Support = Support.Neutral }, Jane with { PoliticalStatus = PoliticalStatus.PoliticalStructure }));

    [Theory]
    [InlineData(Support.Enemy, Support.Neutral, "ann", "jane")]
    [InlineData(Support.Enemy, Support.NonSupporter, "ann", "jane")]
    [InlineData(Support.NonSupporter, null, "ann", "jane")]
    public void Of_key_players_without_support_the_nearest_to_it_is_to_be_won_and_the_other_is_against_us(Support jane, Support? ann, string nearest, string opponent) => Assert.Equal(
        [(RelationshipGapKind.Support, nearest), (RelationshipGapKind.Opponent, opponent)],
        Gaps(0, Jane with { Support = jane }, Jane with { Id = new("ann"), Support = ann }).Take(2));

    [Theory]
    [InlineData(60, false)]
    [InlineData(61, true)]
    [InlineData(null, true)]
    public void A_key_player_is_silent_after_sixty_days_or_when_nobody_ever_spoke_with_them(int? days, bool isSilent) =>
        Assert.Equal(isSilent, Gaps(days, Jane).Contains((RelationshipGapKind.Silence, "jane")));

    [Fact]
    public void Where_all_is_known_nothing_is_missing() => Assert.Empty(Gaps(5, Jane, Jane with { Id = new("ann"), BuyingRole = BuyingRole.Champion }, Jane with { Id = new("bob"), BuyingRole = BuyingRole.Technical }));

    [Fact]
    public void Of_whom_nothing_is_recorded_is_told_once() => Assert.Equal(
        (RelationshipGapKind.Unknown, "ann"), Assert.Single(Gaps(5, Jane, new() { Id = new("ann"), Name = "Ann" }, new() { Id = new("bob"), Name = "Bob" }), gap => gap.Kind == RelationshipGapKind.Unknown));

    private static (RelationshipGapKind Kind, string? Contact)[] Gaps(int? days, params Contact[] contacts) =>
        [.. RelationshipGap.In(RelationshipMap.Of(contacts), _ => days).Select(gap => (gap.Kind, gap.Contact?.Id.Value))];
}
