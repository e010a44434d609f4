using System.Collections.Immutable;
using Bot.Alerts;
using Bot.Alerts.Pressing;
using Bot.Outbox;
using Bot.People;
using Bot.Rendering;
using Bot.Updates.Channels;
using Domain.Alerts;
using Domain.Health;

namespace Bot.Turns;

/// <summary>The digest as it would be sent now, marked as a test. Nothing is remembered of it: what is new in it is new in the next one too.</summary>
internal sealed class TestDigest(OutboxRows rows, IDelivery delivery, HealthModel health, TimeProvider clock)
{
    /// <summary>What may be shown to whoever asks and whoever listens.</summary>
    public async Task<OutgoingMessage> ComposeAsync(Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        if (To(hearing, place) is not { } to)
            return OutgoingMessage.Words(place.Kind == PlaceKind.Personal ? "I do not know you yet." : "Nothing is told here by itself: link the channel to an account first.");
        var day = hearing.Today(clock);
        var scope = Digests.ScopeOf(to, hearing.View, day, hearing.Portfolio, health);
        var digest = Digest.Compose(scope, await ToldAsync(to, day, cancellation));
        return digest.IsEmpty
            ? OutgoingMessage.Words("Test: there is nothing to tell now, so no digest would be sent.")
            : DigestCard.Render(digest, scope, to is Recipient.Alone, Locale.For(hearing.Reader), isTest: true);
    }

    /// <summary>What the next digest is compared with.</summary>
    private async Task<ImmutableDictionary<string, int>> ToldAsync(Recipient to, DateOnly day, CancellationToken cancellation)
    {
        if (await delivery.LocateAsync(to, cancellation) is not { } conversation)
            return [];
        var before = await rows.ToldAsync(new(Digests.TheKind, to, day, clock.GetUtcNow()), conversation, cancellation);
        return CardMemory.Joined(before.Levels, await rows.ToldBesideAsync(to, conversation, [PressingAlerts.TheKind], cancellation));
    }

    private static Recipient? To(Hearing hearing, ConversationPlace place) => place.Kind == PlaceKind.Personal
        ? hearing.Person is { } person ? new Recipient.Alone(person.Id) : null
        : ChannelLinks.Of(place, hearing.Portfolio).FirstOrDefault() is { } link ? new Recipient.Channel(link.Id) : null;
}
