using Domain;
using Domain.Opportunities;
using Testing;
using Xunit;

namespace Bot.Tests.Answers.Maven;

public sealed class MavenAgainstSqlTests(MavenFixture maven) : IClassFixture<MavenFixture>
{
    private const int Combinations = 2000;

    private static readonly DealMeasure[] Measures = [.. Enum.GetValues<DealMeasure>().Where(measure => measure != DealMeasure.StageAge)];

    /// <summary>All but the split by named accounts, which needs names in the question.</summary>
    private static readonly DealDimension[] Dimensions = [.. Enum.GetValues<DealDimension>().Except([DealDimension.NamedAccount])];

    [Fact]
    public void Two_thousand_random_questions_have_the_answers_of_plain_sql()
    {
        Assert.SkipWhen(MavenFixture.Folder is null, Repository.NoSharedData);
        var facts = new DealFacts(new(maven.View, MavenFixture.Today));
        var random = new Random(20171231);
        var filter = new MavenFilters(maven.View, random);
        var asked = new HashSet<string>();
        var groups = 0;
        while (asked.Count < Combinations)
        {
            var measure = Pick(random, Measures);
            DealDimension? dimension = random.Next(5) == 0 ? null : Pick(random, Dimensions);
            var filters = Enumerable.Range(0, random.Next(4)).Select(_ => filter.Next()).ToArray();
            var period = random.Next(3) == 0 ? FiscalCalendar.CalendarYear.Quarter(2017, random.Next(1, 5)) : null;
            var question = $"{measure} by {dimension} where {string.Join(" and ", filters.Select(one => one.Sql))} in {period?.Label}";
            if (!asked.Add(question))
                continue;

            var result = DealAlgebra.Compute(facts, new() { Measure = measure, GroupBy = dimension, Filters = [.. filters.Select(one => one.Filter)] }, period);
            var expected = maven.Query(MavenSql.Of(measure, dimension, filters.Select(one => one.Sql), period));

            var actual = dimension is null
                ? new Dictionary<string, decimal?> { ["all"] = result.Overall.Value?.Number }
                : result.Groups.ToDictionary(group => Key(dimension.Value, group), group => group.Value.Value?.Number);
            Compare(question, measure, expected, actual, dimension is null);
            groups += actual.Count;
        }

        Assert.True(groups > 10_000, $"only {groups} groups were compared");
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
        group.Key.Length == 0 || DealFacts.IsTime(dimension) || dimension is DealDimension.Status or DealDimension.Category ? group.Key : group.Label;

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
