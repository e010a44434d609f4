using Bot.Ledger;
using Bot.Ledger.Tables;

namespace Bot.Understanding.Memory;

/// <summary>What each person asked last in each chat or thread; a follow-up edits it. Written only when it is another question.</summary>
/// <remarks>Read from storage each time: the question before may have been asked of another instance.</remarks>
public sealed class LastQuestions(ITables tables, LedgerTenant tenant, TimeProvider clock)
{
    /// <summary>After a day nobody means it any more.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <param name="conversation">The chat, or the thread of a channel.</param>
    /// <param name="person">Directory id.</param>
    /// <returns>The question as <see cref="QuestionJson"/>; null for none.</returns>
    public async ValueTask<string?> FindAsync(string conversation, string person, CancellationToken cancellation) =>
        await tables.GetAsync(LedgerTables.Memory, Key(conversation), TableKeys.Escape(person), cancellation) is { } row
            && row.Properties.TryGetValue("Expires", out var expires) && (DateTimeOffset)expires > clock.GetUtcNow() ? (string)row.Properties["Question"] : null;

    /// <param name="before">What <see cref="FindAsync"/> found.</param>
    public async ValueTask KeepAsync(string conversation, string person, string question, string? before, CancellationToken cancellation)
    {
        if (question == before)
            return;
        var now = clock.GetUtcNow();
        if (before is null)
            await tables.DropExpiredAsync(LedgerTables.Memory, Key(conversation), now, cancellation);
        await tables.WriteAsync(
            LedgerTables.Memory, Key(conversation),
            [new RowWrite.Put(TableKeys.Escape(person), new Dictionary<string, object> { ["Question"] = question, ["Expires"] = now + Kept })], cancellation);
    }

    public async ValueTask ForgetAsync(string conversation, string person, CancellationToken cancellation)
    {
        if (await FindAsync(conversation, person, cancellation) is not null)
            await tables.WriteAsync(LedgerTables.Memory, Key(conversation), [new RowWrite.Delete(TableKeys.Escape(person))], cancellation);
    }

    private string Key(string conversation) => TableKeys.Join(tenant.Id, "asked", conversation);
}
