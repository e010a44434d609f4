using Bot.Answers.Deals;
using Bot.Answers.Movements;
using Domain;
using Domain.Asking;
using Domain.Forecasts;
using Domain.MonthEnds;
using Domain.Opportunities;

namespace Bot.Answers.MonthEnds;

/// <summary>
/// What was reported at the end of a month, and what changed since: written to be passed on, so it holds nothing restricted, whatever its reader may see. The
/// baseline of the question is the moment at which the month had ended.
/// </summary>
internal sealed class MonthEndTopic : ITopic
{
    public string Name => Topics.MonthEnd;

    public Honours Honours(Question question) => new() { Filter = Narrowing.OfMovement, Period = true };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var view = inquiry.View.AtMost(Clearance.Money);
        var scope = AskedScope.Of(question, view);
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        var last = inquiry.Today.AddDays(-inquiry.Today.Day);
        var span = MovementSpan.Of(question.Baseline is null ? question with { Baseline = Beginning(view, last.AddDays(1)) } : question, inquiry);
        var day = view.DayOf(span.Beginning.AddTicks(-1));
        if (day >= inquiry.Today)
            return new Reply.Unsupported(
                Sentence.Of($"That month is not over yet on {inquiry.Today}, so nothing was reported at its end."), [new("The month before", question with { Baseline = Beginning(view, last.AddDays(1)), Period = null })]);
        var period = question.Period ?? view.Calendar.QuarterContaining(day);
        var (reported, start) = (span.Reported(question, view), span.Start(question, view));
        var number = question.Focus is ForecastNumber.Closed or ForecastNumber.MostLikely or ForecastNumber.BestCase or ForecastNumber.Pipeline ? question.Focus.Value : ForecastNumber.Commit;
        var bridge = MonthEndBridge.Compute(
            new(period, inquiry.Today, scope.Accounts) { Filters = question.Deals.Filters, Currency = question.Currency, RateType = question.RateType },
            ScopedAccounts.Of(question.Scope, reported), day, reported, start, view, number);
        if (!bridge.Movement.IsAllowed)
            return new Reply.Refused(Sentence.Of($"The amounts of {scope.Label} are not shown to you here, so there is no report to tell."));
        if (reported.RecordedAt is null || reported.Of(Opportunity.Kind).Count == 0)
            return new Reply.Unsupported(
                Sentence.Of($"Nothing had been recorded at the end of {day}, so nothing was reported then that I could tell."),
                [new("Forecast as of that day", NextQuestions.About(Topics.Forecast, question) with { Period = period, AsOf = day })]);
        var words = new MonthEndWords(bridge, day);
        var told = question with { Period = period, Baseline = span.Beginning };
        return new Reply.Answered(new()
        {
            Question = told,
            Subject = [scope.Label, $"Month end {FiscalCalendar.Month(day).Label}", period.Label],
            Headline = words.Headline(DealWords.Where(question.Deals.Filters, new DealFacts(new(view, inquiry.Today, [])))),
            Details = [.. words.Details],
            Values = [.. MonthEndRows.Values(bridge)],
            RowHeading = "Line",
            Rows = [.. MonthEndRows.Of(bridge, day)],
            RowCount = MonthEndRows.Of(bridge, day).Count(),
            Covered = bridge.Now.Deals.Length,
            Total = bridge.Now.Total,
            Counted = "deals",
            PeriodBasis = Receipts.PeriodBasis(period, DealDate.Close),
            Omitted = [.. OmissionWords.Of(bridge.Now.Omitted, bridge.Movement.AccountsNotShown)],
            Assumptions =
            [
                .. AssumptionWords.Of(question),
                .. question.Period is null ? [AssumptionWords.Assumed($"the fiscal quarter of that day, {period.Label}", "period")] : (ReadOnlySpan<Sentence>)[],
            ],
            Receipt = Receipts.Of(question, inquiry with { View = view }, scope, MonthEndWords.Formula, words.Definitions(question.RateType), bridge.Movement.Deals.Select(deal => deal.Deal)),
            Next =
            [
                new("What moved since", NextQuestions.About(Topics.Movement, question) with { Period = period, Baseline = span.Beginning, Focus = question.Focus ?? ForecastNumber.Commit }),
                new("Forecast now", NextQuestions.About(Topics.Forecast, question) with { Period = period }),
                new("Forecast as reported", NextQuestions.About(Topics.Forecast, question) with { Period = period, AsOf = day, KnownAt = span.Beginning.AddTicks(-1) }),
            ],
        });
    }

    private static DateTimeOffset Beginning(View view, DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new(local, view.TimeZone.GetUtcOffset(local));
    }
}
