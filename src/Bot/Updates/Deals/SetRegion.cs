using Bot.Understanding;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Updates.Deals;

/// <summary><c>region of the Fabrikam renewal is APAC</c>: for which region it counts.</summary>
internal sealed class SetRegion : IUpdate
{
    public UpdateKind Kind => UpdateKind.DealRegion;

    public string Done => "Region changed";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => DealSubject.Propose(order, inquiry, subject =>
    {
        var regions = Regions.Of(subject.Hearing.Portfolio);
        return regions.FirstOrDefault(region => region.Equals(order.Text, StringComparison.OrdinalIgnoreCase)) is { } known
            ? subject.Change.Set(Opportunity.Fields.Region, "region", known).Proposed(order, Sentence.Of($"Move {subject.Name} to the region {known}?"))
            : new Reply.Refused(Sentence.Of($"I know no region \"{order.Text}\"; nothing was written. There are: {string.Join(", ", regions)}."));
    });
}
