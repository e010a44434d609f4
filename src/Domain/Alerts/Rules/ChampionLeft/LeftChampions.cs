using System.Collections.Immutable;
using Domain.Asking;
using Domain.Contacts;
using Domain.Opportunities;
using Domain.Touches;

namespace Domain.Alerts.Rules.ChampionLeft;

/// <summary>Champions and economic buyers who moved or left, until somebody with the same part in the same unit is there and was spoken with since.</summary>
internal sealed class LeftChampions : IAlertRule
{
    private static readonly AlertLimit Days = new("champion.left", "days", 180, "days for which it is told");

    public string Name => Days.Rule;

    public string Title => "champions who left";

    public AlertAudience Audience => AlertAudience.Owner | AlertAudience.Lead;

    public Risks.RiskType? Suggests => Risks.RiskType.Relationship;

    public ImmutableArray<AlertLimit> Limits => [Days];

    public IEnumerable<AlertItem> Find(AlertScope scope) =>
        from family in scope.Families
        from contact in family.Of(Contact.Kind).OrderBy(contact => contact.Id)
        where contact is { IsActive: false, BuyingRole: BuyingRole.Champion or BuyingRole.Economic }
        let left = LeftOn(contact, scope.View)
        where left is not null && scope.Ago(left.Value) <= scope.Limit(Days, contact.Account) && !IsReplaced(contact, left.Value, family)
        let deals = family.OpenDeals.Where(deal => contact.Unit is null || deal.Unit is null || deal.Unit == contact.Unit).ToArray()
        select new AlertItem
        {
            Rule = Name,
            Subject = contact.Id,
            Account = scope.View.CanonicalAccount(contact.Account),
            Title = contact is { Name: { } name, Title: { } title } ? $"{name}, {title}" : contact.Name ?? "A contact",
            Why = contact.BuyingRole == BuyingRole.Champion
                ? Sentence.Of($"our champion there has gone, as we know since {left.Value}, and we have met no successor")
                : Sentence.Of($"the economic buyer there has gone, as we know since {left.Value}, and we have met no successor"),
            Next = Sentence.Of($"Find out who follows, and meet them"),
            AtStake = scope.Sum(deals.Select(deal => deal.Amount)),
            Severity = deals.Any(deal => scope.View.CategoryOf(deal) == ForecastCategory.Commit) ? AlertSeverity.High : AlertSeverity.Medium,
            Owner = family.Head.Leader,
            Since = left,
        };

    private static DateOnly? LeftOn(Contact contact, View view) =>
        view.HistoryOf(Contact.Kind, contact.Id, Contact.Fields.Status) is { Count: > 0 } said ? view.DayOf(said[^1].Since) : null;

    /// <summary>Where nobody writes down who was spoken with, being there is enough.</summary>
    private static bool IsReplaced(Contact gone, DateOnly left, AlertFamily family) =>
        family.Of(Contact.Kind).Any(contact => contact.IsActive && contact.BuyingRole == gone.BuyingRole && (gone.Unit is null || contact.Unit == gone.Unit)
            && (family.Touches.IsEmpty || family.Touches.Any(touch => touch.Contact == contact.Id && touch.Direction == TouchDirection.TwoWay && family.DayOf(touch) >= left)));
}
