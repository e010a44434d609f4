using System.Collections.Immutable;
using Domain.Asking;
using Domain.Rates;

namespace Domain.Alerts;

/// <summary>Something that wants attention now.</summary>
/// <param name="Key">The same thing has the same key day after day; that is how "new" is told from "still so".</param>
/// <param name="Account">The account it counts for; null for none.</param>
/// <param name="Title">What it is: the deal, the risk, the review.</param>
/// <param name="Why">Why now, in one sentence.</param>
/// <param name="AtStake">In the reporting currency; null when it is unknown or the reader may not see it.</param>
/// <param name="Level">How pressing, from 0; a higher level than last time is "worse".</param>
public sealed record AlertItem(string Key, RecordId? Account, string Title, Sentence Why, Money? AtStake, int Level);

/// <summary>What a rule looks at: the portfolio as the reader may see it, the reader's day, and the accounts the alert is about.</summary>
/// <param name="Accounts">Canonical; null for all that the reader sees.</param>
public sealed record AlertScope(View View, DateOnly Today, ImmutableHashSet<RecordId>? Accounts)
{
    private readonly Conversion conversion = new(View.Rates, View.ReportingCurrency, RateType.Plan);

    public bool Contains(RecordId? account) => Accounts is null || (View.CanonicalAccount(account) is { } counted && Accounts.Contains(counted));

    /// <summary>In the reporting currency at today's plan rate; null without an amount or a rate.</summary>
    public Money? Convert(Money? amount) => amount is { } known && conversion.Of(known, Today) is { } converted ? Money.Of(converted, View.ReportingCurrency) : null;
}

/// <summary>One kind of alert: one file and one line in <see cref="AlertRules"/>.</summary>
public interface IAlertRule
{
    /// <summary>First part of the keys of its items.</summary>
    string Name { get; }

    IEnumerable<AlertItem> Find(AlertScope scope);
}

/// <summary>Every rule there is.</summary>
public static class AlertRules
{
    public static ImmutableArray<IAlertRule> All { get; } = [new OverdueDeals(), new UpcomingReviews(), new PressingRisks(), new OpenCalls()];
}
