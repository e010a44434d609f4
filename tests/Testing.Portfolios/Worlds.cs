using CsCheck;
using Domain;
using Domain.Accounts;
using Domain.Opportunities;
using Domain.People;

namespace Testing.Portfolios;

/// <summary>Small random portfolios: families, a merge, several currencies, deals that lack this and that.</summary>
public static class Worlds
{
    public static readonly DateOnly Today = new(2017, 12, 31);

    private static readonly string[] Regions = ["Central", "East", "West"];
    private static readonly string[] Currencies = ["USD", "EUR", "JPY", "BRL"];
    private static readonly Made<Person>[] Sellers = [A.Person("Ana").Managing("Central"), A.Person("Ben").Managing("East"), A.Person("Cho")];
    private static readonly Made<Account>[] Accounts = MakeAccounts();

    public static IReadOnlyList<RecordId> AccountIds { get; } = [.. Accounts.Select(account => account.Id)];

    /// <summary>Families and a merge: Top over Middle over Leaf, into which Gone was merged, and Lone.</summary>
    public static IReadOnlyList<Made<Account>> AccountsOfAll => Accounts;

    private static readonly Gen<Func<int, Made<Opportunity>>> Deal =
        from account in Gen.Int[0, Accounts.Length]
        from owner in Gen.Int[0, Sellers.Length]
        from region in Gen.Int[0, 5]
        from status in Gen.Int[0, 2]
        from category in Gen.Int[0, 5]
        from amount in Gen.Int[-1, 5000]
        from currency in Gen.Int[0, 3].Select(at => Currencies[at])
        from close in Gen.Int[-2, 700]
        select (Func<int, Made<Opportunity>>)(number =>
        {
            var deal = A.Deal($"Deal {number}").With(Opportunity.Fields.Status, (DealStatus)status).With(Opportunity.Fields.Category, (ForecastCategory)category);
            deal = account < Accounts.Length ? deal.For(Accounts[account]) : deal;
            deal = owner < Sellers.Length ? deal.OwnedBy(Sellers[owner]) : deal;
            deal = region < Regions.Length ? deal.In(Regions[region]) : deal;
            deal = amount >= 0 ? deal.Worth(amount, currency) : deal;
            return close >= 0 ? deal.Closing(Today.AddDays(close - 500)) : deal;
        });

    public static readonly Gen<IMade[]> Any = Deal.Array[0, 30].Select(deals =>
        (IMade[])
        [
            .. Accounts, .. Sellers, A.Company("USD"), A.Rate("EUR", "USD", 1.0837m, new(2016, 1, 1)), A.Rate("USD", "JPY", 113.3m, new(2017, 1, 1)),
            .. deals.Select((deal, number) => deal(number)),
        ]);

    public static readonly Gen<DealDimension> Dimension = Gen.Enum<DealDimension>();

    public static readonly Gen<DealFilter> Filter = Gen.OneOf(
        Gen.Int[0, 2].Select(status => (DealFilter)new DealFilter.In(DealDimension.Status, [DealFacts.NameOf((DealStatus)status)])),
        Gen.Int[0, 2].Select(region => (DealFilter)new DealFilter.In(DealDimension.Region, [Regions[region]])),
        Gen.Int[0, Accounts.Length - 1].Select(account => (DealFilter)new DealFilter.In(DealDimension.Family, [Accounts[account].Id.Value])),
        Gen.Select(Gen.Decimal[0, 3000], Gen.Decimal[0, 3000]).Select((least, most) => (DealFilter)new DealFilter.AmountBetween(least, most)),
        Gen.Enum<DealProperty>().Select(property => (DealFilter)new DealFilter.Missing(property)),
        Gen.Const((DealFilter)new DealFilter.Overdue()),
        Gen.Const((DealFilter)new DealFilter.NameContains("1")),
        Gen.Const((DealFilter)new DealFilter.DateIn(DealDate.Close, FiscalCalendar.CalendarYear.Year(2017))));

    private static Made<Account>[] MakeAccounts()
    {
        var top = A.Account("Top").InIndustry("steel").InCountry("Spain");
        var middle = A.Account("Middle").Under(top).InIndustry("glass");
        var leaf = A.Account("Leaf").Under(middle).InCountry("Kenya");
        return [top, middle, leaf, A.Account("Lone").InIndustry("steel"), A.Account("Gone").MergedInto(leaf)];
    }
}
