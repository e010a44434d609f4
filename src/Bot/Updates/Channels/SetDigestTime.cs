using System.Globalization;
using Bot.Understanding;
using Domain.Asking;
using Domain.Channels;
using Domain.Ledger;

namespace Bot.Updates.Channels;

/// <summary><c>digest at 08:30</c>, <c>no digest</c>: when the channel's daily digest is sent, in the zone of whoever says so.</summary>
internal sealed class SetDigestTime : IUpdate
{
    public UpdateKind Kind => UpdateKind.DigestTime;

    public string Done => "Digest time set";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (ChannelLinks.PlaceOf(inquiry) is not { } place)
            return ChannelLinks.OnlyInChannels;
        var isOff = order.Text.Length == 0;
        if (!isOff && !TimeOnly.TryParseExact(order.Text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return new Reply.Clarify(Sentence.Of($"At what time? Write for example: digest at 08:30."), []);
        var links = ChannelLinks.Of(place, hearing.Portfolio).Where(link => link.Accounts.Any(account => UpdateRights.Owns(hearing, account))).ToArray();
        if (links is not [var link, ..])
            return new Reply.Refused(Sentence.Of($"An owner of this channel's account sets its digest; link the channel to an account first."));
        var summary = isOff ? "No digest in the channel" : $"Digest in the channel at {order.Text} ({hearing.Reader.TimeZone})";
        var draft = Draft.Set(Partition.Shared, ChannelLink.Kind, link.Id, summary)
            .With(ChannelLink.Fields.DigestTime, order.Text)
            .With(ChannelLink.Fields.TimeZone, hearing.Reader.TimeZone);
        return ChannelLinks.Proposed(order, hearing, [draft], Sentence.Of($"{summary}"));
    }
}
