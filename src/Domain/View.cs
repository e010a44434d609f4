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
public sealed partial class View(Portfolio portfolio, Reader reader)
{
    private readonly Dictionary<string, object> kinds = [];
    private Families? families;
    private IReadOnlyDictionary<RecordId, Opportunity>? supposed;
    private Rates.ExchangeRates? supposedRates;
    private ImmutableArray<CountedDeal> counted;

    public Reader Reader => reader;

    public FiscalCalendar Calendar => portfolio.Calendar;

    /// <summary>Over the accounts the reader may see: a hidden account neither heads nor joins a family.</summary>
    public Families Families => families ??= reader.Least > Clearance.None || Of(Account.Kind).Count == portfolio.States(Account.Kind).Length
        ? portfolio.Families : new(Of(Account.Kind));

    public Rates.ExchangeRates Rates => supposedRates ?? portfolio.Rates;

    public Currency ReportingCurrency => portfolio.ReportingCurrency;

    public TimeZoneInfo TimeZone => portfolio.TimeZone;

    /// <summary>The day on which something happened, in the company's zone: the same day for every reader.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => portfolio.Days.DayOf(moment);

    /// <summary>The last moment of a day, in the company's zone.</summary>
    public DateTimeOffset EndOf(DateOnly day)
    {
        var next = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(next, TimeZone.GetUtcOffset(next)).AddTicks(-1);
    }

    public Settings.CompanySettings Settings => portfolio.Settings;

    /// <summary>The last sequence of each partition, without those of accounts the reader may not see.</summary>
    public ImmutableSortedDictionary<string, long> Position => portfolio.Position.RemoveRange(portfolio.Position.Keys.Where(IsHidden));

