using System.Globalization;
using Domain;
using Domain.Calls;
using Domain.Channels;
using Domain.People;

namespace Bot.Alerts;

/// <summary>A digest that is due: whose, for which local day, since when.</summary>
public sealed record DueDigest(DigestReader For, DateOnly Day, DateTimeOffset DueAt)
{
    /// <summary>One per reader and local day, whatever happens to clocks in between.</summary>
    public string Key => $"{For.Key}|{Day.ToString("O", CultureInfo.InvariantCulture)}";
}

/// <summary>Who is told something by itself: a linked channel, a GAM about all the accounts they lead, whoever a forecast call waits for, or who has promised something.</summary>
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

    /// <summary>Somebody whose number an open call lacks.</summary>
    public sealed record Submitter(Person Person, ForecastCall Call) : DigestReader
    {
        public override string Key => $"call|{Call.Id}|{Person.Id}";
    }

    /// <summary>Somebody who keeps promises, or holds the client to theirs.</summary>
    public sealed record Keeper(Person Person) : DigestReader
    {
        public override string Key => $"promises|{Person.Id}";
    }
}

/// <summary>Which digests are due at a moment.</summary>
internal static class DigestPlan
{
    public static IEnumerable<DueDigest> DueAt(DateTimeOffset now, Portfolio portfolio, AlertOptions options)
    {
        foreach (var (reader, time, zoneName) in Planned(portfolio, options))
        {
            var zone = LocalTimes.Zone(zoneName);
            var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
            var dueAt = LocalTimes.MomentOf(day, time, zone);
            if (options.IsWorkingDay(day.DayOfWeek) && dueAt <= now && now - dueAt <= options.CatchUp)
                yield return new(reader, day, dueAt);
        }
    }

    /// <summary>Everybody who gets a digest, with its local time and time zone.</summary>
    public static IEnumerable<(DigestReader Reader, TimeOnly Time, string? TimeZone)> Planned(Portfolio portfolio, AlertOptions options)
    {
        foreach (var link in portfolio.Of(ChannelLink.Kind, Clearance.Open))
            if (!link.Accounts.IsEmpty && LocalTimes.Parse(link.DigestTime) is { } time)
                yield return (new DigestReader.Channel(link), time, link.TimeZone);
        foreach (var person in portfolio.Of(Person.Kind, Clearance.Open))
            if (person.Role == Role.GlobalAccountManager && LocalTimes.Parse(person.DigestTime ?? options.PersonalDigestTime) is { } time)
                yield return (new DigestReader.Gam(person), time, person.TimeZone);
    }
}
