using System.Collections.Immutable;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Risks;

namespace Domain.Alerts.Rules.DealOverdue;

/// <summary>Open deals whose close date has passed. More pressing after a week, a month, a quarter.</summary>
internal sealed class OverdueDeals : IAlertRule
{
    private static readonly AlertLimit Days = new("deal.overdue", "days", 1, "days after the close date");

    public string Name => Days.Rule;

    public string Title => "overdue deals";

    public AlertAudience Audience => AlertAudience.Owner | AlertAudience.Lead;

    public RiskType? Suggests => RiskType.Commercial;

    public ImmutableArray<AlertLimit> Limits => [Days];

    public IEnumerable<AlertItem> Find(AlertScope scope) =>
        from deal in scope.Of(Opportunity.Kind)
        where deal.Close < scope.Today && scope.View.StatusOf(deal) == DealStatus.Open && scope.View.CategoryOf(deal) != ForecastCategory.Omitted
        let days = scope.Today.DayNumber - deal.Close!.Value.DayNumber
        where days >= scope.Limit(Days, deal.Account)
        select new AlertItem
        {
            Rule = Name,
            Subject = deal.Id,
            Account = scope.View.CanonicalAccount(deal.Account),
            Title = deal.Name ?? "A deal without a name",
            Why = days == 1 ? Sentence.Of($"close date was yesterday") : Sentence.Of($"close date passed {days} days ago, on {deal.Close!.Value}"),
            Next = Sentence.Of($"Close it, or move its close date to one that {(deal.Owner is null ? "somebody believes in" : "its owner believes in")}"),
            AtStake = scope.Convert(deal.Amount),
            Severity = days switch { <= 7 => AlertSeverity.Low, <= 30 => AlertSeverity.Medium, _ => AlertSeverity.High },
            Owner = deal.Owner,
            Region = deal.Region,
            Since = deal.Close,
        };
}
