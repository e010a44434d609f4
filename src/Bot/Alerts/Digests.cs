using System.Collections.Immutable;
using Bot.Alerts.Pressing;
using Bot.Outbox;
using Bot.Rendering;
using Domain;
using Domain.Alerts;
using Domain.Channels;
using Domain.Health;
using Domain.People;

namespace Bot.Alerts;

/// <summary>What wants attention, once per working day or on the days that whoever is told has chosen: to a linked channel about its accounts, and to a GAM about all they lead.</summary>
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
        var scope = new AlertScope(telling.View, telling.Due.Day, AccountsOf(telling), health) { Told = Subscription.Of(telling.Due.To.Subscriber, telling.Portfolio) };
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
            if (person.Role == Role.GlobalAccountManager && LocalTimes.Parse(person.DigestTime ?? options.PersonalDigestTime) is { } time)
                yield return (new Recipient.Alone(person.Id), time, person.TimeZone);
    }

    /// <summary>As linked at this moment: whoever unlinked an account meanwhile hears of it no more.</summary>
    private static ImmutableHashSet<RecordId> AccountsOf(Telling telling) => telling.Due.To is Recipient.Channel { Link: var id }
        ? [.. (telling.Portfolio.State(ChannelLink.Kind, id)?.Read(ChannelLink.Kind, Clearance.Open).Accounts ?? []).SelectMany(telling.Portfolio.Families.Members)]
        : telling.Reader.Leads;
}
