using Bot.Understanding;
using Domain.Asking;

namespace Bot.Updates.Corrections;

/// <summary>A message that was logged is edited in Teams: what it logged becomes what it says now, once somebody says so.</summary>
internal sealed class CorrectEntry : IUpdate
{
    public UpdateKind Kind => UpdateKind.CorrectEntry;

    public string Done => "Entry corrected";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => Entry.Propose(order, inquiry, logged =>
    {
        if (logged.Counting.IsEmpty)
            return Entry.IsGone;
        var correction = Correction.Of(logged, Rereading.Of(logged, order.Text, order.Accounts, inquiry), inquiry.Hearing);
        if (correction.IsWithdrawal)
            return WithdrawEntry.Proposed(logged, inquiry.Hearing, "The edited message no longer says what it logged");
        if (correction.Changes.IsEmpty)
            return new Reply.Refused(Sentence.Of($"The log says so already; nothing was written."));
        return new Reply.Proposed(new()
        {
            Said = "",
            Summary = Sentence.Of($"Correct what was logged?"),
            Changes = correction.Changes,
            Values = Entry.MayTell(logged, inquiry.Hearing) ? correction.Values : [],
            Effects =
            [
                Sentence.Of($"The message was edited after it was logged on {Entry.NameOf(logged)}."),
                .. correction.LeavesOut ? [Sentence.Of($"What it says besides is not logged: write it in a message of its own.")] : (ReadOnlySpan<Sentence>)[],
            ],
            ExpectedSequence = logged.Journal.LastSequence(logged.Home),
            Confirm = "Correct it",
            Decline = "Leave it",
        });
    });
}
