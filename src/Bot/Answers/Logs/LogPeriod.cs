using Domain;
using Domain.Asking;

namespace Bot.Answers.Logs;

/// <summary>The time that is looked through: after <paramref name="From"/>, not after <paramref name="Until"/>.</summary>
/// <param name="Assumed">What was supplied because no period was said; null for nothing.</param>
internal sealed record LogPeriod(DateTimeOffset From, DateTimeOffset Until, Sentence? Assumed)
{
    private const int DefaultDays = 7;

    /// <param name="isAllTime">Everything is looked through when no period was said, rather than the last days.</param>
    public static LogPeriod Of(Question question, DateOnly today, View view, bool isAllTime) => question.Period is { } said
        ? new(StartOf(said.Start, view).AddTicks(-1), StartOf(said.End.AddDays(1), view).AddTicks(-1), null)
        : isAllTime ? new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, null)
        : new(StartOf(today.AddDays(-DefaultDays), view), DateTimeOffset.MaxValue, AssumptionWords.Assumed($"the last {DefaultDays} days", "period"));

    public bool Holds(DateTimeOffset moment) => moment > From && moment <= Until;

    private static DateTimeOffset StartOf(DateOnly day, View view)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new(local, view.TimeZone.GetUtcOffset(local));
    }
}
