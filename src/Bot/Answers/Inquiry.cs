using Domain;
using Domain.Health;

namespace Bot.Answers;

/// <summary>What an answer depends on besides the question.</summary>
/// <param name="View">The portfolio as it is now, cut for the reader.</param>
/// <param name="Today">The reader's day: moves periods, overdue and ages, never what is known.</param>
/// <param name="At">The view as of the end of a day, as it was known at a moment.</param>
internal sealed record Inquiry(View View, DateOnly Today, Func<DateOnly?, DateTimeOffset?, View> At)
{
    /// <summary>What health is measured by here.</summary>
    public HealthModel Health { get; init; } = HealthModel.Default;
}
