using System.Collections.Immutable;
using Domain.Asking;
using Domain.Rates;
using Domain.Risks;

namespace Domain.Alerts.Rules.RiskPressing;

/// <summary>
/// Open risks whose next step is due within days or overdue, and those whose residual exposure (probability × impact × (1 − control)) reaches
/// <c>RiskThreshold</c> even when nothing is due.
/// </summary>
internal sealed class PressingRisks : IAlertRule
{
    private static readonly AlertLimit Days = new("risk.pressing", "days", 7, "days before the next step is due");

    public string Name => Days.Rule;

    public string Title => "pressing risks";

    public AlertAudience Audience => AlertAudience.Owner | AlertAudience.Lead;

    public ImmutableArray<AlertLimit> Limits => [Days];

    public IEnumerable<AlertItem> Find(AlertScope scope)
    {
        var threshold = scope.Convert(scope.View.Settings.RiskThreshold);
        foreach (var (risk, _, residual) in RiskExposure.Open(scope.View, scope.Accounts, null, RateType.Plan, scope.Today))
        {
            var days = risk.Due is { } due ? due.DayNumber - scope.Today.DayNumber : (int?)null;
            var isNear = days <= scope.Limit(Days, risk.Account);
            if (Why(isNear ? days : null, risk, residual >= threshold) is { } why)
                yield return new AlertItem
                {
                    Rule = Name,
                    Subject = risk.Id,
                    Account = scope.View.CanonicalAccount(risk.Account),
                    Title = risk.Title ?? "A risk without a title",
                    Why = why,
                    Next = isNear ? Sentence.Of($"Do the next step, or say until when it will be done") : Sentence.Of($"Agree on a next step and a day"),
                    AtStake = residual,
                    Severity = isNear ? days switch { >= 0 => AlertSeverity.Medium, _ => AlertSeverity.High } : AlertSeverity.Low,
                    Owner = risk.Owner,
                    Region = risk.Region,
                };
        }
    }

    private static Sentence? Why(int? days, Risk risk, bool isLarge) => days switch
    {
        -1 => Sentence.Of($"next step was due yesterday"),
        < 0 => Sentence.Of($"next step was due {-days.Value} days ago, on {risk.Due!.Value}"),
        0 => Sentence.Of($"next step is due today"),
        1 => Sentence.Of($"next step is due tomorrow"),
        { } => Sentence.Of($"next step is due in {days.Value} days, on {risk.Due!.Value}"),
        null => isLarge ? Sentence.Of($"exposure is above the threshold") : null,
    };
}
