using System.Collections.Frozen;
using Bot.Outbox;
using Domain;
using Domain.Alerts;

namespace Bot.Alerts.Pressing;

/// <summary>Whose digest comes within the hour, or is due and not said yet: it tells what is new, so that nobody is told twice in a morning.</summary>
internal sealed class DigestsToCome(Portfolio portfolio, AlertOptions options, AlertHistory history, DateTimeOffset now)
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);

    private readonly Lazy<FrozenSet<string>> coming = new(() => (
        from planned in Digests.Planned(portfolio, options)
        let days = Subscription.Of(planned.To.Subscriber, portfolio).Days
        let moment = options.DueToday(planned.Time, planned.TimeZone, now, days) ?? options.DueToday(planned.Time, planned.TimeZone, now + Soon, days)
        where moment is { } due && history.DigestOf(planned.To)?.Day != due.Day
        select planned.To.Key).ToFrozenSet());

    public bool IsComing(Recipient to) => coming.Value.Contains(to.Key);
}
