using System.Collections.Immutable;

namespace Domain.Usages;

/// <summary>The last count of each unit and product on a day.</summary>
/// <remarks>Source: domain formula F23, adoption.</remarks>
public sealed record SeatCounts(ImmutableDictionary<(RecordId? Account, RecordId? Unit, RecordId? Product), Usage> Last)
{
    /// <summary>A count that is older is not taken for one of the day.</summary>
    private const int Days = 180;

    public static SeatCounts On(IEnumerable<Usage> usages, DateOnly day) => new(usages
        .Where(usage => usage is { Entitled: > 0, Active: >= 0, Day: { } counted } && counted <= day && day.DayNumber - counted.DayNumber < Days)
        .GroupBy(usage => (usage.Account, usage.Unit, usage.Product))
        .ToImmutableDictionary(counts => counts.Key, counts => counts.OrderByDescending(count => count.Day).ThenBy(count => count.Id).First()));

    /// <summary>Of those that were counted on another day too, so that a unit that is counted for the first time moves nothing.</summary>
    public SeatCounts Among(SeatCounts other) => new(Last.RemoveRange(Last.Keys.Where(key => !other.Last.ContainsKey(key))));

    /// <summary>Used ÷ paid for; null where nothing was counted.</summary>
    public decimal? Share => Last.IsEmpty ? null : Last.Values.Sum(usage => usage.Active!.Value) / Last.Values.Sum(usage => usage.Entitled!.Value);
}
