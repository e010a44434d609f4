using System.Collections.Immutable;
using Domain.Asking;
using Domain.Payments;

namespace Domain.Alerts.Rules.PaymentOverdue;

/// <summary>Payments of a client that are overdue, together. More pressing after a month, and after two, when they cap the colour of its health.</summary>
internal sealed class OverduePayments : IAlertRule
{
    private static readonly AlertLimit Days = new("payment.overdue", "days", 10, "days after the payment was due");

    public string Name => Days.Rule;

    public string Title => "overdue payments";

    public AlertAudience Audience => AlertAudience.Lead | AlertAudience.Finance;

    public Clearance Clearance => Clearance.Money;

    public Risks.RiskType? Suggests => Risks.RiskType.Financial;

    public ImmutableArray<AlertLimit> Limits => [Days];

    public IEnumerable<AlertItem> Find(AlertScope scope) =>
        from family in scope.Families
        let overdue = family.Of(Payment.Kind).Where(payment => payment.State is not PaymentState.Paid && payment.Due < scope.Today).OrderBy(payment => payment.Due).ThenBy(payment => payment.Id).ToArray()
        where overdue.Length > 0
        let days = scope.Ago(overdue[0].Due!.Value)
        where days >= scope.Limit(Days, family.Head.Id)
        select new AlertItem
        {
            Rule = Name,
            Subject = family.Head.Id,
            Account = family.Head.Id,
            Title = overdue.Length == 1 ? "A payment is overdue" : $"{overdue.Length} payments are overdue",
            Why = overdue.Length == 1 ? Sentence.Of($"it was due on {overdue[0].Due!.Value}, {Quantity.Days(days)} ago") : Sentence.Of($"the oldest was due on {overdue[0].Due!.Value}, {Quantity.Days(days)} ago"),
            Next = Sentence.Of($"Find out whether they dispute it, and tell finance"),
            AtStake = scope.Sum(overdue.Select(payment => payment.Amount)),
            Severity = days switch { <= 30 => AlertSeverity.Low, <= 60 => AlertSeverity.Medium, _ => AlertSeverity.High },
            Owner = family.Head.Leader,
            Region = overdue[0].Region,
            Since = overdue[0].Due,
        };
}
