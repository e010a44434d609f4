using System.Collections.Immutable;
using Domain;
using Domain.Accounts;
using Domain.Opportunities;
using Domain.People;

namespace Bot.Updates;

/// <summary>The regions that people, units or deals belong to, as the portfolio writes them.</summary>
internal static class Regions
{
    public static ImmutableArray<string> Of(Portfolio portfolio) =>
    [
        .. portfolio.Of(Person.Kind, Clearance.Open).Select(person => person.Region)
            .Concat(portfolio.Of(Unit.Kind, Clearance.Open).Select(unit => unit.Region))
            .Concat(portfolio.Of(Opportunity.Kind, Clearance.Open).Select(deal => deal.Region))
            .OfType<string>().Where(region => region.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.CurrentCulture),
    ];
}
