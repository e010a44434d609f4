using System.Collections.Immutable;
using Domain.Ledger;

namespace Bot.Import.Planning;

/// <summary>What an import is going to append, partition by partition in the order of writing, and what becomes of each kind.</summary>
internal sealed record Plan(ImmutableArray<(Partition Partition, ImmutableArray<Draft> Drafts)> Appends, ImmutableArray<KindCount> Kinds, ImmutableArray<string> Remarks)
{
    public int Changes => Appends.Sum(append => append.Drafts.Length);
}
