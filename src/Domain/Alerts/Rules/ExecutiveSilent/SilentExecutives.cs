using System.Collections.Immutable;
using Domain.Asking;
using Domain.Contacts;
using Domain.Touches;

namespace Domain.Alerts.Rules.ExecutiveSilent;

/// <summary>Executives of the client we used to speak with and have not for long. Whom nobody has ever spoken with is no silence. More pressing after twice as long.</summary>
internal sealed class SilentExecutives : IAlertRule
{
    private static readonly AlertLimit Days = new("exec.silence", "days", 45, "days without a conversation");

    public string Name => Days.Rule;

    public string Title => "executives we do not speak with";

    public AlertAudience Audience => AlertAudience.Owner | AlertAudience.Lead | AlertAudience.Sponsor;

    public Risks.RiskType? Suggests => Risks.RiskType.Relationship;

    public ImmutableArray<AlertLimit> Limits => [Days];

    public IEnumerable<AlertItem> Find(AlertScope scope) =>
        from family in scope.Families
        from contact in family.Of(Contact.Kind).OrderBy(contact => contact.Id)
        where contact.IsActive && contact.Level?.Trim().ToUpperInvariant() == "C"
        let last = family.Touches.LastOrDefault(touch => touch.Contact == contact.Id && touch.Direction == TouchDirection.TwoWay)
        where last is not null
        let days = family.Ago(last)
        let most = (int)scope.Limit(Days, family.Head.Id)
        where days > most
        select new AlertItem
        {
            Rule = Name,
            Subject = contact.Id,
            Account = scope.View.CanonicalAccount(contact.Account),
            Title = contact is { Name: { } name, Title: { } title } ? $"{name}, {title}" : contact.Name ?? "An executive",
            Why = Sentence.Of($"nobody has spoken with them for {Quantity.Days(days)}, last on {family.DayOf(last)}"),
            Next = scope.View.Find(People.Person.Kind, family.Head.Sponsor)?.Name is { } sponsor ? Sentence.Of($"Let {sponsor} call") : Sentence.Of($"Find somebody of ours at their level who calls"),
            AtStake = family.OpenAmount,
            Severity = days > 2 * most ? AlertSeverity.High : AlertSeverity.Low,
            Owner = family.Head.Leader,
            Since = family.DayOf(last).AddDays(most + 1),
        };
}
