using System.Collections.Immutable;
using Domain.Accounts;
using Domain.Contacts;
using Domain.Opportunities;
using Domain.Promises;
using Domain.Reviews;
using Domain.Risks;
using Domain.Targets;

namespace Domain.Standings;

/// <summary>What is known of one account on a day, its subsidiaries included where they count for it; only what the reader may see.</summary>
public sealed record AccountStanding
{
    public required Account Account { get; init; }

    /// <summary>The accounts that count for it, itself among them.</summary>
    public required ImmutableHashSet<RecordId> Members { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Latest first.</summary>
    public required ImmutableArray<Touchpoint> Touchpoints { get; init; }

    /// <summary>Null where no activity was looked for.</summary>
    public DateOnly? LastChange { get; init; }

    /// <summary>Those to come, the next one first, and those that were held.</summary>
    public required ImmutableArray<Review> Reviews { get; init; }

    public required ImmutableArray<Contact> Contacts { get; init; }

    /// <summary>Its own, else of the nearest account above it.</summary>
    public required RecordId? Lead { get; init; }

    /// <summary>Its own, else of the nearest account above it.</summary>
    public required RecordId? Sponsor { get; init; }

    public required ImmutableArray<Opportunity> OpenDeals { get; init; }

    public required ImmutableArray<Opportunity> WonDeals { get; init; }

    public required ImmutableArray<Risk> Risks { get; init; }

    public required ImmutableArray<Promise> Promises { get; init; }

    /// <summary>For bookings, of the account itself and what counts for it.</summary>
    public required ImmutableArray<Target> Targets { get; init; }

    /// <summary>The fiscal quarter that contains today.</summary>
    public required Period Quarter { get; init; }

    public IEnumerable<Contact> Champions => Contacts.Where(contact => contact.IsActive && contact.BuyingRole == BuyingRole.Champion);

    /// <summary>They stood up for us and moved or left.</summary>
    public IEnumerable<Contact> FormerChampions => Contacts.Where(contact => !contact.IsActive && contact.BuyingRole == BuyingRole.Champion);

    public IEnumerable<Contact> Executives => Contacts.Where(contact => contact is { IsActive: true, Level: "C" });

    public bool Meets(AccountCondition condition) => Count(condition) > condition.MoreThan != condition.IsLacking;

    /// <summary>How many there are of what the condition is about.</summary>
    public int Count(AccountCondition condition)
    {
        var within = condition.Within;
        return condition.Aspect switch
        {
            AccountAspect.Touch => Touchpoints.Count(one => IsIn(one.Day)),
            AccountAspect.Activity => Touchpoints.Count(one => IsIn(one.Day)) + (LastChange is { } changed && IsIn(changed) ? 1 : 0),
            AccountAspect.Review => within is null ? Reviews.Count(review => review.IsUpcoming(Today)) : Reviews.Count(review => IsIn(review.Date)),
            AccountAspect.Champion => Champions.Count(),
            AccountAspect.Executive => Executives.Count(),
            AccountAspect.Sponsor => Sponsor is null ? 0 : 1,
            AccountAspect.Lead => Lead is { } lead && (condition.Person is not { } person || lead == person) ? 1 : 0,
            AccountAspect.OpenDeal => OpenDeals.Count(deal => IsIn(deal.Close)),
            AccountAspect.Risk => Risks.Count(risk => IsIn(risk.Due)),
            AccountAspect.Promise => Promises.Count(promise => IsIn(promise.Due)),
            AccountAspect.OverduePromise => Promises.Count(promise => promise.Due < Today),
            AccountAspect.Target => Targets.Count(target => target.Start <= (within ?? Quarter).End && target.End >= (within ?? Quarter).Start),
            AccountAspect.Product => WonDeals.Count(deal => deal.Product == condition.Product && IsIn(deal.Close)),
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.Aspect, null),
        };

        bool IsIn(DateOnly? day) => within is null || (day is { } known && within.Contains(known));
    }
}
