using System.Globalization;
using Domain;

namespace Bot.Understanding.Periods;

/// <summary>The names of periods that the fiscal calendar has no name for.</summary>
internal static class PeriodLabel
{
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Span(DateOnly start, DateOnly end) =>
        start == end ? Day(start)
        : start.Year == end.Year ? $"{start.ToString("d MMM", CultureInfo.InvariantCulture)}–{Day(end)}"
        : $"{Day(start)}–{Day(end)}";

    public static Period Named(string name, DateOnly start, DateOnly end) => new(start, end, $"{name} ({Span(start, end)})");

    public static Period Plain(DateOnly start, DateOnly end) => new(start, end, Span(start, end));
}
