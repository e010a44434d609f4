using Bot.Ledger;
using Bot.Rendering;

namespace Bot.Outbox;

/// <summary>Hands one composed message to Teams and records what became of it. The first call of it is allowed already.</summary>
internal sealed class OutboxPost(OutboxRows rows, Tempo tempo, IDelivery delivery, OutboxOptions options, IIdentities identities, Random chance, TimeProvider clock)
{
    private static readonly TimeSpan LongestWished = TimeSpan.FromHours(1);

    private readonly string owner = identities.Next();

    public async Task<TurnOutcome> SayAsync(Waiting waiting, Lane lane, OutboxItem item, Saying saying, Told before, CancellationToken cancellation)
    {
        var mark = OutboxRows.MarkOf(item.Due);
        var (edit, message, under) = Calls(saying with { Edit = Marked(saying.Edit, mark), Post = Marked(saying.Post, mark) }, before);
        var calls = (edit is null ? 0 : 1) + (message is null ? 0 : 1);
        if (calls > 1 && await tempo.TakeAsync(calls - 1, cancellation) is { } later)
            return TurnOutcome.Later(waiting, later);
        var sending = item with
        {
            State = ItemState.Sending,
            At = clock.GetUtcNow(),
            Attempts = item.Attempts + 1,
            // An edit done twice is one edit.
            Repeats = item.Repeats + (message is not null && item.MayBeThere ? 1 : 0),
            Telling = OutboxColumns.Levels(saying.Levels),
        };
        if (await rows.ClaimAsync(lane, sending, owner, calls, cancellation) is not { } claim)
            return TurnOutcome.Later(waiting, clock.GetUtcNow());
        // Whoever stops the bot now waits for this one: half sent is what nobody can tell from sent.
        cancellation = CancellationToken.None;
        var outcome = edit is null ? new SendOutcome.Taken(before.Card ?? "") : await delivery.EditAsync(item.Conversation, before.Card!, edit, cancellation) switch
        {
            SendOutcome.Unknown unknown => new SendOutcome.NotTaken(unknown.Trouble),
            var edited => edited,
        };
        if (outcome is SendOutcome.Taken && message is not null)
            outcome = await delivery.PostAsync(item.Conversation, message, under, cancellation);
        return outcome switch
        {
            SendOutcome.Taken taken => await EndAsync(
                waiting, claim, claim.Item with { State = ItemState.Sent, ActivityId = taken.ActivityId, Trouble = null }, new(saying.Levels, edit is null ? taken.ActivityId : before.Card) { IsOver = saying.IsLast }, cancellation),
            SendOutcome.NotTaken notTaken => await NotTakenAsync(waiting, claim, notTaken, cancellation),
            SendOutcome.Unknown unknown => await AgainAsync(waiting, claim, ItemState.Uncertain, unknown.Trouble, options.Lease, null, cancellation),
            // Posted anew next.
            SendOutcome.Gone => await AgainAsync(waiting, claim, ItemState.Waiting, "card gone", TimeSpan.Zero, before with { Card = null }, cancellation),
            SendOutcome.Closed => await EndAsync(waiting, claim, claim.Item with { State = ItemState.Refused }, before, cancellation),
            SendOutcome.Rejected rejected => await EndAsync(waiting, claim, claim.Item with { State = ItemState.GivenUp, Trouble = rejected.Trouble }, null, cancellation),
            _ => throw new InvalidOperationException($"No such outcome: {outcome}."),
        };
    }

    /// <summary>Nothing was sent because of trouble; the conversation waits longer each time. After the last attempt the item is given up.</summary>
    /// <param name="wished">How long Teams wants to be left alone.</param>
    public Task<TurnOutcome> PauseAsync(Waiting waiting, Claim claim, string trouble, TimeSpan? wished, CancellationToken cancellation) =>
        AgainAsync(waiting, claim, claim.Item.State == ItemState.Uncertain ? ItemState.Uncertain : ItemState.Waiting, trouble, Wait(claim.Lane.Failures, wished), null, cancellation);

    private async Task<TurnOutcome> NotTakenAsync(Waiting waiting, Claim claim, SendOutcome.NotTaken notTaken, CancellationToken cancellation)
    {
        if (notTaken.IsThrottled)
            await tempo.PauseAsync(Wait(0, notTaken.After), cancellation);
        return await PauseAsync(waiting, claim, notTaken.Trouble, notTaken.After, cancellation);
    }

    private async Task<TurnOutcome> AgainAsync(Waiting waiting, Claim claim, ItemState state, string trouble, TimeSpan wait, Told? told, CancellationToken cancellation)
    {
        if (claim.Item.Attempts >= options.MostAttempts)
            return await EndAsync(waiting, claim, claim.Item with { State = ItemState.GivenUp, Trouble = trouble }, null, cancellation);
        var now = clock.GetUtcNow();
        var until = now + wait;
        await rows.RecordAsync(claim, claim.Lane.Pausing(now, until), claim.Item with { State = state, At = now, Trouble = trouble }, told, cancellation);
        return TurnOutcome.Later(waiting, until);
    }

    private async Task<TurnOutcome> EndAsync(Waiting waiting, Claim claim, OutboxItem ended, Told? told, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var isRecorded = await rows.RecordAsync(claim, claim.Lane.Free(now), ended with { At = now }, told, cancellation);
        return isRecorded && ended.State == ItemState.Sent ? TurnOutcome.Said(waiting) : isRecorded ? TurnOutcome.Over(waiting) : TurnOutcome.Later(waiting, now + options.Lease);
    }

    /// <summary>Twice as long with each failure, a fifth more or less by chance so that not all come back at once, and never sooner than Teams wants.</summary>
    private TimeSpan Wait(int failures, TimeSpan? wished)
    {
        var longest = options.LongestPause.TotalSeconds;
        var wait = Math.Min(longest, options.FirstPause.TotalSeconds * Math.Pow(2, Math.Min(failures, 30)));
        var asked = Math.Min((wished ?? TimeSpan.Zero).TotalSeconds, LongestWished.TotalSeconds);
        return TimeSpan.FromSeconds(Math.Max(wait * (0.8 + (0.4 * chance.NextDouble())), asked * (1 + (0.2 * chance.NextDouble()))));
    }

    /// <summary>Should it be there twice, its buttons tell.</summary>
    private static OutgoingMessage? Marked(OutgoingMessage? message, string mark) => message is null ? null : message with { Mark = mark };

    /// <summary>What is put in place of the card there is, what is posted, and in whose thread.</summary>
    private static (OutgoingMessage? Edit, OutgoingMessage? Post, string? Under) Calls(Saying saying, Told before) => (saying, before.Card) switch
    {
        ({ Edit: { } edit }, null) => (null, edit, null),
        ({ Edit: { } edit }, { } card) => (edit, saying.Post, card),
        _ => (null, saying.Post, null),
    };
}
