using Bot.Updates.Deals;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.Opportunities;

namespace Bot.Updates.CrmValues;

/// <summary>
/// <c>use the CRM value for the Fabrikam amount</c>: what people say of a field is taken back, so that the CRM's word counts, or an import's. Without a field, of
/// every field in which they differ.
/// </summary>
internal sealed class UseCrmValue : IUpdate
{
    public UpdateKind Kind => UpdateKind.CrmValue;

    public string Done => "Their value counts again";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => order.Record switch
    {
        { } deal when inquiry.Hearing.Portfolio.State(Opportunity.Kind, deal) is not null => OfDeal(order with { Deal = deal }, inquiry),
        { } writeBack => SentRecord.Propose(
            writeBack, inquiry.Hearing, sent => Proposed(order, sent.Kind, sent.Record, sent.Title, sent.Home, inquiry, field => sent.WriteBack.Changed.Contains(field.Name))),
        null => OfDeal(order, inquiry),
    };

    private static Reply OfDeal(UpdateOrder order, UpdateInquiry inquiry) => DealSubject.Propose(
        order, inquiry, subject => Proposed(order, Opportunity.Kind, subject.Deal.Id, subject.Name, subject.Home, inquiry, field => order.Text.Length == 0 || field.Name == order.Text));

    private static Reply Proposed(UpdateOrder order, RecordKind kind, RecordId id, string name, Partition home, UpdateInquiry inquiry, Func<Field, bool> isMeant)
    {
        var (hearing, portfolio) = (inquiry.Hearing, inquiry.Hearing.Portfolio);
        var clearance = portfolio.State(kind, id) is { } state ? hearing.View.ClearanceFor(kind, state) : Clearance.None;
        Field[] fields = [.. OverriddenFields.Of(kind, id, portfolio, clearance).Where(isMeant)];
        if (fields.Length == 0)
            return new Reply.Refused(order.Text.Length > 0 && kind.FieldNamed(order.Text) is { } named
                ? Sentence.Of($"Nobody overrides the {OverriddenFields.LabelOf(kind, named)} of {name}: what counts is what the sources say. Nothing was written.")
                : Sentence.Of($"Nobody overrides anything of {name}: what counts is what the sources say. Nothing was written."));
        var change = fields.Aggregate(new RecordChange(kind, id, name, home, hearing), (whole, field) => whole.Release(field, OverriddenFields.LabelOf(kind, field)));
        var other = OverriddenFields.OtherOf(kind, id, fields[0], portfolio)!;
        return change.Proposed(order, Sentence.Of($"Let what {other} says of {name} count?")) is Reply.Proposed { Proposal: var proposal }
            ? new Reply.Proposed(proposal with { Changes = [.. proposal.Changes, .. SentRecord.Withdrawn(kind, id, fields, home, portfolio)] })
            : new Reply.Refused(Sentence.Of($"Nothing was written."));
    }
}
