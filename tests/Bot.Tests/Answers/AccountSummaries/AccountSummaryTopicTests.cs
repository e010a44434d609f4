using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Notes;
using Domain.Opportunities;
using Domain.Settings;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.AccountSummaries;

public sealed class AccountSummaryTopicTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");

    private static readonly IMade[] World =
    [
        Contoso, A.Account("Fabrikam"),
        A.Deal("won").For(Contoso).Worth(400).Won(new(2026, 2, 10)), A.Deal("last year").For(Contoso).Worth(999).Won(new(2025, 12, 31)),
        A.Deal("open").For(Contoso).Worth(250).Open(ForecastCategory.Commit).Closing(new(2026, 6, 1)),
        A.Risk("Strike").For(Contoso).Likely(0.4m, 1000), A.Promise("Second shift").To(Contoso).DueOn(new(2026, 5, 10)), A.Note("The CFO retires in June").On(Contoso),
    ];

    private static readonly Question AtAGlance = new() { Topic = Topics.AccountSummary, Scope = AccountScope.Of(true, Contoso.Id) };

    [Fact]
    public void An_account_at_a_glance()
    {
        var answer = Ask(AtAGlance, World);

        Assert.Equal("250 USD commit in Q2 2026; 250 USD open in 1 deal.", answer.Headline.Plain());
        Assert.Equal((400m, 250m, 400m, 1m), (answer.Number("wonYearToDate"), answer.Number("pipeline"), answer.Number("residual"), answer.Number("overduePromises")));
        Assert.Contains("The CFO retires in June", answer.Sections.Single(section => section.Title.Plain() == "Latest notes").Rows.Select(row => row.Label));
        Assert.Contains("1 open promise, 1 overdue", answer.Sections.Select(section => section.Title.Plain()));
        Assert.Equal(
            [
                ("Target", "none set for Q2 2026"), ("Won", "400 USD in 2026 so far"), ("Open risks", "1, 400 USD residual exposure"), ("Next review", "none planned"),
                ("Led by", "nobody recorded"), ("Health", "no colour, 0 % of it is measured"),
            ],
            answer.Facts.Select(fact => (fact.Name, fact.Value.Plain())));
    }

    [Fact]
    public void The_day_of_a_note_is_the_company_s()
    {
        var evening = new DateTimeOffset(2026, 5, 10, 22, 30, 0, TimeSpan.Zero);
        var answer = Ask(
            AtAGlance, Contoso, A.Company().With(CompanySettings.Fields.TimeZone, "Europe/Berlin"), A.Note("The CFO retires in June").On(Contoso).With(Note.Fields.Written, evening));

        Assert.Equal("2026-05-11", answer.Sections[^1].Rows.Single().Note!.Plain());
    }

    [Fact]
    public void Below_money_neither_amounts_nor_notes_are_told()
    {
        var answer = Assert.IsType<Reply.Answered>(Reply(AtAGlance, Given.ReaderOf(Clearance.Open), World)).Answer;

        Assert.Equal("1 open deal; amounts are not shown to you here.", answer.Headline.Plain());
        Assert.Equal(["openDeals", "risks", "pressing", "openPromises", "overduePromises"], answer.Values.Select(value => value.Name));
    }
}
