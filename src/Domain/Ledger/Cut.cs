using System.Collections.Immutable;

namespace Domain.Ledger;

/// <summary>Where a journal is cut off: by what was true, and by what was known.</summary>
/// <param name="AsOf">Changes with a later On do not count. Null: no cut.</param>
/// <param name="KnownAt">Changes with a later At do not count. Null: no cut.</param>
/// <param name="Position">The last sequence of each partition that counts; none of a partition that is not named. Null: no cut.</param>
internal sealed record Cut(DateTimeOffset? AsOf, DateTimeOffset? KnownAt, ImmutableSortedDictionary<string, long>? Position)
{
    public static Cut None { get; } = new(null, null, null);

    public bool IsNone => this is { AsOf: null, KnownAt: null, Position: null };
}
