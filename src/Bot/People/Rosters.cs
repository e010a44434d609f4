using System.Collections.Concurrent;

namespace Bot.People;

/// <summary>
/// Remembers rosters for a while, so that a question does not wait for them. An event of membership forgets them at once where it arrives, and within
/// <see cref="Recheck"/> in every other instance.
/// </summary>
public sealed partial class Rosters(RosterStamps stamps, TimeProvider clock, ILogger<Rosters> log)
{
    public static readonly TimeSpan Keep = TimeSpan.FromMinutes(5);

    /// <summary>An unreadable roster is asked for again soon, but not by every message.</summary>
    public static readonly TimeSpan KeepUnreadable = TimeSpan.FromSeconds(20);

    /// <summary>How long a remembered roster is taken for true without asking whether another instance heard of a change.</summary>
    public static readonly TimeSpan Recheck = TimeSpan.FromSeconds(2);

    private const int MostKept = 20_000;

    private readonly ConcurrentDictionary<string, Entry> known = new(StringComparer.Ordinal);
    private long changes;

    /// <summary>The roster; <see cref="Roster.Unreadable"/> when it cannot be read. The same instance for as long as it is remembered.</summary>
    public async ValueTask<Roster> ReadAsync(string key, RosterReading read, CancellationToken cancellation)
    {
        string? stamp = null;
        if (known.TryGetValue(key, out var entry) && clock.GetElapsedTime(entry.ReadAt) < (entry.Roster.IsComplete ? Keep : KeepUnreadable))
        {
            if (clock.GetElapsedTime(entry.CheckedAt) < Recheck)
                return entry.Roster;
            var checkedAt = clock.GetTimestamp();
            stamp = await stamps.FindAsync(key, cancellation);
            if (stamp == entry.Stamp)
            {
                known.TryUpdate(key, entry with { CheckedAt = checkedAt }, entry);
                return entry.Roster;
            }
        }

        // An event that arrives while the roster is read makes what is read old: then it is used once, and read again by the next message.
        var version = Volatile.Read(ref changes);
        var started = clock.GetTimestamp();
        stamp ??= await stamps.FindAsync(key, cancellation);
        var roster = await TryReadAsync(key, read, cancellation);
        if (version == Volatile.Read(ref changes))
            known[key] = new(roster, started, started, stamp);
        if (known.Count > MostKept)
            known.Clear();
        return roster;
    }

    /// <summary>Somebody joined or left.</summary>
    public async Task ForgetAsync(string key, CancellationToken cancellation)
    {
        Interlocked.Increment(ref changes);
        known.TryRemove(key, out _);
        await stamps.RenewAsync(key, cancellation);
    }

    private async Task<Roster> TryReadAsync(string key, RosterReading read, CancellationToken cancellation)
    {
        try
        {
            return new([.. await read(cancellation)], IsComplete: true);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            LogUnreadable(log, trouble, key);
            return Roster.Unreadable;
        }
    }

    [LoggerMessage(200, LogLevel.Warning, "The roster of {Conversation} cannot be read; anybody may be listening there")]
    private static partial void LogUnreadable(ILogger log, Exception trouble, string conversation);

    private sealed record Entry(Roster Roster, long ReadAt, long CheckedAt, string? Stamp);
}
