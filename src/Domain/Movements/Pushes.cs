using System.Collections.Immutable;

namespace Domain.Movements;

/// <summary>How often the close date of a deal was moved out of its fiscal quarter into a later one.</summary>
/// <remarks>Source: domain formula F8, push count.</remarks>
public static class Pushes
{
    /// <param name="closes">The close dates it had, oldest first.</param>
    public static int Count(IEnumerable<DateOnly?> closes, FiscalCalendar calendar) => Of(closes.Select(close => (default(DateOnly), close)), calendar).Length;

    /// <summary>Each time, oldest first: the day it was moved and the quarter it left.</summary>
    /// <param name="closes">The close dates it had, oldest first, each with the day since when it was so.</param>
    public static ImmutableArray<(DateOnly Day, Period Left)> Of(IEnumerable<(DateOnly Since, DateOnly? Close)> closes, FiscalCalendar calendar)
    {
        var pushes = ImmutableArray.CreateBuilder<(DateOnly Day, Period Left)>();
        var before = (DateOnly?)null;
        foreach (var (since, close) in closes)
        {
            if (close is not { } day)
                continue;
            if (before is { } earlier && calendar.QuarterContaining(earlier) is var left && day > left.End)
                pushes.Add((since, left));
            before = day;
        }

        return pushes.ToImmutable();
    }
}
