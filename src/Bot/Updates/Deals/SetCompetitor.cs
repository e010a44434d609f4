using Bot.Understanding;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Updates.Deals;

/// <summary><c>competitor of the Fabrikam renewal is Contoso</c>.</summary>
internal sealed class SetCompetitor : IUpdate
{
    private const int MostCharacters = 200;

    public UpdateKind Kind => UpdateKind.DealCompetitor;

    public string Done => "Competitor noted";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => DealSubject.Propose(order, inquiry, subject => order.Text.Length > MostCharacters
        ? new Reply.Refused(Sentence.Of($"That is longer than a competitor's name may be: {order.Text.Length} characters, {MostCharacters} at most."))
        : subject.Change.Set(Opportunity.Fields.Competitor, "competitor", order.Text).Proposed(order, Sentence.Of($"Change the competitor of {subject.Name}?")));
}
