using Bot.Ledger.Tables;

namespace Bot.Ledger;

/// <summary>A partition's last sequence number and the ETag that guards it; sequence 0 and no ETag while the partition is empty.</summary>
internal readonly record struct LedgerHead(long Sequence, DateTimeOffset? LastAt, string? ETag)
{
    public static LedgerHead Read(TableRow? row) =>
        row is null ? default : new((long)row.Properties["Sequence"], (DateTimeOffset)row.Properties["LastAt"], row.ETag);
}

/// <summary>Whose ledger this is: the first part of every key.</summary>
public sealed record LedgerTenant(string Id);

/// <summary>Where new identities come from; tests give their own.</summary>
public interface IIdentities
{
    /// <summary>An id that nobody has used.</summary>
    string Next();
}

/// <summary>Time-ordered random identities.</summary>
internal sealed class RandomIdentities(TimeProvider clock) : IIdentities
{
    public string Next() => Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
}
