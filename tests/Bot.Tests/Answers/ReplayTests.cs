using Bot.Understanding;
using CsCheck;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.Opportunities;
using Testing.Portfolios;
using Xunit;

namespace Bot.Tests.Answers;

/// <summary>A receipt names how far each partition was read: asked again from there, the same question has the same answer, whatever came after.</summary>
public sealed class ReplayTests
{
    private static readonly Gen<Question> Questions = Gen.Select(
        Gen.Int[-1, Worlds.AccountIds.Count - 1], Gen.Bool, Gen.Int[0, 2], Worlds.Dimension, Gen.Int[-1, 400]).Select((account, family, topic, dimension, ago) => new Question
        {
            Topic = topic == 0 ? Topics.Deals : Topics.Forecast,
            Scope = account < 0 ? AccountScope.Everything : AccountScope.Of(family, Worlds.AccountIds[account]),
            Period = topic == 1 ? FiscalCalendar.CalendarYear.Year(2017) : null,
            Deals = new() { GroupBy = dimension == DealDimension.NamedAccount ? null : dimension },
            AsOf = ago < 0 ? null : Worlds.Today.AddDays(-ago),
        });

    [Fact]
    public void The_same_question_at_its_receipts_position_has_the_same_answer() =>
        Gen.Select(Worlds.Any, Happening.Several, Happening.Several, Questions).Sample((world, before, after, question) =>
        {
            var then = before.Aggregate(Given.Journal(world), (journal, happening) => happening.Befall(journal));
            if (Asker.Answer(question, Context(then)) is not Reply.Answered { Answer: var told })
                return;
            var since = after.Aggregate(then, (journal, happening) => happening.Befall(journal));

            var again = Assert.IsType<Reply.Answered>(Asker.Replay(told.Question, told.Receipt.Position, Context(since))).Answer;

            Assert.Equal(told.Values, again.Values);
            Assert.Equal(told.Rows.Select(row => (row.Label, string.Join("; ", row.Values))), again.Rows.Select(row => (row.Label, string.Join("; ", row.Values))));
            Assert.Equal(told.Receipt.Position, again.Receipt.Position);
        }, iter: 1000);

    [Fact]
    public void What_came_after_does_change_the_answer_of_now()
    {
        var contoso = A.Account("Contoso");
        var deal = A.Deal("Renewal").For(contoso).Worth(1000).Won(Worlds.Today);
        var then = Given.Journal(contoso, deal);
        var question = new Question { Topic = Topics.Deals, Scope = AccountScope.Of(true, contoso.Id) };
        var told = ((Reply.Answered)Asker.Answer(question, Context(then))).Answer;
        var since = new Happening(0, 0, 777, 0).Befall(then);

        var now = ((Reply.Answered)Asker.Answer(question, Context(since))).Answer;
        var again = ((Reply.Answered)Asker.Replay(told.Question, told.Receipt.Position, Context(since))).Answer;

        Assert.Equal((1000m, 777m, 1000m), (told.Number("amount"), now.Number("amount"), again.Number("amount")));
    }

    [Fact]
    public void A_deal_that_came_to_the_account_from_another_is_in_its_receipt()
    {
        var (contoso, fabrikam) = (A.Account("Contoso"), A.Account("Fabrikam"));
        var deal = A.Deal("Renewal").For(fabrikam).Worth(1000).Won(Worlds.Today);
        var moved = deal.Then(new(2017, 6, 1)).With(Opportunity.Fields.Account, contoso.Id);

        var told = (Reply.Answered)Asker.Answer(new() { Topic = Topics.Deals, Scope = AccountScope.Of(true, contoso.Id) }, Context(Given.Journal(contoso, fabrikam, deal, moved)));

        Assert.Equal(1000m, told.Answer.Number("amount"));
        Assert.Equal(["account/account-contoso", "account/account-fabrikam"], told.Answer.Receipt.Position.Keys);
    }

    private static UnderstandingContext Context(Journal journal) => new() { Portfolio = journal.Now, View = new(journal.Now, Given.Administrator), Today = Worlds.Today };
}
