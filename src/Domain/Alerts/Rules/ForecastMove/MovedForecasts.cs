using System.Collections.Immutable;
using Domain.Asking;
using Domain.Calls;
using Domain.Opportunities;

namespace Domain.Alerts.Rules.ForecastMove;

/// <summary>Called commits whose deals have moved since by much of the target. Only the last call of each person for a scope counts, and only while its period runs.</summary>
internal sealed class MovedForecasts : IAlertRule
{
    private const decimal Back = 0.6m;

    private static readonly AlertLimit Percent = new("forecast.move", "percent", 5, "per cent of the target by which the commit moved");

    public string Name => Percent.Rule;

    public string Title => "commits that moved since they were called";

    public AlertAudience Audience => AlertAudience.Owner | AlertAudience.Lead;

    public Clearance Clearance => Clearance.Money;

    public ImmutableArray<AlertLimit> Limits => [Percent];

    public IEnumerable<AlertItem> Find(AlertScope scope)
    {
        var calls = from call in scope.View.Of(Submission.Kind)
                    where call is { Category: ForecastCategory.Commit, By: not null, Submitted: not null, LedgerCommit: not null, Start: not null, End: not null }
                    where scope.View.DayOf(call.Submitted!.Value) is var day && day <= scope.Today && call.Start <= scope.Today && call.End >= scope.Today
                    where call.Scope.Account is null ? scope.Accounts is null : scope.Contains(call.Scope.Account)
                    group call by (call.By, call.Scope.Canonical(scope.View), call.Start, call.End) into same
                    select same.OrderByDescending(call => call.Submitted).ThenByDescending(call => call.Id).First();
        foreach (var call in calls.OrderBy(call => call.Id))
        {
            var period = new Period(call.Start!.Value, call.End!.Value, call.Period ?? "");
            var forecast = call.Scope.Ledger(scope.View, scope.Today, period, scope.View.ReportingCurrency);
            if (forecast is not { IsAllowed: true, AccountsNotShown: 0, TargetAmount: { MinorUnits: > 0 } target } || scope.Convert(call.LedgerCommit) is not { } called)
                continue;
            var (now, limit) = (forecast.Amounts.CommitForecast, scope.Limit(Percent, call.Scope.Account));
            if (Share(now - called) <= limit * Back)
                continue;
            // What was true already when it was called and only learned since has not moved.
            var then = call.Scope.Ledger(scope.Past.On(scope.View.DayOf(call.Submitted!.Value)), scope.Today, period, scope.View.ReportingCurrency).Amounts.CommitForecast;
            var (moved, share) = (now - then, Share(now - then));
            if (share > limit * Back)
                yield return new AlertItem
                {
                    Rule = Name,
                    Subject = call.Id,
                    Account = scope.View.CanonicalAccount(call.Scope.Account),
                    Title = $"Commit of {call.Scope.Label(scope.View)}",
                    Why = moved.MinorUnits < 0
                        ? Sentence.Of($"{now} now, {then} when it was called on {scope.View.DayOf(call.Submitted!.Value)}: {Quantity.Ratio(Math.Round(share / 100, 3))} of the target less")
                        : Sentence.Of($"{now} now, {then} when it was called on {scope.View.DayOf(call.Submitted!.Value)}: {Quantity.Ratio(Math.Round(share / 100, 3))} of the target more"),
                    Next = moved.MinorUnits < 0 ? Sentence.Of($"Submit a new number, or say what fills the gap") : Sentence.Of($"Submit a new number"),
                    AtStake = moved.MinorUnits < 0 ? -moved : moved,
                    Severity = moved.MinorUnits > 0 ? AlertSeverity.Low : share > 2 * limit ? AlertSeverity.High : AlertSeverity.Medium,
                    Owner = call.By,
                    Region = call.Scope.Region,
                    IsLingering = share <= limit,
                };

            decimal Share(Money amount) => Math.Abs((decimal)amount.MinorUnits) / target.MinorUnits * 100;
        }
    }
}
