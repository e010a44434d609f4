using System.Collections.Immutable;
using Domain.Accounts;
using Domain.Contacts;
using Domain.Ledger;
using Domain.Notes;
using Domain.Opportunities;
using Domain.Reviews;
using Domain.Touches;
using Domain.Usages;

namespace Domain.Alerts;

/// <summary>
/// An account with its subsidiaries: what the rules look at that speak of an account as a whole. What was recorded of later days is left out. Not safe for
/// concurrent use.
/// </summary>
public sealed class AlertFamily
{
    private readonly AlertScope scope;
    private readonly Dictionary<string, object> records = [];
    private readonly Lazy<ImmutableArray<Opportunity>> openDeals;
    private readonly Lazy<ImmutableArray<Touch>> touches;
    private readonly Lazy<ImmutableArray<AlertPlace>> places;

    internal AlertFamily(AlertScope scope, Account head)
    {
        (this.scope, Head) = (scope, head);
        Members = scope.View.Families.Members(head.Id);
        openDeals = new(() => [.. Of(Opportunity.Kind).Where(deal => scope.View.StatusOf(deal) == DealStatus.Open).OrderBy(deal => deal.Id)]);
        touches = new(() => [.. Gathered().Where(touch => touch.At is { } at && scope.View.DayOf(at) <= scope.Today).OrderBy(touch => touch.At).ThenBy(touch => touch.Id)]);
        places = new(() => AlertPlace.Of(this));
    }

    /// <summary>The top of the family, as far as the reader may see it: alerts about the whole are told with it.</summary>
    public Account Head { get; }

    /// <summary>The accounts that count for it, itself among them.</summary>
    public ImmutableHashSet<RecordId> Members { get; }

    /// <summary>In the order of their ids.</summary>
    public ImmutableArray<Opportunity> OpenDeals => openDeals.Value;

    /// <summary>Oldest first: those recorded, those that notes tell of, and whoever took part in a review that was held.</summary>
    public ImmutableArray<Touch> Touches => touches.Value;

    /// <summary>Where deals are open, with who is spoken to there.</summary>
    public ImmutableArray<AlertPlace> Places => places.Value;

    /// <summary>Of all open deals; null where no amount is known.</summary>
    public Money? OpenAmount => scope.Sum(OpenDeals.Select(deal => deal.Amount));

    /// <summary>The records that count for the family, in no particular order.</summary>
    public IReadOnlyList<T> Of<T>(RecordKind<T> kind) where T : class
    {
        if (!records.TryGetValue(kind.Name, out var known))
            records[kind.Name] = known = scope.View.Of(kind, Members);
        return (IReadOnlyList<T>)known;
    }

    public DateOnly DayOf(Touch touch) => scope.View.DayOf(touch.At!.Value);

    /// <summary>How many days ago.</summary>
    public int Ago(Touch touch) => scope.Today.DayNumber - DayOf(touch).DayNumber;

    public string? NameOf(RecordId? contact) => scope.View.Find(Contact.Kind, contact)?.Name;

    /// <summary>Seats used of those paid for, on a day; null where nobody counted.</summary>
    internal SeatCounts SeatsOn(DateOnly day) => SeatCounts.On(Of(Usage.Kind), day);

    private IEnumerable<Touch> Gathered() => Of(Touch.Kind).Concat(Of(Note.Kind).SelectMany(NotedTouches.Of)).Concat(Of(Review.Kind).SelectMany(AttendedBy));

    private IEnumerable<Touch> AttendedBy(Review review)
    {
        if (review is not { Date: { } day, State: ReviewState.Held or ReviewState.Recapped or ReviewState.Closed } || review.Attended.IsDefaultOrEmpty)
            return [];
        return Of(Contact.Kind).Where(contact => contact.Name is { } name && review.Attended.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(contact => new Touch
        {
            Id = review.Id,
            Account = review.Account,
            Unit = contact.Unit,
            Contact = contact.Id,
            Person = review.Owner,
            At = scope.View.EndOf(day),
            Channel = "review",
            Direction = TouchDirection.TwoWay,
        });
    }
}
