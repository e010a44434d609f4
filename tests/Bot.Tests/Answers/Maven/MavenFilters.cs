using System.Globalization;
using Domain;
using Domain.Accounts;
using Domain.Opportunities;
using Domain.People;
using Domain.Products;

namespace Bot.Tests.Answers.Maven;

/// <summary>Random filters, each with the same condition in SQL.</summary>
internal sealed class MavenFilters(View view, Random random)
{
    private readonly Product[] products = [.. view.Of(Product.Kind)];
    private readonly Account[] accounts = [.. view.Accounts];
    private readonly Person[] sellers = [.. view.Of(Person.Kind).Where(person => person.Role == Role.Seller)];
    private readonly Person[] managers = [.. view.Of(Person.Kind).Where(person => person.Role == Role.RegionalManager)];

    public (DealFilter Filter, string Sql) Next()
    {
        var (filter, sql) = random.Next(22) switch
        {
            0 => In(DealDimension.Status, "won", "lost", "open"),
            1 => In(DealDimension.Category, "pipeline", "closed", "omitted"),
            2 => In(DealDimension.Region, "Central", "East", "West", ""),
            3 => In(DealDimension.Stage, "Prospecting", "Engaging", "Won", "Lost"),
            4 => In(DealDimension.Currency, "USD", ""),
            5 => In(DealDimension.Industry, [.. accounts.Select(account => account.Industry!)]),
            6 => In(DealDimension.Country, [.. accounts.Select(account => account.Country!)]),
            7 => In(DealDimension.Series, [.. products.Select(product => product.Series!)]),
            8 => In(DealDimension.CloseMonth, [.. Enumerable.Range(1, 12).Select(month => $"2017-{month:D2}-01"), ""]),
            9 => In(DealDimension.CloseQuarter, "2017-01-01", "2017-04-01", "2017-07-01", "2017-10-01", ""),
            10 => In(DealDimension.CreatedMonth, [.. Enumerable.Range(1, 12).Select(month => $"2017-{month:D2}-01"), ""]),
            11 => Named(DealDimension.Product, products, product => (product.Id, product.Name!)),
            12 => Named(DealDimension.Account, accounts, account => (account.Id, account.Name!)),
            13 => Named(DealDimension.Family, [.. accounts.Where(account => account.Parent is null)], account => (account.Id, account.Name!)),
            14 => Named(DealDimension.Owner, sellers, person => (person.Id, person.Name!)),
            15 => Named(DealDimension.Manager, managers, person => (person.Id, person.Name!)),
            16 => Between(),
            17 => Dated(DealDate.Close, "closed"),
            18 => Dated(DealDate.Engaged, "engaged"),
            19 => (new DealFilter.Overdue(), "(status = 'open' AND coalesce(closed < '2017-12-31', 0))"),
            20 => Missing(),
            _ => In(DealDimension.Unit, ""),
        };
        return random.Next(3) == 0 ? (new DealFilter.Not(filter), $"NOT ({sql})") : (filter, sql);
    }

    private (DealFilter Filter, string Sql) In(DealDimension dimension, params string[] names)
    {
        var name = Pick(names);
        return (new DealFilter.In(dimension, [name]), $"coalesce({MavenSql.Column(dimension)}, '') = {MavenSql.Quoted(name)}");
    }

    private (DealFilter Filter, string Sql) Named<T>(DealDimension dimension, T[] records, Func<T, (RecordId Id, string Name)> name)
    {
        var (one, other) = (name(Pick(records)), name(Pick(records)));
        return (
            new DealFilter.In(dimension, [one.Id.Value, other.Id.Value]),
            $"coalesce({MavenSql.Column(dimension)}, '') IN ({MavenSql.Quoted(one.Name)}, {MavenSql.Quoted(other.Name)})");
    }

    private (DealFilter Filter, string Sql) Between()
    {
        var (least, most) = (random.Next(0, 3000), random.Next(1000, 9000));
        return random.Next(3) switch
        {
            0 => (new DealFilter.AmountBetween(least, null), Invariant($"coalesce(value >= {least}, 0)")),
            1 => (new DealFilter.AmountBetween(null, most), Invariant($"coalesce(value <= {most}, 0)")),
            _ => (new DealFilter.AmountBetween(least, most), Invariant($"coalesce(value BETWEEN {least} AND {most}, 0)")),
        };
    }

    private (DealFilter Filter, string Sql) Dated(DealDate date, string column)
    {
        var start = new DateOnly(2016, 10, 1).AddDays(random.Next(400));
        var period = new Period(start, start.AddDays(random.Next(120)), "some days");
        return (new DealFilter.DateIn(date, period), MavenSql.Within(period, column));
    }

    private (DealFilter Filter, string Sql) Missing()
    {
        var (property, column) = Pick<(DealProperty, string)>(
        [
            (DealProperty.Account, "account"), (DealProperty.Amount, "value"), (DealProperty.Close, "closed"), (DealProperty.Owner, "agent"),
            (DealProperty.Product, "product"), (DealProperty.Region, "region"),
        ]);
        return (new DealFilter.Missing(property), $"{column} IS NULL");
    }

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
