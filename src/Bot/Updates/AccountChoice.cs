using System.Collections.Immutable;
using Bot.Understanding;
using Domain;
using Domain.Accounts;
using Domain.Asking;

namespace Bot.Updates;

/// <summary>The account that an order is about: the one that was named, else the conversation's, else one to choose.</summary>
internal static class AccountChoice
{
    private const int MostChoices = 6;

    /// <summary>What becomes of the account (canonical); a choice, or why whoever orders may not write there.</summary>
    public static Reply Propose(UpdateOrder order, UpdateInquiry inquiry, Func<RecordId, Reply> propose)
    {
        var hearing = inquiry.Hearing;
        // An account that was named and is not known is not the conversation's.
        var accounts = order.Accounts.IsEmpty && order.Called is null ? hearing.Linked : order.Accounts;
        if (accounts is not [var named])
            return Which(order, inquiry, accounts);
        var account = hearing.Portfolio.Families.Canonical(named);
        return hearing.View.Find(Account.Kind, account) is not null && UpdateRights.MayWrite(hearing, account)
            ? propose(account)
            : new Reply.Refused(Sentence.Of($"You are not on the team of that account, so I cannot write it there."));
    }

    private static Reply Which(UpdateOrder order, UpdateInquiry inquiry, ImmutableArray<RecordId> accounts)
    {
        var reader = inquiry.Hearing.Reader;
        ImmutableArray<MissingChoice> choices =
        [
            .. inquiry.Hearing.View.Of(Account.Kind)
                .Where(account => accounts.IsEmpty ? account.Parent is null && reader.Own(account.Id) >= Clearance.Money : accounts.Contains(account.Id))
                .OrderByDescending(account => reader.Accounts.ContainsKey(account.Id)).ThenBy(account => account.Name, StringComparer.Ordinal)
                .Take(MostChoices).Select(account => new MissingChoice(account.Name ?? account.Id.Value, account.Id.Value)),
        ];
        return choices.IsEmpty
            ? new Reply.Clarify(Sentence.Of($"Which account is it about? Please name it; nothing was written."), [])
            : new Reply.Proposed(new()
            {
                Said = order.Said,
                Summary = order.Called is { } called ? Sentence.Of($"I know no account called “{called}”. Which account is it about?") : Sentence.Of($"Which account is it about?"),
                Changes = [],
                Missing = [new(MissingPart.Account, Sentence.Of($"Account"), choices)],
            });
    }
}
