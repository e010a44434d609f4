using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Contacts;
using Domain.Health;
using Domain.Opportunities;
using Domain.People;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Stakeholders;

/// <summary>Today is Friday, 15 May 2026.</summary>
public sealed class StakeholdersTopicTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Account> Asia = A.Account("Contoso Asia").Under(Contoso);
    private static readonly Made<Account> Fabrikam = A.Account("Fabrikam");
    private static readonly Made<Person> Ann = A.Person("Ann");
    private static readonly Made<Contact> Jane = A.Contact("Jane").For(Contoso).With(Contact.Fields.Title, "CPO").With(Contact.Fields.BuyingRole, BuyingRole.Economic)
        .With(Contact.Fields.PoliticalStatus, PoliticalStatus.InnerCircle).With(Contact.Fields.Support, Support.Supporter);
    private static readonly Made<Contact> Tom = A.Contact("Tom").For(Contoso).With(Contact.Fields.PoliticalStatus, PoliticalStatus.InnerCircle).With(Contact.Fields.Support, Support.Enemy);
    private static readonly Made<Contact> Yui = A.Contact("Yui").For(Asia);
    private static readonly Made<Contact> Gone = A.Contact("Gone").For(Contoso).With(Contact.Fields.Status, "left").With(Contact.Fields.BuyingRole, BuyingRole.Champion).With(Contact.Fields.Support, Support.Mentor);
    private static readonly Made<Opportunity> Deal = A.Deal("Renewal").For(Contoso).Open().Worth(100);

    private static IMade[] World => [Contoso, Asia, Fabrikam, Ann, Jane, Tom, Yui, Gone, Deal, Contoso.Met(Jane, Ann.Id.Value, new(2026, 5, 3))];

    [Fact]
    public void A_map_says_how_far_we_have_come_and_tells_everybody_by_how_near_they_stand()
    {
        var answer = Ask(Of(Contoso), World);

        Assert.Equal("1 of 2 key players supports us: Jane.", answer.Headline.Plain());
        Assert.Equal(["Of 3 contacts 1 supports us and 1 is against us.", "1 of 3 counts as unknown: nobody recorded where they stand or whether they support us."], answer.Details.Select(detail => detail.Plain()));
        Assert.Equal(
            ["Inner circle: Jane, Supporter (CPO, economic buyer, last spoke with us 12 days ago)", "Inner circle: Tom, Enemy (no talk with us is recorded)", "Standing not recorded: Yui, not recorded (Contoso Asia, no talk with us is recorded)"],
            answer.Rows.Select(row => $"{row.Under!.Plain()}: {row.Label}, {row.Aside!.Plain()} ({row.Note!.Plain()})"));
        Assert.Equal([false, true, false], answer.Rows.Select(row => row.WantsAttention));
        Assert.Equal((3, 3, 2, 1, 1), (answer.Number("relationshipStatus"), answer.Number("contacts"), answer.Number("keyPlayers"), answer.Number("supportiveKeyPlayers"), answer.Number("unknownContacts")));
        Assert.Null(answer.Colour);
    }

    [Fact]
    public void What_is_missing_comes_with_a_step_each()
    {
        var answer = Ask(Of(Contoso, new(StakeholderShow.Gaps)), World);

        Assert.Equal("5 gaps. 1 of 2 key players supports us: Jane.", answer.Headline.Plain());
        Assert.Equal(
            ["A key player is against us", "A key player is silent", "No champion is known", "No technical judge is known", "Contacts that count as unknown"],
            answer.Rows.Select(row => row.Label));
        Assert.Equal("Tom: ask Jane what stands behind it", answer.Rows[0].Note!.Plain());
        Assert.Equal("never recorded", answer.Rows[1].Aside!.Plain());
        Assert.Equal(["A key player is against us", "A key player is silent", "No champion is known"], Ask(Of(Contoso), World).Sections.Single().Rows.Select(row => row.Label));
    }

    [Theory]
    [InlineData(StakeholderShow.Supporters, false, "1 of 3 contacts supports us, 1 of them a key player.", "Jane")]
    [InlineData(StakeholderShow.Opponents, false, "1 of 3 contacts is against us, 1 of them a key player.", "Tom")]
    [InlineData(StakeholderShow.Deciders, false, "1 of 3 contacts decides or approves, 1 of them known to support us.", "Jane")]
    [InlineData(StakeholderShow.Everybody, true, "1 of 2 key players supports us: Jane.", "Jane, Tom")]
    public void Whom_one_asks_for_is_told_alone(StakeholderShow show, bool onlyKeyPlayers, string headline, string rows)
    {
        var answer = Ask(Of(Contoso, new(show, onlyKeyPlayers)), World);

        Assert.Equal((headline, rows), (answer.Headline.Plain(), string.Join(", ", answer.Rows.Select(row => row.Label))));
    }

    [Fact]
    public void Where_nobody_recorded_anything_that_is_said_and_nothing_is_guessed()
    {
        Assert.Equal("No contact is recorded.", Ask(Of(Fabrikam), World).Headline.Plain());
        Assert.Equal("Add the first: “add contact Jane Roe, CPO of Fabrikam”", Ask(Of(Fabrikam), World).Sections[0].Rows[0].Note!.Plain());
        Assert.Equal("Of 1 contact nobody recorded where they stand, so no key player is known.", Ask(Of(Asia), World).Headline.Plain());
        Assert.Equal("Nobody is known to support us among 1 contact.", Ask(Of(Asia, new(StakeholderShow.Supporters)), World).Headline.Plain());
    }

    [Fact]
    public void A_deal_has_a_colour_in_words_and_its_health_says_how_far_we_have_come()
    {
        var question = new Question { Topic = Topics.Stakeholders, Subject = Deal.Id };

        var green = Ask(question, World);
        var red = Ask(question, [.. World, Jane.Then(new(2026, 5, 1)).With(Contact.Fields.Support, Support.Neutral)]);

        Assert.Equal(("Green: Jane, a supportive key player, decides or approves.", HealthBand.Green), (green.Headline.Plain(), green.Colour!.Value));
        Assert.Equal(("Red: none of 2 key players is known to support us.", HealthBand.Red), (red.Headline.Plain(), red.Colour!.Value));
        // The contact of the subsidiary has no part in it.
        Assert.Equal(["Jane", "Tom"], green.Rows.Select(row => row.Label));
        Assert.Equal("no champion and no technical judge known; 1 of 2 key players supports us: Jane", Ask(new() { Topic = Topics.Health, Subject = Deal.Id }, World).Rows.Single(row => row.Label == "Stakeholders").Note!.Plain());
    }

    [Fact]
    public void Several_accounts_are_told_with_those_first_where_least_is_known()
    {
        var answer = Ask(new() { Topic = Topics.Stakeholders }, World);

        Assert.Equal("1 of 2 accounts has a supportive key player.", answer.Headline.Plain());
        Assert.Equal(["Fabrikam: Nobody known", "Contoso: Supported"], answer.Rows.Select(row => $"{row.Label}: {row.Aside!.Plain()}"));
        Assert.Equal("Tom: enemy; Jane: supporter; 3 contacts, 1 unknown; no champion and no technical judge", answer.Rows[1].Note!.Plain());
        Assert.Equal("Of the others, 1 has no contact recorded.", Assert.Single(answer.Details).Plain());
    }

    [Theory]
    [InlineData(RelationshipStatus.NoSupport, null, "1 of 2 accounts has no supportive key player that we know of.", "Fabrikam")]
    [InlineData(null, RelationshipStatus.Supported, "1 of 2 accounts has a supportive key player.", "Contoso")]
    public void Accounts_can_be_asked_for_by_what_they_have_and_lack(RelationshipStatus? most, RelationshipStatus? least, string headline, string row)
    {
        var answer = Ask(new() { Topic = Topics.Stakeholders, Stakeholders = new(StakeholderShow.Everybody, false, most, least) }, World);

        Assert.Equal((headline, row), (answer.Headline.Plain(), Assert.Single(answer.Rows).Label));
    }

    [Fact]
    public void Without_an_account_people_are_told_wherever_they_are()
    {
        var answer = Ask(new() { Topic = Topics.Stakeholders, Stakeholders = new(StakeholderShow.Opponents) }, World);

        Assert.Equal("1 of 3 contacts is against us, 1 of them a key player.", answer.Headline.Plain());
        Assert.Equal("Contoso, no talk with us is recorded", Assert.Single(answer.Rows).Note!.Plain());
        Assert.False(answer.Has("relationshipStatus"));
    }

    [Fact]
    public void Whoever_may_not_see_amounts_is_not_told_that_nobody_supports_us()
    {
        var reader = Given.ReaderOf(Clearance.Open).Seeing(Clearance.Money, Fabrikam.Id);

        Assert.Equal("Who stands where at Contoso with subsidiaries is not shown to you here.", Assert.IsType<Reply.Refused>(Reply(Of(Contoso), reader, World)).Why.Plain());
        Assert.StartsWith("Who stands where", Assert.IsType<Reply.Refused>(Reply(new() { Topic = Topics.Stakeholders, Subject = Deal.Id }, reader, World)).Why.Plain(), StringComparison.Ordinal);
        var several = Assert.IsType<Reply.Answered>(Reply(new() { Topic = Topics.Stakeholders }, reader, World)).Answer;
        Assert.Equal("Fabrikam", Assert.Single(several.Rows).Label);
        Assert.Equal("1 account left out: who stands where there is not shown to you here.", Assert.Single(several.Omitted).Plain());
    }

    [Fact]
    public void How_it_stood_on_a_day_is_told_with_the_days_counted_up_to_it()
    {
        var later = Jane.Then(new(2026, 5, 10)).With(Contact.Fields.Support, Support.Neutral);

        Assert.Equal("None of 2 key players is known to support us.", Ask(Of(Contoso), [.. World, later]).Headline.Plain());
        var before = Ask(Of(Contoso) with { AsOf = new(2026, 5, 5) }, [.. World, later]);
        Assert.Equal("1 of 2 key players supports us: Jane.", before.Headline.Plain());
        Assert.EndsWith("last spoke with us 2 days ago", before.Rows[0].Note!.Plain(), StringComparison.Ordinal);
    }

    private static Question Of(Made<Account> account, StakeholderQuery? query = null) => new() { Topic = Topics.Stakeholders, Scope = AccountScope.Of(true, account.Id), Stakeholders = query };
}
