using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.Reviews;

namespace Bot.Updates.Reviews;

/// <summary><c>move the QBR with Contoso to 3 Nov</c>, <c>push it two weeks</c>: the next one that was not held. Where none is planned, one is.</summary>
internal sealed class MoveReview : IUpdate
{
    public UpdateKind Kind => UpdateKind.ReviewDate;

    public string Done => "Review date set";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => AccountChoice.Propose(order, inquiry, account =>
    {
        var hearing = inquiry.Hearing;
        var name = UpdateRights.NameOf(account, hearing.Portfolio);
        var next = ReviewsOf.Next(account, order, hearing);
        var day = order.Shift is { } shift ? next?.Date is { } date ? shift.From(date) : null : order.Day;
        if (day is not { } then)
            return new Reply.Refused(Sentence.Of($"No review with {name} is planned that could be moved. Say the day, for example: QBR with {name} on 3 Nov; nothing was written."));
        if (then < order.SaidOn)
            return new Reply.Refused(Sentence.Of($"{then} has passed: a review is moved to a day that lies ahead; nothing was written."));
        var title = next is null ? $"QBR with {name}" : ReviewsOf.Title(next, name);
        return next is not null
            ? ReviewsOf.Change(next, title, account, hearing).Set(Review.Fields.Date, "date", then).Proposed(order, Sentence.Of($"Move the {title}?"))
            : new RecordChange(Review.Kind, new RecordId(inquiry.NewId()), title, Partition.Account(account), hearing)
                .With(Review.Fields.Account, account).With(Review.Fields.State, ReviewState.Planned).With(Review.Fields.Owner, hearing.Person!.Id)
                .Set(Review.Fields.Type, "review", ReviewType.Qbr).Set(Review.Fields.Date, "date", then).Proposed(order, Sentence.Of($"Plan a {title}?"));
    });
}
