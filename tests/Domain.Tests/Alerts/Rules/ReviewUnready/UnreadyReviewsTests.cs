using Domain.Accounts;
using Domain.Alerts;
using Domain.People;
using Domain.Reviews;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts.Rules.ReviewUnready;

public sealed class UnreadyReviewsTests
{
    private static readonly Made<Account> Contoso = A.Account("Contoso");
    private static readonly Made<Person> Ana = A.Person("Ana");

    [Fact]
    public void Two_weeks_before_less_than_half_is_told_with_what_is_missing()
    {
        var item = Warned.One("review.unready", Contoso, Ana, Review(14).OwnedBy(Ana));

        Assert.Equal("in 14 days, on 2026-12-07, with no agenda, nobody invited", item.Words());
        Assert.Equal((AlertSeverity.Medium, false), (item.Severity, item.IsLingering));
    }

    [Theory]
    [InlineData(15, 0)]
    [InlineData(14, 1)]
    public void Not_earlier(int days, int told) => Assert.Equal(told, Warned.Of("review.unready", Contoso, Review(days)).Length);

    [Fact]
    public void Two_thirds_are_enough_until_a_week_before()
    {
        Assert.True(Warned.One("review.unready", Contoso, Ana, Review(8).OwnedBy(Ana).Wanting("Chiara")).IsLingering);
        Assert.False(Warned.One("review.unready", Contoso, Ana, Review(7).OwnedBy(Ana).Wanting("Chiara")).IsLingering);
    }

    [Fact]
    public void It_is_critical_on_the_day_before() => Assert.Equal(AlertSeverity.Critical, Warned.One("review.unready", Contoso, Review(1)).Severity);

    [Fact]
    public void Once_it_is_ready_it_is_told_as_upcoming_alone()
    {
        Assert.Empty(Warned.Of("review.unready", Contoso, Review(5).With(Domain.Reviews.Review.Fields.State, ReviewState.Ready)));
        Assert.False(Warned.One("review.upcoming", Contoso, Review(5).With(Domain.Reviews.Review.Fields.State, ReviewState.Ready)).IsLingering);
        Assert.True(Warned.One("review.upcoming", Contoso, Review(5)).IsLingering);
    }

    private static Made<Review> Review(int days) => A.Review(Warned.Monday.AddDays(days)).With(Contoso);
}
