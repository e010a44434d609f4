using System.Collections.Concurrent;
using System.Collections.Immutable;
using Domain.Accounts;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.Rates;
using Domain.Settings;

namespace Domain;

/// <summary>Every record of the portfolio, folded at one point of time and knowledge. Immutable; safe for concurrent use.</summary>
public sealed class Portfolio
{
    private readonly ImmutableDictionary<string, ImmutableArray<RecordState>> byKind;
    private readonly ConcurrentDictionary<(string Kind, Clearance Clearance), object> typed = new();
    private readonly Lazy<ImmutableDictionary<(string Kind, RecordId Id), RecordState>> byId;
    private readonly ConcurrentDictionary<string, Places> places = new();

    /// <param name="records">Folded records; removed ones are left out.</param>
    /// <param name="position">The last sequence of each partition that was folded: what a receipt names.</param>
    /// <param name="recordedAt">When the last of these changes was recorded; null when there is none.</param>
    public Portfolio(IEnumerable<RecordState> records, ImmutableSortedDictionary<string, long> position, DateTimeOffset? recordedAt)
    {
        byKind = records.Where(record => !record.IsRemoved).GroupBy(record => record.Kind)
            .ToImmutableDictionary(kind => kind.Key, kind => kind.OrderBy(record => record.Id).ToImmutableArray());
        byId = new(() => byKind.Values.SelectMany(kind => kind).ToImmutableDictionary(record => (record.Kind, record.Id)));
        Position = position;
        RecordedAt = recordedAt;
        var company = Of(CompanySettings.Kind, Clearance.Money) is [var settings, ..] ? settings : new CompanySettings { Id = CompanySettings.TheOne };
        Settings = company;
        Calendar = company.FiscalStartMonth is >= 1 and <= 12 and var month ? new((int)month) : FiscalCalendar.CalendarYear;
        Families = new(Of(Account.Kind, Clearance.Open));
        Rates = new(Of(Rate.Kind, Clearance.Money));
        Stages = Of(StageMeaning.Kind, Clearance.Open).Where(s => s.Stage is not null).GroupBy(s => s.Stage!, StringComparer.OrdinalIgnoreCase)
            .ToImmutableDictionary(s => s.Key, s => s.First(), StringComparer.OrdinalIgnoreCase);
        TimeZone = company.TimeZone is { Length: > 0 } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : TimeZoneInfo.Utc;
        ReportingCurrency = Currency.IsCode(company.ReportingCurrency) ? new(company.ReportingCurrency!) : Currency.Usd;
    }

    /// <summary>The changes it was folded from, later ones included.</summary>
    public Journal Journal { get; init; } = Journal.Empty;

    /// <summary>Changes that are true only since later do not count; null: no cut.</summary>
    public DateTimeOffset? AsOf { get; init; }

    public ImmutableSortedDictionary<string, long> Position { get; }

    public DateTimeOffset? RecordedAt { get; }

    public CompanySettings Settings { get; }

    public FiscalCalendar Calendar { get; }

    public Families Families { get; }

    public ExchangeRates Rates { get; }

    public ImmutableDictionary<string, StageMeaning> Stages { get; }

    /// <summary>Where a day ends for as-of questions.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>The currency totals are told in; USD when the settings name none.</summary>
    public Currency ReportingCurrency { get; }

    /// <summary>All records of a kind, in the order of their ids, with the fields above <paramref name="clearance"/> empty.</summary>
    public IReadOnlyList<T> Of<T>(RecordKind<T> kind, Clearance clearance) where T : class =>
        (ImmutableArray<T>)typed.GetOrAdd((kind.Name, clearance), _ => States(kind).Select(state => kind.Read(new(state, clearance))).ToImmutableArray());

    public ImmutableArray<RecordState> States(RecordKind kind) => byKind.GetValueOrDefault(kind.Name, []);

    public RecordState? State(RecordKind kind, RecordId id) => byId.Value.GetValueOrDefault((kind.Name, id));

    internal Places PlacesOf(RecordKind kind) => places.GetOrAdd(kind.Name, static (_, made) => new Places(made.kind, made.portfolio.States(made.kind), made.portfolio.Families), (kind, portfolio: this));

    /// <summary>What an open, won or lost deal counts as: its own category, else what the stage map says, else pipeline.</summary>
    public ForecastCategory CategoryOf(Opportunity deal) => StatusOf(deal) switch
    {
        DealStatus.Won => ForecastCategory.Closed,
        DealStatus.Lost => ForecastCategory.Omitted,
        _ => deal.Category ?? (deal.Stage is { } stage && Stages.TryGetValue(stage, out var meaning) ? meaning.Category : null) ?? ForecastCategory.Pipeline,
    };

    public DealStatus StatusOf(Opportunity deal) =>
        deal.Status ?? (deal.Stage is { } stage && Stages.TryGetValue(stage, out var meaning) ? meaning.Status : null) ?? DealStatus.Open;
}
