using Bot.Rendering;
using Bot.Understanding;
using Domain.Asking;
using Domain.Ledger;

namespace Bot.Updates.Corrections;

/// <summary>A deleted message is brought back in Teams: what was withdrawn with it counts again, once somebody says so.</summary>
internal sealed class RestoreEntry : IUpdate
{
    public UpdateKind Kind => UpdateKind.RestoreEntry;

    public string Done => "Entry brought back";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => Entry.Propose(order, inquiry, logged =>
    {
        var rows = logged.Withdrawn;
        if (rows.IsEmpty)
            return new Reply.Refused(Sentence.Of($"Nothing of that message is withdrawn; nothing was written."));
        return new Reply.Proposed(new()
        {
            Said = "",
            Summary = Sentence.Of($"Bring back what was withdrawn?"),
            Changes = [.. rows.Select(row => new Draft(logged.Home, Operation.Set, RecordKinds.Named(row.Kind)!, row.RecordId, $"Brought back: {row.Summary}", row.Fields))],
            Effects =
            [
                Entry.MayTell(logged, inquiry.Hearing)
                    ? Sentence.Of($"The message is there again. On {Entry.NameOf(logged)} it had logged: {string.Join("; ", rows.Select(row => Excerpt.Of(row.Summary)))}")
                    : Sentence.Of($"The message is there again, and what it had logged on {Entry.NameOf(logged)} is withdrawn."),
            ],
            ExpectedSequence = logged.Journal.LastSequence(logged.Home),
            Confirm = "Bring it back",
            Decline = "Leave it",
        });
    });
}
