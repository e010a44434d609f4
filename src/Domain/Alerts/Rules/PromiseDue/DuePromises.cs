using System.Collections.Immutable;
using Domain.Asking;
using Domain.Promises;

namespace Domain.Alerts.Rules.PromiseDue;

/// <summary>Open promises that are due within days. One whose day has passed lingers: it is missed, not kept.</summary>
internal sealed class DuePromises : IAlertRule
{
    private static readonly AlertLimit Days = new("promise.due", "days", 3, "days before the promise is due");

    public string Name => Days.Rule;

    public string Title => "promises that are due";

    public AlertAudience Audience => AlertAudience.Owner;

    public ImmutableArray<AlertLimit> Limits => [Days];

    public IEnumerable<AlertItem> Find(AlertScope scope) =>
        from promise in scope.Of(Promise.Kind)
        where promise is { IsOpen: true, Due: not null }
        let days = -scope.Ago(promise.Due!.Value)
        where days <= scope.Limit(Days, promise.Account)
        select new AlertItem
        {
            Rule = Name,
            Subject = promise.Id,
            Account = scope.View.CanonicalAccount(promise.Account),
            Title = promise.Text ?? "A promise",
            Why = (promise.Side, days) switch
            {
                (PromiseSide.Them, 0) => Sentence.Of($"they promised it for today"),
                (PromiseSide.Them, _) => Sentence.Of($"they promised it for {promise.Due!.Value}"),
                (_, 0) => Sentence.Of($"we promised it for today"),
                _ => Sentence.Of($"we promised it for {promise.Due!.Value}"),
            },
            Next = promise.Side is PromiseSide.Them ? Sentence.Of($"Ask them whether it comes") : Sentence.Of($"Keep it, or tell them today that it comes later"),
            AtStake = scope.Convert(promise.Value),
            Severity = AlertSeverity.Low,
            Owner = promise.Owner,
            Since = promise.Due!.Value.AddDays(-(int)scope.Limit(Days, promise.Account)),
            IsLingering = days < 0,
        };
}
