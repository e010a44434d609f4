using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Calls;
using Domain.Opportunities;
using Domain.People;
using Testing.Portfolios;
using Xunit;

namespace Bot.Tests.Answers.Calls;

public sealed class CallTopicTests
{
    private static readonly Period Quarter = FiscalCalendar.CalendarYear.Quarter(2026, 2);
    private static readonly Period Before = FiscalCalendar.CalendarYear.Quarter(2026, 1);
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Person> Boss = A.Person("Boss", Role.RegionalManager).Managing("EMEA");
    private static readonly Made<Person> Ann = A.Person("Ann").Managing("EMEA").With(Person.Fields.Manager, Boss.Id);

    private static readonly IMade[] World =
    [
        Contoso, Boss, Ann,
        A.Deal("Idle").For(Contoso).Worth(300).Open(ForecastCategory.Commit).Closing(new(2026, 6, 1)).OwnedBy(Ann),
        A.Deal("Old").For(Contoso).Worth(90).Won(new(2026, 3, 1)).OwnedBy(Ann).With(Opportunity.Fields.NextStep, "Hand over"),
        A.Call(Ann, 250, "USD", Quarter).With(Submission.Fields.Owner, Ann.Id).With(Submission.Fields.Note, "one slips").With(Submission.Fields.LedgerCommit, Money.Of(310, Currency.Usd)),
        A.Call(Ann, 100, "USD", Before, "-old").With(Submission.Fields.Owner, Ann.Id).With(Submission.Fields.LedgerCommit, Money.Of(120, Currency.Usd)).Since(new(2026, 1, 5)),
    ];

    [Fact]
    public void The_call_leads_with_the_number_against_what_the_deals_say()
    {
        var answer = Asked.Ask(new() { Topic = Topics.Call }, World);

        Assert.Equal("250 USD called for Q2 FY2026, 50 USD below the commit of the deals, 300 USD.", answer.Headline.Plain().Replace("Q2 2026", "Q2 FY2026", StringComparison.Ordinal));
        Assert.Equal((250m, 300m, -50m, 2m, 1m), (answer.Number("called"), answer.Number("commit"), answer.Number("difference"), answer.Number("expected"), answer.Number("missing")));
        Assert.Equal("EMEA", Assert.Single(answer.Rows).Label);
        Assert.Contains(answer.Details, detail => detail.Plain().Contains("not submitted: Boss", StringComparison.Ordinal));
        Assert.Equal("Idle", Assert.Single(Assert.Single(answer.Sections).Rows).Label);
    }

    [Fact]
    public void The_number_of_one_person_comes_with_its_note_and_what_the_deals_said_then()
    {
        var answer = Asked.Ask(new() { Topic = Topics.Call, Deals = new() { Filters = [new DealFilter.In(DealDimension.Owner, [Ann.Id.Value])] } }, World);

        Assert.Equal((250m, 310m), (answer.Number("called"), answer.Number("ledgerThen")));
        Assert.Contains(answer.Details, detail => detail.Plain() == "“one slips”");
    }

    [Fact]
    public void Who_has_not_submitted_is_named()
    {
        var answer = Asked.Ask(new() { Topic = Topics.MissingSubmissions }, World);

        Assert.Equal("1 of 2 has not submitted: Boss.", answer.Headline.Plain());
        Assert.Equal(["Boss"], answer.Rows.Select(row => row.Label));
    }

    [Fact]
    public void What_was_called_for_all_accounts_is_not_told_to_whom_one_account_is_closed()
    {
        var reader = Given.ReaderOf(Clearance.Open).Seeing(Clearance.Money, Contoso.Id);

        Assert.IsType<Reply.Refused>(Asked.Reply(new() { Topic = Topics.Call }, reader, World));
        Assert.Null(new View(Given.Portfolio(World), reader).Of(Submission.Kind)[0].Amount);
        Assert.Empty(new View(Given.Portfolio(World), Given.ReaderOf(Clearance.None).Seeing(Clearance.Money, Contoso.Id)).Of(Submission.Kind));
    }

