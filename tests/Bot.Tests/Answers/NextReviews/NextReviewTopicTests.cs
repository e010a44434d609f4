using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.People;
using Domain.Reviews;
using Testing.Portfolios;
using Xunit;
using static Bot.Tests.Answers.Asked;

namespace Bot.Tests.Answers.NextReviews;

public sealed class NextReviewTopicTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Person> Ana = A.Person("Ana Ruiz", Role.GlobalAccountManager);

    [Fact]
    public void The_next_review_is_told_with_owner_guests_and_open_promises()
    {
        var answer = Ask(
            new() { Topic = Topics.NextReview, Scope = AccountScope.Of(true, Contoso.Id) }, Contoso, Ana, A.Review(new(2026, 5, 1)).With(Contoso),
            A.Review(new(2026, 8, 1)).With(Contoso), A.Review(new(2026, 5, 29)).With(Contoso).OwnedBy(Ana).Wanting("CFO", "Plant manager"),
            A.Promise("Second shift").To(Contoso).DueOn(new(2026, 5, 10)));

        Assert.Equal("14 days to the QBR with Contoso on 2026-05-29: no agenda.", answer.Headline.Plain());
        Assert.Equal((14m, 2m, 1m), (answer.Number("days"), answer.Number("reviews"), answer.Number("openPromises")));
        Assert.Equal(
            [("Owner", "Ana Ruiz"), ("Wanted there", "CFO, Plant manager"), ("Agenda", "none yet")], answer.Facts.Select(fact => (fact.Name, fact.Value.Plain())));
        var promise = Assert.Single(Assert.Single(answer.Sections).Rows);
        Assert.Equal(("Second shift", "2026-05-10", "by us, overdue", true), (promise.Label, promise.Aside!.Plain(), promise.Note!.Plain(), promise.WantsAttention));
    }

    [Fact]
    public void A_prepared_review_lacks_nothing_and_what_is_not_shown_is_not_called_lacking()
    {
        IMade[] world = [Contoso, Ana, A.Review(new(2026, 5, 29)).With(Contoso).OwnedBy(Ana).Wanting("CFO").With(Review.Fields.Agenda, "Renewal")];

        Assert.Equal("14 days to the QBR with Contoso on 2026-05-29.", Ask(new() { Topic = Topics.NextReview }, world).Headline.Plain());
        var belowMoney = Assert.IsType<Reply.Answered>(Reply(new() { Topic = Topics.NextReview }, Given.ReaderOf(Clearance.Open), world)).Answer;
        Assert.Equal("14 days to the QBR with Contoso on 2026-05-29.", belowMoney.Headline.Plain());
        Assert.DoesNotContain(belowMoney.Facts, fact => fact.Name == "Agenda");
    }

    [Fact]
    public void No_review_is_said_plainly() => Assert.Equal("No review is planned.", Ask(new() { Topic = Topics.NextReview }, Contoso).Headline.Plain());
}
