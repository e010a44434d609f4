using Bot.Alerts.Pressing;
using Bot.Outbox;
using Bot.Rendering;
using Domain;
using Domain.Alerts;
using Domain.Channels;
using Domain.Health;
using Domain.People;

namespace Bot.Alerts;

/// <summary>What wants attention, once per working day or on the days that whoever is told has chosen: to a linked channel about its accounts, and to a person about all that concerns them.</summary>
internal sealed class Digests(AlertOptions options, HealthModel health) : IAnnouncement
{
    public const string TheKind = "digest";

    public string Kind => TheKind;

    /// <summary>What came by itself is not told as new once more.</summary>
    public IReadOnlyList<string> Recalls { get; } = [PressingAlerts.TheKind];

    public IEnumerable<Due> DueAt(DateTimeOffset now, Portfolio portfolio) =>
        from planned in Planned(portfolio, options)
        let moment = options.DueToday(planned.Time, planned.TimeZone, now, Subscription.Of(planned.To.Subscriber, portfolio).Days)
        where moment is not null
        select new Due(Kind, planned.To, moment.Value.Day, moment.Value.At) { Until = moment.Value.At + options.CatchUp };

    public Saying Compose(Telling telling)
    {
        var scope = ScopeOf(telling.Due.To, telling.View, telling.Due.Day, telling.Portfolio, health);
        var digest = Digest.Compose(scope, CardMemory.Joined(telling.Before.Levels, telling.Beside));
        return digest.IsEmpty ? Saying.Nothing(digest.Told) : new(digest.Told)
        {
            Post = DigestCard.Render(digest, scope, telling.Due.To is Recipient.Alone, Locale.For(telling.Reader)),
        };
    }

    /// <summary>Everybody who gets a digest, with its local time and time zone.</summary>
    public static IEnumerable<(Recipient To, TimeOnly Time, string? TimeZone)> Planned(Portfolio portfolio, AlertOptions options)
    {
        foreach (var link in portfolio.Of(ChannelLink.Kind, Clearance.Open))
            if (!link.Accounts.IsEmpty && LocalTimes.Parse(link.DigestTime) is { } time)
                yield return (new Recipient.Channel(link.Id), time, link.TimeZone);
        foreach (var person in portfolio.Of(Person.Kind, Clearance.Open))
            if (LocalTimes.Parse(person.DigestAt(options.PersonalDigestTime)) is { } time)
                yield return (new Recipient.Alone(person.Id), time, person.TimeZone);
    }

    /// <summary>What the recipient hears of now. As linked at this moment: whoever unlinked an account meanwhile hears of it no more.</summary>
    public static AlertScope ScopeOf(Recipient to, View view, DateOnly day, Portfolio portfolio, HealthModel health)
    {
        var told = Subscription.Of(to.Subscriber, portfolio);
        if (to is Recipient.Channel { Link: var id })
            return new(view, day, [.. (portfolio.State(ChannelLink.Kind, id)?.Read(ChannelLink.Kind, Clearance.Open).Accounts ?? []).SelectMany(portfolio.Families.Members)], health) { Told = told };
        var concerned = ConcernedPerson.Of(view);
        return new(view, day, concerned.Accounts, health) { Told = told, Concerned = concerned };
    }
}
