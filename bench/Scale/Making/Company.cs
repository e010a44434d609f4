using System.Collections.Immutable;
using System.Globalization;
using Domain;
using Domain.Accounts;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.People;
using Domain.Rates;
using Domain.Settings;
using Domain.Targets;

namespace Scale.Making;

/// <summary>What all accounts of the made company share: people in four regions, products, the stage map, rates of two years, targets of every account and region.</summary>
internal static class Company
{
    public const int Sellers = 200;
    public const int Leaders = 20;
    public const int Products = 20;

    public static readonly ImmutableArray<string> Regions = ["Americas", "EMEA", "APAC", "LATAM"];
    public static readonly ImmutableArray<(string Code, decimal InUsd)> Currencies = [("USD", 1m), ("EUR", 1.08m), ("GBP", 1.27m), ("JPY", 0.0067m), ("BRL", 0.18m)];

    /// <summary>Each stage with what it means, from early to late.</summary>
    public static readonly ImmutableArray<(string Name, DealStatus Status, ForecastCategory? Category)> Stages =
    [
        ("Qualify", DealStatus.Open, ForecastCategory.Pipeline), ("Propose", DealStatus.Open, ForecastCategory.BestCase),
        ("Negotiate", DealStatus.Open, ForecastCategory.MostLikely), ("Contract", DealStatus.Open, ForecastCategory.Commit),
        ("Won", DealStatus.Won, null), ("Lost", DealStatus.Lost, null),
    ];

    public static RecordId Seller(int number) => new($"seller-{number:D3}");

    public static RecordId Leader(int number) => new($"leader-{number:D2}");

    public static RecordId Product(int number) => new($"product-{number:D2}");

    public static RecordId Account(int number) => new($"account-{number:D4}");

    /// <summary>Everything that is in no account's partition.</summary>
    public static IEnumerable<Draft> Drafts(Size size, Random random) =>
        [Settings(), .. People(), .. Wares(random), .. StageMap(), .. Targets(size, random), .. RegionTargets(size), .. Rates(random)];

    public static IEnumerable<Draft> AccountDrafts(int number)
    {
        var (id, head) = (Account(number), number - (number % Size.Family));
        var account = New(Partition.Account(id), Domain.Accounts.Account.Kind, id)
            .With(Domain.Accounts.Account.Fields.Name, Invariant($"Account {number:D4}"))
            .With(Domain.Accounts.Account.Fields.Industry, Invariant($"Industry {number % 12}"))
            .With(Domain.Accounts.Account.Fields.Leader, Leader(head / Size.Family % Leaders));
        yield return number == head ? account : account.With(Domain.Accounts.Account.Fields.Parent, Account(head));
        for (var unit = 0; unit < 3; unit++)
            yield return New(Partition.Account(id), Unit.Kind, new(Invariant($"unit-{number:D4}-{unit}")))
                .With(Unit.Fields.Account, id).With(Unit.Fields.Name, Invariant($"Unit {unit}")).With(Unit.Fields.Region, Regions[unit]);
    }

    public static Draft New<T>(Partition partition, RecordKind<T> kind, RecordId id) where T : class => Draft.Set(partition, kind, id, $"New {kind.Name} {id}");

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static Draft Settings() => New(Partition.Shared, CompanySettings.Kind, CompanySettings.TheOne)
        .With(CompanySettings.Fields.ReportingCurrency, "USD").With(CompanySettings.Fields.FiscalStartMonth, Year.Calendar.StartMonth);

    private static IEnumerable<Draft> People()
    {
        yield return Person(new("administrator"), "The administrator", Role.Administrator, null);
        for (var number = 0; number < Regions.Length; number++)
            yield return Person(new(Invariant($"manager-{number}")), Invariant($"Manager {number}"), Role.RegionalManager, Regions[number]);
        for (var number = 0; number < Leaders; number++)
            yield return Person(Leader(number), Invariant($"Leader {number:D2}"), Role.GlobalAccountManager, null);
        for (var number = 0; number < Sellers; number++)
            yield return Person(Seller(number), Invariant($"Seller {number:D3}"), Role.Seller, Regions[number % Regions.Length])
                .With(Domain.People.Person.Fields.Manager, new(Invariant($"manager-{number % Regions.Length}")));
    }

