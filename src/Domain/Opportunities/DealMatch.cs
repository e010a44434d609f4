namespace Domain.Opportunities;

/// <summary>Filters made ready to ask of each deal.</summary>
public static class DealMatch
{
    /// <summary>True for a deal for which every filter holds.</summary>
    public static Predicate<Opportunity> All(IEnumerable<DealFilter> filters, DealFacts facts)
    {
        Predicate<Opportunity>[] parts = [.. filters.Select(filter => One(filter, facts))];
        return parts switch
        {
            [] => static _ => true,
            [var only] => only,
            _ => deal => Array.TrueForAll(parts, part => part(deal)),
        };
    }

    /// <summary>What a reader must hold for the filter to be applied: whoever may filter by an amount can find it out.</summary>
    public static Clearance ClearanceFor(DealFilter filter) => filter switch
    {
        DealFilter.AmountBetween => Clearance.Money,
        DealFilter.Missing { Property: DealProperty.Amount or DealProperty.NextStep } => Clearance.Money,
        DealFilter.In { Dimension: DealDimension.Currency } => Clearance.Money,
        DealFilter.Not(var inner) => ClearanceFor(inner),
        _ => Clearance.Open,
    };

    private static Predicate<Opportunity> One(DealFilter filter, DealFacts facts) => filter switch
    {
        DealFilter.In(var dimension, var keys) => In(dimension, Keys(dimension, keys, facts), facts),
        DealFilter.AmountBetween(var least, var most) => deal => facts.AmountOf(deal) is { } amount && !(amount < least) && !(amount > most),
        DealFilter.DateIn(var date, var period) => deal => DealFacts.DateOf(deal, date) is { } day && period.Contains(day),
        DealFilter.Missing(var property) => deal => IsMissing(property, deal, facts),
        DealFilter.Overdue => facts.IsOverdue,
        DealFilter.NameContains(var text) => deal => deal.Name?.Contains(text, StringComparison.OrdinalIgnoreCase) == true,
        DealFilter.Not(var inner) => Negated(One(inner, facts)),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, null),
    };

    private static Predicate<Opportunity> Negated(Predicate<Opportunity> inner) => deal => !inner(deal);

    private static Predicate<Opportunity> In(DealDimension dimension, HashSet<string> keys, DealFacts facts) =>
        deal => keys.Contains(facts.KeyOf(dimension, deal));

    /// <summary>An account that was merged is asked about where it counts now, a family by any of its members' root.</summary>
    private static HashSet<string> Keys(DealDimension dimension, IEnumerable<string> keys, DealFacts facts) => new(
        keys.Select(key => (dimension, key) switch
        {
            (_, "") => "",
            (DealDimension.Account, _) => facts.View.CanonicalAccount(new(key))!.Value.Value,
            (DealDimension.Family, _) => facts.View.Families.Root(new(key)).Value,
            _ => key,
        }),
        StringComparer.OrdinalIgnoreCase);

    private static bool IsMissing(DealProperty property, Opportunity deal, DealFacts facts) => property switch
    {
        DealProperty.Account => deal.Account is null,
        DealProperty.Amount => deal.Amount is null,
        DealProperty.Close => deal.Close is null,
        DealProperty.NextStep => string.IsNullOrWhiteSpace(deal.NextStep),
        DealProperty.Owner => deal.Owner is null,
        DealProperty.Product => deal.Product is null,
        DealProperty.Region => facts.KeyOf(DealDimension.Region, deal).Length == 0,
        _ => throw new ArgumentOutOfRangeException(nameof(property), property, null),
    };
}
