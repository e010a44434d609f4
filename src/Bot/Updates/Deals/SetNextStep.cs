using Bot.Understanding;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Updates.Deals;

/// <summary><c>next step of the Fabrikam renewal: send the price table by Friday</c>. No number moves with it, and it is undone with one press.</summary>
internal sealed class SetNextStep : IUpdate
{
    private const int MostCharacters = 1_000;

    public UpdateKind Kind => UpdateKind.DealNextStep;

    public string Done => "Next step set";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => DealSubject.Propose(order, inquiry, subject => order.Text.Length switch
    {
        0 => new Reply.Clarify(Sentence.Of($"What happens next? Write for example: next step of {subject.Name}: send the price table by Friday."), []),
        > MostCharacters => new Reply.Refused(Sentence.Of($"That is longer than a next step may be: {order.Text.Length} characters, {MostCharacters} at most.")),
        _ when !subject.MayTellAmounts => DealSubject.NotToldHere,
        _ => subject.Change.Set(Opportunity.Fields.NextStep, "next step", order.Text).Set(Opportunity.Fields.NextStepDue, "due", order.Day)
            .Proposed(order, Sentence.Of($"Set the next step of {subject.Name}"), needsConfirmation: false),
    });
}
