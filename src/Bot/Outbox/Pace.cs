namespace Bot.Outbox;

/// <summary>
/// A rate with a small reserve for bursts, told by one moment: since when the reserve fills. In any span of time at most <paramref name="Burst"/> and what
/// fills in that span is taken.
/// </summary>
/// <param name="PerSecond">What fills.</param>
internal readonly record struct Pace(double Burst, double PerSecond)
{
    /// <summary>A moment so far ahead was written by a clock that has been set back since, and counts for nothing: the reserve is full.</summary>
    private static readonly TimeSpan Credible = TimeSpan.FromHours(2);

    /// <summary>How many may be taken now.</summary>
    public int Available(DateTimeOffset since, DateTimeOffset now) => (int)Math.Floor(Math.Min(Burst, Math.Max(0, (now - Trusted(since, now)).TotalSeconds * PerSecond)) + 1e-6);

    /// <summary>From when on so many may be taken.</summary>
    public DateTimeOffset NextAt(DateTimeOffset since, DateTimeOffset now, int count) => Trusted(since, now) + TimeSpan.FromSeconds(count / PerSecond);

    /// <summary>Since when the reserve fills once so many are taken.</summary>
    public DateTimeOffset Take(DateTimeOffset since, DateTimeOffset now, int count)
    {
        var full = now - TimeSpan.FromSeconds(Burst / PerSecond);
        var trusted = Trusted(since, now);
        return (trusted > full ? trusted : full) + TimeSpan.FromSeconds(count / PerSecond);
    }

    private DateTimeOffset Trusted(DateTimeOffset since, DateTimeOffset now) => since - now > Credible ? now - TimeSpan.FromSeconds(Burst / PerSecond) : since;
}
