using Bot.Rendering;
using Bot.Understanding;
using Domain.Asking;
using Domain.Ledger;
using Domain.Reviews;

namespace Bot.Updates.Reviews;

/// <summary><c>cancel the QBR with Contoso</c>: the next one is not planned any more. Confirmed first, and undone with one press.</summary>
internal sealed class CancelReview : IUpdate
{
    public UpdateKind Kind => UpdateKind.ReviewCancel;

    public string Done => "Review cancelled";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => AccountChoice.Propose(order, inquiry, account =>
    {
        var hearing = inquiry.Hearing;
        var name = UpdateRights.NameOf(account, hearing.Portfolio);
        if (ReviewsOf.Next(account, order, hearing) is not { } next)
            return new Reply.Refused(Sentence.Of($"No review with {name} is planned, so there is none to cancel; nothing was written."));
        var title = ReviewsOf.Title(next, name);
        var home = ReviewsOf.HomeOf(next, account, hearing);
        var day = next.Date is { } date ? Wording.Say(Sentence.Of($"{date}"), Locale.For(hearing.Reader)) : null;
        return new Reply.Proposed(new()
        {
            Said = order.Said,
            Summary = Sentence.Of($"Cancel the {title}?"),
            Changes = [Draft.Remove(home, Review.Kind, next.Id, $"{title} cancelled")],
            Values = day is null ? [] : [new(ValueLabels.Of("date"), null, day)],
            Effects = [Sentence.Of($"It is in no list of reviews any more; the log keeps it.")],
            ExpectedSequence = hearing.Portfolio.Journal.LastSequence(home),
        });
    });
}
