using System.Collections.Immutable;
using Bot.People;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Ledger;

namespace Bot.Updates.Corrections;

/// <summary>
/// An edited message read as it would have been read on the day it was written, by whoever wrote it, had its first wording never been logged: "push it two weeks"
/// made "three" counts from the same day, and "Friday" is the same Friday.
/// </summary>
internal static class Rereading
{
    /// <summary>The changes that the text would make; empty when it makes none, or is not plain.</summary>
    /// <param name="linked">The accounts of the place where the message stands.</param>
    public static ImmutableArray<Draft> Of(LoggedMessage logged, string text, ImmutableArray<RecordId> linked, UpdateInquiry inquiry)
    {
        var portfolio = logged.Without();
        var hearing = inquiry.Hearing with
        {
            Portfolio = portfolio,
            View = new View(portfolio, inquiry.Hearing.Reader),
            Person = PeopleIndex.Of(portfolio).Find(new(logged.Author)) ?? inquiry.Hearing.Person,
            Linked = linked.IsEmpty && logged.Account is { } account ? [account] : linked,
        };
        var context = new UnderstandingContext
        {
            Portfolio = portfolio,
            View = hearing.View,
            Linked = hearing.Linked,
            Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(logged.Rows[0].At, hearing.View.TimeZone).DateTime),
        };
        return
        [
            .. from intent in Understander.Read(text, context).Intents.OfType<Intent.Order>()
               from order in intent.Update.Parts.IsEmpty ? [intent.Update] : intent.Update.Parts
               where order.Kind is not (UpdateKind.CorrectEntry or UpdateKind.WithdrawEntry or UpdateKind.RestoreEntry)
               from draft in UpdateCatalogue.Propose(Chosen(order, logged), inquiry with { Hearing = hearing }) is Reply.Proposed { Proposal: { Missing.IsEmpty: true } proposal } ? proposal.Changes : []
               where draft.Kind.Home == Home.Account
               select draft with { Partition = logged.Home },
        ];
    }

    /// <summary>What was chosen when the message was logged is chosen still.</summary>
    private static UpdateOrder Chosen(UpdateOrder order, LoggedMessage logged) => order with
    {
        Deal = order.Deal ?? logged.Rows.Select(row => (RecordId?)row.RecordId).FirstOrDefault(id => order.Candidates.Contains(id!.Value)),
        Accounts = order.Accounts.IsEmpty && logged.Account is { } account ? [account] : order.Accounts,
    };
}
