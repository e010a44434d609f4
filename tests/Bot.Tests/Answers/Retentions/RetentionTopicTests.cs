using Domain;
using Domain.Accounts;
using Domain.Asking;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Retentions;

public sealed class RetentionTopicTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Account> Fabrikam = A.Account("Fabrikam");
    private static readonly Question Question = new() { Topic = Topics.Retention };

    private static readonly IMade[] World =
    [
        Contoso, Fabrikam, A.Company("EUR"),
        A.Revenue(100, new(2024, 5, 1), currency: "EUR").For(Contoso), A.Revenue(90, new(2026, 4, 1), currency: "EUR").For(Contoso),
        A.Revenue(50, new(2025, 6, 1), currency: "EUR", name: "f").For(Fabrikam),
    ];

    [Fact]
    public void Both_ratios_lead_and_what_is_new_is_told_apart()
    {
        var answer = Ask(Question, World);

        Assert.Equal("90 % NRR, 90 % GRR, May 2025–Apr 2026 against May 2024–Apr 2025.", answer.Headline.Plain());
        Assert.Equal(
            ["0 EUR expansion, 10 EUR contraction and 0 EUR churn on 100 EUR of the year before.", "50 EUR of new business (1 new unit) is in neither ratio."],
            answer.Details.Select(detail => detail.Plain()));
        Assert.Equal([("Contoso", "netRetention"), ("Fabrikam", "newRevenue")], answer.Rows.Select(row => (row.Label, row.Values[0].Name)));
    }

    [Fact]
    public void Without_a_whole_earlier_year_there_are_words_and_no_ratio()
    {
        var answer = Ask(Question with { Scope = AccountScope.Of(false, Fabrikam.Id) }, World);

        Assert.Equal(
            "Actual revenue is recorded only from Jun 2025: May 2024–Apr 2025 is not a whole year to compare with, so there is no retention.", answer.Headline.Plain());
        Assert.Empty(answer.Values);
    }

    [Fact]
    public void Without_revenue_there_are_words() =>
        Assert.Equal("No actual revenue is recorded, so there is no retention.", Ask(Question, Contoso).Headline.Plain());

    [Fact]
    public void Amounts_are_refused_below_money() => Assert.IsType<Reply.Refused>(Reply(Question, Given.ReaderOf(Clearance.Open), World));
}
