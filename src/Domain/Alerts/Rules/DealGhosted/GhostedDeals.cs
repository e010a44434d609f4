using System.Collections.Immutable;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Touches;

namespace Domain.Alerts.Rules.DealGhosted;

/// <summary>Places with open deals where several messages of ours in a row got no answer. Told until they answer, or we have not asked for long.</summary>
internal sealed class GhostedDeals : IAlertRule
{
    /// <summary>For how long messages that got no answer are remembered.</summary>
    private const int Memory = 45;

    private static readonly AlertLimit Messages = new("deal.ghosted", "messages", 3, "messages without an answer");
    private static readonly AlertLimit Days = new("deal.ghosted", "days", 14, "days in which they were sent");

    public string Name => Messages.Rule;

    public string Title => "deals whose client does not answer";

    public AlertAudience Audience => AlertAudience.Owner | AlertAudience.Lead;

    public Risks.RiskType? Suggests => Risks.RiskType.Relationship;

    public ImmutableArray<AlertLimit> Limits => [Messages, Days];

    public IEnumerable<AlertItem> Find(AlertScope scope) =>
        from family in scope.Families
        from place in family.Places
        let heard = place.Touches.LastOrDefault(touch => touch.Direction is not TouchDirection.Out)
        let unanswered = place.Touches.Where(touch => touch.Direction == TouchDirection.Out && !(touch.At <= heard?.At) && family.Ago(touch) < Memory).ToArray()
        where unanswered.Length >= scope.Limit(Messages, family.Head.Id)
        let window = (int)scope.Limit(Days, family.Head.Id)
        let lately = unanswered.Count(touch => family.Ago(touch) < window)
        select new AlertItem
        {
            Rule = Name,
            Subject = place.Subject,
            Account = scope.View.CanonicalAccount(place.Main.Account),
            Title = place.Main.Name ?? "A deal without a name",
            Why = heard is null
                ? Sentence.Of($"{unanswered.Length} messages since {family.DayOf(unanswered[0])} without an answer")
                : Sentence.Of($"{unanswered.Length} messages since {family.DayOf(unanswered[0])} without an answer; last heard on {family.DayOf(heard)}"),
            Next = Sentence.Of($"Call instead of writing, or reach them through somebody else"),
            AtStake = scope.Sum(place.Deals.Select(deal => deal.Amount)),
            Severity = place.Deals.Any(deal => scope.View.CategoryOf(deal) == ForecastCategory.Commit) ? AlertSeverity.High : AlertSeverity.Medium,
            Owner = place.Main.Owner,
            Region = place.Main.Region,
            Since = family.DayOf(unanswered[0]),
            IsLingering = lately < scope.Limit(Messages, family.Head.Id),
        };
}
