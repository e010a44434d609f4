using Domain.Asking;
using Domain.Opportunities;
using Domain.Reviews;

namespace Domain.Alerts;

/// <summary>Business reviews within the notice (<c>QbrNoticeDays</c>, 30 when not set). At stake are the account's open deals. Pressing from two weeks, one week, the day before.</summary>
internal sealed class UpcomingReviews : IAlertRule
{
    private const int DefaultNotice = 30;

    public string Name => "review.upcoming";

    public IEnumerable<AlertItem> Find(AlertScope scope)
    {
        var notice = (int)(scope.View.Settings.QbrNoticeDays ?? DefaultNotice);
        return from review in scope.View.Of(Review.Kind)
               where review.State is null or ReviewState.Planned or ReviewState.Preparing or ReviewState.Ready
               where review.Date >= scope.Today && scope.Contains(review.Account)
               let days = review.Date!.Value.DayNumber - scope.Today.DayNumber
               where days <= notice
               select new AlertItem(
                   $"{Name}|{review.Id}", scope.View.CanonicalAccount(review.Account), (review.Type ?? ReviewType.Qbr).ToString().ToUpperInvariant(),
                   Why(review, days, scope.View), OpenDeals(scope, review.Account), days switch { <= 1 => 3, <= 7 => 2, <= 14 => 1, _ => 0 });
    }

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

    private static Money? OpenDeals(AlertScope scope, RecordId? account)
    {
        var counted = scope.View.CanonicalAccount(account);
        var amounts = scope.View.Of(Opportunity.Kind)
            .Where(deal => scope.View.StatusOf(deal) == DealStatus.Open && counted is not null && scope.View.CanonicalAccount(deal.Account) == counted)
            .Select(deal => scope.Convert(deal.Amount)).OfType<Money>().ToArray();
        return amounts.Length == 0 ? null : amounts.Aggregate((sum, amount) => sum + amount);
    }
}
