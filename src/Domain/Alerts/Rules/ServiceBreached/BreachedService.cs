using System.Collections.Immutable;
using Domain.Asking;

namespace Domain.Alerts.Rules.ServiceBreached;

/// <summary>Accounts whose tickets of 90 days were settled in time less often than they should be. Told until it has been above for a week, and by a point.</summary>
/// <remarks>Source: domain formula F19.</remarks>
internal sealed class BreachedService : IAlertRule
{
    private const int Week = 7;

    private static readonly AlertLimit Percent = new("sla.breach", "percent", 90, "per cent of the tickets that must be settled in time");
    private static readonly AlertLimit Tickets = new("sla.breach", "tickets", 20, "tickets that were due at least");
    private static readonly AlertLimit Late = new("sla.breach", "late", 4, "late tickets at least");

    public string Name => Percent.Rule;

    public string Title => "service below what was agreed";

    public AlertAudience Audience => AlertAudience.Lead | AlertAudience.Delivery;

    public Risks.RiskType? Suggests => Risks.RiskType.Delivery;

    public ImmutableArray<AlertLimit> Limits => [Percent, Tickets, Late];

    /// <summary>Below, and by more tickets than chance makes late.</summary>
    public static bool IsBreached(AlertScope scope, AlertFamily family, ServiceLevel now) =>
        now.Percent < scope.Limit(Percent, family.Head.Id) && now.Due >= scope.Limit(Tickets, family.Head.Id) && now.Late >= scope.Limit(Late, family.Head.Id);

    public IEnumerable<AlertItem> Find(AlertScope scope)
    {
        foreach (var family in scope.Families)
        {
            var (percent, now) = (scope.Limit(Percent, family.Head.Id), ServiceLevel.Of(scope, family, ServiceLevel.Days));
            if (now.Percent is not { } told)
                continue;
            var isBelow = IsBreached(scope, family, now);
            if (isBelow || told < percent + 1 || ServiceLevel.Ago(scope, family, Week).Percent < percent)
                yield return new AlertItem
                {
                    Rule = Name,
                    Subject = family.Head.Id,
                    Account = family.Head.Id,
                    Title = "Service level",
                    Why = now.Compliance.OpenPastDue > 0
                        ? Sentence.Of($"{now.Compliance.Met} of {now.Due} tickets in time ({Quantity.Ratio(Math.Round(told / 100, 3))}), {Quantity.Ratio(percent / 100)} are agreed; {now.Compliance.OpenPastDue} still open past due")
                        : Sentence.Of($"{now.Compliance.Met} of {now.Due} tickets in time ({Quantity.Ratio(Math.Round(told / 100, 3))}), {Quantity.Ratio(percent / 100)} are agreed"),
                    Next = now.Compliance.OpenPastDue > 0 ? Sentence.Of($"Settle those that are past due first, and tell the client when") : Sentence.Of($"Agree with delivery on what changes, and tell the client"),
                    AtStake = family.OpenAmount,
                    Severity = told < percent - 5 ? AlertSeverity.High : AlertSeverity.Medium,
                    Owner = family.Head.Leader,
                    IsLingering = !isBelow,
                };
        }
    }
}
