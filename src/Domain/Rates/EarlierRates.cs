namespace Domain.Rates;

/// <summary>The rates of an earlier period, for amounts of a later one that are set beside it: each day takes the rate of the day that lies as far into the earlier period.</summary>
/// <param name="Start">The first day of the later period.</param>
public sealed record EarlierRates(DateOnly Start, Period Earlier)
{
    public DateOnly DayFor(DateOnly day) =>
        Earlier.Start.AddDays(day.DayNumber - Start.DayNumber) is var earlier && earlier > Earlier.End ? Earlier.End : earlier;
}
