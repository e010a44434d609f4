using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Bot.Ledger.Tables;

/// <summary>
/// The open sessions on one file: one for the writer, since SQLite has one, and as many for readers as read at once.
/// An in-memory database lives in its only session, which everyone shares in turn.
/// </summary>
internal sealed class SqliteSessions : IDisposable
{
    private readonly string path;
    private readonly bool isInMemory;
    private readonly int idleReadersKept = 2 * Environment.ProcessorCount;
    private readonly SemaphoreSlim writing = new(1);
    private readonly ConcurrentStack<SqliteSession> readers = new();
    private SqliteSession? writer;
    private volatile bool isDisposed;

    public SqliteSessions(string path)
    {
        isInMemory = path == SqliteTables.InMemory;
        this.path = isInMemory ? path : Path.GetFullPath(path);
    }

    public Lease RentReader()
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        return new(this, readers.TryPop(out var idle) ? idle : Open(), isWriter: false);
    }

    /// <summary>True when readers have no sessions of their own.</summary>
    public bool ReadersWaitForWriter => isInMemory;

    public async ValueTask<Lease> RentWriterAsync(CancellationToken cancellation)
    {
        await writing.WaitAsync(cancellation);
        try
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            return new(this, writer ??= Open(), isWriter: true);
        }
        catch
        {
            writing.Release();
            throw;
        }
    }

    public void Dispose()
    {
        isDisposed = true;
        writing.Wait();
        while (readers.TryPop(out var reader))
            reader.Dispose();
        writer?.Dispose();
        writer = null;
        writing.Release();
    }

    private SqliteSession Open()
    {
        try
        {
            if (!isInMemory)
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new(path);
        }
        catch (SqliteException exception)
        {
            throw SqliteTrouble.Of(exception, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageTrouble.AccessDenied, $"The folder of {path} cannot be created: {exception.Message}", exception);
        }
    }

    private void Return(SqliteSession session, bool isWriter)
    {
        if (isWriter)
        {
            if (session.IsBroken && !isInMemory)
            {
                session.Dispose();
                writer = null;
            }
            writing.Release();
        }
        else if (session.IsBroken || isDisposed || readers.Count >= idleReadersKept)
            session.Dispose();
        else
            readers.Push(session);
    }

    /// <summary>A session for one caller until it is disposed.</summary>
    public readonly struct Lease(SqliteSessions sessions, SqliteSession session, bool isWriter) : IDisposable
    {
        public SqliteSession Session => session;

        public void Dispose() => sessions.Return(session, isWriter);
    }
}
