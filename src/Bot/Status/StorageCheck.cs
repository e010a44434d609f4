using Bot.Ledger;
using Bot.Ledger.Tables;
using Microsoft.Extensions.Options;

namespace Bot.Status;

/// <summary>Storage takes a row and gives it back, quickly.</summary>
internal sealed class StorageCheck(ITables tables, LedgerTenant tenant, PortfolioCache cache, IOptions<StorageOptions> options, TimeProvider clock) : IStatusCheck
{
    /// <summary>From here on answers become slow.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(500);

    public string Area => "Storage";

    public async Task<Finding> FindAsync(CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        try
        {
            var partition = TableKeys.Join(tenant.Id, "status");
            await tables.WriteAsync(LedgerTables.Memory, partition, [new RowWrite.Put("probe", new Dictionary<string, object> { ["At"] = clock.GetUtcNow() })], cancellation);
            await tables.GetAsync(LedgerTables.Memory, partition, "probe", cancellation);
        }
        catch (StorageException trouble)
        {
            return Of(options.Value.Provider, trouble.Trouble);
        }

        var journal = await cache.CurrentAsync(cancellation);
        return Of(options.Value.Provider, clock.GetElapsedTime(started), journal.Partitions.Sum(journal.LastSequence));
    }

    internal static Finding Of(StorageProvider provider, TimeSpan took, long changes) => took < Slow
        ? Finding.Good("Storage", $"{Name(provider)} wrote and read a row in {Milliseconds(took)} ms; the ledger holds {(int)changes} changes.")
        : Finding.Attention("Storage", $"{Name(provider)} took {Milliseconds(took)} ms to write and read a row; the ledger holds {(int)changes} changes.", $"Answers wait for it: {Quicker(provider)}.");

    internal static Finding Of(StorageProvider provider, StorageTrouble trouble) => Finding.Bad(
        "Storage", $"{Name(provider)} does not work: {StatusDesk.Words(trouble)}.",
        trouble == StorageTrouble.AccessDenied
            ? (FormattableString)$"{(provider == StorageProvider.Sqlite ? "Let the bot write the file at Storage:Path and its folder." : "Give the bot's identity the role Storage Table Data Contributor, or check Storage:ConnectionString.")}"
            : $"{(provider == StorageProvider.Sqlite ? "Check Storage:Path, and whether the disk is full." : "Check Storage:Endpoint or Storage:ConnectionString, and the service's health in Azure.")}");

    private static int Milliseconds(TimeSpan took) => (int)Math.Ceiling(took.TotalMilliseconds);

    private static string Name(StorageProvider provider) => provider == StorageProvider.Sqlite ? "SQLite" : "Azure Tables";

    private static string Quicker(StorageProvider provider) =>
        provider == StorageProvider.Sqlite ? "put the file on a local disk" : "run the bot in the region of the storage account";
}
