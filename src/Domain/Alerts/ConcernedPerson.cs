using System.Collections.Immutable;
using Domain.Opportunities;
using Domain.People;
using Domain.Reviews;
using Domain.Risks;

namespace Domain.Alerts;

/// <summary>
/// What a person is told of in private: all of the accounts they lead, sponsor or are on the team of, what a regional manager's region holds elsewhere, and what they
/// own themselves. An administrator is told of everything.
/// </summary>
/// <param name="Accounts">The accounts to look at, canonical; null for all.</param>
public sealed record ConcernedPerson(ImmutableHashSet<RecordId>? Accounts)
{
    private ImmutableHashSet<RecordId> Whole { get; init; } = [];

    private RecordId? Person { get; init; }

    private string? Region { get; init; }

    public static ConcernedPerson Of(View view)
    {
        var reader = view.Reader;
        if (reader.Role == Role.Administrator)
            return new((ImmutableHashSet<RecordId>?)null);
        var concerned = new ConcernedPerson((ImmutableHashSet<RecordId>?)null)
        {
            Whole = [.. reader.Accounts.Keys, .. reader.Leads, .. reader.Sponsors],
            Person = reader.Person,
            Region = reader.Role == Role.RegionalManager ? reader.Region : null,
        };
        return concerned with { Accounts = [.. concerned.Whole, .. concerned.Elsewhere(view)] };
    }

    /// <summary>True when the person is to hear of it.</summary>
    public bool Hears(AlertItem item) => Accounts is null || (item.Account is { } account && Whole.Contains(account)) || IsOwn(item.Owner, item.Region);

    private IEnumerable<RecordId> Elsewhere(View view) =>
        view.Of(Opportunity.Kind).Where(deal => IsOwn(deal.Owner, deal.Region)).Select(deal => deal.Account)
            .Concat(view.Of(Risk.Kind).Where(risk => IsOwn(risk.Owner, null)).Select(risk => risk.Account))
            .Concat(view.Of(Review.Kind).Where(review => IsOwn(review.Owner, null)).Select(review => review.Account))
            .Concat(view.Of(Promises.Promise.Kind).Where(promise => IsOwn(promise.Owner, null)).Select(promise => promise.Account))
            .Select(view.CanonicalAccount).OfType<RecordId>();

    private bool IsOwn(RecordId? owner, string? region) => (owner is not null && owner == Person) || (region is not null && region == Region);
}
