using System.Collections.Immutable;
using Bot.People;
using Bot.Understanding;
using Domain;
using Domain.Asking;
using Domain.Channels;
using Domain.Ledger;

namespace Bot.Updates.Channels;

/// <summary>All settings of a conversation at once, from the inputs of its card. What is linked by others to accounts of others stays.</summary>
internal sealed class SetUpChannel : IUpdate
{
    public UpdateKind Kind => UpdateKind.SetUpChannel;

    public string Done => "Channel set up";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (ChannelLinks.PlaceOf(inquiry) is not { } place)
            return ChannelLinks.OnlyInChannels;
        var setup = ChannelSetup.Of(place, hearing);
        ImmutableArray<RecordId> linked = [.. setup.Links.SelectMany(link => link.Accounts).Distinct()];
        ImmutableArray<RecordId> chosen = [.. order.Accounts.Select(hearing.Portfolio.Families.Canonical).Distinct()];
        ImmutableArray<RecordId> added = [.. chosen.Except(linked)];
        ImmutableArray<RecordId> removed = [.. linked.Where(account => UpdateRights.Owns(hearing, account)).Except(chosen)];
        if (added.FirstOrDefault(account => !UpdateRights.Owns(hearing, account)) is { IsNone: false } foreign)
            return new Reply.Refused(Sentence.Of($"Only the lead or sponsor of {ChannelLinks.NameFor(hearing, foreign)}, or an administrator, can link a channel to it."));
        if (TimeZones.TimeZones.Find(order.TimeZone ?? setup.TimeZone) is not { Zone: { } zone })
            return TimeZones.TimeZoneReplies.Unknown(order.TimeZone ?? "", [], "time zone");
        if ((order.Text.Length == 0 ? "" : TimesOfDay.Read(order.Text)) is not { } digest)
            return new Reply.Clarify(Sentence.Of($"At what time? Write for example: digest at 08:30."), []);
        var after = linked.Except(removed).Concat(added).ToArray();
        if (after.Length == 0 && digest.Length > 0 && removed.IsEmpty)
            return new Reply.Refused(Sentence.Of($"A digest is about accounts: choose at least one account for this channel."));
        var changes = new Changes(hearing, inquiry.NewId, place).Make(added, removed, digest == setup.DigestTime ? null : digest, zone == setup.TimeZone ? null : zone);
        if (changes.IsEmpty)
            return new Reply.Refused(Sentence.Of($"That is how it is set already; nothing was written."));
        return new Reply.Proposed(new()
        {
            Said = order.Said,
            Summary = Sentence.Of($"Set up this channel"),
            Changes = changes,
            Values = [.. Values(setup, hearing, linked, after, digest, zone)],
            ExpectedSequence = order.Seen ?? setup.Seen,
            NeedsConfirmation = false,
        });
    }

    private static IEnumerable<ProposedValue> Values(ChannelSetup setup, Hearing hearing, ImmutableArray<RecordId> linked, RecordId[] after, string digest, string zone)
    {
        string Names(IEnumerable<RecordId> accounts) =>
            string.Join(", ", accounts.Select(account => UpdateRights.NameOf(account, hearing.Portfolio)).Order(StringComparer.CurrentCulture)) is { Length: > 0 } names ? names : "none";
        if (!linked.ToHashSet().SetEquals(after))
            yield return new("Accounts", Names(linked), Names(after));
        if (digest != setup.DigestTime && after.Length > 0)
            yield return new("Digest", setup.DigestTime is { Length: > 0 } old ? old : "none", digest.Length > 0 ? digest : "none");
        if (zone != setup.TimeZone)
            yield return new("Time zone", setup.TimeZone, zone);
    }

    /// <summary>The changes of the links that a person may change: their own, and others' that name an account of theirs.</summary>
    private readonly struct Changes(Hearing hearing, Func<string> newId, ConversationPlace place)
    {
        /// <param name="digest">Null when it stays.</param>
        /// <param name="zone">Null when it stays.</param>
        public ImmutableArray<Draft> Make(ImmutableArray<RecordId> added, ImmutableArray<RecordId> removed, string? digest, string? zone)
        {
            var person = hearing.Person!.Id;
            var links = ChannelLinks.Of(place, hearing.Portfolio).ToArray();
            var mine = links.FirstOrDefault(link => link.LinkedBy == person);
            var drafts = ImmutableArray.CreateBuilder<Draft>();
            foreach (var link in links)
                if (With(link, link == mine ? added : [], removed, digest, zone) is { } draft)
                    drafts.Add(draft);
            if (mine is null && !added.IsEmpty)
                drafts.Add(Draft.Set(Partition.Shared, ChannelLink.Kind, new RecordId(newId()), Summary(added, removed, digest, zone))
                    .With(ChannelLink.Fields.Conversation, place.Key)
                    .With(ChannelLink.Fields.Accounts, added)
                    .With(ChannelLink.Fields.LinkedBy, person)
                    .With(ChannelLink.Fields.DigestTime, digest ?? ChannelSetup.Of(place, hearing).DigestTime)
                    .With(ChannelLink.Fields.TimeZone, zone ?? ChannelSetup.Of(place, hearing).TimeZone));
            return drafts.ToImmutable();
        }

        private Draft? With(ChannelLink link, ImmutableArray<RecordId> added, ImmutableArray<RecordId> removed, string? digest, string? zone)
        {
            var (canonical, may) = (hearing.Portfolio.Families, hearing);
            ImmutableArray<RecordId> accounts = [.. link.Accounts.Where(account => !removed.Contains(canonical.Canonical(account))), .. added];
            if (!link.Accounts.Concat(added).Any(account => UpdateRights.Owns(may, canonical.Canonical(account))))
                return null;
            var draft = Draft.Set(Partition.Shared, ChannelLink.Kind, link.Id, Summary(added, removed, digest, zone));
            if (!accounts.SequenceEqual(link.Accounts))
                draft = draft.With(ChannelLink.Fields.Accounts, accounts);
            if (digest is not null && !accounts.IsEmpty && digest != (link.DigestTime ?? ""))
                draft = draft.With(ChannelLink.Fields.DigestTime, digest);
            if (zone is not null && zone != link.TimeZone)
                draft = draft.With(ChannelLink.Fields.TimeZone, zone);
            return draft.Fields.IsEmpty ? null : draft;
        }

        private string Summary(ImmutableArray<RecordId> added, ImmutableArray<RecordId> removed, string? digest, string? zone)
        {
            var portfolio = hearing.Portfolio;
            string Names(ImmutableArray<RecordId> accounts) => string.Join(", ", accounts.Select(account => UpdateRights.NameOf(account, portfolio)));
            string[] parts =
            [
                .. added.IsEmpty ? [] : new[] { $"linked to {Names(added)}" },
                .. removed.IsEmpty ? [] : new[] { $"unlinked from {Names(removed)}" },
                .. digest is null ? [] : new[] { digest.Length == 0 ? "no digest" : $"digest at {digest}" },
                .. zone is null ? [] : new[] { $"time zone {zone}" },
            ];
            return $"Channel set up: {string.Join(", ", parts)}";
        }
    }
}
