using Bot.Understanding;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Updates.Deals;

/// <summary><c>move the close date of the Fabrikam renewal to 3 Nov</c>, <c>push it two weeks</c>: counted from the day the deal has, not from today.</summary>
internal sealed class MoveCloseDate : IUpdate
{
    public UpdateKind Kind => UpdateKind.DealClose;

    public string Done => "Close date moved";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => DealSubject.Propose(order, inquiry, subject =>
    {
        if (order.Shift is { } shift && subject.Deal.Close is null)
            return new Reply.Refused(Sentence.Of($"{subject.Name} has no close date to move. Say the day, for example: {subject.Name} closes 3 Nov; nothing was written."));
        var day = order.Shift is { } by ? by.From(subject.Deal.Close!.Value) : order.Day;
        if (day < subject.Deal.Created)
            return new Reply.Refused(Sentence.Of($"{subject.Name} began on {subject.Deal.Created!.Value} and cannot close before that; nothing was written."));
        return subject.Change.Set(Opportunity.Fields.Close, "close date", day).Proposed(order, Sentence.Of($"Move the close date of {subject.Name}?"));
    });
}
