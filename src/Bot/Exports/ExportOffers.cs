using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Understanding;
using Bot.Understanding.Memory;
using Domain.Asking;

namespace Bot.Exports;

/// <summary>Files that were offered to somebody, kept in storage so that any instance can make them, and none twice.</summary>
public sealed class ExportOffers(ITables tables, LedgerTenant tenant, IIdentities identities, TimeProvider clock)
{
    /// <summary>For how long an offer stands.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromDays(1);

    private const int Buckets = 16;
    private const int LongestKey = 64;

    /// <param name="person">To whom; nobody else can accept it.</param>
    /// <returns>Its key.</returns>
    internal async Task<string> KeepAsync(Question question, ExportFormat format, string person, CancellationToken cancellation)
    {
        var key = identities.Next();
        await tables.DropExpiredAsync(LedgerTables.Memory, PartitionOf(key), clock.GetUtcNow(), cancellation);
        await tables.WriteAsync(
            LedgerTables.Memory, PartitionOf(key),
            [new RowWrite.Insert(TableKeys.Escape(key), new Dictionary<string, object>
            {
                ["Question"] = QuestionJson.Write(question),
                ["Format"] = format.ToString(),
                ["Person"] = person,
                ["State"] = nameof(ExportState.Offered),
                ["Expires"] = clock.GetUtcNow() + Keep,
            })],
            cancellation);
        return key;
    }

    /// <summary>Answers the offer, the first time only.</summary>
    /// <returns>What it was before, and what it is of; null for what was never offered to the person, or is no longer.</returns>
    internal async Task<(ExportState Before, Question Question, ExportFormat Format)?> AnswerAsync(string? key, string person, ExportState state, CancellationToken cancellation)
    {
        while (key is { Length: > 0 and <= LongestKey } && await tables.GetAsync(LedgerTables.Memory, PartitionOf(key), TableKeys.Escape(key), cancellation) is { } row)
        {
            if ((DateTimeOffset)row.Properties["Expires"] <= clock.GetUtcNow() || (string)row.Properties["Person"] != person
                || QuestionJson.Read((string)row.Properties["Question"]) is not { } question)
                return null;
            var (before, format) = (Enum.Parse<ExportState>((string)row.Properties["State"]), Enum.Parse<ExportFormat>((string)row.Properties["Format"]));
            if (before != ExportState.Offered)
                return (before, question, format);
            var answered = new Dictionary<string, object>(row.Properties) { ["State"] = state.ToString() };
            if (await tables.WriteAsync(LedgerTables.Memory, PartitionOf(key), [new RowWrite.Replace(row.Row, answered, row.ETag)], cancellation) is WriteOutcome.Written)
                return (before, question, format);
        }

        return null;
    }

    private string PartitionOf(string key) => TableKeys.Join(tenant.Id, "exports", TableKeys.Bucket(key, Buckets));
}

internal enum ExportState
{
    Offered,

    /// <summary>The file is made, or about to be.</summary>
    Accepted,

    Declined,
}
