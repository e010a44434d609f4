using System.Collections.Immutable;
using Domain.Asking;
using Domain.Opportunities;

namespace Domain.Alerts.Rules.DealStalled;

/// <summary>Open deals that have been in their stage much longer than our deals usually stay in it, by our own history. Where the history is too short, none.</summary>
internal sealed class StalledDeals : IAlertRule
{
    /// <summary>The usual time changes a little every day; a deal that was told is told until it is well below.</summary>
    private const decimal Slack = 0.85m;

    private static readonly AlertLimit Times = new("deal.stalled", "times", 1.5m, "times as long as deals usually stay in the stage");
    private static readonly AlertLimit Days = new("deal.stalled", "days", 30, "days in the stage at least");

    public string Name => Times.Rule;

    public string Title => "stalled deals";

    public AlertAudience Audience => AlertAudience.Owner | AlertAudience.Lead;

    public Risks.RiskType? Suggests => Risks.RiskType.Commercial;

    public ImmutableArray<AlertLimit> Limits => [Times, Days];

    public IEnumerable<AlertItem> Find(AlertScope scope) =>
        from deal in scope.Of(Opportunity.Kind)
        where deal is { Stage: not null, StageSince: not null } && scope.View.StatusOf(deal) == DealStatus.Open
        let category = scope.View.CategoryOf(deal)
        where category != ForecastCategory.Omitted
        let since = scope.View.DayOf(deal.StageSince!.Value)
        let days = scope.Ago(since)
        where days >= scope.Limit(Days, deal.Account)
        let usual = scope.Past.Usual.DaysIn(deal.Stage!, scope.Today)
        where usual is not null && days > usual * scope.Limit(Times, deal.Account) * Slack
        select new AlertItem
        {
            Rule = Name,
            Subject = deal.Id,
            Account = scope.View.CanonicalAccount(deal.Account),
            Title = deal.Name ?? "A deal without a name",
            Why = Sentence.Of($"in {deal.Stage!} since {since}, {Quantity.Days(days)} ago; our deals stay {Quantity.Days(Math.Round(usual.Value))} there"),
            Next = Sentence.Of($"Agree on the one step that moves it on, or say that it will not move"),
            AtStake = scope.Convert(deal.Amount),
            Severity = category switch { ForecastCategory.Commit => AlertSeverity.High, ForecastCategory.Pipeline => AlertSeverity.Low, _ => AlertSeverity.Medium },
            Owner = deal.Owner,
            Region = deal.Region,
            Since = since,
            IsLingering = days <= usual * scope.Limit(Times, deal.Account),
        };
}
