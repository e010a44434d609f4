using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Forecasts;

public sealed class ForecastSplitTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Account> Iberia = A.Account("Contoso Iberia").Under(Contoso);
    private static readonly Made<Account> Lisbon = A.Account("Contoso Lisbon").Under(Iberia);
    private static readonly Made<Account> Fabrikam = A.Account("Fabrikam");
    private static readonly Made<Account> Quiet = A.Account("Quiet");

    private static readonly IMade[] World =
    [
        Contoso, Iberia, Lisbon, Fabrikam, Quiet,
        A.Deal("head office").For(Contoso).Worth(400).Won(new(2026, 4, 10)),
        A.Deal("spain").For(Iberia).Worth(30).Won(new(2026, 4, 11)),
        A.Deal("portugal").For(Lisbon).Worth(7).Open(ForecastCategory.Commit).Closing(new(2026, 6, 1)),
        A.Deal("fabric").For(Fabrikam).Worth(250).Open(ForecastCategory.Commit).Closing(new(2026, 6, 20)),
        A.Deal("fabric without an amount").For(Fabrikam).Open(ForecastCategory.Commit).Closing(new(2026, 6, 20)),
    ];

    [Fact]
    public void Over_several_accounts_there_is_the_total_and_the_part_of_each()
    {
        var answer = Ask(Of(Contoso, Fabrikam), World);
        Assert.Equal(687, answer.Number("commit"));
        Assert.Equal("Account", answer.RowHeading);
        Assert.Equal([("Contoso", 437m), ("Fabrikam", 250m)], Commits(answer));
        Assert.Contains("Split by account, since there are 2.", answer.Assumptions.Select(sentence => sentence.Plain()));
        // What is in neither row nor total is named.
        Assert.Equal((4, 5), (answer.Covered, answer.Total));
        Assert.Contains("1 deal has no amount; an unknown amount is not counted as zero.", answer.Omitted.Select(sentence => sentence.Plain()));
    }

    [Fact]
    public void A_subsidiary_named_beside_its_parent_is_counted_once()
    {
        var answer = Ask(Of(Contoso, Iberia), World);
        Assert.Equal(437, answer.Number("commit"));
        Assert.Equal([("Contoso", 400m), ("Contoso Iberia", 37m)], Commits(answer));
        Assert.Contains("Split by account; what belongs to a subsidiary with a row of its own is counted there alone.", answer.Assumptions.Select(sentence => sentence.Plain()));
    }

    [Fact]
    public void The_nearest_of_three_in_a_row_gets_the_deal_whatever_the_order()
    {
        foreach (var question in new[] { Of(Contoso, Iberia, Lisbon), Of(Lisbon, Iberia, Contoso) })
            Assert.Equal([("Contoso", 400m), ("Contoso Iberia", 30m), ("Contoso Lisbon", 7m)], Commits(Ask(question, World)));
    }

    [Fact]
    public void An_account_without_deals_has_its_row() =>
        Assert.Equal([("Fabrikam", 250m), ("Quiet", 0m)], Commits(Ask(Of(Quiet, Fabrikam), World)));

    [Fact]
    public void Another_grouping_that_was_asked_for_stays() =>
        Assert.Equal("Forecast category", Ask(Of(Contoso, Fabrikam) with { Deals = new() { GroupBy = DealDimension.Category } }, World).RowHeading);

    [Fact]
    public void One_account_is_not_split() => Assert.Equal("Close month", Ask(Of(Contoso), World).RowHeading);

    [Fact]
    public void What_the_reader_may_not_see_has_no_row_and_is_named()
    {
        var reader = Given.ReaderOf(Clearance.Open).Seeing(Clearance.Money, Fabrikam.Id);
        var answer = Assert.IsType<Reply.Answered>(Reply(Of(Contoso, Fabrikam), reader, World)).Answer;
        Assert.Equal([("Fabrikam", 250m)], Commits(answer));
        Assert.Contains("3 accounts are left out: not shown to you here.", answer.Omitted.Select(sentence => sentence.Plain()));
    }

    private static Question Of(params Made<Account>[] accounts) => new() { Topic = Topics.Forecast, Scope = AccountScope.Of(true, [.. accounts.Select(account => account.Id)]) };

    private static (string, decimal)[] Commits(Answer answer)
    {
        var rows = answer.Rows.Select(row => (row.Label, row.Values.Single(value => value.Name == "commit").Value.Number)).ToArray();
        Assert.Equal(answer.Number("commit"), rows.Sum(row => row.Number));
        return rows;
    }
}
