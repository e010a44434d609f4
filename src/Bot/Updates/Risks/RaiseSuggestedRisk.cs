using Bot.Rendering;
using Bot.Understanding;
using Domain;
using Domain.Alerts;
using Domain.Asking;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.Risks;

namespace Bot.Updates.Risks;

/// <summary>What an alert found becomes a risk: with its kind, whoever keeps it, what is at stake, and a probability that is said to be a default. It moves the exposure, so it is confirmed first.</summary>
internal sealed class RaiseSuggestedRisk : IUpdate
{
    public UpdateKind Kind => UpdateKind.SuggestedRisk;

    public string Done => "Risk raised";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (Suggestions.Find(order.Record, order, inquiry, out var refusal) is not { Item: var item } suggestion)
            return refusal;
        var title = $"{item.Title}: {Wording.Say(item.Why, Locale.Default)}";
        return new RecordChange(Risk.Kind, new RecordId(inquiry.NewId()), $"Risk “{item.Title}”", item.Account is { } home ? Partition.Account(home) : Partition.Unassigned, hearing)
            .With(Risk.Fields.Account, item.Account)
            .With(Risk.Fields.State, RiskState.Raised)
            .With(Risk.Fields.Alerts, [item.Key])
            .With(Risk.Fields.Region, item.Region)
            .With(Risk.Fields.Opportunity, hearing.View.Find(Opportunity.Kind, item.Subject) is { Id: var deal } ? deal : null)
            .Set(Risk.Fields.Title, "risk", title)
            .Set(Risk.Fields.Type, "type", suggestion.Type)
            .Set(Risk.Fields.Impact, "impact", item.AtStake)
            .Set(Risk.Fields.Probability, "probability", RiskSuggestion.UsualProbability)
            .Set(Risk.Fields.Owner, "owner", item.Owner ?? hearing.Person!.Id)
            .Saying(
                Sentence.Of($"Nobody said how probable it is: {Quantity.Ratio(RiskSuggestion.UsualProbability)} is a default."),
                item.AtStake is null ? Sentence.Of($"What is at stake is not known, so it adds nothing to the exposure yet.") : Sentence.Of($"The impact is all that is at stake now."))
            .Proposed(order with { Said = item.Title }, Sentence.Of($"Raise a risk on {(item.Account is { } account ? UpdateRights.NameOf(account, hearing.Portfolio) : "no account")}?"));
    }
}
