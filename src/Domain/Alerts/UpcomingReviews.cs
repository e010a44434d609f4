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
                   Why(review, days), OpenDeals(scope, review.Account), days switch { <= 1 => 3, <= 7 => 2, <= 14 => 1, _ => 0 });
    }

    private static Sentence Why(Review review, int days) => (days, review.State) switch
    {
        (0, ReviewState.Ready) => Sentence.Of($"today, ready"),
        (0, _) => Sentence.Of($"today, not marked ready"),
        (1, ReviewState.Ready) => Sentence.Of($"tomorrow, ready"),
        (1, _) => Sentence.Of($"tomorrow, not marked ready"),
        (_, ReviewState.Ready) => Sentence.Of($"in {days} days, on {review.Date!.Value}, ready"),
        _ => Sentence.Of($"in {days} days, on {review.Date!.Value}, not marked ready"),
    };

    private static Money? OpenDeals(AlertScope scope, RecordId? account)
    {
        var counted = scope.View.CanonicalAccount(account);
        var amounts = scope.View.Of(Opportunity.Kind)
            .Where(deal => scope.View.StatusOf(deal) == DealStatus.Open && counted is not null && scope.View.CanonicalAccount(deal.Account) == counted)
            .Select(deal => scope.Convert(deal.Amount)).OfType<Money>().ToArray();
        return amounts.Length == 0 ? null : amounts.Aggregate((sum, amount) => sum + amount);
    }
}
