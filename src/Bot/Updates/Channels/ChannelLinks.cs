using System.Collections.Immutable;
using Bot.People;
using Bot.Understanding;
using Domain;
using Domain.Accounts;
using Domain.Asking;
using Domain.Channels;
using Domain.Ledger;

namespace Bot.Updates.Channels;

/// <summary>What the updates of channel links share.</summary>
internal static class ChannelLinks
{
    public static Reply OnlyInChannels { get; } = new Reply.Refused(Sentence.Of($"That is said in the channel or group chat it is about."));

    public static Reply NothingToSet { get; } = new Reply.Refused(Sentence.Of($"An owner of this channel's account sets that; link the channel to an account first."));

    public static ConversationPlace? PlaceOf(UpdateInquiry inquiry) => inquiry.Place is { Kind: not PlaceKind.Personal } place ? place : null;

    public static IEnumerable<ChannelLink> Of(ConversationPlace place, Portfolio portfolio) =>
        portfolio.Of(ChannelLink.Kind, Clearance.Restricted).Where(link => link.Conversation == place.Key);

    /// <summary>The links that the person may change: those that name an account of theirs.</summary>
    public static IEnumerable<ChannelLink> Mine(ConversationPlace place, Hearing hearing) =>
        Of(place, hearing.Portfolio).Where(link => link.Accounts.Any(account => UpdateRights.Owns(hearing, hearing.Portfolio.Families.Canonical(account))));

    /// <summary>The account's name, for those who may know it.</summary>
    public static string NameFor(Hearing hearing, RecordId account) =>
        hearing.View.Of(Account.Kind).FirstOrDefault(known => known.Id == account)?.Name ?? "that account";

    /// <summary>Undone with one press, and only owners come this far: nothing to confirm.</summary>
    public static Reply Proposed(UpdateOrder order, Hearing hearing, ImmutableArray<Draft> changes, Sentence summary, ImmutableArray<ProposedValue>? values = null) => new Reply.Proposed(new()
    {
        Said = order.Said,
        Summary = summary,
        Changes = changes,
        Values = values ?? [],
        ExpectedSequence = hearing.Portfolio.Journal.LastSequence(Partition.Shared),
        NeedsConfirmation = false,
    });
}
