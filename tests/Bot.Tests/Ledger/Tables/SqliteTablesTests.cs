using System.Diagnostics;
using System.Globalization;
using Bot.Ledger.Tables;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Bot.Tests.Ledger.Tables;

public sealed class SqliteTablesTests : IDisposable
{
    private const string Table = SqliteChild.Table;
    private readonly TemporaryFolder folder = new();

    private string FilePath => Path.Combine(folder.Path, "test.db");

    [Fact]
    public async Task Two_stores_on_one_file_see_each_others_writes()
    {
        using var one = await Opened();
        using var other = await Opened();

        var etag = await one.Inserted(Table, "p", "a", Rows.Of("Value", 1));
        Assert.Equal(1, await other.Value(Table, "p", "a"));
        await other.Written(Table, "p", new RowWrite.Replace("a", Rows.Of("Value", 2), etag));

        Assert.Equal(2, await one.Value(Table, "p", "a"));
        Assert.Equal(
            new WriteOutcome.Refused(0, RefusalReason.ChangedSince),
            await one.Write(Table, "p", new RowWrite.Replace("a", Rows.Of("Value", 3), etag)));
    }

    [Fact]
    public async Task What_was_written_is_there_when_the_file_is_opened_again()
    {
        string etag;
        using (var tables = await Opened())
            etag = await tables.Inserted(Table, "p", "a", Rows.Of("Value", "kept"));

        using var again = new SqliteTables(FilePath);

        Assert.Equal("kept", await again.Value(Table, "p", "a"));
        await again.Written(Table, "p", new RowWrite.Replace("a", Rows.Of("Value", "newer"), etag));
    }

    [Fact]
    public async Task Two_in_memory_stores_share_nothing()
    {
        using var one = await Opened(SqliteTables.InMemory);
        using var other = await Opened(SqliteTables.InMemory);

        await one.Inserted(Table, "p", "a");

        Assert.Null(await other.Get(Table, "p", "a"));
    }

    [Fact]
    public async Task Increments_by_several_processes_are_never_lost()
    {
        const int times = 100;
        using var tables = await Opened();
        await tables.Inserted(Table, "p", "counter", Rows.Of("Value", 0));

        Process[] children = [SqliteChild.Increment(FilePath, times), SqliteChild.Increment(FilePath, times)];
        await SqliteChild.IncrementAsync(tables, times);
        foreach (var child in children)
        {
            await child.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, child.ExitCode);
            child.Dispose();
        }

        Assert.Equal(3 * times, await tables.Value(Table, "p", "counter"));
    }

    [Fact]
    public async Task A_killed_process_loses_no_acknowledged_write_and_leaves_no_half_batch()
    {
        (await Opened()).Dispose();
        using var child = SqliteChild.WritesBatches(FilePath);
        var acknowledged = new List<string>();
        while (acknowledged.Count < 100)
            acknowledged.Add((await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!);

        child.Kill();
        while (await child.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            acknowledged.Add(line);

        using var tables = new SqliteTables(FilePath);
        var found = await tables.Keys(Table, "p");
        string[] promised = [.. acknowledged.Where(line => line.Length == 6).SelectMany(number => new[] { $"{number}|a", $"{number}|b", $"{number}|c" })];
        Assert.Empty(promised.Except(found));
        Assert.Equal(0, found.Length % 3);
    }

    [Fact]
    public async Task The_file_can_be_read_by_any_tool()
    {
        using var tables = await Opened();
        await tables.Inserted(Table, "p", "a", new Dictionary<string, object>
        {
            ["Summary"] = "Moved \"Ärger & Co\" to commit",
            ["Sequence"] = 7L,
            ["At"] = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        });

        await using var connection = new SqliteConnection($"Data Source={FilePath};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT properties->>'Summary' || ' ' || (properties->>'Sequence@long') || ' ' || (properties->>'At@time') FROM Shared";

        Assert.Equal(
            "Moved \"Ärger & Co\" to commit 7 2026-01-02T03:04:05.0000000Z",
            await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_range_of_large_rows_comes_in_pages_of_bounded_size()
    {
        using var tables = await Opened();
        string[] keys = [.. Enumerable.Range(0, 30).Select(number => number.ToString("D2", CultureInfo.InvariantCulture))];
        var large = Enumerable.Range(0, 14).ToDictionary(number => $"P{number}", _ => (object)new string('x', TableLimits.CharactersPerString));
        foreach (var key in keys)
            await tables.Inserted(Table, "p", key, large);

        Assert.Equal(keys, await tables.Keys(Table, "p"));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_trouble()
    {
        await File.WriteAllTextAsync(FilePath, new string('x', 5_000), TestContext.Current.CancellationToken);
        using var tables = new SqliteTables(FilePath);

        var trouble = await Assert.ThrowsAsync<StorageException>(() => tables.Get(Table, "p", "a"));

        Assert.Equal(StorageTrouble.Other, trouble.Trouble);
        Assert.Contains(FilePath, trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_trouble()
    {
        await File.WriteAllTextAsync(FilePath, "", TestContext.Current.CancellationToken);
        using var tables = new SqliteTables(Path.Combine(FilePath, "below.db"));

        var trouble = await Assert.ThrowsAsync<StorageException>(() => tables.CreateAsync(Table, TestContext.Current.CancellationToken));

        Assert.False(trouble.MayHelpToRepeat);
    }

    [Fact]
    public async Task A_closed_store_is_closed()
    {
        var tables = await Opened();
        tables.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => tables.Get(Table, "p", "a"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => tables.Write(Table, "p", new RowWrite.Delete("a")));
    }

    public void Dispose() => folder.Dispose();

    private async Task<SqliteTables> Opened(string? path = null)
    {
        var tables = new SqliteTables(path ?? FilePath);
        await tables.CreateAsync(Table, TestContext.Current.CancellationToken);
        return tables;
    }
}
