using System.Collections.Concurrent;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.People;

namespace Bot.Turns;

/// <summary>The conversations the bot knows, for speaking there later. Written only when something about one changes.</summary>
public sealed class Conversations(ITables tables, LedgerTenant tenant)
{
    private const int Buckets = 16;
    private const int MostKept = 50_000;

    private readonly ConcurrentDictionary<string, Conversation> known = new(StringComparer.Ordinal);

    /// <summary>Something came from there: the bot is in it, and its address is the one just seen.</summary>
    /// <param name="joined">The app was installed just now: what other instances wrote is read again.</param>
    public async ValueTask RememberAsync(Conversation seen, bool joined, CancellationToken cancellation)
    {
        if (!joined && known.TryGetValue(seen.Key, out var same) && IsSame(same, seen))
            return;
        var row = await GetAsync(seen.Key, cancellation);
        var stored = row is null ? null : Read(row);
        var current = seen with { IsClosed = false, IsWelcomed = stored is { IsClosed: false, IsWelcomed: true } };
        if (stored != current)
        {
            if (current is { Kind: PlaceKind.Personal, AadObjectId: { } person })
                await tables.WriteAsync(
                    LedgerTables.Conversations, PersonalKey(person), [new RowWrite.Put(TableKeys.Escape(person), new Dictionary<string, object> { ["Conversation"] = current.Key })], cancellation);
            await tables.WriteAsync(LedgerTables.Conversations, PartitionOf(seen.Key), [new RowWrite.Put(TableKeys.Escape(seen.Key), Write(current))], cancellation);
        }

        Keep(current);
    }

    /// <summary>As stored now; null for one the bot was never in.</summary>
    public async Task<Conversation?> FindAsync(string key, CancellationToken cancellation) => await GetAsync(key, cancellation) is { } row ? Read(row) : null;

    /// <summary>The private chat with a person; null while there is none.</summary>
    public async Task<Conversation?> PersonalAsync(string aadObjectId, CancellationToken cancellation) =>
        await tables.GetAsync(LedgerTables.Conversations, PersonalKey(aadObjectId), TableKeys.Escape(aadObjectId), cancellation) is { } row
            ? await FindAsync((string)row.Properties["Conversation"], cancellation)
            : null;

    /// <summary>The app was removed.</summary>
    public async Task CloseAsync(string key, CancellationToken cancellation)
    {
        known.TryRemove(key, out _);
        await ChangeAsync(key, conversation => conversation.IsClosed ? null : conversation with { IsClosed = true, IsWelcomed = false }, cancellation);
    }

    /// <summary>True for exactly one caller per installation, however many events tell of it.</summary>
    public Task<bool> TakeWelcomeAsync(string key, CancellationToken cancellation) =>
        ChangeAsync(key, conversation => conversation.IsWelcomed ? null : conversation with { IsWelcomed = true }, cancellation);

    private async Task<bool> ChangeAsync(string key, Func<Conversation, Conversation?> change, CancellationToken cancellation)
    {
        while (await GetAsync(key, cancellation) is { } row)
        {
            if (change(Read(row)) is not { } changed)
                return false;
            var outcome = await tables.WriteAsync(
                LedgerTables.Conversations, PartitionOf(key), [new RowWrite.Replace(TableKeys.Escape(key), Write(changed), row.ETag)], cancellation);
            if (outcome is WriteOutcome.Written)
                return true;
        }

        return false;
    }

    private void Keep(Conversation conversation)
    {
        if (known.Count >= MostKept)
            known.Clear();
        known[conversation.Key] = conversation;
    }

    private static bool IsSame(Conversation known, Conversation seen) =>
        known.ServiceUrl == seen.ServiceUrl && known.BotId == seen.BotId && known.Roster == seen.Roster && known.IsShared == seen.IsShared && known.TenantId == seen.TenantId
        && known.AadObjectId == seen.AadObjectId;

    private ValueTask<TableRow?> GetAsync(string key, CancellationToken cancellation) =>
        tables.GetAsync(LedgerTables.Conversations, PartitionOf(key), TableKeys.Escape(key), cancellation);

    private string PartitionOf(string key) => TableKeys.Join(tenant.Id, "conversations", TableKeys.Bucket(key, Buckets));

    private string PersonalKey(string aadObjectId) => TableKeys.Join(tenant.Id, "personal", TableKeys.Bucket(aadObjectId, Buckets));

    private static Dictionary<string, object> Write(Conversation conversation)
    {
        var row = new Dictionary<string, object>
        {
            ["Kind"] = conversation.Kind.ToString(),
            ["Key"] = conversation.Key,
            ["Reference"] = conversation.Reference,
            ["ServiceUrl"] = conversation.ServiceUrl,
            ["BotId"] = conversation.BotId,
            ["Roster"] = conversation.Roster,
            ["IsShared"] = conversation.IsShared,
            ["IsClosed"] = conversation.IsClosed,
            ["IsWelcomed"] = conversation.IsWelcomed,
        };
        if (conversation.TenantId is { } tenantId)
            row["TenantId"] = tenantId;
        if (conversation.AadObjectId is { } person)
            row["AadObjectId"] = person;
        return row;
    }

    private static Conversation Read(TableRow row) => new(
        Enum.Parse<PlaceKind>((string)row.Properties["Kind"]),
        (string)row.Properties["Key"],
        (string)row.Properties["Reference"],
        (string)row.Properties["ServiceUrl"],
        (string)row.Properties["BotId"],
        row.Properties.GetValueOrDefault("TenantId") as string,
        row.Properties.GetValueOrDefault("AadObjectId") as string,
        (string)row.Properties["Roster"],
        (bool)row.Properties["IsShared"],
        (bool)row.Properties["IsClosed"],
        (bool)row.Properties["IsWelcomed"]);
}
