using System.Collections.Immutable;
using Bot.People;
using Bot.Understanding;
using Domain;
using Domain.Accounts;
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
    private const int MostAccounts = 6;
    private const int CharactersInSummary = 120;

    public UpdateKind Kind => UpdateKind.Promise;

    public string Done => "Promise kept in mind";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (order.Text.Length > MostCharacters)
            return new Reply.Refused(Sentence.Of($"That is longer than a promise may be: {order.Text.Length} characters, {MostCharacters} at most."));
        var accounts = order.Accounts.IsEmpty ? hearing.Linked : order.Accounts;
        if (accounts is not [var named])
            return Which(order, hearing, accounts);
        var account = hearing.Portfolio.Families.Canonical(named);
        if (hearing.View.Find(Account.Kind, account) is null || !UpdateRights.MayWrite(hearing, account))
            return new Reply.Refused(Sentence.Of($"You are not on the team of that account, so I cannot write it there."));
        var owner = order.Person ?? hearing.Person!.Id;
        var side = order.Side ?? PromiseSide.Us;
        var change = new RecordChange(Promise.Kind, new RecordId(inquiry.NewId()), $"Promise {(side == PromiseSide.Us ? "by us" : "by them")} “{Shortened(order.Text)}”", Partition.Account(account), hearing)
            .With(Promise.Fields.Account, account)
            .With(Promise.Fields.State, owner == hearing.Person!.Id || side == PromiseSide.Them ? PromiseState.Confirmed : PromiseState.Proposed)
            .With(Promise.Fields.Made, order.SaidOn)
            .Set(Promise.Fields.Text, "what", order.Text)
            .Set(Promise.Fields.Side, "promised by", side)
            .Set(Promise.Fields.Owner, side == PromiseSide.Us ? "owner" : "held to it by", owner)
            .Set(Promise.Fields.Due, "due", order.Day)
            .Saying(order.Day is null ? [Sentence.Of($"No day was said.")] : []);
        return change.Proposed(order, Sentence.Of($"Keep a promise on {UpdateRights.NameOf(account, hearing.Portfolio)}"), needsConfirmation: false);
    }

    private static Reply Which(UpdateOrder order, Hearing hearing, ImmutableArray<RecordId> accounts)
    {
        ImmutableArray<MissingChoice> choices =
        [
            .. hearing.View.Of(Account.Kind)
                .Where(account => accounts.IsEmpty ? account.Parent is null && hearing.Reader.Own(account.Id) >= Clearance.Money : accounts.Contains(account.Id))
                .OrderByDescending(account => hearing.Reader.Accounts.ContainsKey(account.Id)).ThenBy(account => account.Name, StringComparer.Ordinal)
                .Take(MostAccounts).Select(account => new MissingChoice(account.Name ?? account.Id.Value, account.Id.Value)),
        ];
        return choices.IsEmpty
            ? new Reply.Clarify(Sentence.Of($"Which account is it about? Please name it; nothing was written."), [])
            : new Reply.Proposed(new()
            {
                Said = order.Said,
                Summary = Sentence.Of($"Which account is it about?"),
                Changes = [],
                Missing = [new(MissingPart.Account, Sentence.Of($"Account"), choices)],
            });
    }

    private static string Shortened(string text) => text.Length <= CharactersInSummary ? text : text[..CharactersInSummary] + "…";
}
