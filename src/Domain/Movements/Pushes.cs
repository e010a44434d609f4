namespace Domain.Movements;

/// <summary>How often the close date of a deal was moved out of its fiscal quarter into a later one.</summary>
/// <remarks>Source: domain formula F8, push count.</remarks>
public static class Pushes
{
    /// <param name="closes">The close dates it had, oldest first.</param>
    public static int Count(IEnumerable<DateOnly?> closes, FiscalCalendar calendar)
    {
        var (count, before) = (0, (DateOnly?)null);
        foreach (var close in closes)
        {
            if (close is not { } day)
                continue;
            if (before is { } earlier && day > calendar.QuarterContaining(earlier).End)
                count++;
            before = day;
        }

        return count;
    }
}
