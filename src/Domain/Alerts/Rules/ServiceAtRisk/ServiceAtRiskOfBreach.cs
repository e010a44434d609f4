using System.Collections.Immutable;
using Domain.Alerts.Rules.ServiceBreached;
using Domain.Asking;
using Domain.Tickets;

namespace Domain.Alerts.Rules.ServiceAtRisk;

/// <summary>Accounts whose service falls below what was agreed if the tickets that are due next are late. One that has fallen lingers here, and is told as breached.</summary>
/// <remarks>Source: domain formula F19.</remarks>
internal sealed class ServiceAtRiskOfBreach : IAlertRule
{
    private static readonly AlertLimit Percent = new("sla.willbreach", "percent", 90, "per cent of the tickets that must be settled in time");
    private static readonly AlertLimit Hours = new("sla.willbreach", "hours", 48, "hours within which tickets are due");
    private static readonly AlertLimit Tickets = new("sla.willbreach", "tickets", 10, "tickets that were due at least");

    public string Name => Percent.Rule;

    public string Title => "service about to fall below what was agreed";

    public AlertAudience Audience => AlertAudience.Lead | AlertAudience.Delivery;

    public Risks.RiskType? Suggests => Risks.RiskType.Delivery;

    public ImmutableArray<AlertLimit> Limits => [Percent, Hours, Tickets];

    public IEnumerable<AlertItem> Find(AlertScope scope)
    {
        foreach (var family in scope.Families)
        {
            var (percent, hours, now) = (scope.Limit(Percent, family.Head.Id), (int)scope.Limit(Hours, family.Head.Id), ServiceLevel.Of(scope, family));
            if (now is not { Percent: { } told } || now.Due < scope.Limit(Tickets, family.Head.Id))
                continue;
            var moment = scope.View.EndOf(scope.Today);
            var near = family.Of(Ticket.Kind).Count(ticket => ticket is { IsOpen: true, Excluded: not true }
                && SlaCompliance.DueOf(ticket, scope.Past.Model.TargetHours) is { } due && due >= moment && due <= moment.AddHours(hours));
            var then = now.Without(near).Percent!.Value;
            if (then < percent + 1)
                yield return new AlertItem
                {
                    Rule = Name,
                    Subject = family.Head.Id,
                    Account = family.Head.Id,
                    Title = "Service level at risk",
                    Why = Sentence.Of($"{Quantity.Ratio(Math.Round(told / 100, 3))} in time now, {Quantity.Ratio(Math.Round(then / 100, 3))} if what is due within {hours} hours is late ({near}); {Quantity.Ratio(percent / 100)} are agreed"),
                    Next = Sentence.Of($"Settle what is due next in time"),
                    AtStake = family.OpenAmount,
                    Severity = AlertSeverity.Medium,
                    Owner = family.Head.Leader,
                    IsLingering = told < percent || then >= percent,
                };
        }
    }
}
