using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Ledger;
using Bot.Ledger.Tables;

namespace Bot.Alerts;

/// <summary>
/// Who is sending which digest: one row per reader and local day, with state, lease and fencing token. Inserting it claims the work; an expired lease may be
/// taken over with a greater token, and a write with an older one is refused by its ETag.
/// </summary>
/// <remarks>
/// Sending leaves the system, so it is at least once: should the bot die after Teams took the message and before <see cref="SentAsync"/>, the digest is sent
/// again when the lease ends. Everywhere else it is sent exactly once.
/// </remarks>
public sealed class DigestClaims(ITables tables, LedgerTenant tenant, TimeProvider clock)
{
    private const int Buckets = 16;
    private const string Claimed = "claimed";
    private const string Sent = "sent";
    private const string Nothing = "nothing to say";
    private const string Refused = "refused";
    private const string LastRows = "last|";

    /// <summary>The right to send it, or null when somebody else has it or it is done.</summary>
    public async Task<Claim?> ClaimAsync(DueDigest digest, string owner, TimeSpan lease, CancellationToken cancellation)
    {
        var (partition, row) = KeyOf(digest);
        var now = clock.GetUtcNow();
        var there = await tables.GetAsync(LedgerTables.Alerts, partition, row, cancellation);
        if (there is not null && ((string)there.Properties["State"] != Claimed || (DateTimeOffset)there.Properties["LeaseUntil"] > now))
            return null;
        var fence = there is null ? 1L : (long)there.Properties["Fence"] + 1;
        var claimed = Row(Claimed, owner, now + lease, fence);
        RowWrite write = there is null ? new RowWrite.Insert(row, claimed) : new RowWrite.Replace(row, claimed, there.ETag);
        return await tables.WriteAsync(LedgerTables.Alerts, partition, [write], cancellation) is WriteOutcome.Written { ETags: [{ } etag] }
            ? new(digest, owner, fence, etag) : null;
    }

    /// <summary>It is sent: its id, and what it told, for the next one to compare with. False when another instance has taken over meanwhile.</summary>
    public Task<bool> SentAsync(Claim claim, string activityId, ImmutableDictionary<string, int> told, CancellationToken cancellation) =>
        FinishAsync(claim, Sent, activityId, told, cancellation);

    /// <summary>There was nothing to say, or nobody to say it to.</summary>
    public Task<bool> NothingToSayAsync(Claim claim, ImmutableDictionary<string, int> told, CancellationToken cancellation) =>
        FinishAsync(claim, Nothing, null, told, cancellation);

    /// <summary>The conversation takes no messages from us.</summary>
    public Task<bool> RefusedAsync(Claim claim, ImmutableDictionary<string, int> told, CancellationToken cancellation) =>
        FinishAsync(claim, Refused, null, told, cancellation);

    /// <summary>What became of everybody's last digest, by <see cref="DigestReader.Key"/>.</summary>
    public async Task<ImmutableDictionary<string, LastDigest>> LastAsync(CancellationToken cancellation)
    {
        var last = ImmutableDictionary.CreateBuilder<string, LastDigest>();
        for (var bucket = 0; bucket < Buckets; bucket++)
            await foreach (var row in tables.RangeAsync(LedgerTables.Alerts, PartitionOf(bucket), LastRows, LastRows + '~', cancellation))
                if (row.Properties.TryGetValue("For", out var reader))
                    last[(string)reader] = new((DateTimeOffset)row.Properties["At"], (string)row.Properties["State"] == Sent, (string)row.Properties["State"] == Refused);
        return last.ToImmutable();
    }

    /// <summary>Key and level of everything that the reader's last digest named; empty before the first.</summary>
    public async Task<ImmutableDictionary<string, int>> LastToldAsync(DigestReader reader, CancellationToken cancellation)
    {
        var row = await tables.GetAsync(LedgerTables.Alerts, PartitionOf(reader), LastRow(reader), cancellation);
        return row is null ? ImmutableDictionary<string, int>.Empty
            : JsonSerializer.Deserialize((string)row.Properties["Told"], AlertJson.Default.ImmutableDictionaryStringInt32)!;
    }

    private async Task<bool> FinishAsync(Claim claim, string state, string? activityId, ImmutableDictionary<string, int> told, CancellationToken cancellation)
    {
        var (partition, row) = KeyOf(claim.Digest);
        var finished = Row(state, claim.Owner, clock.GetUtcNow(), claim.Fence);
        if (activityId is not null)
            finished["ActivityId"] = activityId;
        // In one transaction: what was told is remembered exactly when the digest counts as sent.
        var last = new Dictionary<string, object>
        {
            ["Told"] = JsonSerializer.Serialize(told, AlertJson.Default.ImmutableDictionaryStringInt32),
            ["Day"] = claim.Digest.Day.ToString("O", CultureInfo.InvariantCulture),
            ["For"] = claim.Digest.For.Key,
            ["State"] = state,
            ["At"] = clock.GetUtcNow(),
        };
        return await tables.WriteAsync(
            LedgerTables.Alerts, partition, [new RowWrite.Replace(row, finished, claim.ETag), new RowWrite.Put(LastRow(claim.Digest.For), last)], cancellation)
            is WriteOutcome.Written;
    }

    private static Dictionary<string, object> Row(string state, string owner, DateTimeOffset leaseUntil, long fence) =>
        new() { ["State"] = state, ["Owner"] = owner, ["LeaseUntil"] = leaseUntil, ["Fence"] = fence };

    private (string Partition, string Row) KeyOf(DueDigest digest) => (PartitionOf(digest.For), "digest|" + TableKeys.Escape(digest.Key));

    private static string LastRow(DigestReader reader) => LastRows + TableKeys.Escape(reader.Key);

    private string PartitionOf(DigestReader reader) => TableKeys.Join(tenant.Id, "digest", TableKeys.Bucket(reader.Key, Buckets));

    private string PartitionOf(int bucket) => TableKeys.Join(tenant.Id, "digest", bucket.ToString("D2", CultureInfo.InvariantCulture));
}

/// <param name="Fence">Grows each time the work changes hands.</param>
public sealed record Claim(DueDigest Digest, string Owner, long Fence, string ETag);

/// <summary>What became of a reader's last digest; neither sent nor refused: there was nothing to say.</summary>
public sealed record LastDigest(DateTimeOffset At, bool IsSent, bool IsRefused);

[JsonSerializable(typeof(ImmutableDictionary<string, int>))]
internal sealed partial class AlertJson : JsonSerializerContext;
