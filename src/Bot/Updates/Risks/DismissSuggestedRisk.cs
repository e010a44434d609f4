using System.Collections.Immutable;
using Bot.Understanding;
using Domain;
using Domain.Alerts;
using Domain.Asking;
using Domain.Ledger;

namespace Bot.Updates.Risks;

/// <summary>What an alert found is no risk: whoever says so says why, and it is not suggested again unless it gets worse. Undone with one press.</summary>
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
        if (Suggestions.Find(order.Record, order, hearing, out var refusal) is not { Item: var item })
            return refusal;
        if (order.Text.Length is 0 or > MostCharacters)
            return new Reply.Proposed(new() { Said = item.Title, Summary = Sentence.Of($"Why is it no risk?"), Changes = [], Missing = [new(MissingPart.Reason, Sentence.Of($"Reason"), Reasons)] });
        var id = new RecordId(item.Key);
        var home = hearing.Portfolio.Journal.HomeOf(AlertResponse.Kind.Name, id) ?? (item.Account is { } account ? Partition.Account(account) : Partition.Unassigned);
        return new RecordChange(AlertResponse.Kind, id, $"Suggested risk “{item.Title}”", home, hearing)
            .With(AlertResponse.Fields.Account, item.Account)
            .With(AlertResponse.Fields.Rule, item.Rule)
            .With(AlertResponse.Fields.Title, item.Title)
            .With(AlertResponse.Fields.By, hearing.Person!.Id)
            .With(AlertResponse.Fields.Day, order.SaidOn)
            .With<AlertSeverity?>(AlertResponse.Fields.Severity, item.Severity)
            .Set(AlertResponse.Fields.Answer, "answer", AlertAnswer.Dismissed)
            .Set(AlertResponse.Fields.Reason, "reason", order.Text)
            .Proposed(order with { Said = item.Title }, Sentence.Of($"Dismiss a suggested risk"), needsConfirmation: false);
    }
}
