using Domain.Asking;
using Domain.Opportunities;

namespace Domain.Alerts;

/// <summary>Open deals whose close date has passed (alert <c>deal.overdue</c>). Pressing after a week, a month, a quarter.</summary>
internal sealed class OverdueDeals : IAlertRule
{
    public string Name => "deal.overdue";

    public IEnumerable<AlertItem> Find(AlertScope scope) =>
        from deal in scope.View.Of(Opportunity.Kind)
        where deal.Close < scope.Today && scope.View.StatusOf(deal) == DealStatus.Open && scope.View.CategoryOf(deal) != ForecastCategory.Omitted
        where scope.Contains(deal.Account)
        let days = scope.Today.DayNumber - deal.Close!.Value.DayNumber
        select new AlertItem(
            $"{Name}|{deal.Id}", scope.View.CanonicalAccount(deal.Account), deal.Name ?? "A deal without a name",
            days == 1 ? Sentence.Of($"close date was yesterday") : Sentence.Of($"close date passed {days} days ago, on {deal.Close!.Value}"),
            scope.Convert(deal.Amount), days switch { <= 7 => 0, <= 30 => 1, <= 90 => 2, _ => 3 });
}
