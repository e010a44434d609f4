using System.Globalization;
using Domain;
using Domain.Opportunities;
using Domain.People;
using Domain.Products;
using Testing;
using Xunit;

namespace Bot.Tests.Answers.Maven;

public sealed class MavenAgainstSqlTests(MavenFixture maven) : IClassFixture<MavenFixture>
{
    private const int Combinations = 200;

    private static readonly DealMeasure[] Measures = [.. Enum.GetValues<DealMeasure>().Except([DealMeasure.Margin])];

    private static readonly DealDimension[] Dimensions =
    [
        DealDimension.Account, DealDimension.Family, DealDimension.Industry, DealDimension.Country, DealDimension.Product, DealDimension.Series, DealDimension.Owner,
        DealDimension.Manager, DealDimension.Region, DealDimension.Stage, DealDimension.Status, DealDimension.CloseMonth, DealDimension.CloseQuarter, DealDimension.CloseYear,
    ];

    [Fact]
    public void Two_hundred_random_questions_have_the_answers_of_plain_sql()
    {
        Assert.SkipWhen(MavenFixture.Folder is null, Repository.NoSharedData);
        var facts = new DealFacts(new(maven.View, MavenFixture.Today));
        var random = new Random(20171231);
        var groups = 0;
        for (var at = 0; at < Combinations; at++)
        {
            var measure = Pick(random, Measures);
            DealDimension? dimension = random.Next(5) == 0 ? null : Pick(random, Dimensions);
            var filters = Enumerable.Range(0, random.Next(4)).Select(_ => Filter(random)).ToArray();
            var period = random.Next(3) == 0 ? FiscalCalendar.CalendarYear.Quarter(2017, random.Next(1, 5)) : null;
            var question = $"{at}: {measure} by {dimension} where {string.Join(" and ", filters.Select(filter => filter.Sql))} in {period?.Label}";

            var result = DealAlgebra.Compute(facts, new() { Measure = measure, GroupBy = dimension, Filters = [.. filters.Select(filter => filter.Filter)] }, period);
            var expected = maven.Query(MavenSql.Of(measure, dimension, filters.Select(filter => filter.Sql), period));

            var actual = dimension is null
                ? new Dictionary<string, decimal?> { ["all"] = result.Overall.Value?.Number }
                : result.Groups.ToDictionary(group => Key(dimension.Value, group), group => group.Value.Value?.Number);
            Compare(question, measure, expected, actual, dimension is null);
            groups += actual.Count;
        }

        Assert.True(groups > 1000, $"only {groups} groups were compared");
    }

    private static void Compare(string question, DealMeasure measure, IReadOnlyDictionary<string, decimal?> expected, Dictionary<string, decimal?> actual, bool isWhole)
    {
        foreach (var key in expected.Keys.Union(actual.Keys, StringComparer.OrdinalIgnoreCase))
        {
            var (known, told) = (expected.GetValueOrDefault(key), actual.GetValueOrDefault(key));
            // Nothing at all is a sum and a count of zero to us, and no row or no value to SQL.
            if (isWhole && measure is DealMeasure.Count or DealMeasure.Amount && known is null && told is 0)
                continue;
            var tolerance = measure is DealMeasure.WinRate or DealMeasure.Discount ? 0.000001m : 0.00501m;
            Assert.True(known is null ? told is null : Math.Abs((told ?? decimal.MaxValue / 2) - known.Value) <= tolerance, $"{question}: '{key}' is {told}, SQL says {known}");
        }
    }

    /// <summary>SQL knows names; we know ids, and ISO dates for time.</summary>
    private static string Key(DealDimension dimension, DealGroup group) =>
        group.Key.Length == 0 || DealFacts.IsTime(dimension) || dimension == DealDimension.Status ? group.Key : group.Label;

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private (DealFilter Filter, string Sql) Filter(Random random)
    {
        var (filter, sql) = random.Next(8) switch
        {
            0 => In(DealDimension.Status, Pick(random, ["won", "lost", "open"])),
            1 => In(DealDimension.Region, Pick(random, ["Central", "East", "West"])),
            2 => Named(random, DealDimension.Product, maven.View.Of(Product.Kind), product => (product.Id, product.Name!)),
            3 => Named(random, DealDimension.Account, maven.View.Accounts, account => (account.Id, account.Name!)),
            4 => Named(random, DealDimension.Owner, [.. maven.View.Of(Person.Kind).Where(person => person.Role == Role.Seller)], person => (person.Id, person.Name!)),
            5 => In(DealDimension.Industry, Pick(random, [.. maven.View.Accounts.Select(account => account.Industry!).Distinct().Order(StringComparer.Ordinal)])),
            6 => (new DealFilter.AmountBetween(500, 4000), "coalesce(value BETWEEN 500 AND 4000, 0)"),
            _ => (new DealFilter.Missing(DealProperty.Account), "account IS NULL"),
        };
        return random.Next(3) == 0 ? (new DealFilter.Not(filter), $"NOT ({sql})") : (filter, sql);
    }

    private static (DealFilter Filter, string Sql) In(DealDimension dimension, string name) =>
        (new DealFilter.In(dimension, [name]), string.Create(CultureInfo.InvariantCulture, $"coalesce({MavenSql.Column(dimension)}, '') = {MavenSql.Quoted(name)}"));

    private static (DealFilter Filter, string Sql) Named<T>(Random random, DealDimension dimension, IReadOnlyList<T> records, Func<T, (RecordId Id, string Name)> name)
    {
        var (one, other) = (name(Pick(random, records)), name(Pick(random, records)));
        return (
            new DealFilter.In(dimension, [one.Id.Value, other.Id.Value]),
            $"coalesce({MavenSql.Column(dimension)}, '') IN ({MavenSql.Quoted(one.Name)}, {MavenSql.Quoted(other.Name)})");
    }
}
