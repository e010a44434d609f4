using Bot.Ledger;
using Bot.Ledger.Tables;

namespace Bot.Understanding.Memory;

/// <summary>What each person asked last in each chat or thread; a follow-up edits it. Written only when it is another question.</summary>
/// <remarks>Read from storage each time: the question before may have been asked of another instance.</remarks>
public sealed class LastQuestions(ITables tables, LedgerTenant tenant)
{
    /// <param name="conversation">The chat, or the thread of a channel.</param>
    /// <param name="person">Directory id.</param>
    /// <returns>The question as <see cref="QuestionJson"/>; null for none.</returns>
    public async ValueTask<string?> FindAsync(string conversation, string person, CancellationToken cancellation) =>
        await tables.GetAsync(LedgerTables.Memory, Key(conversation), TableKeys.Escape(person), cancellation) is { } row ? (string)row.Properties["Question"] : null;

    /// <param name="before">What <see cref="FindAsync"/> found.</param>
    public async ValueTask KeepAsync(string conversation, string person, string question, string? before, CancellationToken cancellation)
    {
        if (question != before)
            await tables.WriteAsync(
                LedgerTables.Memory, Key(conversation), [new RowWrite.Put(TableKeys.Escape(person), new Dictionary<string, object> { ["Question"] = question })], cancellation);
    }

    private string Key(string conversation) => TableKeys.Join(tenant.Id, "asked", conversation);
}
