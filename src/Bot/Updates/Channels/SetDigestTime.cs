using System.Collections.Immutable;
using Bot.Understanding;
using Domain.Asking;
using Domain.Channels;
using Domain.Ledger;

namespace Bot.Updates.Channels;

/// <summary>
/// <c>digest at 08:30</c>, <c>no digest</c>: when the channel's daily digest is sent, by the channel's clock. In a personal chat it is the person's own digest.
/// </summary>
internal sealed class SetDigestTime : IUpdate
{
    public UpdateKind Kind => UpdateKind.DigestTime;

    public string Done => "Digest time set";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (ChannelLinks.PlaceOf(inquiry) is not { } place)
            return new Personal.SetMyDigestTime().Propose(order, inquiry);
        if ((order.Text.Length == 0 ? "" : TimesOfDay.Read(order.Text)) is not { } time)
            return new Reply.Clarify(Sentence.Of($"At what time? Write for example: digest at 08:30."), []);
        var links = ChannelLinks.Mine(place, hearing).ToArray();
        if (links.Length == 0)
            return ChannelLinks.NothingToSet;
        var zone = links[0].TimeZone is { Length: > 0 } set ? set : hearing.Reader.TimeZone;
        var summary = time.Length == 0 ? "No digest in the channel" : $"Digest in the channel at {time} ({zone})";
        ImmutableArray<Draft> changes =
        [
            .. links.Where(link => (link.DigestTime ?? "") != time || (time.Length > 0 && link.TimeZone is null or ""))
                .Select(link => Draft.Set(Partition.Shared, ChannelLink.Kind, link.Id, summary)
                    .With(ChannelLink.Fields.DigestTime, time).With(ChannelLink.Fields.TimeZone, link.TimeZone is { Length: > 0 } own ? own : zone)),
        ];
        return changes.IsEmpty
            ? new Reply.Refused(Sentence.Of($"That is how it is set already; nothing was written."))
            : ChannelLinks.Proposed(order, hearing, changes, Sentence.Of($"{summary}"), [new("Digest", Shown(links[0].DigestTime), time.Length == 0 ? "none" : $"{time} ({zone})")]);
    }

    private static string Shown(string? time) => time is { Length: > 0 } ? time : "none";
}
