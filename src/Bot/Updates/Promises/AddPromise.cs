using Bot.Rendering;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.Promises;

namespace Bot.Updates.Promises;

/// <summary>
/// <c>Jane sends the proposal by Friday</c>, <c>Contoso promised to sign by 5 Dec</c>: who keeps it, or holds them to it, and until when. Nothing else changes
/// with it, and it is undone with one press.
/// </summary>
internal sealed class AddPromise : IUpdate
{
    private const int MostCharacters = 1_000;

    public UpdateKind Kind => UpdateKind.Promise;

    public string Done => "Promise kept in mind";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => order.NoDay is { } said
        ? new Reply.Refused(Sentence.Of($"There is no {said} in the calendar; nothing was written."))
        : order.Text.Length > MostCharacters
        ? new Reply.Refused(Sentence.Of($"That is longer than a promise may be: {order.Text.Length} characters, {MostCharacters} at most."))
        : AccountChoice.Propose(order, inquiry, account => Proposed(order, inquiry, account));

    private static Reply Proposed(UpdateOrder order, UpdateInquiry inquiry, RecordId account)
    {
        var (hearing, me) = (inquiry.Hearing, inquiry.Hearing.Person!.Id);
        var (owner, side) = (order.Person ?? me, order.Side ?? PromiseSide.Us);
        return new RecordChange(Promise.Kind, new RecordId(inquiry.NewId()), $"Promise {(side == PromiseSide.Us ? "by us" : "by them")} “{Excerpt.Of(order.Text)}”", Partition.Account(account), hearing)
            .With(Promise.Fields.Account, account)
            .With(Promise.Fields.State, owner == me || side == PromiseSide.Them ? PromiseState.Confirmed : PromiseState.Proposed)
            .With(Promise.Fields.Made, order.SaidOn)
            .Set(Promise.Fields.Text, "what", order.Text)
            .Set(Promise.Fields.Side, "promised by", side)
            .Set(Promise.Fields.Owner, side == PromiseSide.Us ? "owner" : "held to it by", owner)
            .Set(Promise.Fields.Due, "due", order.Day)
            .Saying(order.Day is null ? [Sentence.Of($"No day was said.")] : [])
            .Proposed(order, Sentence.Of($"Keep a promise on {UpdateRights.NameOf(account, hearing.Portfolio)}"), needsConfirmation: false);
    }
}
