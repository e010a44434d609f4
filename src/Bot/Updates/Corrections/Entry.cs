using Bot.People;
using Bot.Understanding;
using Domain.Asking;

namespace Bot.Updates.Corrections;

/// <summary>The entry that an order about a message is about.</summary>
internal static class Entry
{
    public static Reply IsGone { get; } = new Reply.Refused(Sentence.Of($"Nothing of that message counts any more; nothing was written."));

    /// <summary>What becomes of what the message logged; why not when it logged nothing or this person does not decide about it.</summary>
    public static Reply Propose(UpdateOrder order, UpdateInquiry inquiry, Func<LoggedMessage, Reply> propose) =>
        LoggedMessage.Find(order.Message, inquiry.Hearing.Portfolio.Journal) is not { } logged ? IsGone
        : logged.IsUpTo(inquiry.Hearing) ? propose(logged)
        : new Reply.Refused(Sentence.Of($"Only whoever wrote it, or an owner of the account, can change that entry."));

    /// <summary>What was logged is repeated to the person alone: what they took out of a conversation is not shown there again.</summary>
    public static bool MayTell(LoggedMessage logged, Hearing hearing) => hearing.IsAlone && logged.Rows.All(row => UpdateSubject.MayTell(row, hearing));

    public static string NameOf(LoggedMessage logged) => logged.Account is { } account ? UpdateRights.NameOf(account, logged.Journal.Now) : "an account";
}
