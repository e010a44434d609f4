namespace Domain.Calls;

/// <summary>The calls of a scope and period, found among those the reader may see.</summary>
public static class CallSearch
{
    /// <summary>The one that is open, of several the latest deadline; null for none.</summary>
    public static ForecastCall? Open(View view, CallScope scope, Period period) =>
        view.Of(ForecastCall.Kind).Where(call => call.State == CallState.Open && call.IsFor(scope, period, view)).MaxBy(call => call.Deadline ?? DateTimeOffset.MinValue);

    /// <summary>The one that was closed last; null for none.</summary>
    /// <param name="period">Null: of any period.</param>
    public static ForecastCall? LastClosed(View view, CallScope scope, Period? period) =>
        view.Of(ForecastCall.Kind)
            .Where(call => call.Closed is not null && (period is null ? call.Scope.Canonical(view) == scope.Canonical(view) : call.IsFor(scope, period, view)))
            .MaxBy(call => call.Closed);
}
