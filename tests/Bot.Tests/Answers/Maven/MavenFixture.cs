using System.Globalization;
using Bot.Answers;
using Domain;
using Domain.Opportunities;
using Domain.People;
using Microsoft.Data.Sqlite;
using Testing;
using Testing.Portfolios;

namespace Bot.Tests.Answers.Maven;

/// <summary>A company's 8,800 real deals, once as a portfolio and once as raw rows in a database that knows nothing of our code.</summary>
public sealed class MavenFixture : IDisposable
{
    private readonly SqliteConnection sql = new("Data Source=:memory:");

    public MavenFixture()
    {
        if (Folder is null)
            return;
        sql.Open();
        foreach (var file in new[] { "accounts", "products", "sales_teams", "sales_pipeline" })
            Load(file);
        View = Portfolio(Folder);
    }

    public static DateOnly Today { get; } = new(2017, 12, 31);

    public static string? Folder { get; } = Repository.SharedData is { } shared ? Path.Combine(shared, "data", "maven_crm") : null;

    public View View { get; } = Given.View();

    internal Inquiry Inquiry => new(View, Today, (_, _) => View);

    /// <summary>First and second column of every row.</summary>
    public IReadOnlyDictionary<string, decimal?> Query(string text)
    {
        using var command = sql.CreateCommand();
#pragma warning disable CA2100 // The test writes the statements.
        command.CommandText = text;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new Dictionary<string, decimal?>(StringComparer.OrdinalIgnoreCase);
        while (reader.Read())
            rows.Add(reader.IsDBNull(0) ? "" : reader.GetString(0), reader.IsDBNull(1) ? null : Convert.ToDecimal(reader.GetValue(1), CultureInfo.InvariantCulture));
        return rows;
    }

    public void Dispose() => sql.Dispose();

    private void Load(string table)
    {
        var rows = MavenCsv.Read(Folder!, table + ".csv");
        var columns = rows[0].Keys.ToArray();
        using var transaction = sql.BeginTransaction();
        using var command = sql.CreateCommand();
#pragma warning disable CA2100 // Column names of the files.
        command.CommandText = $"CREATE TABLE {table} ({string.Join(", ", columns.Select(column => $"{column} TEXT"))})";
        command.ExecuteNonQuery();
        command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", columns.Select(column => $"nullif(${column}, '')"))})";
#pragma warning restore CA2100
        foreach (var row in rows)
        {
            command.Parameters.Clear();
            foreach (var column in columns)
                command.Parameters.AddWithValue("$" + column, row[column]);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static View Portfolio(string folder)
    {
        var accounts = MavenCsv.Read(folder, "accounts.csv").ToDictionary(
            row => row["account"], row => A.Account(row["account"]).InIndustry(row["sector"]).InCountry(row["office_location"]));
        foreach (var row in MavenCsv.Read(folder, "accounts.csv").Where(row => row["subsidiary_of"].Length > 0))
            accounts[row["account"]] = accounts[row["account"]].Under(accounts[row["subsidiary_of"]]);
        var products = MavenCsv.Read(folder, "products.csv")
            .ToDictionary(row => row["product"], row => A.Product(row["product"], row["series"]).Listed(Number(row["sales_price"])));
        var teams = MavenCsv.Read(folder, "sales_teams.csv");
        var managers = teams.Select(row => row["manager"]).Distinct().ToDictionary(name => name, name => A.Person(name, Role.RegionalManager));
        var sellers = teams.ToDictionary(
            row => row["sales_agent"], row => A.Person(row["sales_agent"]).Managing(row["regional_office"]).With(Person.Fields.Manager, managers[row["manager"]].Id));
        var deals = MavenCsv.Read(folder, "sales_pipeline.csv").Select(row =>
        {
            var deal = A.Deal(row["opportunity_id"]).With(Opportunity.Fields.Stage, row["deal_stage"]).OwnedBy(sellers[row["sales_agent"]])
                .Selling(products[row["product"] == "GTXPro" ? "GTX Pro" : row["product"]]);
            deal = row["account"].Length > 0 ? deal.For(accounts[row["account"]]) : deal;
            deal = row["engage_date"].Length > 0 ? deal.Engaged(Day(row["engage_date"])) : deal;
            deal = row["close_date"].Length > 0 ? deal.Closing(Day(row["close_date"])) : deal;
            return row["close_value"].Length > 0 ? deal.Worth(Number(row["close_value"])) : deal;
        });
        return Given.View(
        [
            A.Stage("Won", DealStatus.Won), A.Stage("Lost", DealStatus.Lost), A.Stage("Engaging", DealStatus.Open), A.Stage("Prospecting", DealStatus.Open),
            .. accounts.Values, .. products.Values, .. managers.Values, .. sellers.Values, .. deals,
        ]);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
