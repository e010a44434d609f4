using Domain;

namespace Scale.Making;

/// <summary>The days of the made company. Nothing is read off a clock.</summary>
internal static class Year
{
    /// <summary>The last day of its twelve months of changes, on which it is asked.</summary>
    public static readonly DateOnly Today = new(2026, 11, 15);

    /// <summary>The day on which its CRM was first brought in, with what was known then.</summary>
    public static readonly DateOnly Begin = new(2025, 11, 1);

    public static readonly FiscalCalendar Calendar = new(2);

    public static DateTimeOffset Noon(DateOnly day) => new(day, new(12, 0), TimeSpan.Zero);
}