    /// <summary>
    /// The last sequence of each partition that has a say in what counts for these accounts (canonical): their own, those above them, those where a record of
    /// theirs first came in, and those that belong to no account. The partition of an account that the reader may not see is left out.
    /// </summary>
    public ImmutableSortedDictionary<string, long> PositionOf(IEnumerable<RecordId> accounts)
    {
        RecordId[] recorded = [.. accounts.SelectMany(portfolio.Families.CountingFor)];
        return portfolio.Journal.Common.Concat(Families.WithAllAbove(recorded).Select(Partition.Account)).Concat(recorded.SelectMany(portfolio.Journal.HomesOf))
            .Distinct().Select(partition => KeyValuePair.Create(partition.Name, portfolio.SequenceOf(partition)))
            .Where(read => read.Value > 0 && !IsHidden(read.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>The last sequence of each partition, be it shown or not: to tell what is new, and for nobody to read.</summary>
    internal ImmutableSortedDictionary<string, long> WholePosition => portfolio.Position;

    public DateTimeOffset? RecordedAt => portfolio.RecordedAt;

    /// <summary>Merged accounts are left out: their records count for the account they were merged into.</summary>
    public IReadOnlyList<Account> Accounts => [.. Of(Account.Kind).Where(account => account.MergedInto is null)];

    /// <summary>The account that counts, merges followed; null stays null.</summary>
    public RecordId? CanonicalAccount(RecordId? account) => account is { } id ? portfolio.Families.Canonical(id) : null;

    public ForecastCategory CategoryOf(Opportunity deal) => portfolio.CategoryOf(deal);

    public DealStatus StatusOf(Opportunity deal) => portfolio.StatusOf(deal);

    public (DealStatus Status, ForecastCategory Category) StandingOf(Opportunity deal) => portfolio.StandingOf(deal);

    /// <summary>The deals that the reader may see with what they count as, in the order of their ids; made once for all who see everything alike, else once for this view.</summary>
    public ImmutableArray<CountedDeal> CountedDeals => reader.Everywhere is { } alike && supposed is null ? portfolio.Counted(alike, Count) : counted.IsDefault ? counted = Count() : counted;

    /// <summary>The records of a kind that the reader may see, in the order of their ids.</summary>
    /// <remarks>An account field is as recorded: <see cref="CanonicalAccount"/> leads to the account it counts for now.</remarks>
    public IReadOnlyList<T> Of<T>(RecordKind<T> kind) where T : class
    {
        lock (kinds)
        {
            if (!kinds.TryGetValue(kind.Name, out var cached))
                kinds[kind.Name] = cached = Supposed(Cut(kind));
            return (IReadOnlyList<T>)cached;
        }
    }

    /// <summary>The records of a kind that count for one of the accounts.</summary>
    public IReadOnlyList<T> Of<T>(RecordKind<T> kind, IReadOnlySet<RecordId> accounts) where T : class
    {
        var found = new List<T>();
        foreach (var account in accounts)
            if (reader.ClearanceFor(account) is > Clearance.None and var clearance)
                foreach (var recorded in portfolio.Families.CountingFor(account))
                    foreach (var state in portfolio.StatesOf(kind, recorded))
                        found.Add(state.Read(kind, clearance));
        return Supposed(found);
    }

    /// <summary>The record of that id, or null when there is none that the reader may see.</summary>
    public T? Find<T>(RecordKind<T> kind, RecordId? id) where T : class =>
        id is { } known && portfolio.State(kind, known) is { } state && ClearanceFor(kind, state) is > Clearance.None and var clearance
            ? supposed?.GetValueOrDefault(known) as T ?? state.Read(kind, clearance) : null;

    /// <summary>The same for a reader who is shown no more than this of anything: for what is to be passed on.</summary>
    public View AtMost(Clearance most) => new(portfolio, reader.AtMost(most)) { supposed = supposed, supposedRates = supposedRates };

    /// <summary>The same, with these deals and rates in the place of those that are: what is supposed, of records that this view shows. Another moment of it is as it was.</summary>
    internal View Supposing(IReadOnlyDictionary<RecordId, Opportunity> deals, Rates.ExchangeRates rates) => new(portfolio, reader) { supposed = deals, supposedRates = rates };

    /// <summary>The same reader's view of what was true at a moment (by On), as it was known at a moment (by At); null: no cut. Rights are those of now.</summary>
    public View At(DateTimeOffset? asOf, DateTimeOffset? knownAt) => new(portfolio.At(asOf, knownAt), reader);

    /// <summary>What the reader may see of the account that this one counts for.</summary>
    public Clearance ClearanceFor(RecordId? account) => reader.ClearanceFor(account is { } id ? portfolio.Families.Canonical(id) : null);

    /// <summary>The least the reader may see of any account, those without a record included: for what speaks of all of them.</summary>
    public Clearance ClearanceForAll => reader.Accounts.Keys.Concat(reader.Audience.Members.SelectMany(member => member.Accounts.Keys))
        .Aggregate(reader.ClearanceFor(null), (least, account) => reader.ClearanceFor(account) is var clearance && clearance < least ? clearance : least);

    /// <summary>The least the reader may see of any of these accounts (null stands for deals without an account).</summary>
    public Clearance LeastClearance(IEnumerable<RecordId?> accounts) => accounts.Select(reader.ClearanceFor).DefaultIfEmpty(reader.SharedClearance).Min();

    /// <summary>What the reader may see of the record, by its kind and account.</summary>
    public Clearance ClearanceFor(RecordKind kind, RecordState state) =>
        kind == (RecordKind)Account.Kind ? reader.ClearanceFor(portfolio.Families.Canonical(state.Id))
        : kind.Home != Home.Account && AccountOf(kind, state) is null ? kind.SpansAccounts ? ClearanceForAll : reader.SharedClearance
        : reader.ClearanceFor(AccountOf(kind, state));

    /// <summary>The account the record counts for now.</summary>
    public RecordId? AccountOf(RecordKind kind, RecordState state) =>
        kind.AccountField is not null && state.Account is { } account ? portfolio.Families.Canonical(account) : null;

    private ImmutableArray<CountedDeal> Count() => [.. Of(Opportunity.Kind).Select(new DealCounting(this).Of)];

    private IReadOnlyList<T> Supposed<T>(IReadOnlyList<T> records) where T : class => supposed is { Count: > 0 } && records is IReadOnlyList<Opportunity> deals
        ? (IReadOnlyList<T>)(object)deals.Select(deal => supposed.GetValueOrDefault(deal.Id, deal)).ToImmutableArray()
        : records;

    private bool IsHidden(string partition) =>
        partition == Partition.Unassigned.Name ? ClearanceFor((RecordId?)null) == Clearance.None
        : Partition.AccountIn(partition) is { } account && ClearanceFor(account) == Clearance.None;

    private IReadOnlyList<T> Cut<T>(RecordKind<T> kind) where T : class
    {
        if (reader.Everywhere is { } alike)
            return alike == Clearance.None ? [] : portfolio.Of(kind, alike);
        var states = portfolio.States(kind);
        var ofAccounts = new Dictionary<RecordId, Clearance>();
        var seen = ImmutableArray.CreateBuilder<T>(states.Length);
        foreach (var state in states)
        {
            var owner = kind.AccountField is null ? state.Id : state.Account.GetValueOrDefault();
            if (!ofAccounts.TryGetValue(owner, out var clearance))
                ofAccounts[owner] = clearance = ClearanceFor(kind, state);
            if (clearance > Clearance.None)
                seen.Add(state.Read(kind, clearance));
        }

        return seen.ToImmutable();
    }
}

/// <summary>A row of the ledger as a reader may see it.</summary>
/// <param name="Account">The account its record counts for now; null for none.</param>
public sealed record VisibleChange(Partition Partition, RecordKind Kind, Change Change, RecordId? Account);
