using System.Collections.Immutable;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Domain;

namespace Bot.People;

/// <summary>Who says they are whom, until an administrator has looked at it. One claim per user; a new one takes the place of the old.</summary>
public sealed class IdentityClaims(ITables tables, LedgerTenant tenant)
{
    private string Key => TableKeys.Join(tenant.Id, "claims");

    public async Task PutAsync(IdentityClaim claim, CancellationToken cancellation)
    {
        var row = new Dictionary<string, object>
        {
            ["AadObjectId"] = claim.AadObjectId,
            ["SignedInAs"] = claim.SignedInAs,
            ["Name"] = claim.Name,
            ["At"] = claim.At,
        };
        if (claim.Person is { } person)
            row["Person"] = person.Value;
        await tables.WriteAsync(LedgerTables.Memory, Key, [new RowWrite.Put(TableKeys.Escape(claim.AadObjectId), row)], cancellation);
    }

    public async Task<ImmutableArray<IdentityClaim>> AllAsync(CancellationToken cancellation)
    {
        var claims = ImmutableArray.CreateBuilder<IdentityClaim>();
        await foreach (var row in tables.RangeAsync(LedgerTables.Memory, Key, null, null, cancellation))
            claims.Add(Read(row));
        return claims.ToImmutable();
    }

    public async Task<IdentityClaim?> FindAsync(string aadObjectId, CancellationToken cancellation) =>
        await tables.GetAsync(LedgerTables.Memory, Key, TableKeys.Escape(aadObjectId), cancellation) is { } row ? Read(row) : null;

    /// <summary>It is decided; also fine when it was decided before.</summary>
    public async Task RemoveAsync(string aadObjectId, CancellationToken cancellation) =>
        await tables.WriteAsync(LedgerTables.Memory, Key, [new RowWrite.Delete(TableKeys.Escape(aadObjectId))], cancellation);

    private static IdentityClaim Read(TableRow row) => new(
        (string)row.Properties["AadObjectId"],
        (string)row.Properties["SignedInAs"],
        (string)row.Properties["Name"],
        row.Properties.TryGetValue("Person", out var person) ? new RecordId((string)person) : null,
        (DateTimeOffset)row.Properties["At"]);
}

/// <param name="SignedInAs">The display name that the channel gave.</param>
/// <param name="Name">Who they say they are.</param>
/// <param name="Person">The record with that name; null when there is none, and confirming makes one.</param>
public sealed record IdentityClaim(string AadObjectId, string SignedInAs, string Name, RecordId? Person, DateTimeOffset At);
