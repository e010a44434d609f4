using System.Collections.Immutable;
using Domain.Accounts;
using Domain.Health.Measures;
using Domain.Revenues;

namespace Domain.Health;

/// <summary>Computes the health of accounts from a view of the day in question.</summary>
public static class HealthScoring
{
    private const int RevenueDays = 365;

    /// <param name="view">As of the day, and as known when it shall have been known.</param>
    /// <param name="head">Whose override counts.</param>
    /// <param name="accounts">All that count for it: canonical and visible.</param>
    public static AccountHealth Of(View view, HealthModel model, RecordId head, ImmutableHashSet<RecordId> accounts, DateOnly day)
    {
        var isShown = accounts.All(account => view.ClearanceFor(account) >= Clearance.Money);
        var evidence = HealthEvidence.Of(view, accounts, model, day);
        if (!isShown)
            return new() { Account = head, Day = day, IsShown = false, Whole = At(evidence, Place.Whole, null, isMoneyShown: false) };
        var revenue = RevenueOf(view, accounts, evidence);
        string[] names = [.. evidence.Regions];
        // A region that earns is one of the account's, even if nothing is measured there.
        names = names.Length == 0 ? [] : [.. names.Union(revenue.Keys.Where(region => region.Length > 0), StringComparer.OrdinalIgnoreCase)];
        var scores = names.Select(name => (Name: name, Score: At(evidence, new(name, null), name, isMoneyShown: true))).ToArray();
        var isEqual = names.Sum(name => revenue.GetValueOrDefault(name)) == 0;
        var weighted = scores.Select(region => (region.Name, region.Score, Weight: isEqual ? 1 : revenue.GetValueOrDefault(region.Name))).ToArray();
        var all = weighted.Sum(region => region.Weight);
        return new()
        {
            Account = head,
            Day = day,
            IsShown = true,
            Whole = names.Length == 0 ? At(evidence, Place.Whole, null, isMoneyShown: true) : HealthScore.Of([.. weighted.Select(region => (region.Score, region.Weight))]),
            Regions = WorstFirst(weighted.Select(region => new PlaceHealth(region.Name, region.Score, region.Weight / all))),
            UnitsWhenAsked = new(() => WorstFirst(
                evidence.Units.Select(unit => view.Find(Unit.Kind, unit)).OfType<Unit>().Select(unit => new PlaceHealth(unit.Name ?? unit.Id.Value, At(evidence, new(unit.Region, unit.Id), null, isMoneyShown: true), null)))),
            Caps = [.. HealthCaps.Of(evidence)],
            Override = view.Of(HealthOverride.Kind, ImmutableHashSet.Create(head)).Where(one => one.HoldsOn(day)).OrderByDescending(one => one.Until).ThenBy(one => one.Id).FirstOrDefault(),
            Revenue = revenue.Values.Sum() is > 0 and var sum ? Money.Of(sum, evidence.Conversion.To) : null,
            IsEquallyWeighted = isEqual && names.Length > 1,
        };
    }

    private static HealthScore At(HealthEvidence evidence, Place place, string? region, bool isMoneyShown)
    {
        var there = evidence.At(place);
        return HealthScore.Of(
            evidence.Model.Measures.Where(rule => isMoneyShown || !HealthMeasures.IsOfMoney(rule.Name)).Select(rule => (rule, HealthMeasures.Read(rule.Name, there))), evidence.Day, region);
    }

    /// <summary>Of the last 12 months by region, in the reporting currency; what has no region, and no unit with one, under the empty name.</summary>
    private static Dictionary<string, decimal> RevenueOf(View view, IReadOnlySet<RecordId> accounts, HealthEvidence evidence)
    {
        var byRegion = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);
        var units = view.Of(Unit.Kind, accounts).ToDictionary(unit => unit.Id, unit => unit.Region);
        foreach (var record in view.Of(Revenue.Kind, accounts))
            if (record is { State: RevenueState.Actual, Amount: { } amount, Month: { } month } && month <= evidence.Day && evidence.Ago(month) < RevenueDays && evidence.Conversion.Of(amount, month) is > 0 and var converted)
            {
                var region = record.Region is { Length: > 0 } own ? own : record.Unit is { } unit ? units.GetValueOrDefault(unit) ?? "" : "";
                byRegion[region] = byRegion.GetValueOrDefault(region) + converted;
            }

        return byRegion;
    }

    private static ImmutableArray<PlaceHealth> WorstFirst(IEnumerable<PlaceHealth> places) =>
        [.. places.OrderByDescending(place => place.Score.IsEnough).ThenBy(place => place.Score.Exact ?? 0).ThenBy(place => place.Name, StringComparer.OrdinalIgnoreCase)];
}
