using Bot.Understanding;
using Domain.Asking;
using Domain.Reviews;

namespace Bot.Updates.Reviews;

/// <summary><c>mark the QBR with Contoso as ready</c>, <c>owner of the QBR with Contoso is Jane</c>: of the next one, or of the one that was held last.</summary>
internal sealed class ChangeReview : IUpdate
{
    public UpdateKind Kind => UpdateKind.ReviewChange;

    public string Done => "Review changed";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => AccountChoice.Propose(order, inquiry, account =>
    {
        var name = UpdateRights.NameOf(account, inquiry.Hearing.Portfolio);
        var isAfterwards = order.ReviewState is ReviewState.Recapped or ReviewState.Closed;
        var review = isAfterwards ? ReviewsOf.Held(account, inquiry.Hearing) : ReviewsOf.Next(account, order, inquiry.Hearing);
        if (review is null)
            return isAfterwards
                ? new Reply.Refused(Sentence.Of($"No review with {name} was held yet. Say when it was, for example: the QBR with {name} was held yesterday; nothing was written."))
                : ReviewsOf.NonePlanned(name);
        var title = ReviewsOf.Title(review, name);
        return ReviewsOf.Change(review, title, account, inquiry.Hearing)
            .Set(Review.Fields.State, "state", order.ReviewState)
            .Set(Review.Fields.Owner, "owner", order.Person)
            .Proposed(order, Sentence.Of($"Change the {title}?"));
    });
}
