using Bot.Outbox;
using Bot.Rendering;
using Domain;
using Domain.People;
using Domain.Promises;

namespace Bot.Alerts;

/// <summary>
/// Whoever keeps promises, or holds the client to theirs, is reminded of what is due: with all of it in one message, at the time of their digest on a working
/// day of theirs. Whoever wants no digest is not reminded either; what was told before and is no more urgent now is not told again.
/// </summary>
internal sealed class PromiseReminders(AlertOptions options) : IAnnouncement
{
    public string Kind => "promise-reminder";

    public IEnumerable<Due> DueAt(DateTimeOffset now, Portfolio portfolio)
    {
        var owners = portfolio.Of(Promise.Kind, Clearance.Open).Where(promise => promise is { IsOpen: true, Owner: not null, Due: not null }).ToLookup(promise => promise.Owner!.Value);
        foreach (var person in portfolio.Of(Person.Kind, Clearance.Open))
            if (owners.Contains(person.Id) && LocalTimes.Parse(person.DigestTime ?? options.PersonalDigestTime) is { } time
                && options.DueToday(time, person.TimeZone, now) is { } moment
                && PromisesDue.NextWorkingDay(moment.Day, options.IsWorkingDay) is var next && owners[person.Id].Any(promise => PromisesDue.IsDue(promise, person.Id, next)))
                yield return new(Kind, new Recipient.Alone(person.Id), moment.Day, moment.At) { Until = moment.At + options.CatchUp };
    }

    public Saying Compose(Telling telling)
    {
        if (telling.Due.To is not Recipient.Alone { Person: var id } || telling.Portfolio.State(Person.Kind, id)?.Read(Person.Kind, Clearance.Open) is not { } person)
            return Saying.Nothing(telling.Before.Levels);
        var due = PromisesDue.Of(telling.View, person, telling.Due.Day, options.IsWorkingDay);
        return due.IsNewsAfter(telling.Before.Levels)
            ? new(due.Told) { Post = PromiseReminderCard.Render(due, telling.View, Locale.For(telling.Reader)) }
            : Saying.Nothing(due.Told);
    }
}
