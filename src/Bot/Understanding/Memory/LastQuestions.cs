using Bot.Ledger;
using Bot.Ledger.Tables;
using Domain.Asking;

namespace Bot.Understanding.Memory;

/// <summary>What each person asked last in each chat or thread; a follow-up edits it. Written only when it is another question.</summary>
/// <remarks>Read from storage each time: the question before may have been asked of another instance.</remarks>
public sealed class LastQuestions(ITables tables, LedgerTenant tenant)
{
    /// <param name="conversation">The chat, or the thread of a channel.</param>
    /// <param name="person">Directory id.</param>
    public async ValueTask<Question?> FindAsync(string conversation, string person, CancellationToken cancellation) =>
        await tables.GetAsync(LedgerTables.Memory, Key(conversation), TableKeys.Escape(person), cancellation) is { } row
            ? QuestionJson.Read((string)row.Properties["Question"])
            : null;

    /// <param name="before">What <see cref="FindAsync"/> found.</param>
    public async ValueTask KeepAsync(string conversation, string person, Question question, Question? before, CancellationToken cancellation)
    {
        var json = QuestionJson.Write(question);
        if (before is not null && QuestionJson.Write(before) == json)
            return;
        await tables.WriteAsync(
            LedgerTables.Memory, Key(conversation), [new RowWrite.Put(TableKeys.Escape(person), new Dictionary<string, object> { ["Question"] = json })], cancellation);
    }

    private string Key(string conversation) => TableKeys.Join(tenant.Id, "asked", conversation);
}
