using System.Collections.Immutable;
using Bot.Outbox;

namespace Bot.Status;

/// <summary>What the bot says unasked goes out, and what did not.</summary>
internal sealed class OutboxCheck(OutboxRows rows, TimeProvider clock) : IStatusCheck
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(1);
    private static readonly TimeSpan Told = TimeSpan.FromDays(7);

    public string Area => "Said unasked";

    public async Task<Finding> FindAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var items = ImmutableArray.CreateBuilder<OutboxItem>();
        await foreach (var item in rows.AllAsync(cancellation))
            if (!item.IsFinished || now - item.At < Told)
                items.Add(item);
        return Of(items.ToImmutable(), now);
    }

    /// <param name="items">What waits, and what was finished within a week.</param>
    internal static Finding Of(ImmutableArray<OutboxItem> items, DateTimeOffset now)
    {
        var waiting = items.Count(item => !item.IsFinished);
        var sent = items.Count(item => item.State == ItemState.Sent && now - item.At < Lately);
        var went = $"{sent} {(sent == 1 ? "message" : "messages")} went out within a day, {waiting} {(waiting == 1 ? "waits" : "wait")}";
        var given = items.Where(item => item.State == ItemState.GivenUp).ToArray();
        var closed = items.Where(item => item.State == ItemState.Refused).Select(item => item.Conversation).Distinct().Count();
        var uncertain = items.Count(item => item.State == ItemState.Uncertain);
        var repeats = items.Sum(item => item.Repeats - item.Found);
        var troubles = string.Join(", ", new[]
        {
            given.Length > 0 ? $"{given.Length} {(given.Length == 1 ? "was" : "were")} given up ({Kinds(given)})" : "",
            closed > 0 ? $"{closed} {(closed == 1 ? "conversation takes" : "conversations take")} no messages" : "",
            uncertain > 0 ? $"of {uncertain} the answer of Teams was lost" : "",
            repeats > 0 ? $"{repeats} may have been said twice" : "",
        }.Where(trouble => trouble.Length > 0));
        return (given.Length, closed, troubles) switch
        {
            (0, 0, "") => Finding.Good("Said unasked", $"{went}."),
            (0, 0, _) => Finding.Good("Said unasked", $"{went}. Within a week {troubles}."),
            (0, _, _) => Finding.Attention("Said unasked", $"{went}. Within a week {troubles}.", $"Add the bot again where it was removed or blocked, or unlink the channel."),
            _ => Finding.Attention("Said unasked", $"{went}. Within a week {troubles}.", $"See the table Outbox, column Trouble: 401 and 403 are the registration, 5xx Teams itself."),
        };
    }

    /// <summary>What, and the trouble: <c>2 digest: 503</c>.</summary>
    private static string Kinds(OutboxItem[] items) => string.Join(
        ", ", items.CountBy(item => $"{item.Due.Kind}: {item.Trouble ?? "stopped again and again"}").OrderByDescending(kind => kind.Value).Take(3).Select(kind => $"{kind.Value} {kind.Key}"));
}