    [Fact]
    public void Grades_show_the_person_beside_the_deals()
    {
        var answer = Assert.IsType<Reply.Answered>(Asked.Reply(Grades(), Reading(Ann, Role.Seller), World)).Answer;

        Assert.Equal((0.111111m, 0.111111m, 0.333333m), (answer.Number("wape"), answer.Number("bias"), answer.Number("ledgerWape")));
        Assert.Equal("11.11 % off on average (WAPE), 11.11 % over (bias), over 1 call 4 weeks before the end.", answer.Headline.Plain());
        Assert.Contains(answer.Details, detail => detail.Plain() == "A positive bias is an over-forecast.");
    }

    [Fact]
    public void Grades_are_for_the_person_their_manager_and_executives_alone()
    {
        Assert.IsType<Reply.Answered>(Asked.Reply(Grades(), Reading(Boss, Role.RegionalManager), World));
        Assert.IsType<Reply.Answered>(Asked.Reply(Grades(), Reading(A.Person("Chief"), Role.Executive), World));
        Assert.IsType<Reply.Refused>(Asked.Reply(Grades(), Reading(A.Person("Peer"), Role.Seller), World));
        Assert.IsType<Reply.Refused>(Asked.Reply(Grades(), Reading(A.Person("Other"), Role.RegionalManager), World));
        Assert.IsType<Reply.Refused>(Asked.Reply(Grades(), Reading(Ann, Role.Seller) with { Audience = new([], false, false, []) }, World));
    }

    [Fact]
    public void Grades_are_grouped_over_everybody_whose_grades_one_may_see()
    {
        IMade[] world = [.. World, A.Call(Boss, 45, "USD", Before, "-boss").With(Submission.Fields.Region, "EMEA").Since(new(2026, 1, 5))];
        Answer By(DealDimension dimension, Reader reader) =>
            Assert.IsType<Reply.Answered>(Asked.Reply(new() { Topic = Topics.Grades, Deals = new() { GroupBy = dimension } }, reader, world)).Answer;

        // Ann called 100 and Boss 45, where 90 came in.
        var byPerson = By(DealDimension.Owner, Reading(A.Person("Chief"), Role.Executive));
        Assert.Equal([("Ann", 0.111111m, 0.111111m), ("Boss", 0.5m, -0.5m)], byPerson.Rows.Select(row => (row.Label, Of(row, "wape"), Of(row, "bias"))));
        Assert.Equal((0.305556m, -0.194444m), (byPerson.Number("wape"), byPerson.Number("bias")));
        Assert.Equal(("EMEA", 0.305556m), Assert.Single(By(DealDimension.Region, Reading(Boss, Role.RegionalManager)).Rows.Select(row => (row.Label, Of(row, "wape")))));
        Assert.Equal(["Commit"], By(DealDimension.Category, Reading(Boss, Role.RegionalManager)).Rows.Select(row => row.Label));
        Assert.Equal(["Ann"], By(DealDimension.Owner, Reading(Ann, Role.Seller)).Rows.Select(row => row.Label));
    }

    [Fact]
    public void In_a_conversation_nobodys_grades_are_grouped() => Assert.IsType<Reply.Refused>(Asked.Reply(
        new() { Topic = Topics.Grades, Deals = new() { GroupBy = DealDimension.Owner } }, Reading(A.Person("Chief"), Role.Executive) with { Audience = new([], false, false, []) }, World));

    private static decimal Of(AnswerRow row, string name) => row.Values.Single(value => value.Name == name).Value.Number;

    private static Question Grades() => new() { Topic = Topics.Grades, Deals = new() { Filters = [new DealFilter.In(DealDimension.Owner, [Ann.Id.Value])] } };

    private static Reader Reading(Made<Person> person, Role role) => new() { Person = person.Id, Name = "Reader", Role = role, Elsewhere = Clearance.Money };
}
