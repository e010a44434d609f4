using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Bot.Ledger;
using Domain.Ledger;

namespace Bot.Import.Planning;

/// <summary>Appends a plan in batches as large as storage takes. Each batch is atomic; between two of them the import may be stopped.</summary>
internal sealed class Appender(LedgerWriter writer, Source source, string correlationId, Journal journal)
{
    /// <summary>How often the run row is brought up to date.</summary>
    public const int AppendsPerProgress = 25;

    private const int MostCharacters = 600_000;

    public int Appends { get; private set; }

    /// <summary>The number of changes after each append.</summary>
    /// <exception cref="ImportException">When another import of the same source is writing at the same time.</exception>
    public async IAsyncEnumerable<int> AppendAsync(Plan plan, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var (partition, drafts) in plan.Appends)
        {
            var expected = journal.LastSequence(partition);
            foreach (var batch in Batches(drafts))
            {
                var appended = await AppendAsync(batch, expected, cancellation);
                expected = appended.Changes[^1].Sequence;
                Appends++;
                yield return batch.Length;
            }
        }
    }

    private async Task<AppendOutcome.Appended> AppendAsync(ImmutableArray<Draft> batch, long expected, CancellationToken cancellation)
    {
        while (true)
        {
            var request = new AppendRequest(source.ToString(), source.Rank == SourceRank.Crm ? $"CRM ({source.Name})" : $"Import ({source.Name})", source, correlationId, batch) { ExpectedSequence = expected };
            switch (await writer.AppendAsync(request, cancellation))
            {
                case AppendOutcome.Appended appended:
                    return appended;
                case AppendOutcome.Clash { Since: var since } when since.All(change => change.Source != source):
                    // A person changed the same record meanwhile. What the source says is the same.
                    expected = since.Max(change => change.Sequence);
                    break;
                default:
                    throw new ImportException($"Another import of {source.Name} is running. Wait for it, then run this one again.");
            }
        }
    }

    private static IEnumerable<ImmutableArray<Draft>> Batches(ImmutableArray<Draft> drafts)
    {
        var batch = ImmutableArray.CreateBuilder<Draft>();
        var characters = 0;
        foreach (var draft in drafts)
        {
            var length = draft.Summary.Length + draft.Fields.Values.Sum(Length);
            if (batch.Count == AppendRequest.MostChanges || (batch.Count > 0 && characters + length > MostCharacters))
            {
                yield return batch.ToImmutable();
                batch.Clear();
                characters = 0;
            }

            batch.Add(draft);
            characters += length;
        }

        if (batch.Count > 0)
            yield return batch.ToImmutable();
    }

    private static int Length(FieldValue value) => value switch
    {
        FieldValue.Text text => text.Value.Length + 20,
        FieldValue.List list => list.Values.Sum(item => item.Length + 3) + 20,
        _ => 60,
    };
}
