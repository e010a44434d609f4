using System.Collections.Immutable;
using Domain.Accounts;
using Domain.Asking;

namespace Domain.Alerts.Rules.AdoptionFalling;

/// <summary>Accounts that use a much smaller share of the seats they pay for than two months ago; units that were counted on both days only.</summary>
internal sealed class FallingAdoption : IAlertRule
{
    private const decimal Back = 3;

    private static readonly AlertLimit Points = new("adoption.falling", "points", 10, "points of 100 lost");
    private static readonly AlertLimit Days = new("adoption.falling", "days", 60, "days within which they are lost");

    public string Name => Points.Rule;

    public string Title => "falling adoption";

    public AlertAudience Audience => AlertAudience.Lead | AlertAudience.CustomerSuccess;

    public Risks.RiskType? Suggests => Risks.RiskType.Commercial;

    public ImmutableArray<AlertLimit> Limits => [Points, Days];

    public IEnumerable<AlertItem> Find(AlertScope scope) =>
        from family in scope.Families
        let days = (int)scope.Limit(Days, family.Head.Id)
        let counts = (Now: family.SeatsOn(scope.Today), Then: family.SeatsOn(scope.Today.AddDays(-days)))
        let now = counts.Now.Among(counts.Then)
        let then = counts.Then.Among(counts.Now)
        where now.Share is not null
        let lost = (then.Share!.Value - now.Share!.Value) * 100
        let most = scope.Limit(Points, family.Head.Id)
        where lost > most - Back
        let worst = now.Last.Values.OrderBy(usage => usage.Active!.Value - then.Last[(usage.Account, usage.Unit, usage.Product)].Active!.Value).ThenBy(usage => usage.Id).First()
        select new AlertItem
        {
            Rule = Name,
            Subject = family.Head.Id,
            Account = family.Head.Id,
            Title = "Adoption",
            Why = scope.View.Find(Unit.Kind, worst.Unit)?.Name is { } unit
                ? Sentence.Of($"{Quantity.Ratio(Math.Round(now.Share!.Value, 3))} of the seats are used, {Quantity.Ratio(Math.Round(then.Share!.Value, 3))} {Quantity.Days(days)} ago; {unit} lost most")
                : Sentence.Of($"{Quantity.Ratio(Math.Round(now.Share!.Value, 3))} of the seats are used, {Quantity.Ratio(Math.Round(then.Share!.Value, 3))} {Quantity.Days(days)} ago"),
            Next = Sentence.Of($"Ask the users there what keeps them away, before the client asks why they pay"),
            AtStake = family.OpenAmount,
            Severity = lost >= 2 * most ? AlertSeverity.High : AlertSeverity.Medium,
            Owner = family.Head.Leader,
            IsLingering = lost < most,
        };
}
