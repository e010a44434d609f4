using System.Collections.Immutable;
using Domain.Health;
using Domain.Ledger;
using Domain.Rates;

namespace Domain.Alerts;

/// <summary>What a rule looks at: the portfolio as the reader may see it, the reader's day, and the accounts the alert is about. Not safe for concurrent use.</summary>
public sealed class AlertScope
{
    private readonly Conversion conversion;
    private readonly Lazy<AlertLimits> limits;
    private ImmutableArray<AlertFamily> families;

    /// <param name="accounts">Canonical; null for all that the reader sees.</param>
    /// <param name="past">What was before the day, and how health is measured.</param>
    public AlertScope(View view, DateOnly today, ImmutableHashSet<RecordId>? accounts, AlertPast past)
    {
        (View, Today, Accounts, Past) = (view, today, accounts, past);
        conversion = new(view.Rates, view.ReportingCurrency, RateType.Plan);
        limits = new(() => new(view));
    }

    /// <param name="health">What health is measured by here: an alert says the same as whoever asks is told.</param>
    public AlertScope(View view, DateOnly today, ImmutableHashSet<RecordId>? accounts, HealthModel health)
        : this(view, today, accounts, new AlertPast(view, health).Knowing(today, view))
    {
    }

    public View View { get; }

    public DateOnly Today { get; }

    public ImmutableHashSet<RecordId>? Accounts { get; }

    public AlertPast Past { get; }

    /// <summary>The families whose top is among the accounts: a subsidiary that is looked at by itself is no account as a whole.</summary>
    public ImmutableArray<AlertFamily> Families => families.IsDefault
        ? families = [.. View.Accounts.Where(account => Contains(account.Id) && View.Families.Root(account.Id) == account.Id).Select(account => new AlertFamily(this, account))]
        : families;

    /// <summary>What whoever is told wants to be told of; null for everything.</summary>
    public Subscription? Told { get; init; }

    /// <summary>Whom it is told in private, where only what concerns them is; null for all that is found.</summary>
    public ConcernedPerson? Concerned { get; init; }

    public bool Contains(RecordId? account) => Accounts is null || (View.CanonicalAccount(account) is { } counted && Accounts.Contains(counted));

    /// <summary>The records of a kind that count for the accounts.</summary>
    public IReadOnlyList<T> Of<T>(RecordKind<T> kind) where T : class => Accounts is null ? View.Of(kind) : View.Of(kind, Accounts);

    /// <summary>In the reporting currency at today's plan rate; null without an amount or a rate.</summary>
    public Money? Convert(Money? amount) => amount is { } known && conversion.Of(known, Today) is { } converted ? Money.Of(converted, View.ReportingCurrency) : null;

    /// <summary>The same of several together; null when none is known.</summary>
    public Money? Sum(IEnumerable<Money?> amounts) => amounts.Select(Convert).OfType<Money>().Aggregate((Money?)null, (sum, amount) => sum is { } known ? known + amount : amount);

    /// <summary>What counts for the account: its own value, else its family's, else the company's, else the default.</summary>
    public decimal Limit(AlertLimit limit, RecordId? account) => limits.Value.Of(limit, View.CanonicalAccount(account));

    /// <summary>How many days ago, or, below 0, ahead.</summary>
    public int Ago(DateOnly day) => Today.DayNumber - day.DayNumber;
}
