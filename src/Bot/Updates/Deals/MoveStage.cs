using System.Collections.Immutable;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Updates.Deals;

/// <summary><c>move the Fabrikam renewal to proposal</c>. A stage that means won or lost makes the deal so.</summary>
internal sealed class MoveStage : IUpdate
{
    public UpdateKind Kind => UpdateKind.DealStage;

    public string Done => "Stage changed";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry) => DealSubject.Propose(order, inquiry, subject =>
    {
        var known = DealStages.Of(subject.Hearing.Portfolio);
        if (known.FirstOrDefault(stage => stage.Equals(order.Text, StringComparison.OrdinalIgnoreCase)) is not { } stage)
            return new Reply.Refused(known.IsEmpty
                ? Sentence.Of($"I know no stage \"{order.Text}\"; nothing was written.")
                : Sentence.Of($"I know no stage \"{order.Text}\"; nothing was written. There are: {string.Join(", ", known)}."));
        var status = subject.Hearing.Portfolio.Stages.GetValueOrDefault(stage)?.Status;
        return subject.Change.Set(Opportunity.Fields.Stage, "stage", stage)
            .Set(Opportunity.Fields.Status, "status", status == subject.Hearing.Portfolio.StatusOf(subject.Deal) ? null : status)
            .Proposed(order, Sentence.Of($"Move {subject.Name} to {stage}?"));
    });
}

/// <summary>The stages there are, from early to late.</summary>
internal static class DealStages
{
    public static ImmutableArray<string> Of(Portfolio portfolio) => portfolio.Stages.Count > 0
        ? [.. portfolio.Stages.Values.OrderBy(stage => stage.Order ?? decimal.MaxValue).ThenBy(stage => stage.Stage, StringComparer.Ordinal).Select(stage => stage.Stage!)]
        : [.. portfolio.Of(Opportunity.Kind, Clearance.Open).Select(deal => deal.Stage).OfType<string>().Where(stage => stage.Length > 0).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The one stage that stands for the status; null where none or several do.</summary>
    public static string? For(DealStatus status, Portfolio portfolio) =>
        portfolio.Stages.Values.Where(stage => stage.Status == status).Select(stage => stage.Stage).ToArray() is [var only] ? only : null;
}
