using System.Collections.Immutable;
using System.Globalization;
using Bot.Ledger;
using Bot.Ledger.Tables;

namespace Bot.Outbox;

/// <summary>
/// What is due, in storage, for any number of instances. All of a conversation lies in one partition, so that claiming an item, the right to speak and what is
/// remembered change together: <c>item</c> rows that can only be inserted, a <c>wait</c> row for each that is not finished, a <c>lane</c> row per conversation,
/// a <c>told</c> row per subject.
/// </summary>
/// <param name="buckets">Over how many partitions the conversations are spread; never changed.</param>
internal sealed class OutboxRows(ITables tables, LedgerTenant tenant, OutboxOptions options, TimeProvider clock, int buckets = 16)
{
    private const string Items = "item|";
    private const string Waits = "wait|";
    private const string Memories = "told|";
    private const string Losses = "lost|";

    /// <summary>With the conversation it is a key.</summary>
    private const int LongestMark = 800;

    public int Buckets => buckets;

    /// <summary>False when it is there already.</summary>
    public async Task<bool> PlanAsync(Due due, string conversation, CancellationToken cancellation)
    {
        var item = new OutboxItem(due, conversation, ItemState.Waiting, clock.GetUtcNow(), 0, 0, null, null, null, "");
        return await tables.WriteAsync(
            LedgerTables.Outbox, PartitionOf(conversation),
            [
                new RowWrite.Insert(ItemRow(due, conversation), OutboxColumns.Write(item, options.Kept)),
                new RowWrite.Insert(WaitRow(due, conversation), new Dictionary<string, object> { ["Conversation"] = conversation, ["DueAt"] = due.At, ["Item"] = ItemRow(due, conversation) }),
            ],
            cancellation) is WriteOutcome.Written;
    }

    /// <summary>Everything in a bucket that is not finished, in the order in which it is said.</summary>
    public async Task<IReadOnlyList<Waiting>> WaitingAsync(int bucket, CancellationToken cancellation)
    {
        var waiting = new List<Waiting>();
        await foreach (var row in tables.RangeAsync(LedgerTables.Outbox, PartitionOf(bucket), Waits, TableKeys.After(Waits), cancellation))
            waiting.Add(new((string)row.Properties["Conversation"], (DateTimeOffset)row.Properties["DueAt"], (string)row.Properties["Item"], row.Row));
        return waiting;
    }

    public async Task<Lane> LaneAsync(string conversation, CancellationToken cancellation) =>
        await tables.GetAsync(LedgerTables.Outbox, PartitionOf(conversation), LaneRow(conversation), cancellation) is { } row ? OutboxColumns.Lane(row) : Lane.New(conversation, clock.GetUtcNow() - TimeSpan.FromHours(1));

    /// <summary>Null when it was dropped.</summary>
    public async Task<OutboxItem?> ItemAsync(Waiting waiting, CancellationToken cancellation) =>
        await tables.GetAsync(LedgerTables.Outbox, PartitionOf(waiting.Conversation), waiting.Item, cancellation) is { } row ? OutboxColumns.Item(row) : null;

    public async Task<Told> ToldAsync(Due due, string conversation, CancellationToken cancellation) =>
        await tables.GetAsync(LedgerTables.Outbox, PartitionOf(conversation), ToldRow(due), cancellation) is { } row ? OutboxColumns.Told(row) : Told.Nothing;

    /// <summary>From now on the item is being sent, and nobody else speaks there. Null when somebody was quicker.</summary>
    /// <param name="item">As it is while it is being sent.</param>
    public async Task<Claim?> ClaimAsync(Lane lane, OutboxItem item, string owner, int messages, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var taken = lane.Taken(owner, now, options.Lease, messages);
        try
        {
            if (await WriteAsync(taken, item, null, cancellation) is { } claim)
                return claim;
        }
        catch (StorageException trouble) when (trouble.MayHelpToRepeat)
        {
            // It may have been written all the same.
        }

        // Nobody else writes that owner and fence: then the answer was lost, and the claim is ours.
        var stored = await LaneAsync(lane.Conversation, cancellation);
        return stored.Owner == owner && stored.Fence == taken.Fence && await ItemAsync(item, cancellation) is { State: ItemState.Sending } mine ? new(stored, mine) : null;
    }

