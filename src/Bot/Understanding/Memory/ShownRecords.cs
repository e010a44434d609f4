using System.Collections.Immutable;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Domain;

namespace Bot.Understanding.Memory;

/// <summary>Which records the last card of a chat or thread is about, so that a reply there need not name them. Written only when they are others.</summary>
/// <remarks>They are looked up for whoever replies, with their own rights: that a record was shown to somebody else shows nothing.</remarks>
public sealed class ShownRecords(ITables tables, LedgerTenant tenant, TimeProvider clock)
{
    /// <summary>Later nobody means them any more.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>What is shown again is kept anew once so little is left.</summary>
    private static readonly TimeSpan Renewed = TimeSpan.FromDays(6);

    private const int Most = 25;
    private const string Row = "shown";

    /// <param name="conversation">The chat, or the thread of a channel.</param>
    /// <param name="records">Empty for a card about none: what was shown before it is still meant.</param>
    public async ValueTask KeepAsync(string conversation, ImmutableArray<RecordId> records, CancellationToken cancellation)
    {
        if (records.IsEmpty)
            return;
        var (shown, now) = (string.Join('\n', records.Take(Most)), clock.GetUtcNow());
        // Another instance may have shown others meanwhile, so storage is asked and not what was written here.
        if (await tables.GetAsync(LedgerTables.Memory, Key(conversation), Row, cancellation) is { } row && (string)row.Properties["Records"] == shown && (DateTimeOffset)row.Properties["Expires"] > now + Renewed)
            return;
        await tables.WriteAsync(LedgerTables.Memory, Key(conversation), [new RowWrite.Put(Row, new Dictionary<string, object> { ["Records"] = shown, ["Expires"] = now + Kept })], cancellation);
    }

    public async ValueTask<ImmutableArray<RecordId>> FindAsync(string conversation, CancellationToken cancellation) =>
        await tables.GetAsync(LedgerTables.Memory, Key(conversation), Row, cancellation) is { } row
            && (DateTimeOffset)row.Properties["Expires"] > clock.GetUtcNow()
            ? [.. ((string)row.Properties["Records"]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(id => new RecordId(id))]
            : [];

    private string Key(string conversation) => TableKeys.Join(tenant.Id, "shown", conversation);
}
