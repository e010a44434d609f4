using Domain.People;

namespace Domain.Opportunities;

/// <summary>Says what deals count as, with the regions of their owners remembered for one computation. Not safe for concurrent use.</summary>
internal sealed class DealCounting(View view)
{
    private readonly Dictionary<RecordId, string?> regions = [];

    public CountedDeal Of(Opportunity deal)
    {
        var (status, category) = view.StandingOf(deal);
        return new(deal, deal.Account, deal.Close, deal.Amount, status, category, RegionOf(deal));
    }

    public string? RegionOf(Opportunity deal)
    {
        if (deal.Region is not null || deal.Owner is not { } owner)
            return deal.Region;
        if (!regions.TryGetValue(owner, out var region))
            regions[owner] = region = view.Find(Person.Kind, owner)?.Region;
        return region;
    }
}
