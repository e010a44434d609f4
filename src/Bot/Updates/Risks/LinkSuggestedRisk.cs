using System.Collections.Immutable;
using Bot.Rendering;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Risks;

namespace Bot.Updates.Risks;

/// <summary>What an alert found is a risk that is known already: it is linked to that one, and suggested no more. Undone with one press.</summary>
internal sealed class LinkSuggestedRisk : IUpdate
{
    private const int MostChoices = 8;

    public UpdateKind Kind => UpdateKind.SuggestedRiskLink;

    public string Done => "Linked to the risk";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (Suggestions.Find(new RecordId(order.Text), order, inquiry, out var refusal) is not { Item: var item })
            return refusal;
        if (order.Record is not { } id)
            return Which(order, hearing.View, item.Account);
        if (hearing.View.Find(Risk.Kind, id) is not { IsOpen: true } risk || hearing.View.CanonicalAccount(risk.Account) != item.Account || hearing.Portfolio.Journal.HomeOf(Risk.Kind.Name, id) is not { } home)
            return new Reply.Refused(Sentence.Of($"I know no such risk any more; nothing was written."));
        return new RecordChange(Risk.Kind, id, $"Risk “{risk.Title ?? id.Value}”", home, hearing)
            .Set(Risk.Fields.Alerts, "alerts", risk.Alerts.Add(item.Key))
            .Proposed(order with { Said = item.Title }, Sentence.Of($"Link it to a risk"), needsConfirmation: false);
    }

    /// <summary>The open risks of the account.</summary>
    private static Reply Which(UpdateOrder order, View view, RecordId? account)
    {
        ImmutableArray<MissingChoice> choices =
        [
            .. view.Of(Risk.Kind).Where(risk => risk is { IsOpen: true, Title.Length: > 0 } && view.CanonicalAccount(risk.Account) == account).OrderBy(risk => risk.Title, StringComparer.Ordinal).Take(MostChoices)
                .Select(risk => new MissingChoice(Excerpt.Of(risk.Title!), risk.Id.Value)),
        ];
        return choices.IsEmpty
            ? new Reply.Refused(Sentence.Of($"That account has no open risk that it could be; nothing was written."))
            : new Reply.Proposed(new() { Said = order.Said, Summary = Sentence.Of($"Which risk is it?"), Changes = [], Missing = [new(MissingPart.Record, Sentence.Of($"Risk"), choices)] });
    }
}
