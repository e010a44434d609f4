using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Bot.Ledger.Tables;

namespace Bot.Tests.Ledger.Tables;

/// <summary>
/// Another process at work on a SQLite file: this test program again, told by its environment to be the child. It says a line per acknowledged batch.
/// </summary>
internal static class SqliteChild
{
    public const string Table = "Shared";
    private const string File = "SQLITE_CHILD_FILE";
    private const string Increments = "SQLITE_CHILD_INCREMENTS";
    private const string Forever = "forever";

    /// <summary>Writes batches of three rows (n|a, n|b, n|c) until it is killed, each line being a number n.</summary>
    public static Process WritesBatches(string file) => Start(file, Forever);

    /// <summary>Adds one to the row p, counter as often as said, never losing a race for good.</summary>
    public static Process Increment(string file, int times) => Start(file, times.ToString(CultureInfo.InvariantCulture));

    public static async Task IncrementAsync(ITables tables, int times)
    {
        for (var done = 0; done < times;)
        {
            var row = await tables.GetAsync(Table, "p", "counter", CancellationToken.None);
            var next = Rows.Of("Value", (int)row!.Properties["Value"] + 1);
            if (await tables.WriteAsync(Table, "p", [new RowWrite.Replace("counter", next, row.ETag)], CancellationToken.None) is WriteOutcome.Written)
                done++;
        }
    }

    private static Process Start(string file, string increments) => Process.Start(
        new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Bot.Tests.exe" : "Bot.Tests"))
        {
            Environment = { [File] = file, [Increments] = increments },
            RedirectStandardOutput = true,
        })!;

    /// <summary>Runs before the test runner's Main and, in a child, instead of it.</summary>
    [ModuleInitializer]
    internal static void InsteadOfTests()
    {
        if (Environment.GetEnvironmentVariable(File) is not { } file)
            return;
        var increments = Environment.GetEnvironmentVariable(Increments)!;
        using (var tables = new SqliteTables(file))
        {
            var work = increments == Forever ? WriteForeverAsync(tables) : IncrementAsync(tables, int.Parse(increments, CultureInfo.InvariantCulture));
            work.GetAwaiter().GetResult();
        }
        Environment.Exit(0);
    }

    private static async Task WriteForeverAsync(SqliteTables tables)
    {
        for (var number = 0; ; number++)
        {
            var key = number.ToString("D6", CultureInfo.InvariantCulture);
            RowWrite[] batch = [.. new[] { "a", "b", "c" }.Select(part => new RowWrite.Insert($"{key}|{part}", Rows.Of("Value", number)))];
            if (await tables.WriteAsync(Table, "p", batch, CancellationToken.None) is WriteOutcome.Written)
                Console.Out.WriteLine(key);
        }
    }
}
