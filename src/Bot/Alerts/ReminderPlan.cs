using Domain;
using Domain.Calls;
using Domain.People;

namespace Bot.Alerts;

/// <summary>Which people are due to be reminded of a forecast call: in the morning of the last working day before its deadline, and of the deadline's day.</summary>
internal static class ReminderPlan
{
    public static IEnumerable<DueDigest> DueAt(DateTimeOffset now, Portfolio portfolio, AlertOptions options)
    {
        var people = portfolio.Of(Person.Kind, Clearance.Open).ToDictionary(person => person.Id);
        foreach (var call in portfolio.Of(ForecastCall.Kind, Clearance.Open))
        {
            if (call is not { State: CallState.Open, Deadline: { } deadline } || deadline <= now)
                continue;
            foreach (var id in call.Expected)
            {
                if (!people.TryGetValue(id, out var person) || (LocalTimes.Parse(person.DigestTime) ?? LocalTimes.Parse(options.PersonalDigestTime)) is not { } time)
                    continue;
                var zone = LocalTimes.Zone(person.TimeZone);
                foreach (var day in SubmissionReminders.Days(deadline, zone, options.IsWorkingDay))
                    if (LocalTimes.MomentOf(day, time, zone) is var dueAt && dueAt <= now && now - dueAt <= options.CatchUp)
                        yield return new(new DigestReader.Submitter(person, call), day, dueAt);
            }
        }
    }
}
