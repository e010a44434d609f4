using Domain;
using Domain.Asking;

namespace Bot.Answers.Movements;

/// <summary>The two moments of a question about movement.</summary>
/// <param name="Beginning">Not included: what is true from this moment on has not moved before.</param>
/// <param name="IsAssumed">No beginning was said.</param>
internal sealed record MovementSpan(DateTimeOffset Beginning, bool IsAssumed)
{
    private const int DefaultDays = 7;

    public static string AssumedWords { get; } = $"the last {DefaultDays} days";

    public static MovementSpan Of(Question question, Inquiry inquiry)
    {
        if (question.Baseline is { } baseline)
            return new(baseline, false);
        var local = inquiry.Today.AddDays(-DefaultDays).ToDateTime(TimeOnly.MinValue);
        return new(new(local, inquiry.View.TimeZone.GetUtcOffset(local)), true);
    }

    /// <summary>The beginning as it was known then: what was said at its very moment belongs to what moved since.</summary>
    public View Reported(Question question, View view) => view.At(Before, question.KnownAt < Before ? question.KnownAt : Before);

    /// <summary>The beginning as it is known now.</summary>
    public View Start(Question question, View view) => view.At(Before, question.KnownAt);

    private DateTimeOffset Before => Beginning.AddTicks(-1);
}
