using System.Collections.Immutable;
using Bot.Understanding;
using Domain.Asking;
using Domain.Reviews;

namespace Bot.Updates.Reviews;

/// <summary><c>the QBR with Contoso was held yesterday with Jane Roe</c>, <c>Jane Roe attended the QBR with Contoso</c>: it ends what was planned, so it is confirmed first.</summary>
internal sealed class HoldReview : IUpdate
{
    public UpdateKind Kind => UpdateKind.ReviewHeld;

    public string Done => "Review held";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => AccountChoice.Propose(order, inquiry, account =>
    {
        var name = UpdateRights.NameOf(account, inquiry.Hearing.Portfolio);
        if (ReviewsOf.Last(account, order, inquiry.Hearing) is not { } held)
            return new Reply.Refused(Sentence.Of($"No review with {name} is known that could have been held. Plan it first, for example: QBR with {name} on 3 Nov; nothing was written."));
        ImmutableArray<string> attended = [.. held.Attended.Concat(order.Names).Distinct(StringComparer.OrdinalIgnoreCase)];
        var title = ReviewsOf.Title(held, name);
        return ReviewsOf.Change(held, title, account, inquiry.Hearing)
            .Set(Review.Fields.State, "state", held.State is ReviewState.Held or ReviewState.Recapped or ReviewState.Closed ? null : ReviewState.Held)
            .Set(Review.Fields.Date, "date", order.Day == held.Date ? null : order.Day)
            .Set(Review.Fields.Attended, "were there", attended.Length == held.Attended.Length ? null : attended)
            .Proposed(order, Sentence.Of($"Keep that the {title} was held?"));
    });
}
