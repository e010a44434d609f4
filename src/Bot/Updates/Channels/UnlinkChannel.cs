using System.Collections.Immutable;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Channels;
using Domain.Ledger;

namespace Bot.Updates.Channels;

/// <summary><c>unlink this channel</c>: what members may see here is theirs alone again.</summary>
internal sealed class UnlinkChannel : IUpdate
{
    public UpdateKind Kind => UpdateKind.UnlinkChannel;

    public string Done => "Channel unlinked";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (ChannelLinks.PlaceOf(inquiry) is not { } place)
            return ChannelLinks.OnlyInChannels;
        bool IsMeant(RecordId account) => order.Accounts.IsEmpty || order.Accounts.Contains(hearing.Portfolio.Families.Canonical(account));
        var links = ChannelLinks.Of(place, hearing.Portfolio).Where(link => link.Accounts.Any(IsMeant)).ToArray();
        if (links.Length == 0)
            return new Reply.Refused(Sentence.Of($"This channel is not linked to that."));
        if (links.SelectMany(link => link.Accounts).Where(IsMeant).FirstOrDefault(account => !UpdateRights.Owns(hearing, account)) is { IsNone: false } foreign)
            return new Reply.Refused(Sentence.Of($"Only the lead or sponsor of {ChannelLinks.NameFor(hearing, foreign)}, or an administrator, can take the link away."));
        var names = string.Join(", ", links.SelectMany(link => link.Accounts).Where(IsMeant).Distinct().Select(account => UpdateRights.NameOf(account, hearing.Portfolio)));
        return ChannelLinks.Proposed(
            order, hearing, [.. links.Select(link => Without(link, IsMeant, $"Channel unlinked from {names}"))], Sentence.Of($"Unlink this channel from {names}"));
    }

    private static Draft Without(ChannelLink link, Func<RecordId, bool> isMeant, string summary) =>
        link.Accounts.Where(account => !isMeant(account)).ToImmutableArray() is { IsEmpty: false } left
            ? Draft.Set(Partition.Shared, ChannelLink.Kind, link.Id, summary).With(ChannelLink.Fields.Accounts, left)
            : Draft.Remove(Partition.Shared, ChannelLink.Kind, link.Id, summary);
}