    /// <summary>What became of the claimed item, and of the lane. False when another instance has taken over meanwhile.</summary>
    /// <param name="told">What is remembered of the subject from now on; null: what was.</param>
    public async Task<bool> RecordAsync(Claim claim, Lane lane, OutboxItem item, Told? told, CancellationToken cancellation) =>
        await WriteAsync(lane with { ETag = claim.Lane.ETag }, item with { ETag = claim.Item.ETag }, told, cancellation) is not null;

    /// <summary>What a button of a card says it is of; null for what no card of the outbox says.</summary>
    public async Task<OutboxItem?> FindAsync(string conversation, string mark, CancellationToken cancellation) =>
        mark.Length <= LongestMark && mark.All(TableLimits.MayStandInKey)
        && await tables.GetAsync(LedgerTables.Outbox, PartitionOf(conversation), $"{Items}{TableKeys.Escape(conversation)}|{mark}", cancellation) is { } row ? OutboxColumns.Item(row) : null;

    /// <summary>Changes what is known of a finished item, unless it was changed meanwhile.</summary>
    public async Task AmendAsync(OutboxItem item, CancellationToken cancellation) => await tables.WriteAsync(
        LedgerTables.Outbox, PartitionOf(item.Conversation), [new RowWrite.Replace(ItemRow(item.Due, item.Conversation), OutboxColumns.Write(item, options.Kept), item.ETag)], cancellation);

    /// <summary>The last that was told of every subject of a kind.</summary>
    public Task<ImmutableArray<LastTold>> LastToldAsync(string kind, CancellationToken cancellation) => InAllAsync(Memories + TableKeys.Escape(kind) + '|', cancellation);

    /// <summary>The last that was told of every subject.</summary>
    public Task<ImmutableArray<LastTold>> AllToldAsync(CancellationToken cancellation) => InAllAsync(Memories, cancellation);

    /// <summary>The last that the recipient was told in a conversation of every subject of some kinds.</summary>
    public async Task<ImmutableArray<LastTold>> ToldBesideAsync(Recipient to, string conversation, IReadOnlyList<string> kinds, CancellationToken cancellation)
    {
        var last = ImmutableArray.CreateBuilder<LastTold>();
        foreach (var kind in kinds)
            await AddAsync(last, PartitionOf(conversation), Memories + TableKeys.Join(kind, to.Key) + '|', cancellation);
        return last.ToImmutable();
    }

    /// <summary>When something was last given up, or refused by its conversation; null when nothing was within the time that is kept.</summary>
    public async Task<DateTimeOffset?> LastLossAsync(CancellationToken cancellation)
    {
        DateTimeOffset? last = null;
        for (var bucket = 0; bucket < buckets; bucket++)
            await foreach (var row in tables.RangeAsync(LedgerTables.Outbox, PartitionOf(bucket), Losses, TableKeys.After(Losses), cancellation))
                if ((DateTimeOffset)row.Properties["At"] is var at && !(at < last))
                    last = at;
        return last;
    }

