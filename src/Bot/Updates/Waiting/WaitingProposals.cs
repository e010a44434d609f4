using System.Globalization;
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
    private const int KeptForEachDrop = 8;

    /// <summary>Keeps it; the key is for its buttons.</summary>
    /// <param name="person">Whose "never mind" discards it.</param>
    internal async Task<WaitingProposal> KeepAsync(
        Understanding.UpdateOrder order, Proposal proposal, string conversation, RecordId person, CancellationToken cancellation)
    {
        var waiting = new WaitingProposal(
            identities.Next(), order, conversation, HomeOf(proposal), proposal.ExpectedSequence, proposal.Values, WaitingState.Waiting, clock.GetUtcNow() + Keep);
        // Looking through all that waits beside it is seldom worth it: what is dropped at once makes room for as many.
        if (int.Parse(TableKeys.Bucket(waiting.Key, KeptForEachDrop), CultureInfo.InvariantCulture) == 0)
            await tables.DropExpiredAsync(LedgerTables.Memory, PartitionOf(conversation), clock.GetUtcNow(), cancellation);
        await tables.WriteAsync(
            LedgerTables.Memory, PartitionOf(conversation),
            [
                new RowWrite.Put(TableKeys.Escape(waiting.Key), Write(waiting)),
                new RowWrite.Put(LastOf(conversation, person), new Dictionary<string, object> { ["Key"] = waiting.Key, ["Expires"] = waiting.Expires }),
            ],
            cancellation);
        return waiting;
    }

    /// <summary>The key of what the person ordered last in the conversation; null when nothing of theirs waits there.</summary>
    internal async Task<string?> LastAsync(string conversation, RecordId person, CancellationToken cancellation) =>
        await tables.GetAsync(LedgerTables.Memory, PartitionOf(conversation), LastOf(conversation, person), cancellation) is { } row
            && await FindAsync((string)row.Properties["Key"], conversation, cancellation) is { State: WaitingState.Waiting, Key: var key }
                ? key
                : null;

    /// <summary>Null for what never waited in the conversation, or no longer does.</summary>
    internal async Task<WaitingProposal?> FindAsync(string? key, string conversation, CancellationToken cancellation)
    {
        if (key is not { Length: > 0 and <= LongestKey } || await tables.GetAsync(LedgerTables.Memory, PartitionOf(conversation), TableKeys.Escape(key), cancellation) is not { } row)
            return null;
        var expires = (DateTimeOffset)row.Properties["Expires"];
        return expires > clock.GetUtcNow() && Read(key, expires, row) is { } waiting && waiting.Conversation == conversation ? waiting with { ETag = row.ETag } : null;
    }

    /// <summary>Goes on to the state, unless it was decided otherwise meanwhile. What it is afterwards; null when it waits no longer.</summary>
    /// <param name="found">As it was found.</param>
    internal async Task<WaitingProposal?> DecideAsync(WaitingProposal found, WaitingState state, CancellationToken cancellation)
    {
        for (var waiting = found; waiting is not null; waiting = await FindAsync(found.Key, found.Conversation, cancellation))
            if (waiting.State != WaitingState.Waiting)
                return waiting;
            else if (await WriteAsync(waiting with { State = state }, cancellation))
                return waiting with { State = state };
        return null;
    }

    /// <summary>Under the same key another order waits, or one that says more; nothing happens when it was decided meanwhile.</summary>
    internal Task ReplaceAsync(WaitingProposal found, Understanding.UpdateOrder order, Proposal proposal, CancellationToken cancellation) =>
        WriteAsync(found with { Order = order, Home = HomeOf(proposal), Expected = proposal.ExpectedSequence, Values = proposal.Values }, cancellation);

    /// <summary>What was confirmed and could not be written waits again.</summary>
    internal async Task ReopenAsync(WaitingProposal confirmed, CancellationToken cancellation)
    {
        if (await FindAsync(confirmed.Key, confirmed.Conversation, cancellation) is { State: WaitingState.Confirmed } found)
            await WriteAsync(found with { State = WaitingState.Waiting }, cancellation);
    }

    /// <summary>False when it is another by now.</summary>
    private async Task<bool> WriteAsync(WaitingProposal waiting, CancellationToken cancellation) => await tables.WriteAsync(
        LedgerTables.Memory, PartitionOf(waiting.Conversation), [new RowWrite.Replace(TableKeys.Escape(waiting.Key), Write(waiting), waiting.ETag!)], cancellation) is WriteOutcome.Written;

    // Where something is still to be chosen, what it changes is not known yet.
    private static Partition HomeOf(Proposal proposal) => proposal.Changes is [var first, ..] ? first.Partition : Partition.Shared;

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

    private static string LastOf(string conversation, RecordId person) => TableKeys.Join("last", conversation, person.Value);

    private string PartitionOf(string conversation) => TableKeys.Join(tenant.Id, "proposals", TableKeys.Bucket(conversation, Buckets));
}
