using System.Collections.Immutable;
using Bot.Alerts;
using Bot.Understanding;
using Bot.Updates.Channels;
using Domain;
using Domain.Alerts;
using Domain.Asking;
using Domain.Channels;
using Domain.Ledger;
using Domain.People;

namespace Bot.Updates.Alerts;

/// <summary>
/// What is told by itself, and when: in a channel, for everybody there, by an owner of its account; in private for the person alone. Undone with one press.
/// </summary>
internal sealed class SetSubscription : IUpdate
{
    public UpdateKind Kind => UpdateKind.Subscription;

    public string Done => "Alerts set";

    public Reply Propose(UpdateOrder order, UpdateInquiry inquiry)
    {
        var hearing = inquiry.Hearing;
        if (order.Subscription is not { } change)
            return new Reply.Refused(Sentence.Of($"That is nothing to set about alerts; nothing was written."));
        var place = ChannelLinks.PlaceOf(inquiry);
        var links = place is null ? [] : ChannelLinks.Mine(place, hearing).ToImmutableArray();
        if (place is not null && links.IsEmpty)
            return ChannelLinks.NothingToSet;
        if ((change.Time is null ? Wanted(change, links, inquiry) : TimesOfDay.Read(change.Time)) is not { } time)
            return new Reply.Clarify(Sentence.Of($"At what time? Write for example: alert us about QBRs on Mondays at 9:00. Nothing was written."), []);
        if (!TryQuiet(change.Quiet, out var quiet))
            return new Reply.Clarify(Sentence.Of($"From when until when? Write for example: quiet hours from 18:00 to 8:00. Nothing was written."), []);
        RecordId[] targets = place is null ? [hearing.Person!.Id] : [.. links.Select(link => link.Id)];
        var old = Subscription.Of(targets[0], hearing.Portfolio);
        var values = ImmutableArray.CreateBuilder<ProposedValue>();
        var drafts = targets.Select(target => Draft(target, change, quiet, hearing.Portfolio)).Where(draft => !draft.Fields.IsEmpty).ToList();
        Tell(values, "Told of", SubscriptionWords.Rules(old), SubscriptionWords.Rules(Changed(old, change)));
        if (change.Days is { } days)
            Tell(values, "Digest on", SubscriptionWords.Days(old.Days), SubscriptionWords.Days(days));
        if (quiet is { } hours)
            Tell(values, "Quiet hours", SubscriptionWords.Quiet(old), hours.From.Length == 0 ? "none" : $"{hours.From} to {hours.Until}");
        if (time.Length > 0)
            drafts.AddRange(Times(time, links, inquiry, values));
        if (values.Count == 0 || drafts.Count == 0)
            return new Reply.Refused(Sentence.Of($"That is how it is set already; nothing was written."));
        var summary = $"{(place is null ? $"Alerts of {hearing.Person!.Name}" : "Alerts of the channel")}: {string.Join(", ", values.Select(value => $"{value.Field.ToLowerInvariant()} {value.New}"))}";
        return new Reply.Proposed(new()
        {
            Said = order.Said,
            Summary = Sentence.Of($"{summary}"),
            Changes = [.. drafts.Select(draft => draft with { Summary = summary })],
            Values = values.ToImmutable(),
            Effects = [Whole(Changed(old, change), change.Days ?? old.Days, time.Length > 0 ? time : TimeNow(links, inquiry), ZoneOf(links, inquiry))],
            ExpectedSequence = order.Seen ?? hearing.Portfolio.Journal.LastSequence(Partition.Shared),
            // What is told and when the digest comes are two records: then old and new are shown first.
            NeedsConfirmation = drafts.Count > 1,
            Confirm = "Set alerts",
        });
    }

    private static Draft Draft(RecordId target, SubscriptionChange change, (string From, string Until)? quiet, Portfolio portfolio)
    {
        var old = Subscription.Of(target, portfolio);
        var changed = Changed(old, change);
        var draft = Domain.Ledger.Draft.Set(Partition.Shared, Subscription.Kind, target, "");
        if (!changed.Rules.SequenceEqual(old.Rules))
            draft = draft.With(Subscription.Fields.Rules, changed.Rules);
        if (!changed.Muted.SequenceEqual(old.Muted))
            draft = draft.With(Subscription.Fields.Muted, changed.Muted);
        if (change.Days is { } days && !days.SequenceEqual(old.Days))
            draft = draft.With(Subscription.Fields.Days, [.. days.Select(day => day.ToString().ToLowerInvariant())]);
        return quiet is { } hours && SubscriptionWords.Quiet(old) != (hours.From.Length == 0 ? "none" : $"{hours.From} to {hours.Until}") ? draft.With(Subscription.Fields.QuietFrom, hours.From).With(Subscription.Fields.QuietUntil, hours.Until) : draft;
    }

