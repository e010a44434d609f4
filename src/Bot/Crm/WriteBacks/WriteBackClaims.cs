using Bot.Ledger;
using Bot.Ledger.Tables;
using Domain;

namespace Bot.Crm.WriteBacks;

/// <summary>Who sends which change to a CRM, and who tells what became of it: one row each, with a lease.</summary>
public sealed class WriteBackClaims(ITables tables, LedgerTenant tenant, TimeProvider clock)
{
    private const int Buckets = 16;

    /// <summary>The right to work on it; null while another instance does, it is to rest, or it was finished.</summary>
    internal async Task<WriteBackClaim?> ClaimAsync(string task, RecordId writeBack, string owner, TimeSpan lease, CancellationToken cancellation)
    {
        var (partition, row) = (PartitionOf(writeBack), RowOf(task, writeBack));
        var there = await tables.GetAsync(LedgerTables.Crm, partition, row, cancellation);
        var now = clock.GetUtcNow();
        if (there is not null && ((bool)there.Properties["IsFinished"] || (DateTimeOffset)there.Properties["NotBefore"] > now))
            return null;
        var claim = new WriteBackClaim(task, writeBack, owner, there is null ? 0 : (int)there.Properties["Failures"], there?.ETag);
        return await WriteAsync(claim, now + lease, isFinished: false, cancellation);
    }

    /// <summary>It is done: never again.</summary>
    internal Task FinishAsync(WriteBackClaim claim, CancellationToken cancellation) => WriteAsync(claim, clock.GetUtcNow(), isFinished: true, cancellation);

    /// <summary>It failed and is tried again after the moment.</summary>
    internal Task PauseAsync(WriteBackClaim claim, DateTimeOffset until, CancellationToken cancellation) =>
        WriteAsync(claim with { Failures = claim.Failures + 1 }, until, isFinished: false, cancellation);

    private async Task<WriteBackClaim?> WriteAsync(WriteBackClaim claim, DateTimeOffset notBefore, bool isFinished, CancellationToken cancellation)
    {
        var row = RowOf(claim.Task, claim.WriteBack);
        var columns = new Dictionary<string, object> { ["Owner"] = claim.Owner, ["NotBefore"] = notBefore, ["Failures"] = claim.Failures, ["IsFinished"] = isFinished };
        return await tables.WriteAsync(
            LedgerTables.Crm, PartitionOf(claim.WriteBack), [claim.ETag is null ? new RowWrite.Insert(row, columns) : new RowWrite.Replace(row, columns, claim.ETag)], cancellation)
            is WriteOutcome.Written { ETags: [{ } written] } ? claim with { ETag = written } : null;
    }

    private static string RowOf(string task, RecordId writeBack) => TableKeys.Join(task, writeBack.Value);

    private string PartitionOf(RecordId writeBack) => TableKeys.Join(tenant.Id, "write-back", TableKeys.Bucket(writeBack.Value, Buckets));
}

/// <param name="Failures">How often it failed so far.</param>
internal sealed record WriteBackClaim(string Task, RecordId WriteBack, string Owner, int Failures, string? ETag);
