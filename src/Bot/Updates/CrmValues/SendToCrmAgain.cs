using Bot.Understanding;
using Domain.Asking;
using Domain.Crm;
using Domain.Ledger;

namespace Bot.Updates.CrmValues;

/// <summary>What the CRM did not take is sent to it once more, on top of what it says now: from the message that told of it.</summary>
internal sealed class SendToCrmAgain : IUpdate
{
    public UpdateKind Kind => UpdateKind.CrmAgain;

    public string Done => "Sent to the CRM again";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => order.Record is { } writeBack
        ? SentRecord.Propose(writeBack, inquiry.Hearing, sent => Proposed(order, sent, inquiry))
        : SentRecord.NotKnown;

    private static Reply Proposed(UpdateOrder order, SentRecord sent, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        Field[] fields = [.. sent.WriteBack.Changed.Select(sent.Kind.FieldNamed).OfType<Field>()];
        if (fields.Any(field => hearing.Ownership.Of(sent.Kind, field).Rule != OwnershipRule.Propose))
            return new Reply.Refused(Sentence.Of($"Changes of that are not sent to the CRM any more; nothing was written."));
        var change = fields.Aggregate(new RecordChange(sent.Kind, sent.Record, sent.Title, sent.Home, hearing), (whole, field) => whole.SendAgain(field, OverriddenFields.LabelOf(sent.Kind, field)));
        return change.Proposed(order, Sentence.Of($"Send {sent.Title} to the CRM again?")) is Reply.Proposed { Proposal: var proposal }
            ? new Reply.Proposed(proposal with { Changes = [.. proposal.Changes, .. SentRecord.Withdrawn(sent.Kind, sent.Record, fields, sent.Home, hearing.Portfolio)] })
            : new Reply.Refused(Sentence.Of($"The CRM and we say the same of {sent.Title} by now; nothing was written."));
    }
}
