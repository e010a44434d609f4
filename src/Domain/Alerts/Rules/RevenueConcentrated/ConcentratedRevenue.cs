using System.Collections.Immutable;
using Domain.Accounts;
using Domain.Asking;
using Domain.Revenues;

namespace Domain.Alerts.Rules.RevenueConcentrated;

/// <summary>Accounts most of whose revenue of twelve months comes from one of several units.</summary>
internal sealed class ConcentratedRevenue : IAlertRule
{
    private const decimal Slack = 5;
    private const int Months = 12;

    private static readonly AlertLimit Percent = new("revenue.concentrated", "percent", 80, "per cent of the revenue that one unit brings");

    public string Name => Percent.Rule;

    public string Title => "accounts that live on one unit";

    public AlertAudience Audience => AlertAudience.Lead;

    public Clearance Clearance => Clearance.Money;

    public Risks.RiskType? Suggests => Risks.RiskType.Financial;

    public ImmutableArray<AlertLimit> Limits => [Percent];

    public IEnumerable<AlertItem> Find(AlertScope scope) =>
        from family in scope.Families
        let units = (from revenue in family.Of(Revenue.Kind)
                     where revenue is { State: RevenueState.Actual, Unit: not null } && revenue.Month <= scope.Today && revenue.Month > scope.Today.AddMonths(-Months)
                     group revenue.Amount by revenue.Unit into unit
                     let sum = scope.Sum(unit)
                     where sum is { MinorUnits: > 0 }
                     orderby sum.Value.MinorUnits descending, unit.Key
                     select (Unit: unit.Key, Sum: sum.Value)).ToArray()
        where units.Length > 1
        let whole = units.Aggregate(Money.Zero(scope.View.ReportingCurrency), (sum, unit) => sum + unit.Sum)
        let share = (decimal)units[0].Sum.MinorUnits / whole.MinorUnits
        let most = scope.Limit(Percent, family.Head.Id)
        where share * 100 >= most - Slack
        select new AlertItem
        {
            Rule = Name,
            Subject = family.Head.Id,
            Account = family.Head.Id,
            Title = "Revenue of one unit",
            Why = Sentence.Of($"{scope.View.Find(Unit.Kind, units[0].Unit)?.Name ?? "One unit"} brought {Quantity.Ratio(Math.Round(share, 3))} of the revenue of {Months} months, all others together the rest"),
            Next = Sentence.Of($"Look for what the other units could use"),
            AtStake = units[0].Sum,
            Severity = AlertSeverity.Low,
            Owner = family.Head.Leader,
            IsLingering = share * 100 < most,
        };
}
