using System.Globalization;

namespace Bot.Updates;

/// <summary>Times of day as people type them.</summary>
internal static class TimesOfDay
{
    private static readonly string[] Forms = ["HH:mm", "H:mm", "HH.mm", "H.mm", "HHmm", "%H", "h tt", "htt", "h:mm tt", "h:mmtt"];

    /// <summary>"8:30", "08.30", "8", "8:30 pm" as HH:mm; null for anything else.</summary>
    public static string? Read(string said) =>
        TimeOnly.TryParseExact(said.Trim().Trim('.').Replace("o'clock", "", StringComparison.OrdinalIgnoreCase).Replace("uhr", "", StringComparison.OrdinalIgnoreCase).Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToString("HH:mm", CultureInfo.InvariantCulture)
            : null;
}
