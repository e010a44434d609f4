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
        ITables tables, string tenant, PortfolioCache cache, IDelivery delivery, OutboxOptions options, string name, TimeProvider clock, IReadOnlyList<IAnnouncement> announcements, int buckets = 16)
    {
        var owner = new LedgerTenant(tenant);
        var chance = new Random(name.Aggregate(17, (sum, letter) => (sum * 31) + letter));
        var rows = new OutboxRows(tables, owner, options, clock, buckets);
        var post = new OutboxPost(rows, new Tempo(tables, owner, options, clock), delivery, options, new Named(name), chance, clock);
        return new(
            new OutboxPlan(announcements, cache, rows, delivery, clock), rows, new OutboxTurn(announcements, cache, rows, post, delivery, options, clock, NullLogger<OutboxTurn>.Instance), options,
            chance, clock);
    }

    private sealed class Named(string name) : IIdentities
    {
        public string Next() => name;
    }
}
