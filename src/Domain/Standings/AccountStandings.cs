using System.Collections.Immutable;
using Domain.Accounts;
using Domain.Contacts;
using Domain.Ledger;
using Domain.Notes;
using Domain.Opportunities;
using Domain.Promises;
using Domain.Reviews;
using Domain.Risks;
using Domain.Targets;
using Domain.Touches;

namespace Domain.Standings;

/// <summary>Looks up how accounts stand, all of them in one pass over each kind of record.</summary>
public static class AccountStandings
{
    /// <summary>
    /// How each of these accounts stands. Families are one account, that of their head: the top of the family, or whoever was named of it; what is known of a
    /// subsidiary counts for its head.
    /// </summary>
    /// <param name="accounts">Canonical; null for all.</param>
    /// <param name="named">Who heads a family, whatever stands above; empty for the tops of families.</param>
    /// <param name="changesSince">From when on changes count as activity; null where nobody asks for it.</param>
    public static ImmutableArray<AccountStanding> Of(View view, DateOnly today, ImmutableHashSet<RecordId>? accounts, ImmutableArray<RecordId> named, DateTimeOffset? changesSince)
    {
        var heads = Heads(view, accounts, named);
        var members = heads.ToLookup(pair => pair.Value, pair => pair.Key);
        var (reviews, notes) = (Lookup(Review.Kind, review => review.Account), Lookup(Note.Kind, note => note.Account));
        var touches = Lookup(Touch.Kind, touch => touch.Account);
        var (contacts, deals) = (Lookup(Contact.Kind, contact => contact.Account), Lookup(Opportunity.Kind, deal => deal.Account));
        var (risks, promises) = (Lookup(Risk.Kind, risk => risk.Account), Lookup(Promise.Kind, promise => promise.Account));
        var targets = Lookup(Target.Kind, target => target.Account);
        var changed = changesSince is { } since
            ? view.ChangesBetween(since, DateTimeOffset.MaxValue).Where(change => HeadOf(change.Account) is not null)
                .GroupBy(change => HeadOf(change.Account)!.Value).ToDictionary(group => group.Key, group => view.DayOf(group.Max(change => change.Change.On)))
            : [];
        return
        [
            .. from account in view.Accounts
               where HeadOf(account.Id) == account.Id
               let id = account.Id
               let above = WithAbove(account, view)
               select new AccountStanding
               {
                   Account = account,
                   Members = [.. members[id]],
                   Today = today,
                   Touchpoints =
                   [
                       .. reviews[id].Select(review => Touchpoint.Of(review, today)).Concat(touches[id].Select(touch => Touchpoint.Of(touch, view, today)))
                           .Concat(notes[id].Select(note => Touchpoint.Of(note, view, today))).OfType<Touchpoint>().OrderByDescending(one => one.Day),
                   ],
                   LastChange = changed.TryGetValue(id, out var day) ? day : null,
                   Reviews = [.. reviews[id].OrderBy(review => !review.IsUpcoming(today)).ThenBy(review => review.Date).ThenBy(review => review.Id)],
                   Contacts = [.. contacts[id].OrderBy(contact => contact.Id)],
                   Lead = above.FirstOrDefault(one => one.Leader is not null)?.Leader,
                   Sponsor = above.FirstOrDefault(one => one.Sponsor is not null)?.Sponsor,
                   OpenDeals = [.. deals[id].Where(deal => view.StatusOf(deal) == DealStatus.Open)],
                   WonDeals = [.. deals[id].Where(deal => view.StatusOf(deal) == DealStatus.Won)],
                   Risks = [.. risks[id].Where(risk => risk.IsOpen)],
                   Promises = [.. promises[id].Where(promise => promise.IsOpen)],
                   Targets = [.. targets[id].Where(target => target.Measure is null or TargetMeasure.Bookings)],
                   Quarter = view.Calendar.QuarterContaining(today),
               },
        ];

        RecordId? HeadOf(RecordId? account) => view.CanonicalAccount(account) is { } id && heads.TryGetValue(id, out var head) ? head : null;

        ILookup<RecordId?, T> Lookup<T>(RecordKind<T> kind, Func<T, RecordId?> accountOf) where T : class =>
            (accounts is null ? view.Of(kind) : view.Of(kind, accounts)).ToLookup(record => HeadOf(accountOf(record)));
    }

    /// <summary>The head of each account in scope.</summary>
    private static Dictionary<RecordId, RecordId> Heads(View view, ImmutableHashSet<RecordId>? accounts, ImmutableArray<RecordId> named)
    {
        var nearest = view.Families.NearestOf(named);
        return view.Accounts.Select(account => account.Id).Where(account => accounts?.Contains(account) != false)
            .ToDictionary(account => account, account => nearest.GetValueOrDefault(account, Top(account)));

        // A scope may hold a subsidiary without the account above it.
        RecordId Top(RecordId account) => view.Families.Root(account) is var root && accounts?.Contains(root) != false ? root : account;
    }

    private static IEnumerable<Account> WithAbove(Account account, View view)
    {
        var seen = new HashSet<RecordId>();
        for (var next = account; next is not null && seen.Add(next.Id); next = view.Find(Account.Kind, view.CanonicalAccount(next.Parent)))
            yield return next;
    }
}
