using System.Collections.Immutable;
using Domain.Contacts;
using Domain.Opportunities;
using Domain.Touches;

namespace Domain.Alerts;

/// <summary>Where deals hang on who is spoken to: a unit whose own contacts are recorded, else the whole account.</summary>
/// <param name="Subject">The unit, or the head of the family.</param>
/// <param name="Deals">Open; the greatest amount first.</param>
/// <param name="Touches">Oldest first.</param>
public sealed record AlertPlace(RecordId Subject, ImmutableArray<Opportunity> Deals, ImmutableArray<Touch> Touches)
{
    /// <summary>The one with the greatest amount.</summary>
    public Opportunity Main => Deals[0];

    internal static ImmutableArray<AlertPlace> Of(AlertFamily family)
    {
        var units = family.Of(Contact.Kind).Where(contact => contact.Unit is not null).ToDictionary(contact => contact.Id, contact => contact.Unit);
        var touches = family.Touches.ToLookup(touch => touch.Unit ?? (touch.Contact is { } contact ? units.GetValueOrDefault(contact) : null));
        return
        [
            .. from deal in family.OpenDeals
               group deal by deal.Unit is { } unit && touches.Contains(unit) ? unit : family.Head.Id into deals
               orderby deals.Key
               select new AlertPlace(
                   deals.Key, [.. deals.OrderByDescending(deal => deal.Amount?.Amount ?? -1).ThenBy(deal => deal.Id)],
                   deals.Key == family.Head.Id ? family.Touches : [.. touches[deals.Key]]),
        ];
    }
}
