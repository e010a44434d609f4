using Domain.Forecasts;
using Domain.Opportunities;

namespace Domain.Revenues;

internal enum RevenuePart { Actual, Contracted, Won, Commit, MostLikely, BestCase, Pipeline }

/// <summary>Revenue and bookings added up in minor units, so that any grouping adds up to the same total.</summary>
internal sealed class RevenueTally
{
    private readonly long[] revenue = new long[(int)RevenuePart.Pipeline + 1];
    private readonly long[] bookings = new long[(int)ForecastCategory.Omitted + 1];

    public void AddRevenue(RevenuePart part, long amount) => revenue[(int)part] = checked(revenue[(int)part] + amount);

    public void AddBookings(ForecastCategory category, long amount) => bookings[(int)category] = checked(bookings[(int)category] + amount);

    public void Add(RevenueTally other)
    {
        foreach (var (part, amount) in other.revenue.Index())
            AddRevenue((RevenuePart)part, amount);
        foreach (var (category, amount) in other.bookings.Index())
            AddBookings((ForecastCategory)category, amount);
    }

    public RevenueAmounts RevenueIn(Currency currency)
    {
        return new(
            Of(RevenuePart.Actual), Of(RevenuePart.Contracted), Of(RevenuePart.Won), Of(RevenuePart.Commit), Of(RevenuePart.MostLikely), Of(RevenuePart.BestCase),
            Of(RevenuePart.Pipeline));

        Money Of(RevenuePart part) => new(revenue[(int)part], currency);
    }

    public ForecastAmounts BookingsIn(Currency currency)
    {
        return new(Of(ForecastCategory.Closed), Of(ForecastCategory.Commit), Of(ForecastCategory.MostLikely), Of(ForecastCategory.BestCase), Of(ForecastCategory.Pipeline));

        Money Of(ForecastCategory category) => new(bookings[(int)category], currency);
    }
}
