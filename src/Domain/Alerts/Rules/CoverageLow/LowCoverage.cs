using System.Collections.Immutable;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Targets;

namespace Domain.Alerts.Rules.CoverageLow;

/// <summary>
/// Accounts whose open deals of the quarter do not cover what is still to be won, by our own win rate. First told while there is time to do something; then until
/// it is covered, or the quarter is over.
/// </summary>
/// <remarks>Source: domain formula F4. The win rate is that of all deals the reader sees: most accounts close too few to have one of their own.</remarks>
internal sealed class LowCoverage : IAlertRule
{
    private const int FewestClosed = 10;
    private const decimal Enough = 1.05m;

    private static readonly AlertLimit Days = new("coverage.low", "days", 30, "days that must be left in the quarter");

    public string Name => Days.Rule;

    public string Title => "quarters that are not covered";

    public AlertAudience Audience => AlertAudience.Lead;

    public Risks.RiskType? Suggests => Risks.RiskType.Commercial;

    public ImmutableArray<AlertLimit> Limits => [Days];

    public IEnumerable<AlertItem> Find(AlertScope scope)
    {
        if (scope.Past.Usual.WinRate(scope.Today) is not { } winRate || winRate.Closed < FewestClosed || winRate.Share == 0)
            yield break;
        var (quarter, required) = (scope.View.Calendar.QuarterContaining(scope.Today), 1 / winRate.Share);
        foreach (var family in scope.Families.Where(family => family.Of(Target.Kind).Any(target => target.Start <= quarter.End && target.End >= quarter.Start)))
        {
            var forecast = Forecasting.Compute(new(new(scope.View, scope.Today, family.Members, scope.View.ReportingCurrency)), quarter, []);
            if (forecast is not { IsAllowed: true, AccountsNotShown: 0, Target: TargetFinding.Found { Targets: [var target, ..] }, CoverageOfRemaining: { } coverage, Remaining: { } remaining } || coverage >= required * Enough)
                continue;
            yield return new AlertItem
            {
                Rule = Name,
                Subject = target.Id,
                Account = family.Head.Id,
                Title = $"Coverage of {quarter.ShortLabel}",
                Why = Sentence.Of($"open deals of {forecast.Amounts.OpenPipeline} cover the {remaining} still to be won {Quantity.Times(Math.Round(coverage, 1))}; we win {Quantity.Ratio(Math.Round(winRate.Share, 2))}, so it takes {Quantity.Times(Math.Round(required, 1))}"),
                Next = Sentence.Of($"Pull a deal in from the next quarter, or say now that the target is at risk"),
                AtStake = remaining,
                Severity = coverage < required / 2 ? AlertSeverity.High : AlertSeverity.Medium,
                Owner = family.Head.Leader,
                Since = quarter.Start,
                IsLingering = coverage >= required || forecast.DaysLeft <= scope.Limit(Days, family.Head.Id),
            };
        }
    }
}
