using System.Collections.Immutable;

namespace Domain.Opportunities;

/// <summary>The order in which deals are told: greatest amount first, those without one last, equal ones by id.</summary>
internal static class DealOrder
{
    /// <remarks>Sorted by rough numbers, which are fast to compare; only where these are equal do the exact ones decide.</remarks>
    public static ImmutableArray<Opportunity> GreatestFirst(List<(Opportunity Deal, decimal? Amount)> deals)
    {
        var (rough, places) = (new double[deals.Count], new int[deals.Count]);
        for (var at = 0; at < places.Length; at++)
            (places[at], rough[at]) = (at, deals[at].Amount is { } amount ? -(double)amount : double.PositiveInfinity);
        Array.Sort(rough, places);
        for (var (first, next) = (0, 1); first < places.Length; first = next++)
        {
            while (next < places.Length && rough[next].Equals(rough[first]))
                next++;
            if (next - first > 1)
                places.AsSpan(first, next - first).Sort((one, other) => Nullable.Compare(deals[other].Amount, deals[one].Amount) is not 0 and var order
                    ? order : deals[one].Deal.Id.CompareTo(deals[other].Deal.Id));
        }

        return ImmutableArray.Create(Array.ConvertAll(places, place => deals[place].Deal));
    }
}
