using Bot.Ledger;
using Domain;

namespace Bot.Outbox;

/// <summary>Notes what is due, once the quiet hours of whoever is told are over. Every instance does so; a row that can only be inserted makes it one.</summary>
internal sealed class OutboxPlan(IEnumerable<IAnnouncement> announcements, PortfolioCache cache, OutboxRows rows, IDelivery delivery, TimeProvider clock)
{
    private const int MostKnown = 200_000;

    /// <summary>What is known to be noted, so that looking again costs nothing.</summary>
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>What has no conversation now is due still, and noted once there is one.</summary>
    public async Task NoteAsync(CancellationToken cancellation)
    {
        var portfolio = (await cache.CurrentAsync(cancellation)).Now;
        var now = clock.GetUtcNow();
        foreach (var due in DueAt(now, portfolio))
            if (!known.Contains(due.Key) && !QuietHours.Hold(due.To, now, portfolio) && await delivery.LocateAsync(due.To, cancellation) is { } conversation)
            {
                await rows.PlanAsync(due, conversation, cancellation);
                if (known.Count >= MostKnown)
                    known.Clear();
                known.Add(due.Key);
            }
    }

    private IEnumerable<Due> DueAt(DateTimeOffset now, Portfolio portfolio) => announcements.SelectMany(announcement => announcement.DueAt(now, portfolio));
}
