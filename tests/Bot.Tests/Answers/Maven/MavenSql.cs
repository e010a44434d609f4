using System.Globalization;
using Domain;
using Domain.Opportunities;

namespace Bot.Tests.Answers.Maven;

/// <summary>The same question in SQL over the raw rows: another way to the same number. Three known misspellings are put right, as the import does.</summary>
internal static class MavenSql
{
    private const string Rows = """
        WITH deals AS (
            SELECT p.opportunity_id AS id, p.account AS account, coalesce(a.subsidiary_of, p.account) AS family, replace(a.sector, 'technolgy', 'technology') AS sector,
                replace(a.office_location, 'Philipines', 'Philippines') AS country,
                d.product AS product, d.series AS series, CAST(d.sales_price AS REAL) AS price, p.sales_agent AS agent, t.manager AS manager, t.regional_office AS region,
                p.deal_stage AS stage, CASE p.deal_stage WHEN 'Won' THEN 'won' WHEN 'Lost' THEN 'lost' ELSE 'open' END AS status,
                p.engage_date AS engaged, p.close_date AS closed, CAST(p.close_value AS REAL) AS value
            FROM sales_pipeline p
            LEFT JOIN accounts a ON a.account = p.account
            LEFT JOIN products d ON replace(d.product, ' ', '') = replace(p.product, ' ', '')
            LEFT JOIN sales_teams t ON t.sales_agent = p.sales_agent)
        """;

    public static string Of(DealMeasure measure, DealDimension? group, IEnumerable<string> conditions, Period? period)
    {
        var key = group is { } dimension ? Column(dimension) : "'all'";
        var where = string.Join(" AND ", conditions.Append(About(measure)).Append(period is null ? "1" : Within(period)));
        return measure == DealMeasure.Median
            ? $"""
               {Rows}, ranked AS (
                   SELECT {key} AS g, value AS v, row_number() OVER (PARTITION BY {key} ORDER BY value) AS place, count(*) OVER (PARTITION BY {key}) AS n
                   FROM deals WHERE {where} AND value IS NOT NULL)
               SELECT g, avg(v) FROM ranked WHERE place IN ((n + 1) / 2, (n + 2) / 2) GROUP BY g
               """
            : $"{Rows} SELECT {key} AS g, {Aggregate(measure)} FROM deals WHERE {where} GROUP BY g";
    }

    public static string Column(DealDimension dimension) => dimension switch
    {
        DealDimension.Account => "account",
        DealDimension.Family => "family",
        DealDimension.Industry => "sector",
        DealDimension.Country => "country",
        DealDimension.Product => "product",
        DealDimension.Series => "series",
        DealDimension.Owner => "agent",
        DealDimension.Manager => "manager",
        DealDimension.Region => "region",
        DealDimension.Stage => "stage",
        DealDimension.Status => "status",
        DealDimension.CloseMonth => "date(closed, 'start of month')",
        DealDimension.CloseQuarter => "date(closed, 'start of month', '-' || ((CAST(strftime('%m', closed) AS INTEGER) - 1) % 3) || ' months')",
        DealDimension.CloseYear => "date(closed, 'start of year')",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, null),
    };

    public static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Within(Period period) =>
        string.Create(CultureInfo.InvariantCulture, $"coalesce(closed BETWEEN '{period.Start:yyyy-MM-dd}' AND '{period.End:yyyy-MM-dd}', 0)");

    private static string About(DealMeasure measure) => measure switch
    {
        DealMeasure.WinRate or DealMeasure.Cycle => "status <> 'open'",
        DealMeasure.Age => "status = 'open'",
        DealMeasure.Discount => "status = 'won'",
        _ => "1",
    };

    private static string Aggregate(DealMeasure measure) => measure switch
    {
        DealMeasure.Count => "count(*)",
        DealMeasure.Amount => "sum(value)",
        DealMeasure.Average => "avg(value)",
        DealMeasure.Largest => "max(value)",
        DealMeasure.Smallest => "min(value)",
        DealMeasure.WinRate => "avg(status = 'won')",
        DealMeasure.Cycle => "avg(julianday(closed) - julianday(engaged))",
        DealMeasure.Age => "avg(julianday('2017-12-31') - julianday(engaged))",
        DealMeasure.Discount => "avg(1 - value / price)",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, null),
    };
}
