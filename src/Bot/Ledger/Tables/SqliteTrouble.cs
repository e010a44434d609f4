using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.Ledger.Tables;

/// <summary>Puts SQLite's errors into categories.</summary>
internal static class SqliteTrouble
{
    public static StorageException Of(SqliteException exception, string path) => new(
        exception.SqliteErrorCode switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StorageTrouble.Busy,
            raw.SQLITE_CANTOPEN => StorageTrouble.Unreachable,
            raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => StorageTrouble.AccessDenied,
            raw.SQLITE_TOOBIG or raw.SQLITE_FULL => StorageTrouble.TooLarge,
            _ => StorageTrouble.Other,
        },
        $"SQLite, {path}: {exception.Message} (code {exception.SqliteExtendedErrorCode})",
        exception);
}
