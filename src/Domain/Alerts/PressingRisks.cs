using Domain.Asking;
using Domain.Rates;
using Domain.Risks;

namespace Domain.Alerts;

/// <summary>
/// Open risks whose next step is due within a week or overdue, and those whose residual exposure (probability × impact × (1 − control)) reaches
/// <c>RiskThreshold</c> even when nothing is due.
/// </summary>
internal sealed class PressingRisks : IAlertRule
{
    private const int DueWithin = 7;

    public string Name => "risk.pressing";

    public IEnumerable<AlertItem> Find(AlertScope scope)
    {
        var threshold = scope.Convert(scope.View.Settings.RiskThreshold);
        foreach (var (risk, _, residual) in RiskExposure.Open(scope.View, scope.Accounts, null, RateType.Plan, scope.Today))
        {
            var days = risk.Due is { } due ? due.DayNumber - scope.Today.DayNumber : (int?)null;
            if (Why(days, risk, residual >= threshold) is { } why)
                yield return new AlertItem(
                    $"{Name}|{risk.Id}", scope.View.CanonicalAccount(risk.Account), risk.Title ?? "A risk without a title", why, residual,
                    days switch { null or > DueWithin => 0, >= 0 => 1, >= -14 => 2, _ => 3 });
        }
    }

    private static Sentence? Why(int? days, Risk risk, bool isLarge) => days switch
    {
        < 0 => Sentence.Of($"next step was due {-days.Value} days ago, on {risk.Due!.Value}"),
        0 => Sentence.Of($"next step is due today"),
        <= DueWithin => Sentence.Of($"next step is due in {days.Value} days, on {risk.Due!.Value}"),
        _ => isLarge ? Sentence.Of($"exposure is above the threshold") : null,
    };
}
