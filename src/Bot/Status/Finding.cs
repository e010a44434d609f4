using Domain.Asking;

namespace Bot.Status;

/// <summary>What one check found.</summary>
/// <param name="Area">What was looked at, in a word or two.</param>
/// <param name="What">One sentence.</param>
/// <param name="Advice">What to do about it; null where there is nothing to do.</param>
public sealed record Finding(string Area, Level Level, Sentence What, Sentence? Advice = null)
{
    internal static Finding Good(string area, FormattableString what) => new(area, Level.Good, Sentence.Of(what));

    internal static Finding Attention(string area, FormattableString what, FormattableString advice) => new(area, Level.Attention, Sentence.Of(what), Sentence.Of(advice));

    internal static Finding Bad(string area, FormattableString what, FormattableString advice) => new(area, Level.Bad, Sentence.Of(what), Sentence.Of(advice));
}

public enum Level
{
    Good,

    /// <summary>It works, and somebody should look at it.</summary>
    Attention,

    /// <summary>Something does not work.</summary>
    Bad,
}
