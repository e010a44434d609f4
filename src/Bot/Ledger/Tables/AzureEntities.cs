using Azure;
using Azure.Data.Tables;

namespace Bot.Ledger.Tables;

/// <summary>Our rows as the client's entities, and back.</summary>
internal static class AzureEntities
{
    public static TableEntity Entity(string partition, string row, IReadOnlyDictionary<string, object> properties)
    {
        var entity = new TableEntity(partition, row);
        foreach (var (name, value) in properties)
            entity.Add(name, value);
        return entity;
    }

    public static TableRow Row(TableEntity entity)
    {
        var properties = new Dictionary<string, object>(entity.Count, StringComparer.Ordinal);
        foreach (var (name, value) in entity)
            if (value is not null && name is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag"))
                properties.Add(name, value);
        return new(entity.PartitionKey, entity.RowKey, properties, entity.ETag.ToString());
    }

    public static TableTransactionAction Action(string partition, RowWrite write) => write switch
    {
        RowWrite.Insert insert => new(TableTransactionActionType.Add, Entity(partition, insert.Row, insert.Properties)),
        RowWrite.Replace replace => new(
            TableTransactionActionType.UpdateReplace, Entity(partition, replace.Row, replace.Properties), new(replace.ETag)),
        RowWrite.Put put => new(TableTransactionActionType.UpsertReplace, Entity(partition, put.Row, put.Properties)),
        RowWrite.Delete delete => new(TableTransactionActionType.Delete, new TableEntity(partition, delete.Row), Condition(delete)),
        _ => throw new ArgumentException($"No such write: {write.GetType().Name}.", nameof(write)),
    };

    public static ETag Condition(RowWrite.Delete delete) => delete.ETag is { } etag ? new(etag) : ETag.All;

    public static string? ETagOf(RowWrite write, Response response) =>
        write is RowWrite.Delete ? null : response.Headers.ETag?.ToString() ?? throw new InvalidOperationException("The storage answered a write without an ETag.");

    public static string Filter(string partition, string? from, string? before) => (from, before) switch
    {
        (null, null) => TableClient.CreateQueryFilter($"PartitionKey eq {partition}"),
        (not null, null) => TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from}"),
        (null, not null) => TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {before}"),
        _ => TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {before}"),
    };
}
