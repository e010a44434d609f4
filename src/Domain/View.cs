using System.Collections.Immutable;
using Domain.Accounts;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.People;

namespace Domain;

/// <summary>
/// The portfolio as one reader may see it. Everything an answer is computed from comes out of here, so what is hidden cannot leak:
/// records of hidden accounts are absent, fields above the reader's clearance are empty.
/// </summary>
public sealed class View(Portfolio portfolio, Reader reader)
{
    private readonly Dictionary<string, object> kinds = [];

    public Reader Reader => reader;

    public FiscalCalendar Calendar => portfolio.Calendar;

    public Families Families => portfolio.Families;

    public Rates.ExchangeRates Rates => portfolio.Rates;

    public Currency ReportingCurrency => portfolio.ReportingCurrency;

    public TimeZoneInfo TimeZone => portfolio.TimeZone;

    public Settings.CompanySettings Settings => portfolio.Settings;

    public ImmutableSortedDictionary<string, long> Position => portfolio.Position;

    public DateTimeOffset? RecordedAt => portfolio.RecordedAt;

    /// <summary>Merged accounts are left out: their records count for the account they were merged into.</summary>
    public IReadOnlyList<Account> Accounts => [.. Of(Account.Kind).Where(account => account.MergedInto is null)];

    /// <summary>The account that counts, merges followed; null stays null.</summary>
    public RecordId? CanonicalAccount(RecordId? account) => account is { } id ? Families.Canonical(id) : null;

    public ForecastCategory CategoryOf(Opportunity deal) => portfolio.CategoryOf(deal);

    public DealStatus StatusOf(Opportunity deal) => portfolio.StatusOf(deal);

    /// <summary>The records of a kind that the reader may see, in the order of their ids.</summary>
    /// <remarks>An account field is as recorded: <see cref="CanonicalAccount"/> leads to the account it counts for now.</remarks>
    public IReadOnlyList<T> Of<T>(RecordKind<T> kind) where T : class
    {
        lock (kinds)
        {
            if (!kinds.TryGetValue(kind.Name, out var cached))
                kinds[kind.Name] = cached = Cut(kind);
            return (IReadOnlyList<T>)cached;
        }
    }

    /// <summary>The least the reader may see of any of these accounts (null stands for deals without an account).</summary>
    public Clearance LeastClearance(IEnumerable<RecordId?> accounts) => accounts.Select(reader.ClearanceFor).DefaultIfEmpty(reader.SharedClearance).Min();

    /// <summary>What the reader may see of the record, by its kind and account.</summary>
    public Clearance ClearanceFor(RecordKind kind, RecordState state) =>
        kind == (RecordKind)Account.Kind ? reader.ClearanceFor(Families.Canonical(state.Id))
        : kind.Home != Home.Account && AccountOf(kind, state) is null ? reader.SharedClearance
        : reader.ClearanceFor(AccountOf(kind, state));

    /// <summary>The account the record counts for now.</summary>
    public RecordId? AccountOf(RecordKind kind, RecordState state) =>
        kind.AccountField is { } field && state.ValueOf(field.Name) is FieldValue.Text { Value: var id } ? Families.Canonical(new(id)) : null;

    private ImmutableArray<T> Cut<T>(RecordKind<T> kind) where T : class
    {
        var states = portfolio.States(kind);
        var whole = new Dictionary<Clearance, IReadOnlyList<T>>();
        var seen = ImmutableArray.CreateBuilder<T>(states.Length);
        for (var at = 0; at < states.Length; at++)
        {
            var clearance = ClearanceFor(kind, states[at]);
            if (clearance == Clearance.None)
                continue;
            if (!whole.TryGetValue(clearance, out var cut))
                whole[clearance] = cut = portfolio.Of(kind, clearance);
            seen.Add(cut[at]);
        }

        return seen.ToImmutable();
    }
}
