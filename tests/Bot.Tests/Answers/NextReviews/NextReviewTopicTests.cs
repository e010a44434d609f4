using Domain.Accounts;
using Domain.Asking;
using Domain.People;
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

        Assert.Equal("14 days to the QBR with Contoso on 2026-05-29.", answer.Headline.Plain());
        Assert.Equal((14m, 2m, 1m), (answer.Number("days"), answer.Number("reviews"), answer.Number("openPromises")));
        Assert.Equal(
            ["Owner: Ana Ruiz.", "Wanted there: CFO, Plant manager.", "Promised by us, overdue since 2026-05-10: Second shift"], answer.Details.Select(detail => detail.Plain()));
    }

    [Fact]
    public void No_review_is_said_plainly() => Assert.Equal("No review is planned.", Ask(new() { Topic = Topics.NextReview }, Contoso).Headline.Plain());
}
