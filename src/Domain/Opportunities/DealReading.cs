using Domain.Products;

namespace Domain.Opportunities;

/// <summary>What one deal contributes to a measure: a value with a weight, or the reason why it contributes none.</summary>
internal readonly record struct DealReading(decimal Value, decimal Weight, OmissionReason? Omitted)
{
    public static DealReading Of(decimal value, decimal weight = 1m) => new(value, weight, null);

    public static DealReading Without(OmissionReason reason) => new(0, 0, reason);

    /// <summary>True for the deals a measure is about: closed ones for a win rate, open ones for an age.</summary>
    public static bool IsAbout(DealMeasure measure, DealStatus status) => measure switch
    {
        DealMeasure.WinRate or DealMeasure.Cycle => status != DealStatus.Open,
        DealMeasure.Age => status == DealStatus.Open,
        DealMeasure.Discount => status == DealStatus.Won,
        _ => true,
    };

    /// <summary>Which clearance the measure needs: that of the fields it reads.</summary>
    public static Clearance ClearanceFor(DealMeasure measure) => measure switch
    {
        DealMeasure.Count or DealMeasure.WinRate or DealMeasure.Cycle or DealMeasure.Age => Clearance.Open,
        DealMeasure.Margin => Clearance.Restricted,
        _ => Clearance.Money,
    };

    public static DealReading Read(DealMeasure measure, Opportunity deal, DealFacts facts) => measure switch
    {
        DealMeasure.Count => Of(1),
        DealMeasure.WinRate => Of(facts.View.StatusOf(deal) == DealStatus.Won ? 1 : 0),
        DealMeasure.Cycle => Days(deal.Engaged ?? deal.Created, deal.Close),
        DealMeasure.Age => Days(deal.Created ?? deal.Engaged, facts.Today),
        DealMeasure.Discount => Discount(deal, facts),
        DealMeasure.Margin => Margin(deal, facts),
        _ => Amount(deal, facts),
    };

    private static DealReading Amount(Opportunity deal, DealFacts facts) =>
        facts.AmountOf(deal) is { } amount ? Of(amount)
        : Without(deal.Amount is not null ? OmissionReason.NoRate : facts.ClearanceOf(deal) < Clearance.Money ? OmissionReason.NotShown : OmissionReason.NoAmount);

    private static DealReading Margin(Opportunity deal, DealFacts facts) => Amount(deal, facts) switch
    {
        { Omitted: not null } without => without,
        { Value: var amount } => deal.Margin is { } margin ? Of(margin, amount) : Without(OmissionReason.NoMargin),
    };

    private static DealReading Days(DateOnly? from, DateOnly? to) =>
        to?.DayNumber - from?.DayNumber is { } days ? Of(days) : Without(OmissionReason.NoDuration);

    private static DealReading Discount(Opportunity deal, DealFacts facts) =>
        deal.Amount is not { } amount ? Without(OmissionReason.NoAmount)
        : deal.Product is null ? Without(OmissionReason.NoProduct)
        : facts.View.Find(Product.Kind, deal.Product)?.ListPrice is not { MinorUnits: > 0 } price ? Without(OmissionReason.NoListPrice)
        : price.Currency != amount.Currency ? Without(OmissionReason.ListPriceInOtherCurrency)
        : Of(1 - (amount.Amount / price.Amount));
}
