using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Reviews;

namespace Bot.Updates.Reviews;

/// <summary><c>agenda of the QBR with Contoso: pricing, roadmap</c>: of the next one that was not held. No number moves with it, and it is undone with one press.</summary>
internal sealed class SetAgenda : IUpdate
{
    private const int MostCharacters = 2_000;

    public UpdateKind Kind => UpdateKind.ReviewAgenda;

    public string Done => "Agenda set";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => AccountChoice.Propose(order, inquiry, account =>
    {
        var hearing = inquiry.Hearing;
        var name = UpdateRights.NameOf(account, hearing.Portfolio);
        if (hearing.View.ClearanceFor(account) < Clearance.Money)
            return new Reply.Refused(Sentence.Of($"Not everybody here may see that of this account. Tell me in our private chat; nothing was written."));
        if (ReviewsOf.Next(account, order, hearing) is not { } next)
            return ReviewsOf.NonePlanned(name);
        var title = ReviewsOf.Title(next, name);
        return order.Text.Length > MostCharacters
            ? new Reply.Refused(Sentence.Of($"That is longer than an agenda may be: {order.Text.Length} characters, {MostCharacters} at most."))
            : ReviewsOf.Change(next, title, account, hearing).Set(Review.Fields.Agenda, "agenda", order.Text).Proposed(order, Sentence.Of($"Set the agenda of the {title}"), needsConfirmation: false);
    });
}
