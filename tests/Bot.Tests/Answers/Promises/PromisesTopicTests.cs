using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Promises;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.Promises;

public sealed class PromisesTopicTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");

    private static readonly IMade[] World =
    [
        Contoso, A.Promise("Savings report").To(Contoso).DueOn(new(2031, 5, 1)), A.Promise("Site plans").To(Contoso).DueOn(new(2016, 5, 1)).With(Promise.Fields.Side, PromiseSide.Them),
        .. new[] { PromiseState.Done, PromiseState.Done, PromiseState.Missed }.Select((state, at) => (IMade)A.Promise($"Ours {at}").To(Contoso).With(Promise.Fields.State, state)),
        A.Promise("Theirs").To(Contoso).With(Promise.Fields.Side, PromiseSide.Them).With(Promise.Fields.State, PromiseState.Missed),
    ];

    [Fact]
    public void Open_ones_stand_by_their_day_and_the_kept_ones_are_a_rate_of_each_side()
    {
        var answer = Ask(new() { Topic = Topics.Promises }, World);

        Assert.Equal(["Site plans", "Savings report"], answer.Rows.Select(row => row.Label));
        Assert.Equal((2m, 1m), (answer.Number("openPromises"), answer.Number("overduePromises")));
        Assert.Equal((decimal.Divide(2, 3), 0m), (answer.Number("keptByUs"), answer.Number("keptByThem")));
        Assert.True(answer.Rows[0].WantsAttention);
    }

    [Fact]
    public void Overdue_ones_are_listed_alone() => Assert.Equal(
        ["Site plans"], Ask(new() { Topic = Topics.Promises, Deals = new() { Filters = [new Domain.Opportunities.DealFilter.Overdue()] } }, World).Rows.Select(row => row.Label));

    [Fact]
    public void What_one_side_promised_is_theirs_alone()
    {
        var answer = Ask(new() { Topic = Topics.Promises, Promises = new(PromiseSide.Them, false) }, World);
        Assert.Equal(["Site plans"], answer.Rows.Select(row => row.Label));
    }

    [Fact]
    public void What_came_to_an_end_is_listed_as_kept_or_missed_and_can_not_be_settled_again()
    {
        var answer = Ask(new() { Topic = Topics.Promises, Promises = new(PromiseSide.Us, true) }, World);
        Assert.Equal("We kept {0} of {1} promises, {2}.", answer.Headline.Template);
        Assert.Equal(3, answer.Rows.Length);
        Assert.All(answer.Rows, row => Assert.Empty(row.Actions));
    }

    [Theory]
    [InlineData(Domain.Opportunities.DealDimension.Account, "Contoso")]
    [InlineData(Domain.Opportunities.DealDimension.Owner, "nobody")]
    public void By_account_or_person_each_is_a_line_with_what_is_open_and_overdue(Domain.Opportunities.DealDimension dimension, string label)
    {
        var row = Assert.Single(Ask(new() { Topic = Topics.Promises, Deals = new() { GroupBy = dimension } }, World).Rows);
        Assert.Equal((label, 2m, 1m), (row.Label, row.Values[0].Value.Number, row.Values[1].Value.Number));
    }

    [Theory]
    [InlineData("what did they promise us?", PromiseSide.Them, false)]
    [InlineData("what did Fabrikam promise us?", PromiseSide.Them, false)]
    [InlineData("what did we promise Fabrikam?", PromiseSide.Us, false)]
    [InlineData("how many promises did we keep?", null, true)]
    public void A_side_and_what_was_kept_are_asked_for(string text, PromiseSide? side, bool isOfKept) =>
        Assert.Equal(new PromiseQuery(side, isOfKept), Understanding.World.Question(text).Promises);

    [Fact]
    public void Below_money_what_was_promised_is_not_told_and_nothing_can_be_pressed()
    {
        var answer = Assert.IsType<Reply.Answered>(Reply(new() { Topic = Topics.Promises }, Given.ReaderOf(Clearance.Open), World)).Answer;
        Assert.All(answer.Rows, row => Assert.Equal(("a promise that is not shown to you here", 0), (row.Label, row.Actions.Length)));
    }
}
