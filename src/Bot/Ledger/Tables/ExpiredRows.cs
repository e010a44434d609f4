namespace Bot.Ledger.Tables;

/// <summary>Rows that are kept for a while and say in <c>Expires</c> until when. Each new one makes room by dropping old ones beside it.</summary>
internal static class ExpiredRows
{
    private const int MostDropped = 20;

    public static async Task DropExpiredAsync(this ITables tables, string table, string partition, DateTimeOffset now, CancellationToken cancellation)
    {
        var expired = new List<RowWrite>();
        await foreach (var row in tables.RangeAsync(table, partition, null, null, cancellation))
            if (row.Properties.TryGetValue("Expires", out var expires) && (DateTimeOffset)expires <= now && expired.Count < MostDropped)
                // Not one that was written anew meanwhile: then all of them wait for the next time.
                expired.Add(new RowWrite.Delete(row.Row, row.ETag));
        if (expired.Count > 0)
            await tables.WriteAsync(table, partition, expired, cancellation);
    }
}
