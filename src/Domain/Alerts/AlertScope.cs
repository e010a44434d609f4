using System.Collections.Immutable;
using Domain.Ledger;
using Domain.Rates;

namespace Domain.Alerts;

/// <summary>What a rule looks at: the portfolio as the reader may see it, the reader's day, and the accounts the alert is about.</summary>
/// <param name="Accounts">Canonical; null for all that the reader sees.</param>
public sealed record AlertScope(View View, DateOnly Today, ImmutableHashSet<RecordId>? Accounts)
{
    private readonly Conversion conversion = new(View.Rates, View.ReportingCurrency, RateType.Plan);
    private readonly Lazy<AlertLimits> limits = new(() => new(View));

    /// <summary>What whoever is told wants to be told of; null for everything.</summary>
    public Subscription? Told { get; init; }

    public bool Contains(RecordId? account) => Accounts is null || (View.CanonicalAccount(account) is { } counted && Accounts.Contains(counted));

    /// <summary>The records of a kind that count for the accounts.</summary>
    public IReadOnlyList<T> Of<T>(RecordKind<T> kind) where T : class => Accounts is null ? View.Of(kind) : View.Of(kind, Accounts);

    /// <summary>In the reporting currency at today's plan rate; null without an amount or a rate.</summary>
    public Money? Convert(Money? amount) => amount is { } known && conversion.Of(known, Today) is { } converted ? Money.Of(converted, View.ReportingCurrency) : null;

    /// <summary>What counts for the account: its own value, else the company's, else the default.</summary>
    public decimal Limit(AlertLimit limit, RecordId? account) => limits.Value.Of(limit, View.CanonicalAccount(account));
}
