using System.Collections.Immutable;
using Bot.Outbox;
using Bot.Rendering;
using Domain;
using Domain.Calls;
using Domain.People;

namespace Bot.Alerts;

/// <summary>
/// Whoever an open forecast call waits for is reminded in the morning of the last working day before its deadline, and of the deadline's day. Whoever has
/// submitted meanwhile is left in peace.
/// </summary>
internal sealed class CallReminders(AlertOptions options) : IAnnouncement
{
    public string Kind => "call-reminder";

    public IEnumerable<Due> DueAt(DateTimeOffset now, Portfolio portfolio)
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
                        yield return new(Kind, new Recipient.Alone(id), day, dueAt) { About = call.Id.Value, Until = Earlier(dueAt + options.CatchUp, deadline) };
            }
        }
    }

    public Saying Compose(Telling telling)
    {
        var nothing = ImmutableDictionary<string, int>.Empty;
        if (telling.Due.To is not Recipient.Alone { Person: var id } || telling.Portfolio.State(Person.Kind, id)?.Read(Person.Kind, Clearance.Open) is not { } person
            || telling.Portfolio.State(ForecastCall.Kind, new(telling.Due.About))?.Read(ForecastCall.Kind, Clearance.Open) is not { } call)
            return Saying.Nothing(nothing);
        var reminder = new SubmissionReminder(call, person, telling.Due.Day);
        return SubmissionReminders.IsMissing(reminder, telling.View)
            ? new(nothing) { Post = ReminderCard.Render(reminder, telling.View, Locale.For(telling.Reader)) }
            : Saying.Nothing(nothing);
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
