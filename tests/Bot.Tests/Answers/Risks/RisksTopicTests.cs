using Domain;
using Domain.Accounts;
using Domain.Asking;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Risks;

public sealed class RisksTopicTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");

    private static readonly IMade[] World =
    [
        Contoso, A.Risk("Strike").For(Contoso).Likely(0.4m, 2500, control: 0.35m).DueOn(new(2026, 5, 1)), A.Risk("Merger").For(Contoso).Likely(0.5m, 200), A.Risk("Vague").For(Contoso),
    ];

    [Fact]
    public void Risks_stand_by_residual_exposure_with_what_is_overdue()
    {
        var answer = Ask(new() { Topic = Topics.Risks }, World);

        Assert.Equal(["Strike", "Merger", "Vague"], answer.Rows.Select(row => row.Label));
        Assert.Equal((750m, 1100m, 3m, 1m), (answer.Number("residual"), answer.Number("exposure"), answer.Number("risks"), answer.Number("overdueRisks")));
        Assert.Equal("1 risk without a probability, an impact or a rate to convert it.", answer.Omitted.Single().Plain());
    }

    [Fact]
    public void Below_money_risks_are_named_without_what_is_at_stake()
    {
        var answer = Assert.IsType<Reply.Answered>(Reply(new() { Topic = Topics.Risks }, Given.ReaderOf(Clearance.Open), World)).Answer;

        Assert.Equal((3, false), (answer.Rows.Length, answer.Has("residual")));
        Assert.All(answer.Rows, row => Assert.Empty(row.Values));
    }
}
