using Domain.Asking;
using Domain.Contacts;
using Domain.Opportunities;

namespace Domain.Alerts.Rules.DealWithoutPower;

/// <summary>Deals in commit at accounts where nobody is known who releases the money. Where no buying roles are written down at all, none.</summary>
internal sealed class DealsWithoutPower : IAlertRule
{
    public string Name => "deal.nopower";

    public string Title => "committed deals without an economic buyer";

    public AlertAudience Audience => AlertAudience.Owner | AlertAudience.Lead;

    public Risks.RiskType? Suggests => Risks.RiskType.Commercial;

    public IEnumerable<AlertItem> Find(AlertScope scope)
    {
        var contacts = scope.Of(Contact.Kind).Where(contact => contact.BuyingRole is not null).ToLookup(contact => scope.View.CanonicalAccount(contact.Account));
        return
            from deal in scope.Of(Opportunity.Kind)
            where scope.View.StatusOf(deal) == DealStatus.Open && scope.View.CategoryOf(deal) == ForecastCategory.Commit
            let account = scope.View.CanonicalAccount(deal.Account)
            where account is not null && contacts.Contains(account) && !contacts[account].Any(contact => contact is { IsActive: true, BuyingRole: BuyingRole.Economic })
            select new AlertItem
            {
                Rule = Name,
                Subject = deal.Id,
                Account = account,
                Title = deal.Name ?? "A deal without a name",
                Why = contacts[account].Any(contact => contact.BuyingRole == BuyingRole.Economic)
                    ? Sentence.Of($"in commit, and whoever releases the money there has gone")
                    : Sentence.Of($"in commit, and we know nobody there who releases the money"),
                Next = Sentence.Of($"Find out who signs, and meet them before the close date"),
                AtStake = scope.Convert(deal.Amount),
                Severity = deal.Close is { } close && -scope.Ago(close) <= 30 ? AlertSeverity.High : AlertSeverity.Medium,
                Owner = deal.Owner,
                Region = deal.Region,
            };
    }
}
