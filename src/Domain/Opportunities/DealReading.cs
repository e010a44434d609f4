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
        DealMeasure.Age or DealMeasure.StageAge => status == DealStatus.Open,
        DealMeasure.Discount => status == DealStatus.Won,
        _ => true,
    };

    /// <summary>Which clearance the measure needs: that of the fields it reads.</summary>
    public static Clearance ClearanceFor(DealMeasure measure) => measure switch
    {
        DealMeasure.Count or DealMeasure.WinRate or DealMeasure.Cycle or DealMeasure.Age or DealMeasure.StageAge => Clearance.Open,
        DealMeasure.Margin => Clearance.Restricted,
        _ => Clearance.Money,
    };

    public static DealReading Read(DealMeasure measure, CountedDeal deal, DealFacts facts) => measure switch
    {
        DealMeasure.Count => Of(1),
        DealMeasure.WinRate => Of(deal.Status == DealStatus.Won ? 1 : 0),
        DealMeasure.Cycle => Days(deal.Deal.Engaged ?? deal.Deal.Created, deal.Close),
        DealMeasure.Age => Days(deal.Deal.Created ?? deal.Deal.Engaged, facts.Today),
        DealMeasure.StageAge => Days(StageDay(deal.Deal, facts), facts.Today),
        DealMeasure.Discount => Discount(deal.Deal, facts),
        DealMeasure.Margin => Margin(deal, facts),
        _ => Amount(deal, facts),
    };

    private static DealReading Amount(CountedDeal deal, DealFacts facts) =>
        facts.AmountOf(deal) is { } amount ? Of(amount)
        : Without(deal.Amount is not null ? OmissionReason.NoRate : facts.ClearanceOf(deal.Deal) < Clearance.Money ? OmissionReason.NotShown : OmissionReason.NoAmount);

    private static DealReading Margin(CountedDeal deal, DealFacts facts) => Amount(deal, facts) switch
    {
        { Omitted: not null } without => without,
        { Value: var amount } => deal.Deal.Margin is { } margin ? Of(margin, amount) : Without(OmissionReason.NoMargin),
    };

    /// <summary>Null when the stage is not known yet on the day that is asked from.</summary>
    private static DateOnly? StageDay(Opportunity deal, DealFacts facts) =>
        deal.StageSince is { } since && facts.View.DayOf(since) is var day && day <= facts.Today ? day : null;

    private static DealReading Days(DateOnly? from, DateOnly? to) =>
        to?.DayNumber - from?.DayNumber is { } days ? Of(days) : Without(OmissionReason.NoDuration);

    private static DealReading Discount(Opportunity deal, DealFacts facts) =>
        deal.Amount is not { } amount ? Without(OmissionReason.NoAmount)
        : deal.Product is null ? Without(OmissionReason.NoProduct)
        : facts.View.Find(Product.Kind, deal.Product)?.ListPrice is not { MinorUnits: > 0 } price ? Without(OmissionReason.NoListPrice)
        : price.Currency != amount.Currency ? Without(OmissionReason.ListPriceInOtherCurrency)
        : Of(1 - (amount.Amount / price.Amount));
}
