using System.Collections.Immutable;
using Bot.Understanding;
using Domain.Asking;
using Domain.Channels;
using Domain.Ledger;

namespace Bot.Updates.Channels;

/// <summary><c>time zone Europe/Berlin</c>, <c>time zone Berlin</c>: by which clock the channel's digest is sent. In a personal chat it is the person's own.</summary>
internal sealed class SetTimeZone : IUpdate
{
    public UpdateKind Kind => UpdateKind.TimeZone;

    public string Done => "Time zone set";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (ChannelLinks.PlaceOf(inquiry) is not { } place)
            return new Personal.SetMyTimeZone().Propose(order, inquiry);
        var (zone, nearest) = TimeZones.TimeZones.Find(order.TimeZone ?? "");
        if (zone is null)
            return TimeZones.TimeZoneReplies.Unknown(order.TimeZone ?? "", nearest, "time zone");
        var links = ChannelLinks.Mine(place, hearing).ToArray();
        if (links.Length == 0)
            return ChannelLinks.NothingToSet;
        ImmutableArray<Draft> changes =
        [
            .. links.Where(link => link.TimeZone != zone)
                .Select(link => Draft.Set(Partition.Shared, ChannelLink.Kind, link.Id, $"Time zone of the channel: {zone}").With(ChannelLink.Fields.TimeZone, zone)),
        ];
        return changes.IsEmpty
            ? new Reply.Refused(Sentence.Of($"The time zone here is {zone} already; nothing was written."))
            : ChannelLinks.Proposed(order, hearing, changes, Sentence.Of($"Set the time zone of this channel to {zone}"), [new("Time zone", links[0].TimeZone ?? "none", zone)]);
    }
}
