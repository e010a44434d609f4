using System.Collections.Immutable;
using System.Globalization;
using Domain.Accounts;
using Domain.People;
using Domain.Products;
using Domain.Rates;

namespace Domain.Opportunities;

/// <summary>What is known of each deal in scope, with what is looked up remembered for one computation. Not safe for concurrent use.</summary>
public sealed class DealFacts
{
    private readonly View view;
    private readonly Dictionary<RecordId, Clearance> clearances = [];
    private readonly DealCounting counting;
    private readonly Dictionary<int, string> months = [];
    private readonly Conversion conversion;
    private readonly Clearance withoutAccount;
    private readonly Clearance? everywhere;
    private readonly Lazy<IReadOnlyDictionary<RecordId, RecordId>> named;
    private readonly Lazy<ImmutableArray<CountedDeal>> counted;

    public DealFacts(DealContext context)
    {
        Context = context;
        view = context.View;
        counting = new(view);
        Today = context.Today;
        withoutAccount = view.ClearanceFor((RecordId?)null);
        everywhere = view.Reader.Everywhere;
        Deals = context.Accounts is { } accounts ? view.Of(Opportunity.Kind, accounts) : view.Of(Opportunity.Kind);
        counted = new(() => context.Accounts is null ? view.CountedDeals : [.. Deals.Select(counting.Of)]);
        Currency = context.Currency ?? ToldCurrency.Of(view, Deals.Select(deal => deal.Amount));
        named = new(() => view.Families.NearestOf(context.Named.Where(account => view.Find(Account.Kind, view.CanonicalAccount(account)) is not null)));
        conversion = new(view.Rates, Currency, context.RateType);
    }

    public DealContext Context { get; }

    public DateOnly Today { get; }

    public IReadOnlyList<Opportunity> Deals { get; }

    /// <summary>The same deals with what they count as.</summary>
    public ImmutableArray<CountedDeal> Counted => counted.Value;

    /// <summary>What amounts are told in: what was asked for, else the configured one, else the only one that the deals have, else USD.</summary>
    public Currency Currency { get; }

    public View View => view;

    /// <summary>The accounts of a split by <see cref="DealDimension.NamedAccount"/>.</summary>
    public IEnumerable<RecordId> Named => named.Value.Values.Distinct();

