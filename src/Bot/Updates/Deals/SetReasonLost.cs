using Bot.Understanding;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Updates.Deals;

/// <summary><c>reason lost of the Fabrikam renewal: price</c>. Only a deal that was lost has one.</summary>
internal sealed class SetReasonLost : IUpdate
{
    private const int MostCharacters = 1_000;

    public UpdateKind Kind => UpdateKind.DealReason;

    public string Done => "Reason kept";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => DealSubject.Propose(order, inquiry, subject =>
        !subject.MayTellAmounts ? DealSubject.NotToldHere
        : subject.Hearing.Portfolio.StatusOf(subject.Deal) != DealStatus.Lost ? new Reply.Refused(Sentence.Of($"{subject.Name} is not lost. Write \"mark {subject.Name} as lost\" first; nothing was written."))
        : order.Text.Length > MostCharacters ? new Reply.Refused(Sentence.Of($"That is longer than a reason may be: {order.Text.Length} characters, {MostCharacters} at most."))
        : subject.Change.Set(Opportunity.Fields.ReasonLost, "reason lost", order.Text).Proposed(order, Sentence.Of($"Keep why {subject.Name} was lost?")));
}
