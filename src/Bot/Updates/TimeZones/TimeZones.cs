using System.Collections.Immutable;
using System.Globalization;
using Bot.Understanding.Names;
using Bot.Understanding.Text;

namespace Bot.Updates.TimeZones;

/// <summary>Time zones as people name and choose them: by IANA name or by city.</summary>
internal static class TimeZones
{
    private const int MostNearest = 4;

    /// <summary>Those that are offered, by region; every other one can be named.</summary>
    private static readonly ImmutableArray<string> Usual =
    [
        "Africa/Cairo", "Africa/Casablanca", "Africa/Johannesburg", "Africa/Lagos", "Africa/Nairobi",
        "America/Anchorage", "America/Bogota", "America/Argentina/Buenos_Aires", "America/Chicago", "America/Denver", "America/Halifax", "America/Lima",
        "America/Los_Angeles", "America/Mexico_City", "America/New_York", "America/Santiago", "America/Sao_Paulo", "America/Toronto", "America/Vancouver",
        "Asia/Bangkok", "Asia/Dubai", "Asia/Hong_Kong", "Asia/Jakarta", "Asia/Jerusalem", "Asia/Karachi", "Asia/Kolkata", "Asia/Manila", "Asia/Riyadh", "Asia/Seoul",
        "Asia/Shanghai", "Asia/Singapore", "Asia/Taipei", "Asia/Tokyo",
        "Australia/Brisbane", "Australia/Melbourne", "Australia/Perth", "Australia/Sydney",
        "Europe/Amsterdam", "Europe/Athens", "Europe/Berlin", "Europe/Brussels", "Europe/Bucharest", "Europe/Copenhagen", "Europe/Dublin", "Europe/Helsinki",
        "Europe/Istanbul", "Europe/Lisbon", "Europe/London", "Europe/Madrid", "Europe/Oslo", "Europe/Paris", "Europe/Prague", "Europe/Rome", "Europe/Stockholm",
        "Europe/Vienna", "Europe/Warsaw", "Europe/Zurich",
        "Pacific/Auckland", "Pacific/Honolulu",
        "UTC",
    ];

    /// <summary>Every zone of this machine that has an IANA name; the usual ones come first where a city has several.</summary>
    private static readonly Lazy<ImmutableArray<string>> All = new(() =>
        [.. Usual, .. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/', StringComparison.Ordinal)).Except(Usual)]);

    /// <summary>The zone that was meant; else the nearest ones there are.</summary>
    public static (string? Zone, ImmutableArray<string> Nearest) Find(string said)
    {
        var wanted = Normal.Compact(said);
        if (wanted.Length == 0)
            return (null, []);
        var exact = All.Value.Where(id => Normal.Compact(id.Replace('/', ' ')) == wanted).Take(1).ToArray();
        if (exact is [var whole])
            return (whole, []);
        var cities = All.Value.Where(id => Normal.Compact(City(id)) == wanted).ToArray();
        // Several names of one city keep the same time: the first one stands for them.
        if (cities is [var city, ..] && cities.All(other => TimeZoneInfo.FindSystemTimeZoneById(other).HasSameRules(TimeZoneInfo.FindSystemTimeZoneById(city))))
            return (city, []);
        if (cities.Length > 0)
            return (null, [.. cities.Take(MostNearest)]);
        // Names that only the system knows, such as those of Windows or "CET".
        if (TimeZoneInfo.TryFindSystemTimeZoneById(said.Trim(), out var zone))
            return zone.HasIanaId ? (zone.Id, []) : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var iana) ? (iana, []) : (null, []);
        return (null, [.. All.Value.Where(id => Normal.Compact(City(id)).StartsWith(wanted, StringComparison.Ordinal) || Likeness.Of(wanted, Normal.Compact(City(id))) > 0).Take(MostNearest)]);
    }

    /// <summary>What a list offers: the given ones on top, then the usual ones by region.</summary>
    public static ImmutableArray<(string Zone, string Title)> Offered(DateTimeOffset now, params IEnumerable<string?> first) =>
        [.. first.OfType<string>().Where(zone => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)).Concat(Usual).Distinct().Select(zone => (zone, Title(zone, now)))];

    /// <summary>"Europe · Berlin (UTC+01:00)".</summary>
    public static string Title(string zone, DateTimeOffset now)
    {
        if (zone == "UTC" || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known))
            return zone;
        var offset = known.GetUtcOffset(now);
        var region = zone.Split('/')[0];
        return string.Create(CultureInfo.InvariantCulture, $"{region} · {City(zone)} (UTC{(offset < TimeSpan.Zero ? '−' : '+')}{offset:hh\\:mm})");
    }

    private static string City(string zone) => zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
