using Domain;

namespace Bot.Understanding.Periods;

/// <summary>How a period stands to the question.</summary>
internal enum Bound { Within, Since, Until, AsOf, KnownAt }

/// <summary>
/// A time that was said. "Q3" without a year has two readings: the last one that has begun (<see cref="Behind"/>, for what is won or lost) and the one of this
/// year (<see cref="Ahead"/>, for what is open); with a year they are the same.
/// </summary>
/// <param name="IsDay">One day rather than a span.</param>
/// <param name="Assumed">What was supplied, for the reader: the year of "Q3".</param>
internal sealed record When(Period Behind, Period Ahead, Bound Bound, bool IsDay, string? Assumed = null)
{
    public static When Of(Period period, bool isDay = false) => new(period, period, Bound.Within, isDay);

    public static When Day(DateOnly day) => Of(new(day, day, PeriodLabel.Day(day)), isDay: true);

    public Period Resolve(bool isPast) => isPast ? Behind : Ahead;
}
