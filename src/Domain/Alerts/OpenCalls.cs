using Domain.Asking;
using Domain.Calls;
using Domain.Opportunities;

namespace Domain.Alerts;

/// <summary>Open forecast calls of an account that lack numbers: from the day before the deadline pressing, past it more so.</summary>
internal sealed class OpenCalls : IAlertRule
{
    /// <summary>Days before the deadline from which it is told.</summary>
    private const int Notice = 3;

    public string Name => "call.open";

    public IEnumerable<AlertItem> Find(AlertScope scope) =>
        from call in scope.View.Of(ForecastCall.Kind)
        where call.State == CallState.Open && call is { Start: not null, End: not null, Deadline: not null, Scope.Account: not null } && scope.Contains(call.Scope.Account)
        let days = scope.View.DayOf(call.Deadline!.Value).DayNumber - scope.Today.DayNumber
        where days <= Notice
        let rollUp = new CallRollUp(scope.View, scope.Today, call.Scope, new(call.Start!.Value, call.End!.Value, call.Period ?? ""), ForecastCategory.Commit)
        where !rollUp.Missing.IsEmpty
        select new AlertItem(
            $"{Name}|{call.Id}", scope.View.CanonicalAccount(call.Scope.Account), "Forecast call",
            Sentence.Of($"{rollUp.Missing.Length} of {rollUp.Expected.Length} {(rollUp.Missing.Length == 1 ? "has" : "have")} not submitted; {(days < 0 ? "it was due" : "it is open until")} {call.Deadline!.Value}"),
            null, days switch { > 1 => 0, >= 0 => 1, _ => 2 });
}
