using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Domain.Asking;

namespace Bot.Understanding.Memory;

/// <summary>The questions behind buttons, kept under their keys. A question is written once, however often its button is drawn.</summary>
public sealed class QuestionStore(ITables tables, LedgerTenant tenant)
{
    private const int Buckets = 16;
    private const int MostKnown = 20_000;

    private readonly ConcurrentDictionary<string, Question> known = new(StringComparer.Ordinal);

    /// <summary>Before a card is sent: its buttons must find what they ask.</summary>
    public async ValueTask KeepAsync(ImmutableArray<Question> questions, CancellationToken cancellation)
    {
        foreach (var question in questions)
        {
            var key = QuestionKey.Of(question);
            if (known.ContainsKey(key))
                continue;
            await tables.WriteAsync(
                LedgerTables.Memory, PartitionOf(key), [new RowWrite.Put(key, new Dictionary<string, object> { ["Question"] = QuestionJson.Write(question) })], cancellation);
            Know(key, question);
        }
    }

    /// <summary>Null for a key that nothing is kept under, or a question that this version cannot read.</summary>
    public async ValueTask<Question?> FindAsync(string key, CancellationToken cancellation)
    {
        if (!QuestionKey.IsOne(key))
            return null;
        if (known.TryGetValue(key, out var question))
            return question;
        if (await tables.GetAsync(LedgerTables.Memory, PartitionOf(key), key, cancellation) is not { } row || QuestionJson.Read((string)row.Properties["Question"]) is not { } kept)
            return null;
        Know(key, kept);
        return kept;
    }

    private void Know(string key, Question question)
    {
        if (known.Count >= MostKnown)
            known.Clear();
        known[key] = question;
    }

    private string PartitionOf(string key) => TableKeys.Join(tenant.Id, "questions", TableKeys.Bucket(key, Buckets));
}