    /// <summary>The accounts in scope whose deals count under one key of a grouping by accounts.</summary>
    public ImmutableHashSet<RecordId> AccountsOf(DealDimension dimension, RecordId key)
    {
        ImmutableHashSet<RecordId> all = dimension switch
        {
            DealDimension.Account => [key],
            DealDimension.NamedAccount => [.. named.Value.Where(member => member.Value == key).Select(member => member.Key), key],
            DealDimension.Family => view.Families.Members(key),
            _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, null),
        };
        return Context.Accounts is { } scope ? all.Intersect(scope) : all;
    }

    public RecordId? AccountOf(Opportunity deal) => view.CanonicalAccount(deal.Account);

    public Clearance ClearanceOf(Opportunity deal)
    {
        if (everywhere is { } alike)
            return alike;
        if (deal.Account is not { } account)
            return withoutAccount;
        if (!clearances.TryGetValue(account, out var clearance))
            clearances[account] = clearance = view.ClearanceFor(account);
        return clearance;
    }

    /// <summary>The amount in <see cref="Currency"/>, not rounded, at the rate of the close day (today's without one); null when it is not known or has no rate.</summary>
    public decimal? AmountOf(Opportunity deal) => AmountOf(deal.Amount, deal.Close);

    /// <inheritdoc cref="AmountOf(Opportunity)"/>
    public decimal? AmountOf(CountedDeal deal) => AmountOf(deal.Amount, deal.Close);

    /// <summary>Whose rate counts for the deal.</summary>
    public DateOnly RateDayOf(Opportunity deal) => RateDayOf(deal.Close);

    /// <summary>To gather the rates that deals want and that are not there.</summary>
    public MissingRates MissingRates() => new(conversion);

    public static DateOnly? DateOf(Opportunity deal, DealDate date) => date switch
    {
        DealDate.Close => deal.Close,
        DealDate.Created => deal.Created ?? deal.Engaged,
        _ => deal.Engaged,
    };

    /// <summary>Open, with a close date before today.</summary>
    public bool IsOverdue(Opportunity deal) => deal.Close < Today && view.StatusOf(deal) == DealStatus.Open;

    /// <summary>What the deal counts under: a record id, a name, or the ISO date of a period's first day; empty when it is not known.</summary>
    public string KeyOf(DealDimension dimension, Opportunity deal) => dimension switch
    {
        DealDimension.Account => AccountOf(deal)?.Value,
        DealDimension.NamedAccount => AccountOf(deal) is { } account ? named.Value.GetValueOrDefault(account, account).Value : null,
        DealDimension.Family => AccountOf(deal) is { } account ? view.Families.Root(account).Value : null,
        DealDimension.Unit => deal.Unit?.Value,
        DealDimension.Industry => view.Find(Account.Kind, AccountOf(deal))?.Industry,
        DealDimension.Country => view.Find(Account.Kind, AccountOf(deal))?.Country,
        DealDimension.Product => deal.Product?.Value,
        DealDimension.Series => view.Find(Product.Kind, deal.Product)?.Series,
        DealDimension.Owner => deal.Owner?.Value,
        DealDimension.Manager => view.Find(Person.Kind, deal.Owner)?.Manager?.Value,
        DealDimension.Region => counting.RegionOf(deal),
        DealDimension.Stage => deal.Stage,
        DealDimension.Category => NameOf(view.CategoryOf(deal)),
        DealDimension.Status => NameOf(view.StatusOf(deal)),
        DealDimension.Currency => deal.Amount?.Currency.Code,
        DealDimension.Competitor => deal.Competitor,
        DealDimension.CloseMonth => deal.Close is { } day ? FirstOfMonth(day) : null,
        DealDimension.CloseQuarter => deal.Close is { } day ? FirstOfMonth(view.Calendar.QuarterContaining(day).Start) : null,
        DealDimension.CloseYear => deal.Close is { } day ? FirstOfMonth(view.Calendar.YearStart(view.Calendar.YearOf(day))) : null,
        DealDimension.CreatedMonth => DateOf(deal, DealDate.Created) is { } day ? FirstOfMonth(day) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, null),
    } ?? "";

    /// <inheritdoc cref="KeyOf(DealDimension, Opportunity)"/>
    public string KeyOf(DealDimension dimension, CountedDeal deal) => dimension switch
    {
        DealDimension.Region => deal.Region ?? "",
        DealDimension.CloseMonth => deal.Close is { } day ? FirstOfMonth(day) : "",
        DealDimension.Status => NameOf(deal.Status),
        DealDimension.Category => NameOf(deal.Category),
        _ => KeyOf(dimension, deal.Deal),
    };

    /// <summary>How a reader knows the key.</summary>
    public string LabelOf(DealDimension dimension, string key) => (dimension, key) switch
    {
        (DealDimension.Account or DealDimension.Family or DealDimension.NamedAccount, "") => "Unassigned",
        (DealDimension.CloseMonth or DealDimension.CloseQuarter or DealDimension.CloseYear, "") => "No close date",
        (DealDimension.CreatedMonth, "") => "No created date",
        (DealDimension.Currency, "") => "No amount",
        (_, "") => $"No {dimension.ToString().ToLowerInvariant()}",
        (DealDimension.Account or DealDimension.Family or DealDimension.NamedAccount, _) => Shown(view.Find(Account.Kind, new(key))?.Name),
        (DealDimension.Unit, _) => Shown(view.Find(Unit.Kind, new(key))?.Name),
        (DealDimension.Product, _) => Shown(view.Find(Product.Kind, new(key))?.Name),
        (DealDimension.Owner or DealDimension.Manager, _) => Shown(view.Find(Person.Kind, new(key))?.Name),
        (DealDimension.Category, _) => Names.Categories.FirstOrDefault(name => name.Key == key).Label ?? key,
        (DealDimension.Status, _) => char.ToUpperInvariant(key[0]) + key[1..],
        (DealDimension.CloseMonth or DealDimension.CreatedMonth, _) => FiscalCalendar.Month(Day(key)).Label,
        (DealDimension.CloseQuarter, _) => view.Calendar.QuarterContaining(Day(key)).Label,
        (DealDimension.CloseYear, _) => view.Calendar.YearContaining(Day(key)).Label,
        _ => key,
    };

    public static bool IsTime(DealDimension dimension) =>
        dimension is DealDimension.CloseMonth or DealDimension.CloseQuarter or DealDimension.CloseYear or DealDimension.CreatedMonth;

    /// <summary>As the ledger writes it, which is how filters name it.</summary>
    public static string NameOf(DealStatus status) => Names.Statuses[(int)status];

    /// <summary>As the ledger writes it, which is how filters name it.</summary>
    public static string NameOf(ForecastCategory category) => Names.Categories[(int)category].Key;

    private static DateOnly Day(string key) => DateOnly.ParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Shown(string? name) => name is { Length: > 0 } ? name : "(not shown)";

    private decimal? AmountOf(Money? amount, DateOnly? close) => amount is { } known ? conversion.Of(known, RateDayOf(close)) : null;

    private DateOnly RateDayOf(DateOnly? close) => Context.Rates is { } rates ? rates.DayFor(close ?? Today) : close ?? Today;

    private string FirstOfMonth(DateOnly day)
    {
        var number = (day.Year * 12) + day.Month;
        if (!months.TryGetValue(number, out var key))
            months[number] = key = new DateOnly(day.Year, day.Month, 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return key;
    }

    private static class Names
    {
        public static readonly ImmutableArray<string> Statuses = Opportunity.Fields.Status.Allowed;

        public static readonly ImmutableArray<(string Key, string Label)> Categories =
            [.. Opportunity.Fields.Category.Allowed.Zip(["Pipeline", "Best case", "Most likely", "Commit", "Closed", "Omitted"])];
    }
}
