using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Bot.Ledger;
using Domain;
using Domain.Crm;
using Domain.People;

namespace Bot.People;

/// <summary>Finds out who asks and who listens, and cuts the portfolio for both. Nothing is read from storage while the caches are warm.</summary>
public sealed class Readers(PortfolioCache cache, Audiences audiences, FieldOwnership ownership)
{
    private const int MostViews = 10_000;

    private readonly ConditionalWeakTable<Portfolio, ConcurrentDictionary<ViewKey, View>> views = [];

    /// <summary>The hearing of an activity.</summary>
    /// <param name="read">Reads the roster of the place; called only when it is not remembered, never for a personal chat.</param>
    public async ValueTask<Hearing> HearAsync(Sender sender, ConversationPlace place, RosterReading read, CancellationToken cancellation)
    {
        var portfolio = (await cache.CurrentAsync(cancellation)).Now;
        var audience = await audiences.OfAsync(place, portfolio, read, cancellation);
        var roster = place.Kind == PlaceKind.Personal ? null : await audiences.RosterOfAsync(place, read, cancellation);
        var isMember = roster?.Members.FirstOrDefault(member => member.AadObjectId == sender.AadObjectId)?.IsOutsider(place.TenantId) is not true;
        return Hear(sender, portfolio, audience, isMember, PeopleIndex.Of(portfolio).LinkedTo(place.Key)) with { Roster = roster };
    }

    /// <summary>The same hearing over everything that is known now.</summary>
    public async ValueTask<Hearing> AgainAsync(Hearing hearing, ConversationPlace place, CancellationToken cancellation)
    {
        var portfolio = (await cache.RefreshAsync(cancellation)).Now;
        var audience = await audiences.OfAsync(
            place, portfolio, _ => hearing.Roster is { IsComplete: true } roster ? Task.FromResult(roster.Members) : throw new InvalidOperationException("The roster cannot be read."), cancellation);
        return Hear(hearing.Sender, portfolio, audience, hearing.Reader.IsMember, PeopleIndex.Of(portfolio).LinkedTo(place.Key)) with { Roster = hearing.Roster };
    }

    /// <summary>The same person with nobody listening.</summary>
    public Hearing Alone(Hearing hearing) => Hear(hearing.Sender, hearing.Portfolio, Audience.Private, hearing.Reader.IsMember, []);

    private Hearing Hear(Sender sender, Portfolio portfolio, Audience audience, bool isMember, System.Collections.Immutable.ImmutableArray<RecordId> linked)
    {
        var people = PeopleIndex.Of(portfolio);
        var person = people.Known(sender.AadObjectId);
        var view = ViewOf(portfolio, new(person?.Id.Value ?? sender.Locale, person is not null, isMember, audience), sender, person);
        return new(sender, person, view.Reader, view, portfolio, linked) { Ownership = ownership };
    }

    private View ViewOf(Portfolio portfolio, ViewKey key, Sender sender, Person? person)
    {
        var ofPortfolio = views.GetOrCreateValue(portfolio);
        if (ofPortfolio.TryGetValue(key, out var view))
            return view;
        if (ofPortfolio.Count >= MostViews)
            ofPortfolio.Clear();
        var reader = person is null ? Access.Stranger(sender.Locale, key.IsMember) : PeopleIndex.Of(portfolio).Reader(person);
        return ofPortfolio.GetOrAdd(key, new View(portfolio, reader with
        {
            IsMember = key.IsMember,
            Audience = key.Audience,
            Locale = person?.Locale is { Length: > 0 } locale ? locale : sender.Locale,
            TimeZone = person?.TimeZone is { Length: > 0 } zone ? zone : sender.TimeZone,
        }));
    }

    // An audience is compared by instance: it is the same one while nothing about it changes.
    private readonly record struct ViewKey(string Who, bool IsKnown, bool IsMember, Audience Audience)
    {
        public bool Equals(ViewKey other) =>
            Who == other.Who && IsKnown == other.IsKnown && IsMember == other.IsMember && ReferenceEquals(Audience, other.Audience);

        public override int GetHashCode() => HashCode.Combine(Who, IsKnown, IsMember, RuntimeHelpers.GetHashCode(Audience));
    }
}
