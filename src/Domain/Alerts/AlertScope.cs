using System.Collections.Immutable;
using Domain.Ledger;
using Domain.Rates;

namespace Domain.Alerts;

/// <summary>What a rule looks at: the portfolio as the reader may see it, the reader's day, and the accounts the alert is about. Not safe for concurrent use.</summary>
/// <param name="Accounts">Canonical; null for all that the reader sees.</param>
public sealed record AlertScope(View View, DateOnly Today, ImmutableHashSet<RecordId>? Accounts)
{
    private readonly Conversion conversion = new(View.Rates, View.ReportingCurrency, RateType.Plan);
    private readonly Lazy<AlertLimits> limits = new(() => new(View));
    private ImmutableArray<AlertFamily> families;

    /// <summary>What was before today, and how health is measured.</summary>
    public AlertPast Past { get => field ??= new AlertPast(View, Health.HealthModel.Default).Knowing(Today, View); init; }

    /// <summary>The families whose top is among the accounts: a subsidiary that is looked at by itself is no account as a whole.</summary>
    public ImmutableArray<AlertFamily> Families => families.IsDefault
        ? families = [.. View.Accounts.Where(account => Contains(account.Id) && View.Families.Root(account.Id) == account.Id).Select(account => new AlertFamily(this, account))]
        : families;

    /// <summary>What whoever is told wants to be told of; null for everything.</summary>
    public Subscription? Told { get; init; }

    public bool Contains(RecordId? account) => Accounts is null || (View.CanonicalAccount(account) is { } counted && Accounts.Contains(counted));

    /// <summary>The records of a kind that count for the accounts.</summary>
    public IReadOnlyList<T> Of<T>(RecordKind<T> kind) where T : class => Accounts is null ? View.Of(kind) : View.Of(kind, Accounts);

    /// <summary>In the reporting currency at today's plan rate; null without an amount or a rate.</summary>
    public Money? Convert(Money? amount) => amount is { } known && conversion.Of(known, Today) is { } converted ? Money.Of(converted, View.ReportingCurrency) : null;

    /// <summary>The same of several together; null when none is known.</summary>
    public Money? Sum(IEnumerable<Money?> amounts) => amounts.Select(Convert).OfType<Money>().Aggregate((Money?)null, (sum, amount) => sum is { } known ? known + amount : amount);

    /// <summary>What counts for the account: its own value, else the company's, else the default.</summary>
    public decimal Limit(AlertLimit limit, RecordId? account) => limits.Value.Of(limit, View.CanonicalAccount(account));

    /// <summary>How many days ago, or, below 0, ahead.</summary>
    public int Ago(DateOnly day) => Today.DayNumber - day.DayNumber;
}
