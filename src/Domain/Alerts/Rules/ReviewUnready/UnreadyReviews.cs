using System.Collections.Immutable;
using Domain.Asking;
using Domain.Reviews;

namespace Domain.Alerts.Rules.ReviewUnready;

/// <summary>
/// Reviews that are near and not prepared: less than half of it two weeks before, less than four fifths one week before. Told until it is prepared, and critical
/// on the day before.
/// </summary>
internal sealed class UnreadyReviews : IAlertRule
{
    private const decimal Half = 0.5m;
    private const decimal Enough = 0.8m;

    private static readonly AlertLimit Early = new("review.unready", "early", 14, "days before the review from which half must be prepared");
    private static readonly AlertLimit Late = new("review.unready", "late", 7, "days before the review from which all but a fifth must be prepared");

    public string Name => Early.Rule;

    public string Title => "reviews that are not prepared";

    public AlertAudience Audience => AlertAudience.Owner | AlertAudience.Lead;

    public ImmutableArray<AlertLimit> Limits => [Early, Late];

    public IEnumerable<AlertItem> Find(AlertScope scope) =>
        from review in scope.Of(Review.Kind)
        where review.IsUpcoming(scope.Today) && review.State is not ReviewState.Ready
        let days = -scope.Ago(review.Date!.Value)
        let readiness = Preparation.Readiness(review, scope.View)
        where days <= scope.Limit(Early, review.Account) && readiness < Enough
        select new AlertItem
        {
            Rule = Name,
            Subject = review.Id,
            Account = scope.View.CanonicalAccount(review.Account),
            Title = $"{(review.Type ?? ReviewType.Qbr).ToString().ToUpperInvariant()} not prepared",
            Why = Why(string.Join(", ", Preparation.Lacking(review, scope.View)), days, review.Date!.Value),
            Next = Sentence.Of($"Settle what is missing, or move the review"),
            AtStake = scope.Sum(OpenDeals.Of(scope, review.Account).Select(deal => deal.Amount)),
            Severity = days <= 1 ? AlertSeverity.Critical : days <= scope.Limit(Late, review.Account) ? AlertSeverity.High : AlertSeverity.Medium,
            Owner = review.Owner,
            IsLingering = !IsBehind(readiness, days, scope, review),
        };

    /// <summary>Whether the review is told as not prepared, so that it need not be told as upcoming too.</summary>
    public static bool IsBehind(Review review, AlertScope scope) =>
        review.State is not ReviewState.Ready && IsBehind(Preparation.Readiness(review, scope.View), -scope.Ago(review.Date!.Value), scope, review);

    private static bool IsBehind(decimal readiness, int days, AlertScope scope, Review review) =>
        (days <= scope.Limit(Early, review.Account) && readiness < Half) || (days <= scope.Limit(Late, review.Account) && readiness < Enough);

    private static Sentence Why(string lacking, int days, DateOnly date) => days switch
    {
        0 => Sentence.Of($"it is today, with {lacking}"),
        1 => Sentence.Of($"it is tomorrow, with {lacking}"),
        _ => Sentence.Of($"in {days} days, on {date}, with {lacking}"),
    };
}
