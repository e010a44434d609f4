using System.Collections.Immutable;
using Domain.Alerts.Rules.ServiceBreached;
using Domain.Asking;

namespace Domain.Alerts.Rules.ServiceAtRisk;

/// <summary>
/// Accounts whose service of a month is below what was agreed while that of three is not told as breached: if it goes on, it will be. One that is lingers here.
/// </summary>
/// <remarks>
/// Source: domain formula F19. That everything that is due next will be late was tried and is mostly wrong: one in twenty came true (bench/Alerts).
/// </remarks>
internal sealed class ServiceAtRiskOfBreach : IAlertRule
{
    private static readonly AlertLimit Percent = new("sla.willbreach", "percent", 90, "per cent of the tickets that must be settled in time");
    private static readonly AlertLimit Days = new("sla.willbreach", "days", 30, "days that are taken for how it goes on");
    private static readonly AlertLimit Late = new("sla.willbreach", "late", 3, "late tickets in these days at least");

    public string Name => Percent.Rule;

    public string Title => "service about to fall below what was agreed";

    public AlertAudience Audience => AlertAudience.Lead | AlertAudience.Delivery;

    public Risks.RiskType? Suggests => Risks.RiskType.Delivery;

    public ImmutableArray<AlertLimit> Limits => [Percent, Days, Late];

    public IEnumerable<AlertItem> Find(AlertScope scope)
    {
        foreach (var family in scope.Families)
        {
            var (percent, days) = (scope.Limit(Percent, family.Head.Id), (int)scope.Limit(Days, family.Head.Id));
            var (whole, lately) = (ServiceLevel.Of(scope, family, ServiceLevel.Days), ServiceLevel.Of(scope, family, days));
            if (whole.Percent is { } told && lately.Percent is { } recent && recent < percent + 1)
                yield return new AlertItem
                {
                    Rule = Name,
                    Subject = family.Head.Id,
                    Account = family.Head.Id,
                    Title = "Service level at risk",
                    Why = Sentence.Of($"{lately.Compliance.Met} of {lately.Due} tickets of {Quantity.Days(days)} in time; {Quantity.Ratio(Math.Round(told / 100, 3))} over {Quantity.Days(ServiceLevel.Days)}, {Quantity.Ratio(percent / 100)} are agreed"),
                    Next = Sentence.Of($"Ask delivery what has changed, before the agreement is broken"),
                    AtStake = family.OpenAmount,
                    Severity = AlertSeverity.Medium,
                    Owner = family.Head.Leader,
                    IsLingering = BreachedService.IsBreached(scope, family, whole) || recent >= percent || lately.Late < scope.Limit(Late, family.Head.Id),
                };
        }
    }
}
