using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using Azure.Data.Tables;

namespace Bot.Ledger.Tables;

/// <summary>The port on Azure Table storage, or on Azurite: production, any number of instances.</summary>
/// <remarks>
/// The client repeats a call whose answer was lost, so a write that succeeded can come back as <see cref="WriteOutcome.Refused"/> (the second try met the first)
/// or as a time-out. Whoever cannot bear that writes a row of its own in the same batch and reads it again after a refusal.
/// </remarks>
/// <param name="service">Made with <see cref="Options"/>; thread-safe and shared.</param>
/// <param name="prefix">Stands before every table name; may be empty.</param>
public sealed class AzureTables(TableServiceClient service, string prefix = "") : ITables
{
    // A page has at most this many rows, whatever is asked for; it may also be empty and yet not the last.
    private const int RowsPerPage = 1_000;

    private readonly ConcurrentDictionary<string, TableClient> clients = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Client options with our time-outs: the service may take 30 s for a write, and giving up sooner would report a failure of what then succeeds.
    /// </summary>
    public static TableClientOptions Options() => new()
    {
        Retry =
        {
            Mode = RetryMode.Exponential,
            MaxRetries = 3,
            Delay = TimeSpan.FromMilliseconds(300),
            MaxDelay = TimeSpan.FromSeconds(5),
            NetworkTimeout = TimeSpan.FromSeconds(35),
        },
    };

    public async Task CreateAsync(string table, CancellationToken cancellation)
    {
        var client = Client(table);
        try
        {
            await client.CreateIfNotExistsAsync(cancellation);
        }
        catch (Exception exception) when (AzureTrouble.Of(exception, client.Name, cancellation) is { } trouble)
        {
            throw trouble;
        }
    }

    public async ValueTask<TableRow?> GetAsync(string table, string partition, string row, CancellationToken cancellation)
    {
        var client = Client(table);
        TableLimits.CheckKey(partition);
        TableLimits.CheckKey(row);
        try
        {
            var found = await client.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellation);
            if (found.HasValue)
                return AzureEntities.Row(found.Value!);
            // A missing table looks the same as a missing row until the answer is read.
            var missing = new RequestFailedException(found.GetRawResponse());
            return AzureTrouble.Refusal(missing) is RefusalReason.NotFound ? null : throw missing;
        }
        catch (Exception exception) when (AzureTrouble.Of(exception, client.Name, cancellation) is { } trouble)
        {
            throw trouble;
        }
    }

    public IAsyncEnumerable<TableRow> RangeAsync(string table, string partition, string? from, string? before, CancellationToken cancellation)
    {
        var client = Client(table);
        TableLimits.CheckKey(partition);
        TableLimits.CheckBound(from);
        TableLimits.CheckBound(before);
        return RowsAsync(client, AzureEntities.Filter(partition, from, before), cancellation);
    }

    public async ValueTask<WriteOutcome> WriteAsync(string table, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancellation)
    {
        var client = Client(table);
        TableLimits.CheckWrites(partition, writes);
        try
        {
            return writes is [var single]
                ? await SingleAsync(client, partition, single, cancellation)
                : await BatchAsync(client, partition, writes, cancellation);
        }
        catch (RequestFailedException exception) when (AzureTrouble.Refusal(exception) is { } reason)
        {
            return new WriteOutcome.Refused((exception as TableTransactionFailedException)?.FailedTransactionActionIndex ?? 0, reason);
        }
        catch (Exception exception) when (AzureTrouble.Of(exception, client.Name, cancellation) is { } trouble)
        {
            throw trouble;
        }
    }

    private static async IAsyncEnumerable<TableRow> RowsAsync(TableClient client, string filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var pages = client.QueryAsync<TableEntity>(filter, RowsPerPage, cancellationToken: cancellation)
            .AsPages().GetAsyncEnumerator(cancellation);
        while (await NextAsync())
            foreach (var entity in pages.Current.Values)
                yield return AzureEntities.Row(entity);

        async ValueTask<bool> NextAsync()
        {
            try
            {
                return await pages.MoveNextAsync();
            }
            catch (Exception exception) when (AzureTrouble.Of(exception, client.Name, cancellation) is { } trouble)
            {
                throw trouble;
            }
        }
    }

    private static async ValueTask<WriteOutcome> SingleAsync(TableClient client, string partition, RowWrite write, CancellationToken cancellation)
    {
        var response = write switch
        {
            RowWrite.Insert insert => await client.AddEntityAsync(AzureEntities.Entity(partition, insert.Row, insert.Properties), cancellation),
            RowWrite.Replace replace => await client.UpdateEntityAsync(
                AzureEntities.Entity(partition, replace.Row, replace.Properties), new(replace.ETag), TableUpdateMode.Replace, cancellation),
            RowWrite.Put put => await client.UpsertEntityAsync(
                AzureEntities.Entity(partition, put.Row, put.Properties), TableUpdateMode.Replace, cancellation),
            RowWrite.Delete delete => await client.DeleteEntityAsync(partition, delete.Row, AzureEntities.Condition(delete), cancellation),
            _ => throw new ArgumentException($"No such write: {write.GetType().Name}.", nameof(write)),
        };
        // Deleting what is missing is no exception to the client.
        if (response.Status == 404)
            throw new RequestFailedException(response);
        return new WriteOutcome.Written([AzureEntities.ETagOf(write, response)]);
    }

    private static async ValueTask<WriteOutcome> BatchAsync(
        TableClient client, string partition, IReadOnlyList<RowWrite> writes, CancellationToken cancellation)
    {
        var answers = await client.SubmitTransactionAsync(writes.Select(write => AzureEntities.Action(partition, write)), cancellation);
        return new WriteOutcome.Written([.. writes.Zip(answers.Value, AzureEntities.ETagOf)]);
    }

    private TableClient Client(string table)
    {
        TableLimits.CheckTable(table);
        return clients.GetOrAdd(table, static (table, tables) => tables.service.GetTableClient(tables.prefix + table), (service, prefix));
    }
}
