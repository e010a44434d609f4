using System.Globalization;
using Domain;
using Domain.Channels;
using Domain.People;

namespace Bot.Alerts;

/// <summary>A digest that is due: whose, for which local day, since when.</summary>
public sealed record DueDigest(DigestReader For, DateOnly Day, DateTimeOffset DueAt)
{
    /// <summary>One per reader and local day, whatever happens to clocks in between.</summary>
    public string Key => $"{For.Key}|{Day.ToString("O", CultureInfo.InvariantCulture)}";
}

/// <summary>Who gets a digest: a linked channel, or a GAM about all the accounts they lead.</summary>
public abstract record DigestReader
{
    private DigestReader() { }

    public abstract string Key { get; }

    public sealed record Channel(ChannelLink Link) : DigestReader
    {
        public override string Key => $"channel|{Link.Id}";
    }

    public sealed record Gam(Person Person) : DigestReader
    {
        public override string Key => $"person|{Person.Id}";
    }
}

/// <summary>Which digests are due at a moment.</summary>
internal static class DigestPlan
{
    public static IEnumerable<DueDigest> DueAt(DateTimeOffset now, Portfolio portfolio, AlertOptions options)
    {
        foreach (var link in portfolio.Of(ChannelLink.Kind, Clearance.Open))
            if (!link.Accounts.IsEmpty && LocalTimes.Parse(link.DigestTime) is { } time && Due(new DigestReader.Channel(link), time, link.TimeZone) is { } due)
                yield return due;
        foreach (var person in portfolio.Of(Person.Kind, Clearance.Open))
            if (person.Role == Role.GlobalAccountManager && LocalTimes.Parse(person.DigestTime ?? options.PersonalDigestTime) is { } time
                && Due(new DigestReader.Gam(person), time, person.TimeZone) is { } due)
                yield return due;

        DueDigest? Due(DigestReader reader, TimeOnly time, string? zoneName)
        {
            var zone = LocalTimes.Zone(zoneName);
            var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
            var dueAt = LocalTimes.MomentOf(day, time, zone);
            return options.IsWorkingDay(day.DayOfWeek) && dueAt <= now && now - dueAt <= options.CatchUp ? new(reader, day, dueAt) : null;
        }
    }
}
