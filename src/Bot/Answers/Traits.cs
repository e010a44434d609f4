using Domain;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.People;
using Domain.Promises;
using Domain.Reviews;
using Domain.Risks;

namespace Bot.Answers;

/// <summary>What a record other than a deal can be narrowed by: whose it is, where, how much is at stake and when it is due.</summary>
internal sealed record Traits(RecordId? Account, RecordId? Owner, string? Region)
{
    public decimal? Amount { get; init; }

    public DateOnly? Due { get; init; }

    public static Traits Of(Risk risk) => new(risk.Account, risk.Owner, risk.Region) { Due = risk.Due };

    public static Traits Of(Review review) => new(review.Account, review.Owner, null);

    /// <summary>Of the record that changed, as it is now; what has neither owner nor region of its own is known by its account alone.</summary>
    public static Traits Of(VisibleChange change, View view)
    {
        var id = change.Change.RecordId;
        if (change.Kind == (RecordKind)Opportunity.Kind && view.Find(Opportunity.Kind, id) is { } deal)
            return new(change.Account, deal.Owner, deal.Region);
        if (change.Kind == (RecordKind)Risk.Kind && view.Find(Risk.Kind, id) is { } risk)
            return Of(risk);
        if (change.Kind == (RecordKind)Promise.Kind && view.Find(Promise.Kind, id) is { } promise)
            return new(change.Account, promise.Owner, null);
        return change.Kind == (RecordKind)Review.Kind && view.Find(Review.Kind, id) is { } review ? Of(review) : new(change.Account, null, null);
    }

    /// <summary>Whether every filter holds. What only deals have, this has not: understanding lets no such filter through.</summary>
    public bool Fit(IEnumerable<DealFilter> filters, View view, DateOnly today) => filters.All(filter => Fit(filter, view, today));

    private bool Fit(DealFilter filter, View view, DateOnly today) => filter switch
    {
        DealFilter.In(var dimension, var keys) => keys.Contains(KeyOf(dimension, view) ?? "", StringComparer.OrdinalIgnoreCase),
        DealFilter.AmountBetween(var least, var most) => Amount is { } amount && !(amount < least) && !(amount > most),
        DealFilter.DateIn(_, var period) => Due is { } due && period.Contains(due),
        DealFilter.Overdue => Due < today,
        DealFilter.Missing(var property) => property != DealProperty.Owner || Owner is null,
        DealFilter.Not(var inner) => !Fit(inner, view, today),
        _ => false,
    };

    /// <summary>What it is grouped and filtered by; null where that is not known, or it has nothing of the kind.</summary>
    public string? KeyOf(DealDimension dimension, View view) => dimension switch
    {
        DealDimension.Owner => Owner?.Value,
        DealDimension.Manager => view.Find(Person.Kind, Owner)?.Manager?.Value,
        DealDimension.Region => Region ?? view.Find(Person.Kind, Owner)?.Region,
        DealDimension.Family => view.CanonicalAccount(Account) is { } account ? view.Families.Root(account).Value : null,
        DealDimension.Account => view.CanonicalAccount(Account)?.Value,
        DealDimension.Industry => view.Find(Domain.Accounts.Account.Kind, view.CanonicalAccount(Account))?.Industry,
        DealDimension.Country => view.Find(Domain.Accounts.Account.Kind, view.CanonicalAccount(Account))?.Country,
        _ => null,
    };
}
