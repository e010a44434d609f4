using System.Collections.Immutable;
using Domain.Asking;
using Domain.Promises;

namespace Domain.Alerts.Rules.PromiseMissed;

/// <summary>Promises of either side whose day has passed and that are still open. More pressing after a week.</summary>
internal sealed class MissedPromises : IAlertRule
{
    private static readonly AlertLimit Days = new("promise.missed", "days", 1, "days after the promise was due");

    public string Name => Days.Rule;

    public string Title => "missed promises";

    public AlertAudience Audience => AlertAudience.Owner | AlertAudience.Lead;

    public Risks.RiskType? Suggests => Risks.RiskType.Delivery;

    public ImmutableArray<AlertLimit> Limits => [Days];

    public IEnumerable<AlertItem> Find(AlertScope scope) =>
        from promise in scope.Of(Promise.Kind)
        where promise is { IsOpen: true, Due: not null }
        let days = scope.Ago(promise.Due!.Value)
        where days >= scope.Limit(Days, promise.Account)
        let isOurs = promise.Side is not PromiseSide.Them
        select new AlertItem
        {
            Rule = Name,
            Subject = promise.Id,
            Account = scope.View.CanonicalAccount(promise.Account),
            Title = promise.Text ?? "A promise",
            Why = isOurs
                ? Sentence.Of($"we promised it for {promise.Due!.Value}, {Quantity.Days(days)} ago, and it is still open")
                : Sentence.Of($"they promised it for {promise.Due!.Value}, {Quantity.Days(days)} ago, and it is still open"),
            Next = isOurs ? Sentence.Of($"Keep it, or agree on a new day with them") : Sentence.Of($"Ask them for it, or agree on a new day"),
            AtStake = scope.Convert(promise.Value),
            Severity = days > 7 ? AlertSeverity.High : AlertSeverity.Medium,
            Owner = promise.Owner,
            Since = promise.Due!.Value.AddDays(1),
        };
}
