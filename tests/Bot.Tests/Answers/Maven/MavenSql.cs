using System.Globalization;
using Domain;
using Domain.Opportunities;

namespace Bot.Tests.Answers.Maven;

/// <summary>The same question in SQL over the raw rows: another way to the same number. Three known misspellings are put right, as the import does.</summary>
internal static class MavenSql
{
    /// <summary>Every deal with what the other files know of it, made once from the raw rows.</summary>
    public const string Deals = """
        CREATE TABLE deals AS
        SELECT p.opportunity_id AS id, p.account AS account, coalesce(a.subsidiary_of, p.account) AS family, replace(a.sector, 'technolgy', 'technology') AS sector,
            replace(a.office_location, 'Philipines', 'Philippines') AS country,
            d.product AS product, d.series AS series, CAST(d.sales_price AS REAL) AS price, p.sales_agent AS agent, t.manager AS manager, t.regional_office AS region,
            p.deal_stage AS stage, CASE p.deal_stage WHEN 'Won' THEN 'won' WHEN 'Lost' THEN 'lost' ELSE 'open' END AS status,
            CASE p.deal_stage WHEN 'Won' THEN 'closed' WHEN 'Lost' THEN 'omitted' ELSE 'pipeline' END AS category,
            CASE WHEN p.close_value IS NOT NULL THEN 'USD' END AS currency,
            p.engage_date AS engaged, p.close_date AS closed, CAST(p.close_value AS REAL) AS value
        FROM sales_pipeline p
        LEFT JOIN accounts a ON a.account = p.account
        LEFT JOIN products d ON replace(d.product, ' ', '') = replace(p.product, ' ', '')
        LEFT JOIN sales_teams t ON t.sales_agent = p.sales_agent
        """;

    public static string Of(DealMeasure measure, DealDimension? group, IEnumerable<string> conditions, Period? period)
    {
        var key = group is { } dimension ? Column(dimension) : "'all'";
        var where = string.Join(" AND ", conditions.Append(About(measure)).Append(period is null ? "1" : Within(period)));
        return measure == DealMeasure.Median
            ? $"""
               WITH ranked AS (
                   SELECT {key} AS g, value AS v, row_number() OVER (PARTITION BY {key} ORDER BY value) AS place, count(*) OVER (PARTITION BY {key}) AS n
                   FROM deals WHERE {where} AND value IS NOT NULL)
               SELECT g, avg(v) FROM ranked WHERE place IN ((n + 1) / 2, (n + 2) / 2) GROUP BY g
               """
            : $"SELECT {key} AS g, {Aggregate(measure)} FROM deals WHERE {where} GROUP BY g";
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
        DealDimension.Category => "category",
        DealDimension.Currency => "currency",
        // The files say nothing of these: whatever is asked, every deal is without one.
        DealDimension.Unit or DealDimension.Competitor => "NULL",
        // Deals were not created on a day of their own: they begin with their engagement.
        DealDimension.CreatedMonth => "date(engaged, 'start of month')",
        DealDimension.CloseMonth => "date(closed, 'start of month')",
        DealDimension.CloseQuarter => "date(closed, 'start of month', '-' || ((CAST(strftime('%m', closed) AS INTEGER) - 1) % 3) || ' months')",
        DealDimension.CloseYear => "date(closed, 'start of year')",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, null),
    };

    public static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Within(Period period, string column = "closed") =>
        string.Create(CultureInfo.InvariantCulture, $"coalesce({column} BETWEEN '{period.Start:yyyy-MM-dd}' AND '{period.End:yyyy-MM-dd}', 0)");

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
        // No cost is in the files, so that no margin is known of any deal.
        DealMeasure.Margin => "NULL",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, null),
    };
}
