using System.Collections.Immutable;
using Domain.Alerts;
using Domain.Health;
using Domain.Opportunities;
using Domain.Risks;
using Testing.Portfolios;
using Xunit;

namespace Domain.Tests.Alerts;

/// <summary>A week of digests, after the one of the Friday before it.</summary>
public sealed class AlertReviewTests
{
    private const string Rule = "deal.overdue";

    private static readonly DateOnly Friday = new(2026, 11, 6);
    private static readonly DateOnly Monday = Friday.AddDays(3);
    private static readonly DateOnly Sunday = Friday.AddDays(9);
    private static readonly RecordId Ada = new("ada");

    [Fact]
    public void Each_alert_counts_once_by_what_became_of_it()
    {
        var (seen, given, raised, won, dropped, waiting, silent) = (Late("seen"), Late("given"), Late("raised"), Late("won"), Late("dropped"), Late("waiting"), Late("silent"));

        var review = Review(
            seen, Answered(seen, AlertAnswer.Acknowledged), given, given.Then(Monday.AddDays(1)).With(Opportunity.Fields.Owner, Ada),
            raised, A.Risk("a risk").Since(Monday.AddDays(1)).With(Risk.Fields.Alerts, [Key(raised)]), won, won.Then(Monday.AddDays(2)).With(Opportunity.Fields.Status, DealStatus.Won),
            dropped, Answered(dropped, AlertAnswer.Dismissed), waiting, Answered(waiting, AlertAnswer.Snoozed), silent);

        Assert.Equal(new AlertFates(TakenUp: 3, Settled: 1, Dismissed: 1, Open: 2), Fates(review));
        Assert.Equal((7, 4, 0.8m), (Fates(review).Told, Fates(review).Acted, Fates(review).Precision));
        Assert.All(review.Alerts.Where(alert => alert.Item.Rule == Rule), alert => Assert.Equal(Monday, alert.Told));
    }

    [Fact]
    public void What_was_told_before_the_days_is_not_told_in_them_unless_it_got_worse()
    {
        var before = A.Deal("before").Worth(100).Closing(Friday.AddDays(-1)).Since(Friday.AddDays(-40));
        var worse = A.Deal("worse").Worth(100).Closing(Monday.AddDays(-6)).Since(Friday.AddDays(-40));

        Assert.Equal(["worse"], Of(Review(before, worse, Answered(before, AlertAnswer.Acknowledged))));
    }

    [Fact]
    public void What_was_answered_long_ago_and_comes_again_is_not_told()
    {
        var deal = A.Deal("again").Worth(100).Closing(Friday.AddDays(-30)).Since(Friday.AddDays(-40));
        var answer = Answered(deal, AlertAnswer.Dismissed).Since(Friday.AddDays(-20)).With(AlertResponse.Fields.Day, Friday.AddDays(-20));

        Assert.Empty(Of(Review(
            deal, answer, deal.Then(Friday.AddDays(-10)).With(Opportunity.Fields.Status, DealStatus.Won), deal.Then(Monday.AddDays(1)).With(Opportunity.Fields.Status, DealStatus.Open))));
    }

    [Fact]
    public void What_was_acknowledged_and_dismissed_later_was_taken_up()
    {
        var deal = Late("both");
        var answer = Answered(deal, AlertAnswer.Acknowledged);

        Assert.Equal(new AlertFates(1, 0, 0, 0), Fates(Review(deal, answer, answer.Then(Monday.AddDays(2)).With(AlertResponse.Fields.Answer, AlertAnswer.Dismissed))));
    }

    [Fact]
    public void What_was_dismissed_and_ended_later_stays_dismissed()
    {
        var deal = Late("dropped");

        Assert.Equal(new AlertFates(0, 0, 1, 0), Fates(Review(deal, Answered(deal, AlertAnswer.Dismissed), deal.Then(Monday.AddDays(2)).With(Opportunity.Fields.Status, DealStatus.Won))));
    }

    [Fact]
    public void Another_owner_on_the_very_day_counts_and_the_first_one_does_not()
    {
        var given = Late("given").With(Opportunity.Fields.Owner, new("ben"));
        var made = Late("made").With(Opportunity.Fields.Owner, new("ben")).Since(Monday);

        Assert.Equal(new AlertFates(1, 0, 0, 1), Fates(Review(given, given.Then(Monday).With(Opportunity.Fields.Owner, Ada), made)));
    }

    [Fact]
    public void What_is_done_at_the_end_of_the_days_counts_and_later_it_does_not()
    {
        var (sunday, after) = (Late("sunday"), Late("after"));

        Assert.Equal(
            new AlertFates(1, 0, 0, 1),
            Fates(Review(sunday, Answered(sunday, AlertAnswer.Acknowledged).Since(Sunday), after, Answered(after, AlertAnswer.Acknowledged).Since(Sunday.AddDays(1)))));
    }

    [Fact]
    public void Nothing_told_is_nothing_to_review() => Assert.Empty(Review().Rules);

    [Theory]
    [InlineData(1, 4, 0, true)]
    [InlineData(1, 1, 3, true)]
    [InlineData(0, 4, 0, false)]
    [InlineData(2, 4, 0, false)]
    [InlineData(2, 7, 0, false)]
    [InlineData(2, 8, 0, true)]
    public void Muting_is_suggested_of_five_told_when_four_fifths_moved_nobody(int acted, int dismissed, int open, bool isSuggested) =>
        Assert.Equal(isSuggested, new AlertFates(acted, 0, dismissed, open).SuggestsMuting);

    [Fact]
    public void There_is_no_precision_before_anything_was_acted_on_or_dismissed() => Assert.Null(new AlertFates(0, 0, 0, 3).Precision);

    private static AlertFates Fates(AlertReview review) => review.Rules.Single(rule => rule.Rule == Rule).Fates;

    private static IEnumerable<string> Of(AlertReview review) => review.Alerts.Where(alert => alert.Item.Rule == Rule).Select(alert => alert.Item.Title);

    private static AlertReview Review(params IMade[] records)
    {
        var view = Given.View(records);
        Digest[] digests = [.. AlertReplay.Of(view, HealthModel.Default, null, Friday, Sunday, day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday), ImmutableDictionary<string, int>.Empty)];
        return AlertReview.Of(view, digests[0], digests[1..], Sunday);
    }

    private static string Key(Made<Opportunity> deal) => $"{Rule}|{deal.Id}";

    /// <summary>Overdue from Monday on.</summary>
    private static Made<Opportunity> Late(string name) => A.Deal(name).Worth(100).Closing(Monday.AddDays(-1)).Since(Friday.AddDays(-40));

    private static Made<AlertResponse> Answered(Made<Opportunity> deal, AlertAnswer answer) => A.Response(Key(deal)).Since(Monday)
        .With(AlertResponse.Fields.Answer, answer).With(AlertResponse.Fields.Day, Monday).With(AlertResponse.Fields.Until, Sunday.AddDays(9)).With(AlertResponse.Fields.Severity, AlertSeverity.Critical);
}
