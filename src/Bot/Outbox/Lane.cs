namespace Bot.Outbox;

/// <summary>
/// A conversation, as far as speaking there unasked goes: one instance at a time, in order of due, and within what Teams allows a bot in one conversation
/// (7 messages a second, 8 in two, 60 in thirty, 1,800 an hour).
/// </summary>
/// <param name="Fence">Grows each time somebody begins to speak.</param>
/// <param name="NotBefore">After a failure, when to go on.</param>
/// <param name="Failures">In a row.</param>
/// <param name="BurstSince">Of the pace that keeps the limits of seconds.</param>
/// <param name="HourSince">Of the pace that keeps the limit of an hour.</param>
/// <param name="ETag">Null when it is not stored yet.</param>
internal sealed record Lane(
    string Conversation, string Owner, DateTimeOffset LeaseUntil, long Fence, DateTimeOffset NotBefore, int Failures, DateTimeOffset BurstSince, DateTimeOffset HourSince, string? ETag)
{
    /// <summary>How much the clocks of two instances may differ.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    // An edit and a line go out together where one may, so one more than the reserve is counted: 4 + 1.86 is below 7, 4 + 2 x 1.86 below 8, 4 + 30 x 1.86 below 60.
    private static readonly Pace Seconds = new(3, 1.86);

    // 60 + 3,600 x 0.483 is below 1,800.
    private static readonly Pace Hour = new(59, 0.483);

    /// <param name="before">Long enough ago that nothing is to be waited for.</param>
    public static Lane New(string conversation, DateTimeOffset before) => new(conversation, "", before, 0, before, 0, before, before, null);

    /// <summary>From when on somebody may speak there; not after <paramref name="now"/> when they may.</summary>
    /// <remarks>A lease or a wait that ends later than any would that began now was written by a clock that has been set back since, and counts for nothing.</remarks>
    public DateTimeOffset FreeAt(DateTimeOffset now, OutboxOptions options)
    {
        var free = Seconds.Available(BurstSince, now) >= 1 ? now : Seconds.NextAt(BurstSince, now, 1);
        if (Hour.Available(HourSince, now) < 1)
            free = Later(free, Hour.NextAt(HourSince, now, 1));
        if (LeaseUntil <= now + options.Lease + Skew)
            free = Later(free, LeaseUntil);
        if (NotBefore <= now + LongestCredibleWait)
            free = Later(free, NotBefore);
        return free;
    }

    /// <summary>While so many messages go out.</summary>
    public Lane Taken(string owner, DateTimeOffset now, TimeSpan lease, int messages) => this with
    {
        Owner = owner,
        LeaseUntil = now + lease,
        Fence = Fence + 1,
        BurstSince = Seconds.Take(BurstSince, now, messages),
        HourSince = Hour.Take(HourSince, now, messages),
    };

    /// <summary>All went well.</summary>
    public Lane Free(DateTimeOffset now) => this with { LeaseUntil = now, NotBefore = now, Failures = 0 };

    /// <summary>Nothing went out; on from the moment.</summary>
    public Lane Pausing(DateTimeOffset now, DateTimeOffset until) => this with { LeaseUntil = now, NotBefore = until, Failures = Failures + 1 };

    private static readonly TimeSpan LongestCredibleWait = TimeSpan.FromHours(2);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
