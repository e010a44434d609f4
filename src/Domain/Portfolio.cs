using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Domain.Accounts;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.Rates;
using Domain.Settings;

namespace Domain;

/// <summary>
/// The portfolio at one point of time and knowledge. Immutable; safe for concurrent use. What is not asked for is not folded, so that one account a year ago
/// costs as much as the account has changes.
/// </summary>
public sealed class Portfolio
{
    private readonly FoldedRecords records;
    private readonly Cut cut;
    private readonly ConcurrentDictionary<(string Kind, Clearance Clearance), object> typed = new();
    private readonly ConcurrentDictionary<Clearance, ImmutableArray<CountedDeal>> counted = new();
    private readonly Lazy<CompanySettings> settings;
    private readonly Lazy<Families> families;
    private readonly Lazy<ExchangeRates> rates;
    private readonly Lazy<FrozenDictionary<string, StageMeaning>> stages;
    private readonly Lazy<ZonedDays> days;
    private readonly Lazy<ImmutableSortedDictionary<string, long>> position;
    private readonly Lazy<DateTimeOffset?> recordedAt;

    internal Portfolio(Journal journal, Cut cut)
    {
        (Journal, this.cut) = (journal, cut);
        records = new(journal, cut);
        settings = new(() => State(CompanySettings.Kind, CompanySettings.TheOne)?.Read(CompanySettings.Kind, Clearance.Money) ?? new() { Id = CompanySettings.TheOne });
        families = new(() => new(Of(Account.Kind, Clearance.Open)));
        rates = new(() => new(Of(Rate.Kind, Clearance.Money)));
        stages = new(() => Of(StageMeaning.Kind, Clearance.Open).Where(s => s.Stage is not null).DistinctBy(s => s.Stage, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(s => s.Stage!, StringComparer.OrdinalIgnoreCase));
        days = new(() => ZonedDays.Of(Settings.TimeZone is { Length: > 0 } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : TimeZoneInfo.Utc));
        position = new(() => cut is { KnownAt: null, Position: null } ? journal.Position : journal.Position
            .Select(read => KeyValuePair.Create(read.Key, SequenceOf(new(read.Key)))).ToImmutableSortedDictionary(StringComparer.Ordinal));
        recordedAt = new(() => cut is { KnownAt: null, Position: null } ? journal.RecordedAt : journal.Partitions
            .Select(partition => journal.Row(partition, SequenceOf(partition))?.At).Max());
    }

    /// <summary>The changes it was folded from, later ones included.</summary>
    public Journal Journal { get; }

    /// <summary>Changes that are true only since later do not count; null: no cut.</summary>
    public DateTimeOffset? AsOf => cut.AsOf;

    /// <summary>The last sequence of each partition that counts: what a receipt names.</summary>
    public ImmutableSortedDictionary<string, long> Position => position.Value;

    /// <summary>When the last of the changes that count was recorded; null when there is none.</summary>
    public DateTimeOffset? RecordedAt => recordedAt.Value;

    public CompanySettings Settings => settings.Value;

    public FiscalCalendar Calendar => Settings.FiscalStartMonth is >= 1 and <= 12 and var month ? new((int)month) : FiscalCalendar.CalendarYear;

    public Families Families => families.Value;

    public ExchangeRates Rates => rates.Value;

    public FrozenDictionary<string, StageMeaning> Stages => stages.Value;

    /// <summary>Where a day ends for as-of questions.</summary>
    public TimeZoneInfo TimeZone => days.Value.Zone;

    /// <summary>On which day a moment falls there.</summary>
    public ZonedDays Days => days.Value;

    /// <summary>The currency totals are told in; USD when the settings name none.</summary>
    public Currency ReportingCurrency => Currency.IsCode(Settings.ReportingCurrency) ? new(Settings.ReportingCurrency!) : Currency.Usd;

    /// <summary>The portfolio at another moment, never beyond the position that this one is read up to. Null: no cut.</summary>
    public Portfolio At(DateTimeOffset? asOf, DateTimeOffset? knownAt) => cut.Position is null ? Journal.At(asOf, knownAt) : new(Journal, new(asOf, knownAt, cut.Position));

    /// <summary>All records of a kind, in the order of their ids, with the fields above <paramref name="clearance"/> empty.</summary>
    public IReadOnlyList<T> Of<T>(RecordKind<T> kind, Clearance clearance) where T : class =>
        (IReadOnlyList<T>)typed.GetOrAdd((kind.Name, clearance), _ => States(kind).Select(state => state.Read(kind, clearance)).ToImmutableArray());

    /// <summary>All deals with what they count as to whoever sees everything at this clearance: <paramref name="count"/> is asked once.</summary>
    internal ImmutableArray<CountedDeal> Counted(Clearance clearance, Func<ImmutableArray<CountedDeal>> count) => counted.GetOrAdd(clearance, _ => count());

    /// <summary>All records of a kind, in the order of their ids; removed ones are left out.</summary>
    public ImmutableArray<RecordState> States(RecordKind kind) => records.Of(kind.Name);

    public RecordState? State(RecordKind kind, RecordId id) => records.Find(kind.Name, id);

    /// <summary>The records of a kind that belong to the account as recorded, in the order of their ids: merges are not followed.</summary>
    internal IEnumerable<RecordState> StatesOf(RecordKind kind, RecordId account) => records.OfAccount(kind.Name, account);

    /// <summary>The changes of a record with what they fold to and how far they are known; null when it is not there.</summary>
    internal (RecordLog Log, RecordState State, long KnownAt)? LogOf(RecordKind kind, RecordId id) =>
        Journal.Of(kind.Name).Find(id) is { } log && records.At(log) is { } state ? (log, state, records.KnownOf(log)) : null;

    /// <summary>The same of all records of a kind that are there, in the order of their ids.</summary>
    internal IEnumerable<(RecordLog Log, RecordState State, long KnownAt)> LogsOf(RecordKind kind)
    {
        foreach (var log in Journal.Of(kind.Name).InOrder)
            if (records.At(log) is { } state)
                yield return (log, state, records.KnownOf(log));
    }

    internal long SequenceOf(Partition partition) => records.Known(partition);

    /// <summary>What an open, won or lost deal counts as: its own category, else what the stage map says, else pipeline.</summary>
    public ForecastCategory CategoryOf(Opportunity deal) => StandingOf(deal).Category;

    public DealStatus StatusOf(Opportunity deal) => deal.Status ?? MeaningOf(deal)?.Status ?? DealStatus.Open;

    /// <summary>Both at once.</summary>
    public (DealStatus Status, ForecastCategory Category) StandingOf(Opportunity deal)
    {
        var meaning = MeaningOf(deal);
        var status = deal.Status ?? meaning?.Status ?? DealStatus.Open;
        return (status, status switch
        {
            DealStatus.Won => ForecastCategory.Closed,
            DealStatus.Lost => ForecastCategory.Omitted,
            _ => deal.Category ?? meaning?.Category ?? ForecastCategory.Pipeline,
        });
    }

    private StageMeaning? MeaningOf(Opportunity deal) => deal.Stage is { } stage ? Stages.GetValueOrDefault(stage) : null;
}
