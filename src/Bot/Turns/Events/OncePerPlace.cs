using Bot.Ledger;
using Bot.Ledger.Tables;

namespace Bot.Turns.Events;

/// <summary>What is said once in a place, whatever the number of instances and of deliveries: a row that can only be inserted decides who says it.</summary>
internal sealed class OncePerPlace(ITables tables, LedgerTenant tenant, TimeProvider clock)
{
    private const int Buckets = 16;

    /// <summary>True for exactly one caller, ever.</summary>
    /// <param name="about">Whom or what it is about; empty when the place itself.</param>
    public async Task<bool> TakeAsync(string place, string what, string about, CancellationToken cancellation) =>
        await tables.WriteAsync(
            LedgerTables.Conversations, TableKeys.Join(tenant.Id, "said", TableKeys.Bucket(place, Buckets)),
            [new RowWrite.Insert(TableKeys.Join(place, what, about), new Dictionary<string, object> { ["At"] = clock.GetUtcNow() })], cancellation) is WriteOutcome.Written;
}
