using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Domain.People;

namespace Domain.WorkingTimes;

/// <summary>When somebody works, by the clock of where they are: some days of the week, from one time of day to another, public holidays excepted.</summary>
/// <param name="Start">When the day's work begins; before <paramref name="End"/>.</param>
public sealed record WorkingHours(TimeZoneInfo Zone, ImmutableArray<DayOfWeek> Days, TimeOnly Start, TimeOnly End, FrozenSet<DateOnly> Holidays)
{
    /// <summary>Nobody is away for longer: what is due later than this is due then.</summary>
    private const int MostDays = 3660;

    private static readonly ImmutableArray<DayOfWeek> UsualDays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private static readonly TimeOnly UsualStart = new(9, 0);

    private static readonly TimeOnly UsualEnd = new(17, 0);

    /// <summary>The person's own, and Monday to Friday from 9 to 17 in the company's zone for what they have not said.</summary>
    /// <param name="person">Null for nobody in particular.</param>
    public static WorkingHours Of(Person? person, IEnumerable<Holiday> holidays, TimeZoneInfo company)
    {
        ImmutableArray<DayOfWeek> days = [.. (person?.WorkingDays ?? []).Select(ReadDay).OfType<DayOfWeek>().Distinct()];
        var (start, end) = ReadHours(person?.WorkingHours) ?? (UsualStart, UsualEnd);
        return new(
            person?.TimeZone is { Length: > 0 } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : company,
            days.IsEmpty ? UsualDays : days,
            start, end,
            holidays.Where(holiday => holiday.Day is not null && person?.Country is { Length: > 0 } country && country.Equals(holiday.Country, StringComparison.OrdinalIgnoreCase)).Select(holiday => holiday.Day!.Value).ToFrozenSet());
    }

    public bool IsWorkingDay(DateOnly day) => Days.Contains(day.DayOfWeek) && !Holidays.Contains(day);

    /// <summary>The moment at which so much working time has passed. A clock that is put forward or back in it changes nothing: what passes is what counts.</summary>
    public DateTimeOffset After(DateTimeOffset moment, TimeSpan working)
    {
        var left = working;
        var first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);
        for (var day = first; day < first.AddDays(MostDays); day = day.AddDays(1))
        {
            if (!IsWorkingDay(day))
                continue;
            var (start, end) = (Moment(day, Start), Moment(day, End));
            var from = moment > start ? moment : start;
            if (from >= end)
                continue;
            if (end - from >= left)
                return (from + left).ToUniversalTime();
            left -= end - from;
        }

        return Moment(first.AddDays(MostDays), Start).ToUniversalTime();
    }

    /// <summary>How much working time lies between the two; zero where the second is not later.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var (sum, last) = (TimeSpan.Zero, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(to, Zone).DateTime));
        for (var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, Zone).DateTime); day <= last; day = day.AddDays(1))
        {
            if (!IsWorkingDay(day))
                continue;
            var (start, end) = (Moment(day, Start), Moment(day, End));
            var (begin, until) = (from > start ? from : start, to < end ? to : end);
            if (until > begin)
                sum += until - begin;
        }

        return sum;
    }

    /// <summary>A time that the clock leaves out in spring is the one it is put forward to.</summary>
    private DateTimeOffset Moment(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (Zone.IsInvalidTime(local))
            local = local.AddHours(1);
        return new(local, Zone.GetUtcOffset(local));
    }

    private static DayOfWeek? ReadDay(string said) => Enum.TryParse<DayOfWeek>(said.Trim(), ignoreCase: true, out var day) && Enum.IsDefined(day) ? day : null;

    /// <summary>"09:00-17:30"; null for anything else.</summary>
    private static (TimeOnly Start, TimeOnly End)? ReadHours(string? said) =>
        said?.Split('-', '–') is [var from, var to] && TimeOnly.TryParseExact(from.Trim(), "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            && TimeOnly.TryParseExact(to.Trim(), "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end) && start < end ? (start, end) : null;
}
