using System.Globalization;
using Bot.Answers;
using Bot.Tests.Import;
using Domain;
using Microsoft.Data.Sqlite;
using Testing;
using Testing.Portfolios;
using Xunit;

namespace Bot.Tests.Answers.Maven;

/// <summary>A company's 8,800 real deals, once imported and once as raw rows in a database that knows nothing of our code.</summary>
public sealed class MavenFixture : IAsyncLifetime
{
    private readonly SqliteConnection sql = new("Data Source=:memory:");

    public async ValueTask InitializeAsync()
    {
        if (Folder is null)
            return;
        sql.Open();
        foreach (var file in new[] { "accounts", "products", "sales_teams", "sales_pipeline" })
            Load(file);
        Execute(MavenSql.Deals);
        using var world = new ImportWorld();
        await world.Import(map: "maven", folder: Folder);
        View = new(await world.Now(), Given.Administrator);
    }

    public static DateOnly Today { get; } = new(2017, 12, 31);

    public static string? Folder { get; } = Repository.SharedData is { } shared ? Path.Combine(shared, "data", "maven_crm") : null;

    public View View { get; private set; } = Given.View();

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

    public ValueTask DisposeAsync() => sql.DisposeAsync();

    private void Execute(string text)
    {
        using var command = sql.CreateCommand();
#pragma warning disable CA2100 // The test writes the statements.
        command.CommandText = text;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

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
}
