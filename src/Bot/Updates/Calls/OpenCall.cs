using Bot.Rendering;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Calls;
using Domain.Ledger;
using Domain.People;

namespace Bot.Updates.Calls;

/// <summary><c>open the forecast call for Q1, deadline Friday 17:00</c>. Opening one that is open moves its deadline.</summary>
internal sealed class OpenCall : IUpdate
{
    public UpdateKind Kind => UpdateKind.OpenCall;

    public string Done => "Forecast call opened";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (hearing.Person!.Role == Role.Seller)
            return new Reply.Refused(Sentence.Of($"A forecast call is opened by regional managers, global account managers and executives."));
        var (scope, refusal) = CalledScope.Of(order, hearing);
        if (refusal is not null)
            return refusal;
        if (order.Deadline is not { } local || order.Period is not { } period)
            return new Reply.Clarify(Sentence.Of($"Until when are the numbers to come in? Write for example: open the forecast call for this quarter, deadline Friday 17:00."), []);
        var view = CalledScope.OwnView(hearing);
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(hearing.Reader.TimeZone, out var own) ? own : TimeZoneInfo.Utc;
        var deadline = new DateTimeOffset(local, zone.GetUtcOffset(local));
        var expected = ExpectedSubmitters.Of(view, period.Start, scope, period);
        var draft = Draft.Set(
                Partition.Shared, ForecastCall.Kind, CallSearch.Open(view, scope, period)?.Id ?? new RecordId(inquiry.NewId()), $"Forecast call opened for {scope.Label(view)}, {period.ShortLabel}")
            .With(ForecastCall.Fields.Start, period.Start)
            .With(ForecastCall.Fields.End, period.End)
            .With(ForecastCall.Fields.Period, period.Label)
            .With(ForecastCall.Fields.Deadline, deadline)
            .With(ForecastCall.Fields.Expected, [.. expected.Select(person => person.Id)])
            .With(ForecastCall.Fields.State, CallState.Open);
        if (scope.Account is { } account)
            draft = draft.With(ForecastCall.Fields.Account, account);
        if (scope.Region is { } region)
            draft = draft.With(ForecastCall.Fields.Region, region);
        return new Reply.Proposed(new()
        {
            Said = order.Said,
            Summary = Sentence.Of($"Open the forecast call for {scope.Label(view)}, {period.ShortLabel}"),
            Changes = [draft],
            Values =
            [
                new("Scope", null, scope.Label(view)),
                new("Period", null, period.Label),
                new("Deadline", null, Wording.Say(deadline, Locale.For(hearing.Reader))),
                new("Expected", null, expected.IsEmpty ? "nobody: no open deal closes in the period" : string.Join(", ", expected.Select(person => person.Name))),
            ],
            ExpectedSequence = hearing.Portfolio.Journal.LastSequence(Partition.Shared),
            NeedsConfirmation = false,
        });
    }
}
