using Bot.Understanding;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Updates.Deals;

/// <summary><c>recognise the Fabrikam renewal over 12 months from 1 January</c>: it moves revenue between months, so it is confirmed first.</summary>
internal sealed class SetRecognition : IUpdate
{
    private const int MostMonths = 240;

    public UpdateKind Kind => UpdateKind.DealRecognition;

    public string Done => "Recognition changed";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => DealSubject.Propose(order, inquiry, subject => order switch
    {
        { Shift: null, Day: null } => new Reply.Clarify(Sentence.Of($"From when, and over how many months? Write for example: recognise {subject.Name} over 12 months from 1 January."), []),
        { Shift: { } over } when over is not { Days: 0, Months: > 0 and <= MostMonths } =>
            new Reply.Refused(Sentence.Of($"Revenue is recognised over whole months, {MostMonths} at most; nothing was written.")),
        _ => subject.Change.Set(Opportunity.Fields.RecognitionStart, "recognised from", order.Day).Set(Opportunity.Fields.RecognitionMonths, "over months", (decimal?)order.Shift?.Months)
            .Proposed(order, Sentence.Of($"Change when the revenue of {subject.Name} is recognised?")),
    });
}
