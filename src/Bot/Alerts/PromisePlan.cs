using Domain;
using Domain.People;
using Domain.Promises;

namespace Bot.Alerts;

/// <summary>
/// Who is due to be reminded of what they promised: with all of it in one message, at the time of their digest on a working day of theirs. Whoever wants no digest is
/// not reminded either.
/// </summary>
internal static class PromisePlan
{
    public static IEnumerable<DueDigest> DueAt(DateTimeOffset now, Portfolio portfolio, AlertOptions options)
    {
        var owners = portfolio.Of(Promise.Kind, Clearance.Open).Where(promise => promise is { IsOpen: true, Owner: not null, Due: not null }).ToLookup(promise => promise.Owner!.Value);
        foreach (var person in portfolio.Of(Person.Kind, Clearance.Open))
        {
            if (!owners.Contains(person.Id) || LocalTimes.Parse(person.DigestTime ?? options.PersonalDigestTime) is not { } time)
                continue;
            var zone = LocalTimes.Zone(person.TimeZone);
            var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
            var dueAt = LocalTimes.MomentOf(day, time, zone);
            if (options.IsWorkingDay(day.DayOfWeek) && dueAt <= now && now - dueAt <= options.CatchUp
                && PromisesDue.NextWorkingDay(day, options.IsWorkingDay) is var next && owners[person.Id].Any(promise => PromisesDue.IsDue(promise, person.Id, next)))
                yield return new(new DigestReader.Keeper(person), day, dueAt);
        }
    }
}
