using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Ledger.Tables;

/// <summary>
/// A prepared statement that binds and reads UTF-8 directly. Not ADO.NET commands, because these allocate per call and, when the file is busy,
/// sleep 150 ms at a time instead of trusting SQLite's own waiting.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;

    public SqliteStatement(sqlite3 connection, string sql)
    {
        this.connection = connection;
        Check(connection, raw.sqlite3_prepare_v3(connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
    }

    /// <summary>Rows changed by the last statement of this connection.</summary>
    public int Changes => raw.sqlite3_changes(connection);

    public SqliteStatement Bind(int index, string text)
    {
        // An empty span has no address, and SQLite takes that for NULL.
        if (text.Length == 0)
        {
            Check(connection, raw.sqlite3_bind_text(statement, index, ""));
            return this;
        }

        var size = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = size > 512 ? ArrayPool<byte>.Shared.Rent(size) : null;
        var bytes = rented ?? stackalloc byte[512];
        var written = Encoding.UTF8.GetBytes(text, bytes);
        Check(connection, raw.sqlite3_bind_text(statement, index, bytes[..written]));
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return this;
    }

    public SqliteStatement Bind(int index, ReadOnlySpan<byte> utf8)
    {
        Check(connection, raw.sqlite3_bind_text(statement, index, utf8));
        return this;
    }

    public SqliteStatement Bind(int index, long number)
    {
        Check(connection, raw.sqlite3_bind_int64(statement, index, number));
        return this;
    }

    /// <summary>True while there is a row. Throws <see cref="SqliteException"/>.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(statement);
        if (result is raw.SQLITE_ROW)
            return true;
        if (result is not raw.SQLITE_DONE)
            Check(connection, result);
        return false;
    }

    public string Text(int column) => Encoding.UTF8.GetString(Utf8(column));

    /// <summary>Valid until the next step.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(statement, column);

    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>Ends the run, so that it holds no lock.</summary>
    public void Reset() => raw.sqlite3_reset(statement);

    /// <summary>Runs to the end.</summary>
    public SqliteStatement Run()
    {
        try
        {
            while (Step())
            {
            }
        }
        finally
        {
            Reset();
        }
        return this;
    }

    public void Dispose() => statement.Dispose();

    private static void Check(sqlite3 connection, int result)
    {
        if (result is not raw.SQLITE_OK)
            throw new SqliteException(
                raw.sqlite3_errmsg(connection).utf8_to_string(), result & 0xFF, raw.sqlite3_extended_errcode(connection));
    }
}
