using System.Collections.Immutable;
using Bot.Understanding;
using Bot.Updates.Alerts;
using Domain.Alerts;
using Domain.Asking;

namespace Bot.Updates.Risks;

/// <summary>What an alert found is no risk: whoever says so says why, and it is neither suggested nor warned of again unless it gets worse. Undone with one press.</summary>
internal sealed class DismissSuggestedRisk : IUpdate
{
    private const int MostCharacters = 300;

    private static readonly ImmutableArray<MissingChoice> Reasons =
    [
        .. new[] { "The data is wrong", "It is agreed with the client", "It is too small to matter", "Somebody looks after it already" }.Select(reason => new MissingChoice(reason, reason)),
    ];

    public UpdateKind Kind => UpdateKind.SuggestedRiskDismissal;

    public string Done => "Dismissed";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (Suggestions.Find(order.Record, order, inquiry, out var refusal) is not { Item: var item })
            return refusal;
        if (order.Text.Length is 0 or > MostCharacters)
            return new Reply.Proposed(new() { Said = item.Title, Summary = Sentence.Of($"Why is it no risk?"), Changes = [], Missing = [new(MissingPart.Reason, Sentence.Of($"Reason"), Reasons)] });
        return AnsweredAlert.Change(item, AlertAnswer.Dismissed, $"Suggested risk “{item.Title}”", hearing, order.SaidOn!.Value)
            .Set(AlertResponse.Fields.Reason, "reason", order.Text)
            .Saying(Sentence.Of($"It is not warned of either, unless it gets worse."))
            .Proposed(order with { Said = item.Title }, Sentence.Of($"Dismiss a suggested risk"), needsConfirmation: false);
    }
}
