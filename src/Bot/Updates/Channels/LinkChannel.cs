using System.Collections.Immutable;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Channels;
using Domain.Ledger;

namespace Bot.Updates.Channels;

/// <summary><c>link this channel to Orbis Marine</c>. Members of the tenant may see amounts here from then on, so only an owner of the account can do it.</summary>
internal sealed class LinkChannel : IUpdate
{
    public UpdateKind Kind => UpdateKind.LinkChannel;

    public string Done => "Channel linked";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (ChannelLinks.PlaceOf(inquiry) is not { } place)
            return ChannelLinks.OnlyInChannels;
        if (order.Accounts.IsEmpty)
            return new Reply.Clarify(Sentence.Of($"Which account shall this channel be linked to? Write for example: link this channel to Contoso."), []);
        if (order.Accounts.FirstOrDefault(account => !UpdateRights.Owns(hearing, account)) is { IsNone: false } foreign)
            return new Reply.Refused(Sentence.Of($"Only the lead or sponsor of {ChannelLinks.NameFor(hearing, foreign)}, or an administrator, can link a channel to it."));
        // Each owner has a link of their own: whether it counts rests on who made it.
        var mine = ChannelLinks.Of(place, hearing.Portfolio).FirstOrDefault(link => link.LinkedBy == hearing.Person!.Id);
        ImmutableArray<RecordId> accounts = [.. mine?.Accounts ?? [], .. order.Accounts.Where(account => mine?.Accounts.Contains(account) is not true)];
        var names = string.Join(", ", order.Accounts.Select(account => UpdateRights.NameOf(account, hearing.Portfolio)));
        var draft = Draft.Set(Partition.Shared, ChannelLink.Kind, mine?.Id ?? new RecordId(inquiry.NewId()), $"Channel linked to {names}")
            .With(ChannelLink.Fields.Conversation, place.Key)
            .With(ChannelLink.Fields.Accounts, accounts)
            .With(ChannelLink.Fields.LinkedBy, hearing.Person!.Id);
        if (mine?.TimeZone is null)
            draft = draft.With(ChannelLink.Fields.TimeZone, hearing.Reader.TimeZone);
        return ChannelLinks.Proposed(order, hearing, [draft], Sentence.Of($"Link this channel to {names}"));
    }
}
