using Bot.Ledger;
using Bot.Ledger.Tables;

namespace Bot.Crm;

/// <summary>
/// How far each CRM is read, and who is reading it: one row, whose ETag guards both. Whoever lost the lease cannot move the cursor any more, so that it never
/// stands behind a page which another instance has yet to write.
/// </summary>
public sealed class CrmCursors(ITables tables, LedgerTenant tenant, TimeProvider clock)
{
    private const string Row = "cursor";

    /// <summary>The right to read on; null while another instance reads, or the CRM wants to be left alone.</summary>
    internal async Task<CursorClaim?> ClaimAsync(string crm, string owner, TimeSpan lease, CancellationToken cancellation)
    {
        var there = await tables.GetAsync(LedgerTables.Crm, PartitionOf(crm), Row, cancellation);
        var now = clock.GetUtcNow();
        if (there is not null && (Moment(there, "LeaseUntil") > now || Moment(there, "NotBefore") > now))
            return null;
        var claim = new CursorClaim(
            crm, owner, there?.Properties.GetValueOrDefault("Cursor") as string, (there?.Properties.GetValueOrDefault("Failures") as int?) ?? 0, there is null ? null : Moment(there, "CaughtUpAt"), "");
        return await WriteAsync(claim, now + lease, null, there?.ETag, cancellation);
    }

    /// <summary>The page before the cursor is in the ledger. Null when another instance has taken over: nothing more may be read.</summary>
    internal Task<CursorClaim?> AdvanceAsync(CursorClaim claim, string? cursor, TimeSpan lease, CancellationToken cancellation) =>
        WriteAsync(claim with { Cursor = cursor, Failures = 0 }, clock.GetUtcNow() + lease, null, claim.ETag, cancellation);

    /// <summary>Everything there was is read.</summary>
    internal Task<CursorClaim?> RestAsync(CursorClaim claim, CancellationToken cancellation) =>
        WriteAsync(claim with { CaughtUpAt = clock.GetUtcNow() }, null, null, claim.ETag, cancellation);

    /// <summary>Nothing was read; whoever wants to may.</summary>
    internal Task<CursorClaim?> ReleaseAsync(CursorClaim claim, CancellationToken cancellation) => WriteAsync(claim, null, null, claim.ETag, cancellation);

    /// <summary>The CRM is left alone for a while.</summary>
    internal Task<CursorClaim?> PauseAsync(CursorClaim claim, DateTimeOffset until, CancellationToken cancellation) =>
        WriteAsync(claim with { Failures = claim.Failures + 1 }, null, until, claim.ETag, cancellation);

    private async Task<CursorClaim?> WriteAsync(CursorClaim claim, DateTimeOffset? leaseUntil, DateTimeOffset? notBefore, string? etag, CancellationToken cancellation)
    {
        var row = new Dictionary<string, object> { ["Owner"] = claim.Owner, ["Failures"] = claim.Failures };
        if (claim.Cursor is not null)
            row["Cursor"] = claim.Cursor;
        if (claim.CaughtUpAt is { } caughtUp)
            row["CaughtUpAt"] = caughtUp;
        if (leaseUntil is { } lease)
            row["LeaseUntil"] = lease;
        if (notBefore is { } moment)
            row["NotBefore"] = moment;
        return await tables.WriteAsync(
            LedgerTables.Crm, PartitionOf(claim.Crm), [etag is null ? new RowWrite.Insert(Row, row) : new RowWrite.Replace(Row, row, etag)], cancellation)
            is WriteOutcome.Written { ETags: [{ } written] } ? claim with { ETag = written } : null;
    }

    private static DateTimeOffset? Moment(TableRow row, string column) => row.Properties.GetValueOrDefault(column) as DateTimeOffset?;

    private string PartitionOf(string crm) => TableKeys.Join(tenant.Id, "crm", crm);
}

/// <param name="Cursor">Up to here everything is in the ledger.</param>
/// <param name="Failures">Rounds that failed since a page was last read.</param>
/// <param name="CaughtUpAt">When there was last nothing more to read; null before the first time.</param>
internal sealed record CursorClaim(string Crm, string Owner, string? Cursor, int Failures, DateTimeOffset? CaughtUpAt, string ETag);
