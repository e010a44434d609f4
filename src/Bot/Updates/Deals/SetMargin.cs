using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Updates.Deals;

/// <summary><c>margin of the Fabrikam renewal is 32%</c>: only among those who may all see margins, which a channel never is.</summary>
internal sealed class SetMargin : IUpdate
{
    public UpdateKind Kind => UpdateKind.DealMargin;

    public string Done => "Margin changed";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => DealSubject.Propose(order, inquiry, subject => order.Share switch
    {
        _ when subject.Hearing.View.ClearanceFor(subject.Deal.Account) < Clearance.Restricted =>
            new Reply.Refused(Sentence.Of($"The margin of {subject.Name} is changed by those who see it, in their private chat with me; nothing was written.")),
        null => new Reply.Clarify(Sentence.Of($"Which margin? Write for example: margin of {subject.Name} is 32%."), []),
        < -1 or > 1 => new Reply.Refused(Sentence.Of($"A margin lies between -100 and 100 %; nothing was written.")),
        var share => subject.Change.Set(Opportunity.Fields.Margin, "margin", share).Proposed(order, Sentence.Of($"Change the margin of {subject.Name}?")),
    });
}
