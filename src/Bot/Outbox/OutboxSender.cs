namespace Bot.Outbox;

/// <summary>
/// Sends what is due: one message after the other in a conversation, several conversations at the same time, within the limits of each and of the tenant. Any
/// number of instances may do so at once.
/// </summary>
/// <remarks>
/// Sending leaves the system. A message goes out exactly once, except that one whose answer was lost (a time-out, a crash, 502 or 504) is posted again when the
/// lease has ended, since an alert must not be lost; such repeats are counted.
/// </remarks>
internal sealed class OutboxSender(OutboxPlan plan, OutboxLosses losses, OutboxRows rows, OutboxTurn turn, Tempo tempo, OutboxOptions options, Random chance, TimeProvider clock)
{
    private readonly Agenda agenda = new();
    private int cleaned;

    /// <summary>Notes what is due, reads what waits, and drops what is old, a part at a time.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        await losses.LookAsync(cancellation);
        await plan.NoteAsync(cancellation);
        var waiting = new List<Waiting>();
        for (var bucket = 0; bucket < rows.Buckets; bucket++)
            waiting.AddRange(await rows.WaitingAsync(bucket, cancellation));
        agenda.Fill(waiting, chance);
        await rows.DropOldAsync(cleaned++ % rows.Buckets, cancellation);
    }

    /// <summary>Sends what may be sent now of what the last look found.</summary>
    /// <exception cref="Exception">Storage failed; what was under way is finished first.</exception>
    public async Task<SentNow> SendAsync(CancellationToken cancellation)
    {
        var running = new List<Task<TurnOutcome>>(options.AtOnce);
        var sent = 0;
        var failed = new List<Exception>();
        while (true)
        {
            while (running.Count < options.AtOnce && failed.Count == 0 && !cancellation.IsCancellationRequested && tempo.QuietUntil <= clock.GetUtcNow()
                && agenda.Take(clock.GetUtcNow()) is { } waiting)
                running.Add(turn.TakeAsync(waiting, cancellation));
            if (running.Count == 0)
                break;
            var ended = await Task.WhenAny(running);
            running.Remove(ended);
            if (ended.Exception is { } trouble)
                failed.Add(trouble.InnerException!);
            else if (!ended.IsCanceled)
                sent += Apply(await ended);
        }

        cancellation.ThrowIfCancellationRequested();
        if (failed.Count > 0)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failed[0]);
        return new(sent, agenda.NextAt < tempo.QuietUntil ? tempo.QuietUntil : agenda.NextAt);
    }

    /// <summary>Looks and sends what may be sent now.</summary>
    /// <returns>How many messages went out.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellation)
    {
        await LookAsync(cancellation);
        return (await SendAsync(cancellation)).Messages;
    }

    private int Apply(TurnOutcome outcome)
    {
        if (outcome.Again is { } again)
            agenda.PutBack(outcome.Waiting, again);
        else
            agenda.Finish(outcome.Waiting, clock.GetUtcNow());
        return outcome.IsSent ? 1 : 0;
    }
}

/// <param name="Messages">How many went out.</param>
/// <param name="NextAt">When there may be something to send again; null when nothing waits.</param>
internal sealed record SentNow(int Messages, DateTimeOffset? NextAt);
