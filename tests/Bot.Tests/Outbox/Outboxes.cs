using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Outbox;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Outbox;

/// <summary>Instances of the bot, as far as the outbox goes. Several over the same tables are several instances.</summary>
internal static class Outboxes
{
    /// <param name="name">Of the instance: its chance is its own as well.</param>
    public static OutboxSender Sender(
        ITables tables, string tenant, PortfolioCache cache, IDelivery delivery, OutboxOptions options, string name, TimeProvider clock, IReadOnlyList<IAnnouncement> announcements, int buckets = 16,
        Func<OutboxLosses, IAnnouncement>? ofLosses = null)
    {
        var owner = new LedgerTenant(tenant);
        var chance = new Random(name.Aggregate(17, (sum, letter) => (sum * 31) + letter));
        var rows = new OutboxRows(tables, owner, options, clock, buckets);
        var losses = new OutboxLosses(rows);
        if (ofLosses is not null)
            announcements = [.. announcements, ofLosses(losses)];
        var tempo = new Tempo(tables, owner, options, clock);
        var post = new OutboxPost(rows, tempo, delivery, options, new Named(name), chance, clock);
        var turn = new OutboxTurn(announcements, cache, rows, tempo, post, delivery, options, clock, NullLogger<OutboxTurn>.Instance);
        return new(new OutboxPlan(announcements, cache, rows, delivery, clock), losses, rows, turn, tempo, options, chance, clock);
    }

    /// <summary>Everything that is due or was, in the order of due.</summary>
    public static async Task<IReadOnlyList<OutboxItem>> ItemsAsync(ITables tables, string tenant, TimeProvider clock)
    {
        var items = new List<OutboxItem>();
        await foreach (var item in new OutboxRows(tables, new(tenant), new(), clock).AllAsync(CancellationToken.None))
            items.Add(item);
        return [.. items.OrderBy(item => item.Due.At)];
    }

    private sealed class Named(string name) : IIdentities
    {
        public string Next() => name;
    }
}
