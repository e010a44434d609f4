using System.Collections.Immutable;
using Domain.Asking;
using Domain.Ledger;
using Domain.Opportunities;

namespace Domain.Alerts.Rules.DataConflict;

/// <summary>
/// Open deals of which two sources tell different amounts, close dates, stages or states, and do so for long, or the one that is not believed has spoken last: then
/// somebody has to say who is right.
/// </summary>
internal sealed class ConflictingData : IAlertRule
{
    private static readonly AlertLimit Days = new("data.conflict", "days", 14, "days for which they disagree");

    /// <summary>What changes a forecast. The amount comes first: it is what people ask about.</summary>
    private static readonly ImmutableArray<(Field Field, string Word)> Watched =
    [
        (Opportunity.Fields.Amount, "amount"), (Opportunity.Fields.Close, "close date"), (Opportunity.Fields.Status, "status"), (Opportunity.Fields.Stage, "stage"), (Opportunity.Fields.Category, "category"),
    ];

    public string Name => Days.Rule;

    public string Title => "deals on which the sources disagree";

    public AlertAudience Audience => AlertAudience.Owner;

    public ImmutableArray<AlertLimit> Limits => [Days];

    public IEnumerable<AlertItem> Find(AlertScope scope) =>
        from deal in scope.Of(Opportunity.Kind)
        where scope.View.StatusOf(deal) == DealStatus.Open
        let conflict = Conflict(deal, scope)
        where conflict is not null
        select new AlertItem
        {
            Rule = Name,
            Subject = deal.Id,
            Account = scope.View.CanonicalAccount(deal.Account),
            Title = deal.Name ?? "A deal without a name",
            Why = conflict.Why,
            Next = Sentence.Of($"Say which one is right, here or there"),
            AtStake = scope.Convert(deal.Amount),
            Severity = conflict.IsMoved ? AlertSeverity.Medium : AlertSeverity.Low,
            Owner = deal.Owner,
            Region = deal.Region,
            Since = conflict.Since,
        };

    private static Disagreement? Conflict(Opportunity deal, AlertScope scope)
    {
        Dictionary<string, FieldState>? disagreeing = null;
        foreach (var (field, counts) in scope.View.DisagreementsOn(Opportunity.Kind, deal.Id))
            (disagreeing ??= [])[field.Name] = counts;
        if (disagreeing is null)
            return null;
        foreach (var (field, word) in Watched)
            if (disagreeing.TryGetValue(field.Name, out var counts))
            {
                var other = counts.Disagreeing[0];
                var since = scope.View.DayOf(other.On > counts.On ? other.On : counts.On);
                if (counts.SourceMovedSince || scope.Ago(since) >= scope.Limit(Days, deal.Account))
                    return new(
                        new($"the {word} is {{0}} by {Said(counts.Source)} and {{1}} by {Said(other.Source)}, since {{2}}", [Argument(counts.Value), Argument(other.Value), since]), since, counts.SourceMovedSince);
            }

        return null;
    }

    private static string Said(Source source) => source.Rank == SourceRank.Person ? "what somebody told us" : source.Rank == SourceRank.Crm ? "the CRM" : "an import";

    private static object Argument(FieldValue value) => value switch
    {
        FieldValue.Amount { Value: var amount } => amount,
        FieldValue.Day { Value: var day } => day,
        FieldValue.Text { Value: var text } => text,
        _ => "empty",
    };

    private sealed record Disagreement(Sentence Why, DateOnly Since, bool IsMoved);
}
