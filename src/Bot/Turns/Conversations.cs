using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.People;

namespace Bot.Turns;

/// <summary>The conversations the bot knows, for speaking there later. Written only when something about one changes.</summary>
public sealed class Conversations(ITables tables, LedgerTenant tenant, TimeProvider clock)
{
    /// <summary>After this it is looked up whether another instance heard something about a conversation.</summary>
    private static readonly TimeSpan Trusted = TimeSpan.FromMinutes(1);

    private const int Buckets = 16;
    private const int MostKept = 50_000;

    private readonly ConcurrentDictionary<string, (Conversation Conversation, long ReadAt)> known = new(StringComparer.Ordinal);

    /// <summary>Something came from there: its address is the one just seen.</summary>
    /// <param name="ends">What can no longer keep the bot silent there, now that this came.</param>
    public async ValueTask RememberAsync(Conversation seen, Silence ends, CancellationToken cancellation)
    {
        if (known.TryGetValue(seen.Key, out var same) && clock.GetElapsedTime(same.ReadAt) < Trusted && IsSame(same.Conversation, seen)
            && (same.Conversation.Silence & ends) == Silence.None)
            return;
        await RememberAfreshAsync(seen, ends, cancellation);
    }

    /// <summary>
    /// A button or an extension was used there: the address of a conversation that is known is the one just seen. One that is not known stays so, since cards and
    /// extensions reach conversations that the bot is not in.
    /// </summary>
    public async ValueTask RefreshAsync(Conversation seen, CancellationToken cancellation)
    {
        if (known.ContainsKey(seen.Key) || await FindAsync(seen.Key, cancellation) is not null)
            await RememberAsync(seen, Silence.None, cancellation);
    }

    /// <summary>The same, with what other instances wrote read again.</summary>
    public async Task RememberAfreshAsync(Conversation seen, Silence ends, CancellationToken cancellation)
    {
        while (true)
        {
            var row = await GetAsync(seen.Key, cancellation);
            var stored = row is null ? null : Read(row);
            var current = seen with { Silence = (stored?.Silence ?? Silence.None) & ~ends, IsWelcomed = stored?.IsWelcomed is true };
            if (stored != current)
            {
                await FileAsync(current, cancellation);
                var name = TableKeys.Escape(seen.Key);
                RowWrite write = row is null ? new RowWrite.Insert(name, Write(current)) : new RowWrite.Replace(name, Write(current), row.ETag);
                if (await tables.WriteAsync(LedgerTables.Conversations, PartitionOf(seen.Key), [write], cancellation) is not WriteOutcome.Written)
                    continue;
            }

            Keep(current);
            return;
        }
    }

    /// <summary>As stored now; null for one the bot was never in.</summary>
    public async Task<Conversation?> FindAsync(string key, CancellationToken cancellation) => await GetAsync(key, cancellation) is { } row ? Read(row) : null;

    /// <summary>The private chat with a person; null while there is none.</summary>
    public async Task<Conversation?> PersonalAsync(string aadObjectId, CancellationToken cancellation) =>
        await tables.GetAsync(LedgerTables.Conversations, PersonalKey(aadObjectId), TableKeys.Escape(aadObjectId), cancellation) is { } row
            ? await FindAsync((string)row.Properties["Conversation"], cancellation)
            : null;

    /// <summary>The conversations of a team that the bot was ever spoken to in.</summary>
    public async Task<ImmutableArray<string>> OfTeamAsync(string? team, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(team))
            return [];
        var keys = ImmutableArray.CreateBuilder<string>();
        await foreach (var row in tables.RangeAsync(LedgerTables.Conversations, TeamKey(team), null, null, cancellation))
            keys.Add((string)row.Properties["Conversation"]);
        return keys.ToImmutable();
    }

    /// <summary>From now on nothing is said there. True for exactly one caller, however many events tell of it. Where the app was removed, coming back is welcomed anew.</summary>
    public async Task<bool> SilenceAsync(string key, Silence why, CancellationToken cancellation)
    {
        known.TryRemove(key, out _);
        return await ChangeAsync(
            key,
            conversation => conversation.Silence.HasFlag(why)
                ? null
                : conversation with { Silence = conversation.Silence | why, IsWelcomed = conversation.IsWelcomed && !why.HasFlag(Silence.Removed) },
            cancellation);
    }

    /// <summary>One reason not to speak there is over. True for exactly one caller.</summary>
    public async Task<bool> WakeAsync(string key, Silence why, CancellationToken cancellation)
    {
        known.TryRemove(key, out _);
        return await ChangeAsync(
            key, conversation => (conversation.Silence & why) == Silence.None ? null : conversation with { Silence = conversation.Silence & ~why }, cancellation);
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

    // Written before the conversation, so that what is remembered can be found by its person or team.
    private async Task FileAsync(Conversation conversation, CancellationToken cancellation)
    {
        var entry = new Dictionary<string, object> { ["Conversation"] = conversation.Key };
        if (conversation is { Kind: PlaceKind.Personal, AadObjectId: { } person })
            await tables.WriteAsync(LedgerTables.Conversations, PersonalKey(person), [new RowWrite.Put(TableKeys.Escape(person), entry)], cancellation);
        if (conversation.Kind == PlaceKind.Channel)
            await tables.WriteAsync(LedgerTables.Conversations, TeamKey(conversation.Roster), [new RowWrite.Put(TableKeys.Escape(conversation.Key), entry)], cancellation);
    }

    private void Keep(Conversation conversation)
    {
        if (known.Count >= MostKept)
            known.Clear();
        known[conversation.Key] = (conversation, clock.GetTimestamp());
    }

    private static bool IsSame(Conversation known, Conversation seen) =>
        known.ServiceUrl == seen.ServiceUrl && known.BotId == seen.BotId && known.Roster == seen.Roster && known.IsShared == seen.IsShared && known.TenantId == seen.TenantId
        && known.AadObjectId == seen.AadObjectId;

    private ValueTask<TableRow?> GetAsync(string key, CancellationToken cancellation) =>
        tables.GetAsync(LedgerTables.Conversations, PartitionOf(key), TableKeys.Escape(key), cancellation);

    private string PartitionOf(string key) => TableKeys.Join(tenant.Id, "conversations", TableKeys.Bucket(key, Buckets));

    private string PersonalKey(string aadObjectId) => TableKeys.Join(tenant.Id, "personal", TableKeys.Bucket(aadObjectId, Buckets));

    private string TeamKey(string team) => TableKeys.Join(tenant.Id, "team", team);

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
            ["Silence"] = conversation.Silence.ToString(),
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
        Enum.Parse<Silence>((string)row.Properties["Silence"]),
        (bool)row.Properties["IsWelcomed"]);
}
