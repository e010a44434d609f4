using System.Collections.Immutable;
using Bot.Answers;
using Bot.People;
using Bot.Rendering;
using Bot.Understanding;
using Bot.Updates.Escalations;
using Domain;
using Domain.Asking;
using Domain.Ledger;
using Domain.Risks;

namespace Bot.Updates.Risks;

/// <summary>
/// <c>close the risk plant may close</c>, <c>the risk plant may close is at 60 %</c>, <c>impact of the risk plant may close is 300k</c>: it moves the exposure, so
/// it is confirmed first. States go the way of <see cref="RiskLife"/>.
/// </summary>
internal sealed class ChangeRisk : IUpdate
{
    private const int MostChoices = 6;

    public UpdateKind Kind => UpdateKind.RiskChange;

    public string Done => "Risk changed";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (order.Record is null && Which(order, hearing) is { } which)
            return which;
        if (order.Record is not { } id || hearing.View.Find(Risk.Kind, id) is not { } risk || hearing.Portfolio.Journal.HomeOf(Risk.Kind.Name, id) is not { } home)
            return new Reply.Refused(Sentence.Of($"I know no such risk any more; nothing was written."));
        if (!UpdateRights.MayChange(hearing, risk.Account))
            return new Reply.Refused(Sentence.Of($"A risk is changed by those who see the amounts of its account; nothing was written."));
        if (order.Share is < 0 or > 1)
            return new Reply.Refused(Sentence.Of($"A probability lies between 0 and 100 %; nothing was written."));
        if (order.RiskState is { } state && RiskLife.Refusal(risk with { Owner = order.Person ?? risk.Owner, Due = order.Day ?? risk.Due }, state) is { } refusal)
            return new Reply.Refused(new Phrase().Add(refusal).Add($"; nothing was written.").ToSentence());
        if (order.Amount is < 0 or > UpdateOrder.MostAmount)
            return new Reply.Refused(Sentence.Of($"An impact is zero or more, and no more than a trillion; nothing was written."));
        if (order.Amount is not null && hearing.View.ClearanceFor(risk.Account) < Clearance.Money)
            return new Reply.Refused(Sentence.Of($"Not everybody here may see that of this account. Tell me in our private chat; nothing was written."));
        var currency = order.Currency is { } code ? new Currency(code) : risk.Impact?.Currency ?? hearing.Portfolio.ReportingCurrency;
        var name = $"Risk “{(risk.Title is { Length: > 0 } title ? title : id.Value)}”";
        var reply = new RecordChange(Risk.Kind, id, name, home, hearing)
            .Set(Risk.Fields.State, "state", order.RiskState)
            .Set(Risk.Fields.Probability, "probability", order.Share)
            .Set(Risk.Fields.Owner, "owner", order.Person)
            .Set(Risk.Fields.Impact, "impact", order.Amount is { } amount ? Money.Of(amount, currency) : null)
            .Set(Risk.Fields.Due, "due", order.Day)
            .Set(Risk.Fields.Proximity, "may happen", order.Proximity)
            .Saying(order.Amount is not null && order.Currency is null ? [Sentence.Of($"No currency was said: it is {currency.Code}.")] : [])
            .Saying(order.RiskState == RiskState.Occurred ? [Sentence.Of($"What has occurred is escalated at level 1.")] : [])
            .Proposed(order, Sentence.Of($"Change the {name}?"));
        return order.RiskState == RiskState.Occurred && reply is Reply.Proposed { Proposal: var proposal } ? new Reply.Proposed(proposal with { Changes = [.. proposal.Changes, .. Escalated(risk, order, home, inquiry)] }) : reply;
    }

    /// <summary>Written together with the risk, so that neither is there without the other.</summary>
    private static ImmutableArray<Draft> Escalated(Risk risk, UpdateOrder order, Partition home, UpdateInquiry inquiry) =>
        Escalate.New(new(inquiry.NewId()), risk.Title ?? risk.Id.Value, risk.Account, risk.Id, order.Person ?? risk.Owner ?? inquiry.Hearing.Person!.Id, 1, home, inquiry.Hearing)
            .Proposed(order, Sentence.Of($"Escalate")) is Reply.Proposed { Proposal.Changes: var changes } ? changes : [];

    /// <summary>The open risks of a card that lists several.</summary>
    private static Reply.Proposed? Which(UpdateOrder order, Hearing hearing)
    {
        ImmutableArray<MissingChoice> choices =
        [
            .. order.Candidates.Select(id => hearing.View.Find(Risk.Kind, id)).OfType<Risk>().Where(risk => risk is { IsOpen: true, Title.Length: > 0 }).Take(MostChoices)
                .Select(risk => new MissingChoice(Excerpt.Of(risk.Title!), risk.Id.Value)),
        ];
        return choices.IsEmpty ? null : new(new()
        {
            Said = order.Said,
            Summary = Sentence.Of($"Which risk do you mean?"),
            Changes = [],
            Missing = [new(MissingPart.Record, Sentence.Of($"Risk"), choices)],
        });
    }
}
