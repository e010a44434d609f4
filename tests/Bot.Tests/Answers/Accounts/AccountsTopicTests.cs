using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Contacts;
using Domain.Opportunities;
using Domain.People;
using Domain.Products;
using Domain.Reviews;
using Domain.Standings;
using Domain.Touches;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Accounts;

public sealed class AccountsTopicTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Account> Fabrikam = A.Account("Fabrikam");
    private static readonly Made<Account> Silent = A.Account("Silent");
    private static readonly Made<Account> ContosoChile = A.Account("Contoso Chile").Under(Contoso);
    private static readonly Made<Product> Sensors = A.Product("Sensors");
    private static readonly Made<Product> Support = A.Product("Support");
    private static readonly Made<Person> Ann = A.Person("Ann");

    private static readonly Period LastSixty = new(Today.AddDays(-59), Today, "last 60 days");

    private static readonly IMade[] World =
    [
        Contoso, Fabrikam, Silent, ContosoChile, Sensors, Support, Ann,
        A.Note("Chile is quiet").On(ContosoChile).WrittenOn(Today.AddDays(-10)),
        A.Review(Today.AddDays(-90)).With(Fabrikam).With(Review.Fields.State, ReviewState.Held),
        A.Review(Today.AddDays(20)).With(Fabrikam),
        A.Contact("Iris").For(Contoso).As(BuyingRole.Champion).With(Contact.Fields.Status, "left"),
        A.Contact("Omar").For(Fabrikam).As(BuyingRole.Champion).With(Contact.Fields.Status, "active"),
        A.Deal("Renewal").For(Contoso).Worth(500).Open().Closing(Today.AddDays(30)),
        A.Deal("Rollout").For(Fabrikam).Worth(200).Won(Today.AddDays(-100)).Selling(Sensors),
        A.Deal("Care").For(ContosoChile).Worth(50).Won(Today.AddDays(-100)).Selling(Support),
        A.Deal("Probes").For(ContosoChile).Worth(70).Won(Today.AddDays(-100)).Selling(Sensors),
        A.Risk("Strike").For(Fabrikam), A.Risk("Price").For(Fabrikam), A.Risk("Delay").For(Contoso),
    ];

    private static Answer Listed(params AccountCondition[] conditions) => Ask(Question(conditions), World);

    private static Question Question(params AccountCondition[] conditions) => new() { Topic = Topics.Accounts, Accounts = new([.. conditions], null) };

    private static IEnumerable<string> Names(Answer answer) => answer.Rows.Select(row => row.Label);

    [Fact]
    public void Accounts_by_themselves_are_listed_with_who_leads_them_the_most_open_first()
    {
        var answer = Ask(new Question { Topic = Topics.Accounts, Accounts = new([], AccountAspect.Lead) }, [.. World.Where(made => !ReferenceEquals(made, Contoso)), Contoso.With(Account.Fields.Leader, Ann.Id)]);

        Assert.Equal("3 accounts.", answer.Headline.Plain());
        Assert.Equal([("Contoso", "led by Ann"), ("Fabrikam", null), ("Silent", null)], answer.Rows.Select(row => (row.Label, row.Note?.Plain())));
    }

    [Fact]
    public void Whoever_was_not_met_is_listed_and_who_never_was_comes_first()
    {
        var answer = Listed(new AccountCondition(AccountAspect.Touch, IsLacking: true, LastSixty));

        Assert.Equal("2 of 3 accounts have no contact in the last 60 days.", answer.Headline.Plain());
        Assert.Equal([("Silent", "never logged"), ("Fabrikam", "2026-02-14")], answer.Rows.Select(row => (row.Label, row.Aside!.Plain())));
        Assert.Contains("nobody logged is not known", answer.Details.Single().Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_known_of_a_subsidiary_counts_for_the_head_of_its_family() => Assert.Equal(
        ["Contoso"], Names(Listed(new AccountCondition(AccountAspect.Touch, IsLacking: false, LastSixty))));

    [Theory]
    [InlineData(TouchDirection.TwoWay, "2026-05-08")]
    [InlineData(TouchDirection.In, "2026-05-08")]
    [InlineData(TouchDirection.Out, "2026-02-14")]
    public void A_talk_is_contact_and_a_mail_that_was_not_answered_is_none(TouchDirection direction, string last)
    {
        var talk = Fabrikam.Met(null, "ann", Today.AddDays(-7), direction);
        var answer = Ask(new() { Topic = Topics.Accounts, Accounts = new([], AccountAspect.Touch), Scope = AccountScope.Of(true, Fabrikam.Id) }, [.. World, talk]);

        Assert.Equal(last, answer.Rows[0].Aside!.Plain());
    }

    [Fact]
    public void A_subsidiary_that_was_named_stands_for_itself()
    {
        var answer = Ask(Question(new AccountCondition(AccountAspect.Touch, IsLacking: true)) with { Scope = AccountScope.Of(true, Contoso.Id, ContosoChile.Id) }, World);

        Assert.Equal(["Contoso"], Names(answer));
    }

    [Fact]
    public void A_champion_who_has_left_is_none_and_is_named()
    {
        var answer = Listed(new AccountCondition(AccountAspect.Champion, IsLacking: true));

        Assert.Equal(["Contoso", "Silent"], Names(answer));
        Assert.Equal("Iris has left", answer.Rows[0].Note!.Plain());
    }

    [Theory]
    [InlineData(AccountAspect.Review, "Contoso", "Silent")]
    [InlineData(AccountAspect.OpenDeal, "Fabrikam", "Silent")]
    [InlineData(AccountAspect.Risk, "Silent")]
    [InlineData(AccountAspect.Sponsor, "Contoso", "Fabrikam", "Silent")]
    [InlineData(AccountAspect.Target, "Contoso", "Fabrikam", "Silent")]
    [InlineData(AccountAspect.Promise, "Contoso", "Fabrikam", "Silent")]
    public void What_an_account_lacks_is_the_complement_of_what_it_has(AccountAspect aspect, params string[] lacking)
    {
        Assert.Equal(lacking, Names(Listed(new AccountCondition(aspect, IsLacking: true))).Order());
        Assert.Equal(new[] { "Contoso", "Fabrikam", "Silent" }.Except(lacking), Names(Listed(new AccountCondition(aspect, IsLacking: false))).Order());
    }

    [Fact]
    public void One_product_but_not_the_other() => Assert.Equal(
        ["Fabrikam"], Names(Listed(new(AccountAspect.Product, IsLacking: false, Product: Sensors.Id), new(AccountAspect.Product, IsLacking: true, Product: Support.Id))));

    [Fact]
    public void When_nobody_lacks_it_that_is_said() => Assert.Equal(
        "All 3 accounts have at most 5 open risks.", Listed(new AccountCondition(AccountAspect.Risk, IsLacking: true, MoreThan: 5)).Headline.Plain());

    [Fact]
    public void The_most_risks_come_first_and_are_the_headline()
    {
        var answer = Ask(new() { Topic = Topics.Accounts, Accounts = new([], AccountAspect.Risk) }, World);

        Assert.Equal("2 open risks at Fabrikam, the most of 3 accounts.", answer.Headline.Plain());
        Assert.Equal([2m, 1m, 0m], answer.Rows.Select(row => row.Values[0].Value.Number));
    }

    [Fact]
    public void Of_one_account_the_last_contacts_are_told()
    {
        var answer = Ask(new() { Topic = Topics.Accounts, Accounts = new([], AccountAspect.Touch), Scope = AccountScope.Of(true, Contoso.Id) }, World);

        Assert.Equal("10 days since the last contact with Contoso, on 2026-05-05.", answer.Headline.Plain());
        Assert.Equal(["Chile is quiet"], Names(answer));
    }

    [Fact]
    public void Below_money_neither_amounts_nor_notes_are_told()
    {
        var question = new Question { Topic = Topics.Accounts, Accounts = new([], AccountAspect.Touch), Scope = AccountScope.Of(true, Contoso.Id) };
        var told = Assert.IsType<Reply.Answered>(Reply(question, Given.ReaderOf(Clearance.Open), World)).Answer;
        var listed = Assert.IsType<Reply.Answered>(Reply(Question(new AccountCondition(AccountAspect.Champion, IsLacking: true)), Given.ReaderOf(Clearance.Open), World)).Answer;

        Assert.Equal(["Note"], Names(told));
        Assert.All(listed.Rows, row => Assert.Empty(row.Values));
    }

    [Fact]
    public void Accounts_of_a_region_are_not_told_as_if_they_were_all() => Assert.Contains(
        "Only accounts in EMEA: an account is of whoever leads it or owns deals of it, and of the region where they work or its deals are.",
        Ask(
            Question(new AccountCondition(AccountAspect.Risk, IsLacking: true)) with { Deals = new() { Filters = [new DealFilter.In(DealDimension.Region, ["EMEA"])] } },
            [Contoso, Fabrikam, A.Deal("Line").For(Contoso).Open().In("EMEA")]).Details.Select(detail => detail.Plain()));

    [Fact]
    public void An_account_is_where_its_deals_are_and_of_whoever_owns_them()
    {
        IMade[] world = [Contoso, Fabrikam, Ann, A.Deal("Line").For(Contoso).Open().OwnedBy(Ann).In("EMEA")];

        foreach (var filter in new DealFilter[] { new DealFilter.In(DealDimension.Region, ["EMEA"]), new DealFilter.In(DealDimension.Owner, [Ann.Id.Value]) })
            Assert.Equal(["Contoso"], Names(Ask(Question(new AccountCondition(AccountAspect.Risk, IsLacking: true)) with { Deals = new() { Filters = [filter] } }, world)));
    }
}
