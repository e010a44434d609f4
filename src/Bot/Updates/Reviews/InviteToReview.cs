using System.Collections.Immutable;
using Bot.Understanding;
using Domain.Asking;
using Domain.Reviews;

namespace Bot.Updates.Reviews;

/// <summary><c>invite Chiara Bernasconi to the QBR with Contoso</c>: besides those who are wanted there already.</summary>
internal sealed class InviteToReview : IUpdate
{
    private const int MostPeople = 50;

    public UpdateKind Kind => UpdateKind.ReviewInvite;

    public string Done => "Wanted at the review";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => AccountChoice.Propose(order, inquiry, account =>
    {
        var name = UpdateRights.NameOf(account, inquiry.Hearing.Portfolio);
        if (ReviewsOf.Next(account, order, inquiry.Hearing) is not { } next)
            return ReviewsOf.NonePlanned(name);
        ImmutableArray<string> wanted = [.. next.AttendeesWanted.Concat(order.Names).Distinct(StringComparer.OrdinalIgnoreCase)];
        var title = ReviewsOf.Title(next, name);
        return wanted.Length > MostPeople
            ? new Reply.Refused(Sentence.Of($"That would be {wanted.Length} people, and {MostPeople} is the most I keep; nothing was written."))
            : ReviewsOf.Change(next, title, account, inquiry.Hearing).Set(Review.Fields.AttendeesWanted, "wanted there", wanted.Length == next.AttendeesWanted.Length ? null : wanted)
                .Proposed(order, Sentence.Of($"Want {string.Join(", ", order.Names)} at the {title}?"));
    });
}