    private static Subscription Changed(Subscription old, SubscriptionChange change) => change.Act switch
    {
        SubscriptionAct.Only => old with { Rules = change.Rules, Muted = [] },
        SubscriptionAct.Mute => old with { Muted = [.. old.Muted.Union(change.Rules.IsEmpty ? AlertRules.All.Select(rule => rule.Name) : change.Rules)] },
        SubscriptionAct.MuteThese => old with { Rules = [], Muted = change.Rules },
        SubscriptionAct.Unmute => old with
        {
            Muted = change.Rules.IsEmpty ? [] : [.. old.Muted.Except(change.Rules)],
            Rules = change.Rules.IsEmpty || old.Rules.IsEmpty ? [] : [.. old.Rules.Union(change.Rules)],
        },
        _ => old,
    };

    /// <summary>All of it in a sentence, so that whoever set a part sees what comes of it.</summary>
    private static Sentence Whole(Subscription told, ImmutableArray<DayOfWeek> days, string time, string zone) => time.Length == 0
        ? Sentence.Of($"No digest is sent: say at what time, for example: digest at 9.")
        : Sentence.Of($"From now on: {SubscriptionWords.Rules(told)}, {SubscriptionWords.Days(days)} at {time} ({zone}).");

    private static string TimeNow(ImmutableArray<ChannelLink> links, UpdateInquiry inquiry) => links.IsEmpty ? inquiry.Hearing.Person!.DigestAt(inquiry.UsualDigestTime) : links[0].DigestTime ?? "";

    private static string ZoneOf(ImmutableArray<ChannelLink> links, UpdateInquiry inquiry) => links is [{ TimeZone: { Length: > 0 } zone }, ..] ? zone : inquiry.Hearing.Reader.TimeZone;

    /// <summary>Whoever wants a digest, has none and says no time gets it at the usual one; empty for no other time.</summary>
    private static string Wanted(SubscriptionChange change, ImmutableArray<ChannelLink> links, UpdateInquiry inquiry)
    {
        return change.WantsDigest && TimeNow(links, inquiry).Length == 0 ? inquiry.UsualDigestTime is { Length: > 0 } usual ? usual : AlertOptions.UsualTime : "";
    }

    /// <summary>When the digest comes: of the person, or of the channel's links. Nothing where it comes then already.</summary>
    private static IEnumerable<Draft> Times(string time, ImmutableArray<ChannelLink> links, UpdateInquiry inquiry, ImmutableArray<ProposedValue>.Builder values)
    {
        var person = inquiry.Hearing.Person!;
        var now = TimeNow(links, inquiry);
        if (now == time)
            return [];
        Tell(values, "Digest at", now.Length > 0 ? now : "none", $"{time} ({ZoneOf(links, inquiry)})");
        return links.IsEmpty
            ? [Domain.Ledger.Draft.Set(Partition.Shared, Person.Kind, person.Id, "").With(Person.Fields.DigestTime, time)]
            : links.Select(link => Domain.Ledger.Draft.Set(Partition.Shared, ChannelLink.Kind, link.Id, "").With(ChannelLink.Fields.DigestTime, time)
                .With(ChannelLink.Fields.TimeZone, link.TimeZone is { Length: > 0 } zone ? zone : inquiry.Hearing.Reader.TimeZone));
    }

    private static void Tell(ImmutableArray<ProposedValue>.Builder values, string label, string old, string @new)
    {
        if (old != @new)
            values.Add(new(label, old, @new));
    }

    private static bool TryQuiet((string From, string Until)? said, out (string From, string Until)? quiet)
    {
        quiet = said is { From: "" } ? ("", "") : said is { } hours && TimesOfDay.Read(hours.From) is { } from && TimesOfDay.Read(hours.Until) is { } until && from != until ? (from, until) : null;
        return said is null || quiet is not null;
    }
}
