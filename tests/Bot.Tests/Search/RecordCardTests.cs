using Bot.Rendering;
using Bot.Search;
using Bot.Search.Briefs;
using Bot.Tests.Rendering;
using Bot.Tests.Samples;
using Domain;
using Domain.People;
using Xunit;

namespace Bot.Tests.Search;

/// <summary>What is inserted into a conversation, from the sample portfolio.</summary>
public sealed class RecordCardTests(SampleLoads loads) : IClassFixture<SampleLoads>
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Theory]
    [InlineData("record-account", "velmora foods", Sought.Accounts)]
    [InlineData("record-deal", "group frame agreement renewal", Sought.Deals)]
    [InlineData("record-contact", "velmora", Sought.Contacts)]
    [InlineData("record-risk", "velmora", Sought.Risks)]
    public async Task A_record_is_a_card_worth_inserting(string name, string text, Sought sought)
    {
        var (portfolio, reader) = await InesAsync();
        var view = new View(portfolio, reader);
        var found = RecordSearch.Find(new(text, sought, 0, 1), portfolio, view)[0];

        CardChecks.MatchesSnapshot(RecordCards.Of(RecordBrief.Of(found, view, Day)!, Locale.For(reader), new("https://crm.example/record/1")), name);
    }

    [Fact]
    public async Task Before_somebody_who_may_not_see_amounts_they_are_left_out_and_the_card_says_so()
    {
        var (portfolio, reader) = await InesAsync();
        var view = new View(portfolio, reader with { Audience = new([], false, HasOutsiders: true, []) });
        var found = RecordSearch.Find(new("group frame agreement renewal", Sought.Deals, 0, 1), portfolio, view)[0];

        CardChecks.MatchesSnapshot(RecordCards.Of(RecordBrief.Of(found, view, Day)!, Locale.For(reader)), "record-without-amounts");
    }

    [Fact]
    public async Task Before_unknown_people_an_account_is_its_name()
    {
        var (portfolio, reader) = await InesAsync();
        var found = RecordSearch.Find(new("velmora", Sought.Accounts, 0, 1), portfolio, new(portfolio, reader))[0];

        Assert.Null(RecordBrief.Of(found, new(portfolio, reader with { Audience = new([], true, true, []) }), Day));
        CardChecks.MatchesSnapshot(RecordCards.Of(RecordBrief.NameAlone(found, "Velmora Foods"), Locale.For(reader)), "record-name-alone");
    }

    private async Task<(Portfolio Portfolio, Reader Reader)> InesAsync()
    {
        var (world, _) = await loads.OnAsync(Day);
        var portfolio = await world.Now();
        return (portfolio, Access.For(portfolio.Of(Person.Kind, Clearance.Restricted).Single(person => person.Name == "Inês Carvalho"), portfolio));
    }
}
