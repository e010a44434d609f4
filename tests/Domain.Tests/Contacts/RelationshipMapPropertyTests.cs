using CsCheck;
using Domain.Contacts;
using Xunit;

namespace Domain.Tests.Contacts;

/// <summary>Laws of the relationship map on random people, some of whom have gone and some of whom nothing is known.</summary>
public sealed class RelationshipMapPropertyTests
{
    private static readonly PoliticalStatus?[] Standings = [.. Enum.GetValues<PoliticalStatus>().Select(one => (PoliticalStatus?)one), null];
    private static readonly Support?[] Supports = [.. Enum.GetValues<Support>().Select(one => (Support?)one), null];
    private static readonly BuyingRole?[] Roles = [.. Enum.GetValues<BuyingRole>().Select(one => (BuyingRole?)one), null];
    private static readonly string?[] Statuses = ["active", "moved", "left", null];

    private static readonly Gen<Contact[]> AnyPeople = Gen.Select(One(Standings), One(Supports), One(Roles), One(Statuses)).Array[0, 8].Select(people =>
        people.Select((one, at) => new Contact { Id = new($"contact-{at}"), Name = $"Contact {at}", PoliticalStatus = one.Item1, Support = one.Item2, BuyingRole = one.Item3, Status = one.Item4 }).ToArray());

    [Fact]
    public void Nothing_is_better_by_losing_somebody() => Gen.Select(AnyPeople, Gen.Int[0, 7]).Sample((people, at) =>
    {
        var (before, after) = (RelationshipMap.Of(people), RelationshipMap.Of(people.Select((one, place) => place == at ? one with { Status = "left" } : one)));

        Assert.True(after.Status <= before.Status);
        Assert.True(after.ColourOfDeal <= before.ColourOfDeal);
        Assert.Subset(after.MissingRoles.ToHashSet(), before.MissingRoles.ToHashSet());
    });

    [Fact]
    public void Nothing_is_worse_by_winning_somebody_over() => Gen.Select(AnyPeople, Gen.Int[0, 7], One([Support.Mentor, Support.Supporter])).Sample((people, at, support) =>
    {
        var (before, after) = (RelationshipMap.Of(people), RelationshipMap.Of(people.Select((one, place) => place == at ? one with { Support = support } : one)));

        Assert.True(after.Status >= before.Status);
        Assert.True(after.ColourOfDeal >= before.ColourOfDeal);
    });

    [Fact]
    public void In_which_order_they_are_recorded_changes_nothing() => AnyPeople.Sample(people =>
        Assert.Equal(RelationshipMap.Of(people).Contacts, RelationshipMap.Of(people.Reverse()).Contacts));

    [Fact]
    public void A_deal_is_green_or_yellow_exactly_where_the_status_is_the_highest() => AnyPeople.Sample(people =>
        Assert.Equal(RelationshipMap.Of(people).Status == RelationshipStatus.Supported, RelationshipMap.Of(people).ColourOfDeal > Domain.Health.HealthBand.Red));

    [Fact]
    public void Everybody_who_is_there_is_told_of_once() => AnyPeople.Sample(people =>
        Assert.Equal(people.Where(one => one.IsActive).Select(one => one.Id).Order(), RelationshipMap.Of(people).Contacts.Select(one => one.Id).Order()));

    private static Gen<T> One<T>(T[] among) => Gen.Int[0, among.Length - 1].Select(at => among[at]);
}
