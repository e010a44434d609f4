using Microsoft.Data.Sqlite;

namespace Bot.Ledger.Tables;

/// <summary>One open connection with its prepared statements, used by one caller at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private const int BusyMilliseconds = 15_000;
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, Statements> tables = new(StringComparer.OrdinalIgnoreCase);

    public SqliteSession(string path)
    {
        connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            // WAL: readers and the writer of several processes do not wait for each other. FULL: an acknowledged write survives a power cut.
            Execute($"PRAGMA busy_timeout = {BusyMilliseconds}");
            Execute("PRAGMA journal_mode = WAL");
            Execute("PRAGMA synchronous = FULL");
            Execute("PRAGMA journal_size_limit = 67108864");
            Execute("CREATE TABLE IF NOT EXISTS batch_counter (id INTEGER PRIMARY KEY CHECK (id = 1), value INTEGER NOT NULL) STRICT");
            Execute("INSERT INTO batch_counter VALUES (1, 0) ON CONFLICT DO NOTHING");
            Begin = Prepare("BEGIN IMMEDIATE");
            Commit = Prepare("COMMIT");
            Rollback = Prepare("ROLLBACK");
            NextBatch = Prepare("UPDATE batch_counter SET value = value + 1 RETURNING value");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public SqliteStatement Begin { get; }

    public SqliteStatement Commit { get; }

    public SqliteStatement Rollback { get; }

    /// <summary>Counts the batches of the whole file, for ETags that never come back, not even after a delete.</summary>
    public SqliteStatement NextBatch { get; }

    /// <summary>True when the session must not be used again.</summary>
    public bool IsBroken { get; set; }

    public void CreateTable(string table) => Execute(
        $"""
        CREATE TABLE IF NOT EXISTS "{table}" (
            partition TEXT NOT NULL, row TEXT NOT NULL, properties TEXT NOT NULL, etag INTEGER NOT NULL,
            PRIMARY KEY (partition, row)) STRICT, WITHOUT ROWID
        """);

    /// <summary>The statements of a table. Throws <see cref="SqliteException"/> when it does not exist.</summary>
    public Statements For(string table)
    {
        if (!tables.TryGetValue(table, out var statements))
            tables.Add(table, statements = new(this, table));
        return statements;
    }

    /// <summary>Rolls back what is open, as far as that is still possible.</summary>
    public void Abandon()
    {
        try
        {
            Rollback.Run();
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, or the connection is closed next, which does.
        }
    }

    public void Dispose()
    {
        foreach (var statements in tables.Values)
            statements.Dispose();
        foreach (var statement in (SqliteStatement?[])[Begin, Commit, Rollback, NextBatch])
            statement?.Dispose();
        connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var statement = Prepare(sql);
        statement.Run();
    }

    private SqliteStatement Prepare(string sql) => new(connection.Handle!, sql);

    /// <summary>What is asked of one table.</summary>
    public sealed class Statements(SqliteSession session, string table) : IDisposable
    {
        public SqliteStatement Get { get; } = session.Prepare(
            $"""SELECT properties, etag FROM "{table}" WHERE partition = ?1 AND row = ?2""");

        public SqliteStatement Insert { get; } = session.Prepare(
            $"""INSERT INTO "{table}" (partition, row, properties, etag) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING""");

        public SqliteStatement Replace { get; } = session.Prepare(
            $"""UPDATE "{table}" SET properties = ?3, etag = ?4 WHERE partition = ?1 AND row = ?2 AND etag = ?5""");

        public SqliteStatement Put { get; } = session.Prepare(
            $"""
            INSERT INTO "{table}" (partition, row, properties, etag) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT DO UPDATE SET properties = excluded.properties, etag = excluded.etag
            """);

        public SqliteStatement Delete { get; } = session.Prepare(
            $"""DELETE FROM "{table}" WHERE partition = ?1 AND row = ?2""");

        public SqliteStatement DeleteIfSame { get; } = session.Prepare(
            $"""DELETE FROM "{table}" WHERE partition = ?1 AND row = ?2 AND etag = ?3""");

        public SqliteStatement From { get; } = session.Prepare(
            $"""SELECT row, properties, etag FROM "{table}" WHERE partition = ?1 AND row >= ?2 ORDER BY row""");

        public SqliteStatement FromBefore { get; } = session.Prepare(
            $"""SELECT row, properties, etag FROM "{table}" WHERE partition = ?1 AND row >= ?2 AND row < ?3 ORDER BY row""");

        public void Dispose()
        {
            foreach (var statement in (SqliteStatement[])[Get, Insert, Replace, Put, Delete, DeleteIfSame, From, FromBefore])
                statement.Dispose();
        }
    }
}
