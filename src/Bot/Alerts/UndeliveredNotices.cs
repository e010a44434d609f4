using Bot.Outbox;
using Bot.People;
using Bot.Rendering;
using Domain;
using Domain.People;

namespace Bot.Alerts;

/// <summary>Administrators are told, once a day at most, that something could not be said. What it was is no matter of theirs; <c>status</c> tells what to do.</summary>
internal sealed class UndeliveredNotices(OutboxLosses losses) : IAnnouncement
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(1);

    public string Kind => "undelivered";

    public IEnumerable<Due> DueAt(DateTimeOffset now, Portfolio portfolio)
    {
        if (losses.Last is not { } at || now - at > Lately)
            return [];
        return from person in PeopleIndex.Of(portfolio).People
               where person is { Role: Role.Administrator, AadObjectId.Length: > 0 }
               orderby person.Id
               let day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, LocalTimes.Zone(person.TimeZone)).DateTime)
               select new Due(Kind, new Recipient.Alone(person.Id), day, at) { Until = at + Lately };
    }

    public Saying Compose(Telling telling) => new(telling.Before.Levels)
    {
        Post = OutgoingMessage.Words("Something that I had to say could not be said: a conversation takes no messages from me any more, or Teams refused one again and again. Write \"status\" to see how much, and what to do."),
    };
}
