using Bot.Understanding;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Updates.Deals;

/// <summary>
/// <c>mark the Fabrikam renewal as won</c>, <c>we lost it to Contoso</c>, <c>reopen it</c>. A closed deal closes on the day it was closed, in the stage that
/// stands for its end, where there is one.
/// </summary>
internal sealed class CloseDeal : IUpdate
{
    public UpdateKind Kind => UpdateKind.DealStatus;

    public string Done => "Deal closed or reopened";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => DealSubject.Propose(order, inquiry, subject =>
    {
        var portfolio = subject.Hearing.Portfolio;
        if (order.Status is not { } status)
            return new Reply.Clarify(Sentence.Of($"Was {subject.Name} won or lost? Write for example: mark {subject.Name} as won."), []);
        if (portfolio.StatusOf(subject.Deal) == status)
            return new Reply.Refused(Sentence.Of($"{subject.Name} is {DealFacts.NameOf(status)} already; nothing was written."));
        var change = subject.Change.Set(Opportunity.Fields.Status, "status", status);
        if (status != DealStatus.Open)
            change.Set(Opportunity.Fields.Stage, "stage", DealStages.For(status, portfolio)).Set(Opportunity.Fields.Close, "close date", order.Day);
        if (status == DealStatus.Lost && order.Text.Length > 0)
            change.Set(Opportunity.Fields.Competitor, "competitor", order.Text);
        return change.Proposed(order, status == DealStatus.Open ? Sentence.Of($"Reopen {subject.Name}?") : Sentence.Of($"Mark {subject.Name} as {DealFacts.NameOf(status)}?"));
    });
}
