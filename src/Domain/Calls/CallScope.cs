using System.Collections.Immutable;
using Domain.Forecasts;
using Domain.Opportunities;
using Domain.People;

namespace Domain.Calls;

/// <summary>Which deals a called number speaks of. What is null narrows nothing: with all three null it is the whole portfolio.</summary>
/// <param name="Account">With its subsidiaries.</param>
/// <param name="Owner">Whose deals; a seller speaks of their own alone.</param>
public readonly record struct CallScope(RecordId? Account, string? Region, RecordId? Owner)
{
    public static CallScope Portfolio { get; }

    /// <summary>Region and owner as conditions on deals; the account narrows which deals are looked at.</summary>
    public ImmutableArray<DealFilter> Filters =>
    [
        .. Region is { } region ? [new DealFilter.In(DealDimension.Region, [region])] : ImmutableArray<DealFilter>.Empty,
        .. Owner is { } owner ? [new DealFilter.In(DealDimension.Owner, [owner.Value])] : ImmutableArray<DealFilter>.Empty,
    ];

    /// <summary>What the deals themselves say of the scope.</summary>
    /// <param name="currency">Null: see <see cref="DealFacts.Currency"/>.</param>
    public Forecast Ledger(View view, DateOnly today, Period period, Currency? currency, DealDimension? rows = null) =>
        Forecasting.Compute(Facts(view, today, currency), period, Filters, rows);

    /// <summary>The deals of the account, or all; <see cref="Filters"/> narrow them further.</summary>
    public DealFacts Facts(View view, DateOnly today, Currency? currency) => new(new(view, today, AccountsIn(view), currency));

    /// <summary>"EMEA", "Contoso in EMEA", "the whole portfolio", "the deals of Ann in EMEA".</summary>
    public string Label(View view)
    {
        var place = Place(view);
        return Owner is not { } owner ? place
            : view.Find(Person.Kind, owner)?.Name is not { Length: > 0 } name ? "the deals of somebody"
            : Account is null && Region is null ? $"the deals of {name}"
            : $"the deals of {name} in {place}";
    }

    /// <summary>Equal for two that speak of the same deals: merges are followed, and regions are told apart by more than case.</summary>
    public CallScope Canonical(View view) => new(view.CanonicalAccount(Account), Region?.ToUpperInvariant(), Owner);

    private string Place(View view) => (view.Find(Accounts.Account.Kind, view.CanonicalAccount(Account))?.Name, Region) switch
    {
        ({ Length: > 0 } account, { } region) => $"{account} in {region}",
        ({ Length: > 0 } account, null) => account,
        (_, { } region) => region,
        _ => Account is null ? "the whole portfolio" : "an account",
    };

    private ImmutableHashSet<RecordId>? AccountsIn(View view) =>
        Account is { } account ? Asking.ScopedAccounts.Of(Asking.AccountScope.Of(true, account), view) : null;
}
