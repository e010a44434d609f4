using System.Collections.Immutable;
using Bot.Understanding;
using Domain.Asking;
using Domain.Ledger;

namespace Bot.Updates.Several;

/// <summary>
/// <c>Fabrikam renewal: 95k, close 3 Nov, move to proposal</c>: each change is proposed as if it stood alone, can be left out, and all are written together.
/// </summary>
internal sealed class SeveralChanges : IUpdate
{
    public UpdateKind Kind => UpdateKind.Several;

    public string Done => "Changes written";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var replies = order.Parts.Select(part => UpdateCatalogue.Propose(part, inquiry)).ToArray();
        Proposal[] proposals = [.. replies.OfType<Reply.Proposed>().Select(reply => reply.Proposal)];
        if (proposals.Length == 0)
            return replies.FirstOrDefault() ?? new Reply.Refused(Sentence.Of($"There is nothing to write."));
        // What is not clear is asked before anything is shown; what cannot be is said beside the rest.
        if (replies.OfType<Reply.Clarify>().FirstOrDefault() is { } unclear)
            return unclear;
        if (proposals.SelectMany(proposal => proposal.Missing).DistinctBy(missing => missing.Name).ToImmutableArray() is { IsEmpty: false } missing)
            return new Reply.Proposed(new()
            {
                Said = order.Said,
                Summary = missing is [_] ? proposals.First(proposal => !proposal.Missing.IsEmpty).Summary : Sentence.Of($"What do you mean?"),
                Changes = [],
                Missing = missing,
            });
        var journal = inquiry.Hearing.Portfolio.Journal;
        return InOneHome([.. Merged(proposals)], journal) is { IsEmpty: false } changes
            ? Together(order, proposals, replies, changes, journal.LastSequence(changes[0].Partition))
            : new Reply.Refused(Sentence.Of($"These belong to different accounts, and are written one by one. Please say them one by one; nothing was written."));
    }

    /// <summary>
    /// All in one partition, so that they are written together: what is new comes in where the record that changes lives, and belongs to its own account all the
    /// same, as a field says. Empty when records of several partitions change.
    /// </summary>
    private static ImmutableArray<Draft> InOneHome(ImmutableArray<Draft> changes, Journal journal)
    {
        Partition[] homes = [.. changes.Select(change => journal.HomeOf(change.Kind.Name, change.RecordId)).OfType<Partition>().Distinct()];
        return homes.Length > 1 ? [] : [.. changes.Select(change => change with { Partition = homes is [var home] ? home : changes[0].Partition })];
    }

    private static Reply.Proposed Together(UpdateOrder order, Proposal[] proposals, Reply[] replies, ImmutableArray<Draft> changes, long expected) => new(new()
    {
        Said = order.Said,
        Summary = proposals.Length == 1 ? proposals[0].Summary : Sentence.Of($"Write these {Quantity.Count(proposals.Length)} changes?"),
        Changes = changes,
        Values = [.. proposals.SelectMany(proposal => proposal.Values)],
        Parts = [.. replies.Select((reply, place) => reply is Reply.Proposed { Proposal: var proposal } ? new ProposedPart(place, proposal.Summary, proposal.Values) : null).OfType<ProposedPart>()],
        Effects =
        [
            .. proposals.SelectMany(proposal => proposal.Effects).Distinct(),
            .. replies.OfType<Reply.Refused>().Select(refused => refused.Why),
        ],
        ExpectedSequence = expected,
        NeedsConfirmation = changes.Length > 1 || proposals.Any(proposal => proposal.NeedsConfirmation),
    });

    /// <summary>One row for each record: of two values for one field, what was said last.</summary>
    private static IEnumerable<Draft> Merged(Proposal[] proposals) =>
        from draft in proposals.SelectMany(proposal => proposal.Changes)
        group draft by (draft.Partition, draft.Kind.Name, draft.RecordId) into record
        select record.Aggregate((one, other) => one with
        {
            Fields = one.Fields.SetItems(other.Fields),
            Summary = other.Summary.StartsWith(Title(one.Summary), StringComparison.Ordinal) ? $"{one.Summary}, {other.Summary[Title(one.Summary).Length..]}" : $"{one.Summary}; {other.Summary}",
        });

    /// <summary>"Dry dock: " of "Dry dock: amount ...".</summary>
    private static string Title(string summary) => summary.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon ? summary[..(colon + 2)] : summary;
}
