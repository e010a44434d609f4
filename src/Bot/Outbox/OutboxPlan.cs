using Bot.Ledger;
using Domain;

namespace Bot.Outbox;

/// <summary>Notes what is due, once the quiet hours of whoever is told are over. Every instance does so; a row that can only be inserted makes it one.</summary>
internal sealed class OutboxPlan(IEnumerable<IAnnouncement> announcements, PortfolioCache cache, OutboxRows rows, IDelivery delivery, TimeProvider clock)
{
    private const int MostKnown = 200_000;

    /// <summary>What is known to be noted, so that looking again costs nothing.</summary>
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    private readonly IAnnouncement[] all = [.. announcements];

    /// <summary>What has no conversation now is due still, and noted once there is one.</summary>
    public async Task NoteAsync(CancellationToken cancellation)
    {
        var followUps = all.OfType<IFollowUp>().ToArray();
        // What was told before what is known: nothing was told of which this instance does not know.
        var told = followUps.Length > 0 ? await rows.AllToldAsync(cancellation) : [];
        var portfolio = (await (followUps.Length > 0 ? new(cache.RefreshAsync(cancellation)) : cache.CurrentAsync(cancellation))).Now;
        var now = clock.GetUtcNow();
        foreach (var due in all.SelectMany(announcement => announcement.DueAt(now, portfolio)).Concat(followUps.SelectMany(followUp => followUp.DueAt(now, portfolio, told))))
            await NoteAsync(due, now, portfolio, cancellation);
    }

    private async Task NoteAsync(Due due, DateTimeOffset now, Portfolio portfolio, CancellationToken cancellation)
    {
        if (known.Contains(due.Key) || QuietHours.Hold(due.To, now, portfolio))
            return;
        if (await delivery.LocateAsync(due.To, cancellation) is not { } conversation)
        {
            foreach (var other in due.Otherwise)
                await NoteAsync(other, now, portfolio, cancellation);
            return;
        }

        await rows.PlanAsync(due, conversation, cancellation);
        if (known.Count >= MostKnown)
            known.Clear();
        known.Add(due.Key);
    }
}
