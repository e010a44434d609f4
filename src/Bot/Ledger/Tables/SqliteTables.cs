using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Bot.Ledger.Tables;

/// <summary>
/// The port on one SQLite file, or in memory: the default, nothing to install. Several processes on one machine may share the file (not over a network share).
/// A write that returned survives a crash of the process and of the machine.
/// </summary>
/// <remarks>Work is done on the calling thread: a read takes microseconds, a write waits for the disk.</remarks>
public sealed class SqliteTables : ITables, IDisposable
{
    /// <summary>The path of a database that lives as long as its <see cref="SqliteTables"/>.</summary>
    public const string InMemory = ":memory:";

    private const int RowsPerPage = 1_000;
    private const int BytesPerPage = 4 * 1024 * 1024;
    private readonly string path;
    private readonly SqliteSessions sessions;

    /// <param name="path">A file, created with its folder when first used, or <see cref="InMemory"/>.</param>
    public SqliteTables(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        this.path = path;
        sessions = new(path);
    }

    public async Task CreateAsync(string table, CancellationToken cancellation)
    {
        TableLimits.CheckTable(table);
        using var lease = await sessions.RentWriterAsync(cancellation);
        Run(lease.Session, table, session =>
        {
            session.CreateTable(table);
            return true;
        });
    }

    public ValueTask<TableRow?> GetAsync(string table, string partition, string row, CancellationToken cancellation)
    {
        TableLimits.CheckTable(table);
        TableLimits.CheckKey(partition);
        TableLimits.CheckKey(row);
        cancellation.ThrowIfCancellationRequested();
        if (sessions.ReadersWaitForWriter)
            return Waiting();
        using var lease = sessions.RentReader();
        return new(Get(lease.Session, table, partition, row));

        async ValueTask<TableRow?> Waiting()
        {
            using var lease = await sessions.RentWriterAsync(cancellation);
            return Get(lease.Session, table, partition, row);
        }
    }

    public IAsyncEnumerable<TableRow> RangeAsync(string table, string partition, string? from, string? before, CancellationToken cancellation)
    {
        TableLimits.CheckTable(table);
        TableLimits.CheckKey(partition);
        TableLimits.CheckBound(from);
        TableLimits.CheckBound(before);
        return PagesAsync(table, partition, from ?? "", before, cancellation);
    }

    public async ValueTask<WriteOutcome> WriteAsync(string table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancellation)
    {
        TableLimits.CheckTable(table);
        TableLimits.CheckWrites(partition, writes);
        using var lease = await sessions.RentWriterAsync(cancellation);
        return Run(lease.Session, table, session => Write(session, session.For(table), partition, writes));
    }

    public void Dispose() => sessions.Dispose();

    private async IAsyncEnumerable<TableRow> PagesAsync(
        string table, string partition, string from, string? before, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (string? next = from; next is not null;)
        {
            List<TableRow> page;
            // A page is read at once: a cursor left open while the caller thinks would keep the log file from being emptied.
            using (var lease = sessions.ReadersWaitForWriter ? await sessions.RentWriterAsync(cancellation) : sessions.RentReader())
                (page, next) = Run(lease.Session, table, session => Page(session.For(table), partition, next, before));
            foreach (var row in page)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return row;
            }
        }
    }

    private TableRow? Get(SqliteSession session, string table, string partition, string row) => Run(session, table, session =>
    {
        var get = session.For(table).Get.Bind(1, partition).Bind(2, row);
        try
        {
            return get.Step() ? new TableRow(partition, row, SqliteProperties.Read(get.Utf8(0)), Text(get.Number(1))) : null;
        }
        finally
        {
            get.Reset();
        }
    });

    private static (List<TableRow> Page, string? Next) Page(SqliteSession.Statements statements, string partition, string from, string? before)
    {
        var range = before is null ? statements.From : statements.FromBefore.Bind(3, before);
        range.Bind(1, partition).Bind(2, from);
        var page = new List<TableRow>();
        var bytes = 0;
        try
        {
            while (range.Step())
            {
                var row = range.Text(0);
                if (page.Count == RowsPerPage || bytes > BytesPerPage)
                    return (page, row);
                var properties = range.Utf8(1);
                bytes += properties.Length;
                page.Add(new(partition, row, SqliteProperties.Read(properties), Text(range.Number(2))));
            }
            return (page, null);
        }
        finally
        {
            range.Reset();
        }
    }

    private static WriteOutcome Write(SqliteSession session, SqliteSession.Statements statements, string partition, IReadOnlyList<RowWrite> writes)
    {
        session.Begin.Run();
        try
        {
            session.NextBatch.Step();
            var batch = session.NextBatch.Number(0);
            session.NextBatch.Run();
            var text = Text(batch);
            var etags = new string?[writes.Count];
            for (var index = 0; index < writes.Count; index++)
            {
                if (Apply(statements, partition, writes[index], batch) is { } reason)
                {
                    session.Rollback.Run();
                    return new WriteOutcome.Refused(index, reason);
                }
                etags[index] = writes[index] is RowWrite.Delete ? null : text;
            }
            session.Commit.Run();
            return new WriteOutcome.Written(etags);
        }
        catch
        {
            session.Abandon();
            throw;
        }
    }

    private static RefusalReason? Apply(SqliteSession.Statements statements, string partition, RowWrite write, long batch)
    {
        var statement = write switch
        {
            RowWrite.Insert insert => statements.Insert.Bind(3, SqliteProperties.Write(insert.Properties)).Bind(4, batch),
            RowWrite.Put put => statements.Put.Bind(3, SqliteProperties.Write(put.Properties)).Bind(4, batch),
            RowWrite.Replace replace => statements.Replace.Bind(3, SqliteProperties.Write(replace.Properties)).Bind(4, batch).Bind(5, Number(replace.ETag)),
            RowWrite.Delete { ETag: { } etag } => statements.DeleteIfSame.Bind(3, Number(etag)),
            _ => statements.Delete,
        };
        if (statement.Bind(1, partition).Bind(2, write.Row).Run().Changes > 0)
            return null;
        return write is RowWrite.Insert ? RefusalReason.AlreadyExists
            : Exists(statements, partition, write.Row) ? RefusalReason.ChangedSince
            : RefusalReason.NotFound;
    }

    private static bool Exists(SqliteSession.Statements statements, string partition, string row)
    {
        try
        {
            return statements.Get.Bind(1, partition).Bind(2, row).Step();
        }
        finally
        {
            statements.Get.Reset();
        }
    }

    private T Run<T>(SqliteSession session, string table, Func<SqliteSession, T> work)
    {
        try
        {
            return work(session);
        }
        catch (SqliteException exception) when (exception.Message.StartsWith("no such table", StringComparison.Ordinal))
        {
            throw new StorageException(StorageTrouble.Other, $"Table '{table}' does not exist in {path}; it is created at start.", exception);
        }
        catch (SqliteException exception)
        {
            session.IsBroken = true;
            throw SqliteTrouble.Of(exception, path);
        }
    }

    private static string Text(long batch) => batch.ToString(CultureInfo.InvariantCulture);

    // An ETag from elsewhere matches no row, as in the service.
    private static long Number(string etag) => long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out var batch) ? batch : -1;
}
