using Bot.People;
using Bot.Updates.Channels;
using Domain.Alerts;
using Domain.Ledger;

namespace Bot.Updates.Alerts;

/// <summary>What is told by itself in a conversation, as it is set.</summary>
/// <param name="Told">Of the person, or of the link that they may change, else the first.</param>
/// <param name="DigestTime">HH:mm; empty for none.</param>
/// <param name="IsPersonal">For the person alone; else for everybody in the channel.</param>
/// <param name="MayChange">False in a channel for whoever owns none of its accounts.</param>
/// <param name="Seen">The ledger's position that this was read at.</param>
internal sealed record AlertSetup(Subscription Told, string DigestTime, string TimeZone, bool IsPersonal, bool MayChange, long Seen)
{
    public static AlertSetup Of(ConversationPlace place, Hearing hearing, string usualDigestTime)
    {
        var (portfolio, person) = (hearing.Portfolio, hearing.Person ?? throw new ArgumentException("Nobody we know has no settings.", nameof(hearing)));
        var seen = portfolio.Journal.LastSequence(Partition.Shared);
        if (place.Kind == PlaceKind.Personal)
            return new(Subscription.Of(person.Id, portfolio), person.DigestAt(usualDigestTime), hearing.Reader.TimeZone, true, true, seen);
        var mine = ChannelLinks.Mine(place, hearing).FirstOrDefault();
        var link = mine ?? ChannelLinks.Of(place, portfolio).FirstOrDefault();
        return link is null
            ? new(Subscription.Usual(person.Id), "", hearing.Reader.TimeZone, false, false, seen)
            : new(Subscription.Of(link.Id, portfolio), link.DigestTime ?? "", link.TimeZone is { Length: > 0 } zone ? zone : hearing.Reader.TimeZone, false, mine is not null, seen);
    }
}
