using System.Collections.Frozen;
using System.Collections.Immutable;
using Domain.Alerts.Rules.AdoptionFalling;
using Domain.Alerts.Rules.CallOpen;
using Domain.Alerts.Rules.ChampionLeft;
using Domain.Alerts.Rules.CoverageLow;
using Domain.Alerts.Rules.DataConflict;
using Domain.Alerts.Rules.DealGhosted;
using Domain.Alerts.Rules.DealOverdue;
using Domain.Alerts.Rules.DealPushed;
using Domain.Alerts.Rules.DealStalled;
using Domain.Alerts.Rules.DealWithoutPower;
using Domain.Alerts.Rules.ExecutiveSilent;
using Domain.Alerts.Rules.ForecastMove;
using Domain.Alerts.Rules.HealthDrop;
using Domain.Alerts.Rules.PaymentOverdue;
using Domain.Alerts.Rules.PromiseDue;
using Domain.Alerts.Rules.PromiseMissed;
using Domain.Alerts.Rules.RevenueConcentrated;
using Domain.Alerts.Rules.ReviewUnready;
using Domain.Alerts.Rules.ReviewUpcoming;
using Domain.Alerts.Rules.RiskPressing;
using Domain.Alerts.Rules.ServiceAtRisk;
using Domain.Alerts.Rules.ServiceBreached;
using Domain.Alerts.Rules.SingleThread;
using Domain.Alerts.Rules.ThreadsConcentrated;

namespace Domain.Alerts;

/// <summary>Every rule there is: the one registration line of each.</summary>
public static class AlertRules
{
    public static ImmutableArray<IAlertRule> All { get; } =
    [
        new LowCoverage(),
        new MovedForecasts(),
        new OpenCalls(),
        new OverdueDeals(),
        new PushedDeals(),
        new StalledDeals(),
        new GhostedDeals(),
        new DealsWithoutPower(),
        new SingleThreads(),
        new ConcentratedThreads(),
        new SilentExecutives(),
        new LeftChampions(),
        new UpcomingReviews(),
        new UnreadyReviews(),
        new DuePromises(),
        new MissedPromises(),
        new PressingRisks(),
        new DroppedHealth(),
        new FallingAdoption(),
        new BreachedService(),
        new ServiceAtRiskOfBreach(),
        new OverduePayments(),
        new ConcentratedRevenue(),
        new ConflictingData(),
    ];

    private static readonly FrozenDictionary<string, IAlertRule> ByName = All.ToFrozenDictionary(rule => rule.Name);

    /// <summary>The rule of that name, or null for one that this version does not have.</summary>
    public static IAlertRule? Named(string name) => ByName.GetValueOrDefault(name);

    /// <summary>What the rules find that the reader may be told of, each thing once. Lingering items are among it.</summary>
    public static IEnumerable<AlertItem> Find(AlertScope scope) =>
        from rule in All
        where scope.Told?.Tells(rule.Name) is not false
        from item in rule.Find(scope)
        where scope.View.ClearanceFor(item.Account) >= rule.Clearance && scope.Concerned?.Hears(item) is not false
        group item by item.Key into same
        select same.First();

    /// <summary>What an alert of that key warns of now; null when it holds no longer, or the reader may not be told.</summary>
    public static AlertItem? Find(AlertScope scope, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Named(key.Split('|')[0]) is { } rule
            ? rule.Find(scope).FirstOrDefault(item => item.Key == key && scope.View.ClearanceFor(item.Account) >= rule.Clearance)
            : null;
    }
}
