using System.Collections.Immutable;
using System.Globalization;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Understanding;

namespace Bot.Status;

/// <summary>What was asked in Teams lately and not answered, in storage. Kept is the shape of each alone: never its words, nor who asked where.</summary>
public sealed class UnansweredQuestions(ITables tables, LedgerTenant tenant, IIdentities identities, TimeProvider clock)
{
    /// <summary>How long a shape is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private const int MostDropped = 50;
    private const int MostTold = 5_000;

    private string Partition => TableKeys.Join(tenant.Id, "unanswered");

    /// <summary>Keeps each, and drops those that are old. That storage fails is no reason to keep an answer back: then they go uncounted.</summary>
    public async Task KeepAsync(ImmutableArray<UnansweredShape> shapes, CancellationToken cancellation)
    {
        if (shapes.IsEmpty)
            return;
        var now = clock.GetUtcNow();
        try
        {
            foreach (var shape in shapes)
                await tables.WriteAsync(
                    LedgerTables.Memory, Partition,
                    [new RowWrite.Put(TableKeys.Join(RowBefore(now), identities.Next()), new Dictionary<string, object> { ["At"] = now, ["Kind"] = shape.Kind, ["UnknownWords"] = shape.UnknownWords })],
                    cancellation);
            // Another instance may drop the same rows at the same moment: then this batch is refused whole, and the next one drops what is left.
            var old = new List<RowWrite>();
            await foreach (var row in tables.RangeAsync(LedgerTables.Memory, Partition, RowBefore(now - Kept), null, cancellation))
                if (old.Count < MostDropped)
                    old.Add(new RowWrite.Delete(row.Row));
                else
                    break;
            if (old.Count > 0)
                await tables.WriteAsync(LedgerTables.Memory, Partition, old, cancellation);
        }
        catch (StorageException)
        {
            // Uncounted.
        }
    }

    /// <summary>Those of the last <see cref="Kept"/>, the latest first.</summary>
    /// <exception cref="StorageException">When storage fails.</exception>
    public async Task<IReadOnlyList<UnansweredShape>> LatelyAsync(CancellationToken cancellation)
    {
        var shapes = new List<UnansweredShape>();
        await foreach (var row in tables.RangeAsync(LedgerTables.Memory, Partition, null, RowBefore(clock.GetUtcNow() - Kept), cancellation))
            if (shapes.Count < MostTold)
                shapes.Add(new((string)row.Properties["Kind"], (string)row.Properties["UnknownWords"]));
            else
                break;
        return shapes;
    }

    /// <summary>Later moments sort first.</summary>
    private static string RowBefore(DateTimeOffset moment) => (DateTimeOffset.MaxValue.UtcTicks - moment.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
}

/// <summary>What is told of a question that was not answered.</summary>
/// <param name="Kind">A kind of <c>out-of-reach.json</c>, one of <see cref="Beyond"/>, <see cref="NotUnderstood"/> or <see cref="AskedBack"/>.</param>
/// <param name="UnknownWords">How many words of the message no meaning was found for: <c>0</c>, <c>1</c>, <c>2 to 3</c> or <c>4 or more</c>.</param>
public sealed record UnansweredShape(string Kind, string UnknownWords)
{
    public const string NotUnderstood = "not-understood";
    public const string AskedBack = "asked-back";

    /// <summary>One for each part of a message that was not answered. What was refused for want of rights is none.</summary>
    public static ImmutableArray<UnansweredShape> Of(Asked asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var unknown = asked.NotUnderstood.Sum(words => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length) switch { 0 => "0", 1 => "1", 2 or 3 => "2 to 3", _ => "4 or more" };
        return
        [
            .. asked.Replies.Select(reply => reply.Intent switch
            {
                Intent.Unsupported unsupported => unsupported.Kind,
                Intent.NotUnderstood => NotUnderstood,
                Intent.Clarify => AskedBack,
                _ => null,
            }).OfType<string>().Select(kind => new UnansweredShape(kind, unknown)),
        ];
    }
}
