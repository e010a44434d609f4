using Bot.Rendering;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Calls;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.People;

namespace Bot.Updates.Calls;

/// <summary><c>close the call at 12.1m</c>: the number is frozen, and later questions can name the call. It is confirmed first.</summary>
internal sealed class CloseCall : IUpdate
{
    public UpdateKind Kind => UpdateKind.CloseCall;

    public string Done => "Forecast call closed";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (hearing.Person!.Role == Role.Seller)
            return new Reply.Refused(Sentence.Of($"A forecast call is closed by regional managers, global account managers and executives."));
        var (scope, refusal) = CalledScope.Of(order, hearing);
        if (refusal is not null)
            return refusal;
        var view = CalledScope.OwnView(hearing);
        var label = scope.Label(view);
        if (Open(order, scope, view) is not { Start: { } start, End: { } end } call)
            return new Reply.Refused(Sentence.Of($"No forecast call is open for {label}. Open one first, for example: open the forecast call for this quarter, deadline Friday 17:00."));
        var (said, unclear) = CalledAmount.Of(order, view);
        if (unclear is not null)
            return unclear;
        var period = new Period(start, end, call.Period ?? "");
        var rollUp = new CallRollUp(view, start, scope, period, ForecastCategory.Commit, said?.Currency);
        if ((said ?? rollUp.Total.Called) is not { } called)
            return new Reply.Clarify(Sentence.Of($"At which number? Nobody has called {label} yet. Write for example: close the call at 12.1m."), []);
        var (locale, isTold) = (Locale.For(hearing.Reader), CalledScope.MayTell(scope, hearing.View));
        return new Reply.Proposed(new()
        {
            Said = order.Said,
            Summary = Sentence.Of($"Close the forecast call for {label}, {period.ShortLabel}?"),
            Changes =
            [
                Draft.Set(Partition.Shared, ForecastCall.Kind, call.Id, $"Forecast call closed for {label}, {period.ShortLabel}: {called}")
                    .With(ForecastCall.Fields.State, CallState.Closed)
                    .With(ForecastCall.Fields.Called, called),
            ],
            Values =
            [
                new("Scope", null, label),
                new("Period", null, period.Label),
                new("Called", null, said is null && !isTold ? "what was submitted" : Wording.Say(called, locale)),
                .. isTold ? [new ProposedValue("Submitted", null, rollUp.Total.Called is { } sum ? Wording.Say(sum, locale) : "nothing"), new("The deals say", null, Wording.Say(rollUp.Total.Ledger, locale))] : (ReadOnlySpan<ProposedValue>)[],
            ],
            Effects =
            [
                Sentence.Of($"The number stays what it is, and \"since the last call\" counts from now."),
                .. rollUp.Missing.IsEmpty ? [] : new[] { Sentence.Of($"Not submitted: {string.Join(", ", rollUp.Missing.Select(person => person.Name))}.") },
            ],
            Confirm = "Close it",
            ExpectedSequence = hearing.Portfolio.Journal.LastSequence(Partition.Shared),
        });
    }

    /// <summary>The open call of the period, else the only one that is open for the scope.</summary>
    private static ForecastCall? Open(UpdateOrder order, CallScope scope, View view)
    {
        if (order.Period is { } period && CallSearch.Open(view, scope, period) is { } call)
            return call;
        ForecastCall[] open = [.. view.Of(ForecastCall.Kind).Where(other => other.State == CallState.Open && other.Scope.Canonical(view) == scope.Canonical(view))];
        return open is [var only] ? only : null;
    }
}
