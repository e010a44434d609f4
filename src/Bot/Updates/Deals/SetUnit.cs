using Bot.Understanding;
using Domain.Accounts;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Updates.Deals;

/// <summary><c>unit of the Fabrikam renewal is Plant Basel</c>: who buys at the client's. Only a unit of the deal's own account can.</summary>
internal sealed class SetUnit : IUpdate
{
    public UpdateKind Kind => UpdateKind.DealUnit;

    public string Done => "Unit changed";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => DealSubject.Propose(order, inquiry, subject =>
    {
        var view = subject.Hearing.View;
        Unit[] units = [.. view.Of(Unit.Kind).Where(unit => view.CanonicalAccount(unit.Account) is { } account && account == view.CanonicalAccount(subject.Deal.Account))];
        if (Array.Find(units, unit => unit.Id == order.Record) is { } named)
            return subject.Change.Set(Opportunity.Fields.Unit, "unit", named.Id).Proposed(order, Sentence.Of($"Change the unit of {subject.Name}?"));
        var names = string.Join(", ", units.Select(unit => unit.Name).OfType<string>().Order(StringComparer.CurrentCulture));
        return new Reply.Refused(names.Length == 0
            ? Sentence.Of($"I know no units of the account of {subject.Name}; nothing was written.")
            : Sentence.Of($"That is no unit of the account of {subject.Name}; nothing was written. There are: {names}."));
    });
}