    /// <summary>Every item that is known still.</summary>
    public async IAsyncEnumerable<OutboxItem> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var bucket = 0; bucket < buckets; bucket++)
            await foreach (var row in tables.RangeAsync(LedgerTables.Outbox, PartitionOf(bucket), Items, TableKeys.After(Items), cancellation))
                yield return OutboxColumns.Item(row);
    }

    /// <summary>Drops what is old in one bucket.</summary>
    public Task DropOldAsync(int bucket, CancellationToken cancellation) => tables.DropExpiredAsync(LedgerTables.Outbox, PartitionOf(bucket), clock.GetUtcNow(), cancellation);

    private async Task<ImmutableArray<LastTold>> InAllAsync(string prefix, CancellationToken cancellation)
    {
        var last = ImmutableArray.CreateBuilder<LastTold>();
        for (var bucket = 0; bucket < buckets; bucket++)
            await AddAsync(last, PartitionOf(bucket), prefix, cancellation);
        return last.ToImmutable();
    }

    private async Task AddAsync(ImmutableArray<LastTold>.Builder last, string partition, string prefix, CancellationToken cancellation)
    {
        await foreach (var row in tables.RangeAsync(LedgerTables.Outbox, partition, prefix, TableKeys.After(prefix), cancellation))
            last.Add(OutboxColumns.Last(row));
    }

    private async Task<Claim?> WriteAsync(Lane lane, OutboxItem item, Told? told, CancellationToken cancellation)
    {
        var (laneRow, itemRow) = (LaneRow(lane.Conversation), ItemRow(item.Due, item.Conversation));
        var writes = new List<RowWrite>
        {
            lane.ETag is null ? new RowWrite.Insert(laneRow, OutboxColumns.Write(lane, options.Kept)) : new RowWrite.Replace(laneRow, OutboxColumns.Write(lane, options.Kept), lane.ETag),
            new RowWrite.Replace(itemRow, OutboxColumns.Write(item with { Fence = lane.Fence }, options.Kept), item.ETag),
        };
        if (item.IsFinished)
            writes.Add(new RowWrite.Delete(WaitRow(item.Due, item.Conversation)));
        if (told is not null)
            writes.Add(new RowWrite.Put(ToldRow(item.Due), OutboxColumns.Write(item.Due, told, item.State, item.At, options.Kept)));
        // Beside what became of it, so that no crash hides it from the administrators.
        if (item.State is ItemState.GivenUp or ItemState.Refused)
            writes.Add(new RowWrite.Put($"{Losses}{TableKeys.Escape(item.Conversation)}", new Dictionary<string, object> { ["At"] = item.At, ["Expires"] = item.At + options.Kept }));
        return await tables.WriteAsync(LedgerTables.Outbox, PartitionOf(item.Conversation), writes, cancellation) is WriteOutcome.Written { ETags: [{ } laneTag, { } itemTag, ..] }
            ? new(lane with { ETag = laneTag }, item with { ETag = itemTag }) : null;
    }

    private async Task<OutboxItem?> ItemAsync(OutboxItem item, CancellationToken cancellation) =>
        await tables.GetAsync(LedgerTables.Outbox, PartitionOf(item.Conversation), ItemRow(item.Due, item.Conversation), cancellation) is { } row ? OutboxColumns.Item(row) : null;

    /// <summary>What the buttons of an item's card carry, to be found by.</summary>
    public static string MarkOf(Due due) => TableKeys.Join(due.Kind, due.To.Key, due.About, due.Occasion.Length > 0 ? $"{DayOf(due)}-{due.Occasion}" : DayOf(due));

    private static string ItemRow(Due due, string conversation) => $"{Items}{TableKeys.Escape(conversation)}|{MarkOf(due)}";

    // Moments sort as text, so that a range of a conversation is in the order of due.
    private static string WaitRow(Due due, string conversation) =>
        $"{Waits}{TableKeys.Join(conversation, due.At.UtcDateTime.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture))}|{MarkOf(due)}";

    private static string DayOf(Due due) => due.Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string LaneRow(string conversation) => "lane|" + TableKeys.Escape(conversation);

    private static string ToldRow(Due due) => Memories + TableKeys.Join(due.Kind, due.To.Key, due.About);

    private string PartitionOf(string conversation) => TableKeys.Join(tenant.Id, "outbox", TableKeys.Bucket(conversation, buckets));

    private string PartitionOf(int bucket) => TableKeys.Join(tenant.Id, "outbox", bucket.ToString("D2", CultureInfo.InvariantCulture));
}

/// <summary>Something that is not finished.</summary>
internal sealed record Waiting(string Conversation, DateTimeOffset DueAt, string Item, string Row);

/// <summary>The right to speak in a conversation and the item it is for, as they are stored.</summary>
internal sealed record Claim(Lane Lane, OutboxItem Item);

/// <summary>What was told last of a subject, and what became of it.</summary>
internal sealed record LastTold(string Kind, Recipient To, DateTimeOffset At, ItemState State)
{
    public required string About { get; init; }

    /// <summary>The recipient's day.</summary>
    public required DateOnly Day { get; init; }

    public required Told Told { get; init; }
}