    private static Draft Person(RecordId id, string name, Role role, string? region)
    {
        var person = New(Partition.Shared, Domain.People.Person.Kind, id)
            .With(Domain.People.Person.Fields.Name, name).With(Domain.People.Person.Fields.Role, role);
        return region is null ? person : person.With(Domain.People.Person.Fields.Region, region);
    }

    private static IEnumerable<Draft> Wares(Random random)
    {
        for (var number = 0; number < Products; number++)
            yield return New(Partition.Shared, Domain.Products.Product.Kind, Product(number))
                .With(Domain.Products.Product.Fields.Name, Invariant($"Product {number:D2}"))
                .With(Domain.Products.Product.Fields.Series, Invariant($"Series {number % 4}"))
                .With(Domain.Products.Product.Fields.ListPrice, Money.Of(random.Next(20, 500) * 1000, Currency.Usd));
    }

    private static IEnumerable<Draft> StageMap() => Stages.Select((stage, order) => New(Partition.Shared, StageMeaning.Kind, new(stage.Name.ToLowerInvariant()))
        .With(StageMeaning.Fields.Stage, stage.Name).With(StageMeaning.Fields.Status, stage.Status)
        .With(StageMeaning.Fields.Category, stage.Category).With(StageMeaning.Fields.Order, order));

    private static IEnumerable<Draft> Targets(Size size, Random random)
    {
        for (var account = 0; account < size.Accounts; account++)
            foreach (var quarter in Quarters())
                yield return Target(Invariant($"target-{account:D4}-{quarter.Start:yyyyMMdd}"), quarter, random.Next(5, 60) * 100_000m)
                    .With(Domain.Targets.Target.Fields.Account, Account(account));
    }

    private static IEnumerable<Draft> RegionTargets(Size size) =>
        from region in Regions
        from quarter in Quarters()
        select Target(Invariant($"target-{region}-{quarter.Start:yyyyMMdd}"), quarter, size.Accounts * 800_000m).With(Domain.Targets.Target.Fields.Region, region);

    private static IEnumerable<Period> Quarters() =>
        Enumerable.Range(0, 8).Select(number => Year.Calendar.Quarter(2026 + (number / 4), (number % 4) + 1));

    private static Draft Target(string id, Period quarter, decimal amount) => New(Partition.Shared, Domain.Targets.Target.Kind, new(id))
        .With(Domain.Targets.Target.Fields.Measure, TargetMeasure.Bookings).With(Domain.Targets.Target.Fields.Amount, Money.Of(amount, Currency.Usd))
        .With(Domain.Targets.Target.Fields.Start, quarter.Start).With(Domain.Targets.Target.Fields.End, quarter.End);

    private static IEnumerable<Draft> Rates(Random random)
    {
        foreach (var (code, inUsd) in Currencies.Skip(1))
            for (var month = 0; month < 36; month++)
            {
                var day = new DateOnly(2025, 1, 1).AddMonths(month);
                if (day.Month == Year.Calendar.StartMonth)
                    yield return Rate(code, inUsd, RateType.Plan, day);
                if (day <= Year.Today)
                    yield return Rate(code, Math.Round(inUsd * (0.95m + (random.Next(100) / 1000m)), 6), RateType.Spot, day);
            }
    }

    private static Draft Rate(string code, decimal value, RateType type, DateOnly day) =>
        New(Partition.Rates(day.Year), Domain.Rates.Rate.Kind, new(Invariant($"{code}-{type}-{day:yyyyMMdd}")))
            .With(Domain.Rates.Rate.Fields.From, code).With(Domain.Rates.Rate.Fields.To, "USD").With(Domain.Rates.Rate.Fields.Value, value)
            .With(Domain.Rates.Rate.Fields.Type, type).With(Domain.Rates.Rate.Fields.Day, day);
}
