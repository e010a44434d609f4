using System.Collections.Immutable;
using Domain.Asking;
using Domain.Health;

namespace Domain.Alerts.Rules.HealthDrop;

/// <summary>
/// Accounts whose health fell by many points within a week, and those that are red; one that fell steeply and is red does not wait for a digest. Told until the
/// score is back over the line by five points, a drop at most for four weeks.
/// </summary>
internal sealed class DroppedHealth : IAlertRule
{
    private const int Week = 7;
    private const int Weeks = 4;
    private const decimal Back = 5;
    private const decimal Most = 100;

    private static readonly AlertLimit Points = new("health.drop", "points", 15, "points lost within a week");
    private static readonly AlertLimit Steep = new("health.drop", "steep", 25, "points lost within a week that are pressing, and critical if the account is red");

    public string Name => Points.Rule;

    public string Title => "falling and red health";

    public AlertAudience Audience => AlertAudience.Lead | AlertAudience.Region | AlertAudience.CustomerSuccess;

    public ImmutableArray<AlertLimit> Limits => [Points, Steep];

    public IEnumerable<AlertItem> Find(AlertScope scope)
    {
        foreach (var family in scope.Families)
            if (scope.Past.HealthOf(family.Head.Id, scope.Today) is { IsShown: true, Whole: { IsEnough: true, Score: { } score } } health
                && Finding(scope, family.Head.Id, health, score) is { } found)
                yield return new AlertItem
                {
                    Rule = Name,
                    Subject = family.Head.Id,
                    Account = family.Head.Id,
                    Title = "Health",
                    Why = found.Why,
                    Next = Sentence.Of($"Look at the rows behind it, and call the unit it comes from"),
                    AtStake = health.Revenue ?? family.OpenAmount,
                    Severity = found.Severity,
                    Owner = family.Head.Leader,
                    Region = health.Worst?.Name,
                    IsLingering = found.IsLingering,
                };
    }

    private static (Sentence Why, AlertSeverity Severity, bool IsLingering)? Finding(AlertScope scope, RecordId head, AccountHealth health, decimal score)
    {
        var (points, steep) = (scope.Limit(Points, head), scope.Limit(Steep, head));
        // From no score can it have fallen so far: the past need not be looked at.
        if (score > Most - points + Back)
            return null;
        var weekAgo = scope.Past.HealthOf(head, scope.Today.AddDays(-Week));
        var lost = Above(weekAgo, score);
        var isRed = health is { Band: HealthBand.Red, Computed: HealthBand.Red };
        if (lost >= points)
            return (Fell(health, score, lost, weekAgo), isRed && lost >= steep ? AlertSeverity.Critical : isRed || lost >= steep ? AlertSeverity.High : AlertSeverity.Medium, false);
        if (isRed)
            return (Sentence.Of($"{Quantity.Points(score)} of 100, which is red; weakest is {Where(health.Weakest[0].Rule, health.Weakest[0].Region)}"), AlertSeverity.High, false);
        if (Math.Max(lost, Above(scope.Past.HealthOf(head, scope.Today.AddDays(-Weeks * Week)), score)) is var below && below > points - Back)
            return (Sentence.Of($"{Quantity.Points(score)} of 100, {Quantity.Points(below)} points below where it was within {Weeks} weeks"), AlertSeverity.Medium, true);
        return score <= HealthBands.Yellow + Back ? (Sentence.Of($"{Quantity.Points(score)} of 100, hardly above red"), AlertSeverity.Medium, true) : null;
    }

    private static decimal Above(AccountHealth then, decimal score) => then.Whole is { IsEnough: true, Score: { } before } ? before - score : 0;

    private static Sentence Fell(AccountHealth health, decimal score, decimal lost, AccountHealth weekAgo) =>
        HealthTrend.Between(weekAgo, health)?.Drivers.FirstOrDefault(driver => driver.Points < 0) is { } driver
            ? Sentence.Of($"{Quantity.Points(score)} of 100, {Quantity.Points(lost)} points lost in a week, most by {Where(driver.Rule, driver.Region)}")
            : Sentence.Of($"{Quantity.Points(score)} of 100, {Quantity.Points(lost)} points lost in a week");

    private static string Where(MeasureRule rule, string? region) => region is null ? rule.Title.ToLowerInvariant() : $"{rule.Title.ToLowerInvariant()} in {region}";
}
