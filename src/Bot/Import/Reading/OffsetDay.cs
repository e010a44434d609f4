using System.Globalization;
using System.Text.RegularExpressions;
using Domain;

namespace Bot.Import.Reading;

/// <summary>
/// Days told from today, for data that always ends today: <c>@-45</c>, <c>@month-3</c> (first day of the month three back), <c>@quarter+0.end</c>,
/// <c>@quarter+0+20</c>, <c>@year+1</c>; quarters and years are fiscal.
/// </summary>
internal static partial class OffsetDay
{
    public static bool TryRead(string text, DateOnly today, FiscalCalendar calendar, out DateOnly day)
    {
        day = default;
        if (Pattern().Match(text) is not { Success: true } match)
            return false;
        var by = match.Groups["by"].Success ? int.Parse(match.Groups["by"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        var period = match.Groups["unit"].Value switch
        {
            "month" => FiscalCalendar.Month(today.AddMonths(by)),
            "quarter" => calendar.QuarterContaining(today.AddMonths(3 * by)),
            "year" => calendar.YearContaining(today.AddMonths(12 * by)),
            _ => new Period(today.AddDays(by), today.AddDays(by), ""),
        };
        var more = match.Groups["days"].Success ? int.Parse(match.Groups["days"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        day = (match.Groups["end"].Success ? period.End : period.Start).AddDays(more);
        return true;
    }

    [GeneratedRegex(@"^@(?:(?<unit>month|quarter|year)(?<by>[+-]\d{1,4})?(?<end>\.end)?(?<days>[+-]\d{1,5})?|(?<by>[+-]\d{1,5}))$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
