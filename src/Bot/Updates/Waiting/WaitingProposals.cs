using System.Text.Json;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Domain;
using Domain.Asking;
using Domain.Ledger;

namespace Bot.Updates.Waiting;

/// <summary>Updates that wait to be confirmed, kept in storage so that any instance can write them.</summary>
public sealed class WaitingProposals(ITables tables, LedgerTenant tenant, IIdentities identities, TimeProvider clock)
{
    /// <summary>For how long a proposal waits.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromDays(1);

    private const int Buckets = 16;
    private const int LongestKey = 64;

    /// <summary>Keeps it; the key is for its buttons.</summary>
    /// <param name="person">Whose "never mind" discards it.</param>
    internal async Task<WaitingProposal> KeepAsync(
        Understanding.UpdateOrder order, Proposal proposal, string conversation, RecordId person, CancellationToken cancellation)
    {
        var waiting = new WaitingProposal(
            identities.Next(), order, conversation, HomeOf(proposal), proposal.ExpectedSequence, proposal.Values, WaitingState.Waiting, clock.GetUtcNow() + Keep);
        await tables.DropExpiredAsync(LedgerTables.Memory, PartitionOf(waiting.Key), clock.GetUtcNow(), cancellation);
        await tables.WriteAsync(LedgerTables.Memory, PartitionOf(waiting.Key), [new RowWrite.Put(TableKeys.Escape(waiting.Key), Write(waiting))], cancellation);
        await tables.WriteAsync(
            LedgerTables.Memory, Lasts, [new RowWrite.Put(TableKeys.Join(conversation, person.Value), new Dictionary<string, object> { ["Key"] = waiting.Key })], cancellation);
        return waiting;
    }

    /// <summary>The key of what the person ordered last in the conversation; null when nothing of theirs waits there.</summary>
    internal async Task<string?> LastAsync(string conversation, RecordId person, CancellationToken cancellation) =>
        await tables.GetAsync(LedgerTables.Memory, Lasts, TableKeys.Join(conversation, person.Value), cancellation) is { } row
            && await FindAsync((string)row.Properties["Key"], cancellation) is { State: WaitingState.Waiting, Key: var key }
                ? key
                : null;

    /// <summary>Null for what never waited, or no longer does.</summary>
    internal async Task<WaitingProposal?> FindAsync(string? key, CancellationToken cancellation) => (await GetAsync(key, cancellation))?.Waiting;

    /// <summary>Goes on to the state, unless it was decided otherwise before. What it is afterwards; null as for <see cref="FindAsync"/>.</summary>
    internal async Task<WaitingProposal?> DecideAsync(string? key, WaitingState state, CancellationToken cancellation)
    {
        while (await GetAsync(key, cancellation) is var (waiting, etag))
        {
            if (waiting.State != WaitingState.Waiting)
                return waiting;
            var decided = waiting with { State = state };
            if (await tables.WriteAsync(LedgerTables.Memory, PartitionOf(waiting.Key), [new RowWrite.Replace(TableKeys.Escape(waiting.Key), Write(decided), etag)], cancellation) is WriteOutcome.Written)
                return decided;
        }

        return null;
    }

    /// <summary>Under the same key another order waits, or one that says more; nothing happens when it was decided meanwhile.</summary>
    internal async Task ReplaceAsync(WaitingProposal waiting, Understanding.UpdateOrder order, Proposal proposal, CancellationToken cancellation)
    {
        if (await GetAsync(waiting.Key, cancellation) is var (there, etag) && there.State == WaitingState.Waiting)
            await tables.WriteAsync(
                LedgerTables.Memory, PartitionOf(waiting.Key),
                [new RowWrite.Replace(TableKeys.Escape(waiting.Key), Write(there with { Order = order, Home = HomeOf(proposal), Expected = proposal.ExpectedSequence, Values = proposal.Values }), etag)], cancellation);
    }

    /// <summary>What was confirmed and could not be written waits again.</summary>
    internal async Task ReopenAsync(string key, CancellationToken cancellation)
    {
        if (await GetAsync(key, cancellation) is var (there, etag) && there.State == WaitingState.Confirmed)
            await tables.WriteAsync(
                LedgerTables.Memory, PartitionOf(key), [new RowWrite.Replace(TableKeys.Escape(key), Write(there with { State = WaitingState.Waiting }), etag)], cancellation);
    }

    // Where something is still to be chosen, what it changes is not known yet.
    private static Partition HomeOf(Proposal proposal) => proposal.Changes is [var first, ..] ? first.Partition : Partition.Shared;

    private async Task<(WaitingProposal Waiting, string ETag)?> GetAsync(string? key, CancellationToken cancellation)
    {
        if (key is not { Length: > 0 and <= LongestKey } || await tables.GetAsync(LedgerTables.Memory, PartitionOf(key), TableKeys.Escape(key), cancellation) is not { } row)
            return null;
        var expires = (DateTimeOffset)row.Properties["Expires"];
        return expires <= clock.GetUtcNow() || Read(key, expires, row) is not { } waiting ? null : (waiting, row.ETag);
    }

    private static Dictionary<string, object> Write(WaitingProposal waiting) => new()
    {
        ["Order"] = JsonSerializer.Serialize(waiting.Order, WaitingJson.Default.UpdateOrder),
        ["Values"] = JsonSerializer.Serialize(waiting.Values, WaitingJson.Default.ImmutableArrayProposedValue),
        ["Conversation"] = waiting.Conversation,
        ["Home"] = waiting.Home.Name,
        ["Expected"] = waiting.Expected,
        ["State"] = waiting.State.ToString(),
        ["Expires"] = waiting.Expires,
    };

    /// <summary>Null for one that another version kept and this one cannot read.</summary>
    private static WaitingProposal? Read(string key, DateTimeOffset expires, TableRow row)
    {
        try
        {
            return JsonSerializer.Deserialize((string)row.Properties["Order"], WaitingJson.Default.UpdateOrder) is { } order
                ? new(
                    key, order, (string)row.Properties["Conversation"], new((string)row.Properties["Home"]), (long)row.Properties["Expected"],
                    JsonSerializer.Deserialize((string)row.Properties["Values"], WaitingJson.Default.ImmutableArrayProposedValue),
                    Enum.Parse<WaitingState>((string)row.Properties["State"]), expires)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string Lasts => TableKeys.Join(tenant.Id, "proposals", "last");

    private string PartitionOf(string key) => TableKeys.Join(tenant.Id, "proposals", TableKeys.Bucket(key, Buckets));
}
