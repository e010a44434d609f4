using System.Collections.Immutable;
using Bot.Ledger;
using Bot.People;
using Bot.Tests.Turns;
using Domain;
using Domain.Accounts;
using Domain.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.People;

/// <summary>Who sees what where: rows of people, places and accounts, with the clearance that results.</summary>
public sealed class AccessMatrixTests
{
    private static readonly Dictionary<string, Someone> People = new(StringComparer.Ordinal)
    {
        ["lead"] = Someone.Dana,
        ["other lead"] = Someone.Lee,
        ["team"] = Someone.Tom,
        ["administrator"] = Someone.Ada,
        ["stranger"] = Someone.Nina,
        ["guest"] = Someone.Guest,
    };

    [Theory]
    // Alone: what the person's own role and accounts give.
    [InlineData("lead", "alone", Clearance.Restricted, Clearance.Money)]
    [InlineData("other lead", "alone", Clearance.Money, Clearance.Restricted)]
    [InlineData("team", "alone", Clearance.Money, Clearance.Open)]
    [InlineData("administrator", "alone", Clearance.Restricted, Clearance.Restricted)]
    [InlineData("stranger", "alone", Clearance.None, Clearance.None)]
    // The channel that the lead linked to Orbis, among members: money of Orbis for all, of Vanta what everybody may see.
    [InlineData("lead", "linked: lead, team", Clearance.Money, Clearance.Open)]
    [InlineData("team", "linked: lead, team", Clearance.Money, Clearance.Open)]
    [InlineData("lead", "linked: lead, stranger", Clearance.Money, Clearance.None)]
    [InlineData("stranger", "linked: lead, stranger", Clearance.Money, Clearance.None)]
    [InlineData("other lead", "linked: lead, other lead", Clearance.Money, Clearance.Money)]
    [InlineData("lead", "linked: lead, administrator", Clearance.Restricted, Clearance.Money)]
    // A guest listens: names, dates and states at most.
    [InlineData("lead", "linked: lead, guest", Clearance.Open, Clearance.Open)]
    [InlineData("administrator", "linked: administrator, guest", Clearance.Open, Clearance.Open)]
    [InlineData("guest", "linked: lead, guest", Clearance.None, Clearance.None)]
    // A channel that is linked to nothing: the least cleared decides, and strangers have nothing.
    [InlineData("lead", "unlinked: lead, team", Clearance.Money, Clearance.Open)]
    [InlineData("lead", "unlinked: lead, other lead", Clearance.Money, Clearance.Money)]
    [InlineData("lead", "unlinked: lead, stranger", Clearance.None, Clearance.None)]
    // Nobody knows who is there.
    [InlineData("lead", "linked: unreadable", Clearance.Open, Clearance.None)]
    [InlineData("lead", "unlinked: unreadable", Clearance.None, Clearance.None)]
    [InlineData("administrator", "shared: administrator", Clearance.Open, Clearance.Open)]
    public async Task A_reply_holds_what_the_asker_and_everybody_who_listens_may_see(string who, string where, Clearance orbis, Clearance vanta)
    {
        await using var desk = await Desk.OpenAsync();
        var asker = People[who];
        var hearing = await desk.Services.GetRequiredService<Readers>().HearAsync(
            new(asker.AadObjectId, asker.Name, "en-US", "UTC"), PlaceOf(where), _ => Task.FromResult(MembersOf(where)), CancellationToken.None);
        Assert.Equal((orbis, vanta), (hearing.Reader.ClearanceFor(SmallPortfolio.Orbis), hearing.Reader.ClearanceFor(SmallPortfolio.Vanta)));
    }

    [Fact]
    public async Task A_link_ends_to_count_when_whoever_made_it_no_longer_owns_the_account()
    {
        await using var desk = await Desk.OpenAsync();
        Assert.Equal([SmallPortfolio.Orbis], PeopleIndex.Of((await desk.JournalAsync()).Now).LinkedTo("19:orbis@thread.tacv2"));
        var handover = Draft.Set(Partition.Account(SmallPortfolio.Orbis), Account.Kind, SmallPortfolio.Orbis, "Handed over").With(Account.Fields.Leader, new RecordId("lee"));
        await desk.Services.GetRequiredService<LedgerWriter>().AppendAsync(new("test", "Test", Source.Import("test"), "handover", [handover]), CancellationToken.None);
        Assert.Empty(PeopleIndex.Of((await desk.JournalAsync()).Now).LinkedTo("19:orbis@thread.tacv2"));
    }

    [Theory]
    [InlineData("what is the forecast of Orbis Marine this quarter?")]
    [InlineData("won deals this year")]
    [InlineData("average margin of won deals this year")]
    [InlineData("how is Orbis Marine doing?")]
    [InlineData("what changed at Orbis Marine this month?")]
    [InlineData("largest deals")]
    [InlineData("help")]
    public async Task No_amount_leaves_the_bot_where_a_guest_listens(string text)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Connector.Rosters[Somewhere.Team] = [Someone.Dana.Member(), Someone.Guest.Member("guest")];
        var sent = await desk.AskAsync(Someone.Dana, Somewhere.Channel, text);
        var digits = sent.Json.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        foreach (var secret in new[] { "4242421", "1313131", "5555552", "313\u00A0%" })
            Assert.DoesNotContain(secret, digits, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_questions_do_tell_amounts_to_the_lead_alone()
    {
        await using var desk = await Desk.OpenAsync();
        var chat = Somewhere.With(Someone.Dana);
        Assert.Contains(SmallPortfolio.Won, (await desk.AskAsync(Someone.Dana, chat, "how is Orbis Marine doing?")).Json, StringComparison.Ordinal);
        Assert.Contains(SmallPortfolio.Won, (await desk.AskAsync(Someone.Dana, chat, "largest deals")).Json, StringComparison.Ordinal);
    }

    private static ConversationPlace PlaceOf(string where) => where.Split(':')[0] switch
    {
        "alone" => new(PlaceKind.Personal, "a:1", null, "a:1", Somewhere.Tenant, false),
        "unlinked" => new(PlaceKind.Channel, "19:other@thread.tacv2", null, Somewhere.Team, Somewhere.Tenant, false),
        var linked => new(PlaceKind.Channel, "19:orbis@thread.tacv2", null, Somewhere.Team, Somewhere.Tenant, IsShared: linked == "shared"),
    };

    private static ImmutableArray<RosterMember> MembersOf(string where) => where.Split(": ")[1] is not "unreadable" and var names
        ? [.. names.Split(", ").Select(name => new RosterMember(People[name].AadObjectId, Somewhere.Tenant, IsGuest: name == "guest"))]
        : throw new InvalidOperationException("The roster cannot be read.");
}
