using System.Collections.Immutable;
using Domain.Asking;
using Domain.Calls;
using Domain.Opportunities;

namespace Domain.Alerts.Rules.CallOpen;

/// <summary>Open forecast calls of an account that lack numbers: from days before the deadline, more pressing on the day before it, and past it.</summary>
internal sealed class OpenCalls : IAlertRule
{
    private static readonly AlertLimit Days = new("call.open", "days", 3, "days before the deadline");

    public string Name => Days.Rule;

    public string Title => "open forecast calls";

    public AlertAudience Audience => AlertAudience.Lead;

    public ImmutableArray<AlertLimit> Limits => [Days];

    public IEnumerable<AlertItem> Find(AlertScope scope) =>
        from call in scope.View.Of(ForecastCall.Kind)
        where call.State == CallState.Open && call is { Start: not null, End: not null, Deadline: not null, Scope.Account: not null } && scope.Contains(call.Scope.Account)
        let days = scope.View.DayOf(call.Deadline!.Value).DayNumber - scope.Today.DayNumber
        where days <= scope.Limit(Days, call.Scope.Account)
        let rollUp = new CallRollUp(scope.View, scope.Today, call.Scope, new(call.Start!.Value, call.End!.Value, call.Period ?? ""), ForecastCategory.Commit)
        where !rollUp.Missing.IsEmpty
        select new AlertItem
        {
            Rule = Name,
            Subject = call.Id,
            Account = scope.View.CanonicalAccount(call.Scope.Account),
            Title = "Forecast call",
            Why = Sentence.Of($"{rollUp.Missing.Length} of {rollUp.Expected.Length} {(rollUp.Missing.Length == 1 ? "has" : "have")} not submitted; {(days < 0 ? "it was due" : "it is open until")} {call.Deadline!.Value}"),
            Next = Sentence.Of($"Ask those who are missing, or close the call without them"),
            Severity = days switch { > 1 => AlertSeverity.Low, >= 0 => AlertSeverity.Medium, _ => AlertSeverity.High },
        };
}
