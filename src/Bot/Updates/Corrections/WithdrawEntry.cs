using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Domain.Asking;

namespace Bot.Updates.Corrections;

/// <summary>A message that was logged is deleted in Teams: what it logged counts no more, once somebody says so. The log keeps who withdrew it and when.</summary>
internal sealed class WithdrawEntry : IUpdate
{
    public UpdateKind Kind => UpdateKind.WithdrawEntry;

    public string Done => "Entry withdrawn";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) =>
        Entry.Propose(order, inquiry, logged => Proposed(logged, inquiry.Hearing, "The message was deleted"));

    /// <param name="happened">Why it is asked: a sentence without its full stop.</param>
    public static Reply Proposed(LoggedMessage logged, Hearing hearing, string happened)
    {
        var rows = logged.Counting;
        if (rows.IsEmpty)
            return Entry.IsGone;
        if (logged.KeptBy(rows) is { } why)
            return new Reply.Refused(Sentence.Of($"{(Entry.MayTell(logged, hearing) ? why : "It was changed again since.")}"));
        var counts = Entry.MayTell(logged, hearing) ? $": {string.Join("; ", rows.Select(row => Excerpt.Of(row.Summary)))}" : ".";
        return new Reply.Proposed(new()
        {
            Said = "",
            Summary = Sentence.Of($"Withdraw what was logged?"),
            Changes = [.. logged.Leaving(rows)],
            Effects =
            [
                Sentence.Of($"{happened}. What it logged on {Entry.NameOf(logged)} still counts{counts}"),
                Sentence.Of($"The log then shows who withdrew it, and when."),
            ],
            ExpectedSequence = logged.Journal.LastSequence(logged.Home),
            Confirm = "Withdraw it",
            Decline = "Keep it",
        });
    }
}
