using System.Collections.Immutable;

namespace Domain.Standings;

/// <summary>Which accounts a question lists, by what they have and what they lack.</summary>
/// <param name="Conditions">All must hold; empty for every account of the scope.</param>
/// <param name="Order">What the rows tell and are ranked by; null: what the first condition is about.</param>
public sealed record AccountQuery(ImmutableArray<AccountCondition> Conditions, AccountAspect? Order)
{
    /// <summary>What the rows tell.</summary>
    public AccountAspect Told => Order ?? (Conditions is [var first, ..] ? first.Aspect : AccountAspect.Touch);

    public bool Equals(AccountQuery? other) => other is not null && Order == other.Order && Conditions.AsSpan().SequenceEqual(other.Conditions.AsSpan());

    public override int GetHashCode() => Conditions.Aggregate(HashCode.Combine(Order), HashCode.Combine);
}

/// <summary>What an account must have, or must lack.</summary>
/// <param name="Within">What counts lies in this period; null: whatever stands today.</param>
/// <param name="MoreThan">The account has more of it than this; of what it lacks, it has no more. 0 unless a number was said.</param>
/// <param name="Product">Of <see cref="AccountAspect.Product"/>: which.</param>
/// <param name="Person">Of <see cref="AccountAspect.Lead"/>: who leads it; null for anybody.</param>
public sealed record AccountCondition(AccountAspect Aspect, bool IsLacking, Period? Within = null, int MoreThan = 0, RecordId? Product = null, RecordId? Person = null);

/// <summary>What an account may have.</summary>
public enum AccountAspect
{
    /// <summary>We were in touch: a review was held, somebody talked, or somebody wrote a note on the account.</summary>
    Touch,

    /// <summary>Anything was written or changed.</summary>
    Activity,

    /// <summary>A review that is still to come.</summary>
    Review,

    /// <summary>Somebody of theirs who stands up for us, and is still there.</summary>
    Champion,

    /// <summary>Somebody of theirs on the level of the C, and still there.</summary>
    Executive,

    /// <summary>Our executive sponsor.</summary>
    Sponsor,

    /// <summary>The Global Account Manager who leads it.</summary>
    Lead,

    OpenDeal,

    Risk,

    Promise,

    OverduePromise,

    /// <summary>A bookings target of its own.</summary>
    Target,

    /// <summary>A deal was won for a product.</summary>
    Product,
}
