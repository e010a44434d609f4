using System.Collections.Immutable;
using Domain.Alerts.Rules.ReviewUnready;
using Domain.Asking;
using Domain.Reviews;

namespace Domain.Alerts.Rules.ReviewUpcoming;

/// <summary>Business reviews within the notice (<c>QbrNoticeDays</c>, 30 when not set). At stake are the account's open deals. One that is not prepared is told as such instead.</summary>
internal sealed class UpcomingReviews : IAlertRule
{
    /// <summary>Where <c>QbrNoticeDays</c> is not set.</summary>
    private static readonly AlertLimit Days = new("review.upcoming", "days", 30, "days before the review");

    public string Name => Days.Rule;

    public string Title => "upcoming reviews";

    public AlertAudience Audience => AlertAudience.Owner | AlertAudience.Lead;

    public ImmutableArray<AlertLimit> Limits => [Days];

    public IEnumerable<AlertItem> Find(AlertScope scope) =>
        from review in scope.Of(Review.Kind)
        where review.State is null or ReviewState.Planned or ReviewState.Preparing or ReviewState.Ready
        where review.Date >= scope.Today
        let days = review.Date!.Value.DayNumber - scope.Today.DayNumber
        where days <= scope.Limit(Days with { Default = scope.View.Settings.QbrNoticeDays ?? Days.Default }, review.Account)
        select new AlertItem
        {
            Rule = Name,
            Subject = review.Id,
            Account = scope.View.CanonicalAccount(review.Account),
            Title = (review.Type ?? ReviewType.Qbr).ToString().ToUpperInvariant(),
            Why = Why(review, days, scope.View),
            Next = review.State == ReviewState.Ready ? Sentence.Of($"Send them what they should read before") : Sentence.Of($"Complete it and mark it ready"),
            AtStake = scope.Sum(OpenDeals.Of(scope, review.Account).Select(deal => deal.Amount)),
            Severity = review.State != ReviewState.Ready && days <= 7 ? AlertSeverity.Medium : AlertSeverity.Low,
            Owner = review.Owner,
            // One thing is told once: that it is not prepared says that it is near.
            IsLingering = UnreadyReviews.IsBehind(review, scope),
        };

    private static Sentence Why(Review review, int days, View view)
    {
        var state = Preparation.Lacking(review, view) is { IsEmpty: false } lacking && review.State != ReviewState.Ready ? string.Join(", ", lacking)
            : review.State == ReviewState.Ready ? "ready" : "not marked ready";
        return days switch
        {
            0 => Sentence.Of($"today, {state}"),
            1 => Sentence.Of($"tomorrow, {state}"),
            _ => Sentence.Of($"in {days} days, on {review.Date!.Value}, {state}"),
        };
    }
}
