using System.Collections.Immutable;
using Domain.Rates;

namespace Domain.Calls;

/// <summary>What people called for periods that are over, beside what came in and what the deals had said at that moment.</summary>
public static class GradedCalls
{
    /// <summary>How long before the end of a period its last number is graded, in weeks.</summary>
    public static ImmutableArray<int> Horizons { get; } = [13, 8, 4, 1];

    /// <summary>The last number of each scope, period and category as it stood <paramref name="weeks"/> weeks before the period ended.</summary>
    /// <returns>In the reporting currency, by period; what has no exchange rate is left out.</returns>
    public static ImmutableArray<GradedCall> Of(View view, DateOnly today, RecordId person, int weeks) => Of(view, today, by => by == person, weeks);

    /// <param name="isOf">Whose numbers.</param>
    /// <inheritdoc cref="Of(View, DateOnly, RecordId, int)"/>
    public static ImmutableArray<GradedCall> Of(View view, DateOnly today, Func<RecordId, bool> isOf, int weeks) =>
    [
        .. from submission in view.Of(Submission.Kind)
           where submission.By is { } caller && isOf(caller) && submission.Amount is not null && submission is { Start: not null, End: { } ended, Submitted: { } submitted }
               && ended < today && view.DayOf(submitted) <= ended.AddDays(-7 * weeks)
           group submission by (submission.By, Scope: submission.Scope.Canonical(view), submission.Start, submission.End, submission.Category) into numbers
           orderby numbers.Key.End, numbers.Key.Scope.Label(view)
           let graded = Graded(view, today, numbers.MaxBy(submission => submission.Submitted)!)
           where graded is not null
           select graded,
    ];

    private static GradedCall? Graded(View view, DateOnly today, Submission submission)
    {
        var quarter = view.Calendar.QuarterContaining(submission.Start!.Value);
        var period = submission.IsFor(quarter) ? quarter : new(submission.Start.Value, submission.End!.Value, submission.Period ?? "");
        var currency = view.ReportingCurrency;
        var conversion = new Conversion(view.Rates, currency, RateType.Plan);
        return conversion.Of(submission.Amount!.Value, period.End) is { } called
            ? new(submission, period, called, submission.Ledger is { } said ? conversion.Of(said, period.End) : null,
                submission.Scope.Ledger(view, today, period, currency).Amounts.Closed.Amount)
            : null;
    }
}

/// <param name="Called">The number that was submitted.</param>
/// <param name="Ledger">What the deals said when it was; null when that was not kept.</param>
/// <param name="Actual">The bookings of the scope and period.</param>
public sealed record GradedCall(Submission Submission, Period Period, decimal Called, decimal? Ledger, decimal Actual);
