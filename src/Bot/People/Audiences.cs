using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Domain;
using Domain.People;

namespace Bot.People;

/// <summary>Who listens in a conversation, as the ceiling of what may be said there.</summary>
public sealed class Audiences(Rosters rosters)
{
    private readonly ConditionalWeakTable<Portfolio, ConditionalWeakTable<Roster, Made>> made = [];

    /// <summary>The audience of a place. The same instance for the same portfolio and roster.</summary>
    /// <param name="read">Called only when the roster is not remembered.</param>
    public async ValueTask<Audience> OfAsync(ConversationPlace place, Portfolio portfolio, RosterReading read, CancellationToken cancellation)
    {
        if (place.Kind == PlaceKind.Personal)
            return Audience.Private;
        var roster = await RosterOfAsync(place, read, cancellation);
        // Channels of one team have one roster, but links of their own.
        var perPlace = made.GetOrCreateValue(portfolio).GetOrCreateValue(roster);
        lock (perPlace)
            return perPlace.Audiences.TryGetValue(place.Key, out var audience) ? audience : perPlace.Audiences[place.Key] = Of(place, roster, portfolio);
    }

    /// <summary>The roster of a place: who exactly is in it.</summary>
    public ValueTask<Roster> RosterOfAsync(ConversationPlace place, RosterReading read, CancellationToken cancellation) =>
        rosters.ReadAsync(place.Roster, read, cancellation);

    private static Audience Of(ConversationPlace place, Roster roster, Portfolio portfolio)
    {
        var people = PeopleIndex.Of(portfolio);
        var linked = people.LinkedTo(place.Key).SelectMany(account => portfolio.Families.Members(account)).ToImmutableHashSet();
        if (!roster.IsComplete)
            return new([], HasUnknown: true, HasOutsiders: true, linked);
        var ours = roster.Members.Where(member => !member.IsOutsider(place.TenantId)).ToArray();
        var readers = ours.Select(member => people.Known(member.AadObjectId)).OfType<Person>().Select(people.Reader).ToArray();
        return new(
            // Most members see the same everywhere: one of each sort is enough to know the least cleared.
            [.. readers.Where(reader => reader.Accounts.IsEmpty).DistinctBy(reader => reader.Elsewhere), .. readers.Where(reader => !reader.Accounts.IsEmpty)],
            HasUnknown: readers.Length < ours.Length,
            HasOutsiders: place.IsShared || ours.Length < roster.Members.Length,
            linked);
    }

    private sealed class Made
    {
        public Dictionary<string, Audience> Audiences { get; } = new(StringComparer.Ordinal);
    }
}
