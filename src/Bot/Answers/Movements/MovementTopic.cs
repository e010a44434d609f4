using Bot.Answers.Deals;
using Domain.Asking;
using Domain.Movements;
using Domain.Opportunities;

namespace Bot.Answers.Movements;

/// <summary>What moved the open forecast of a period since a moment, and the deals behind each step.</summary>
internal sealed class MovementTopic : ITopic
{
    public string Name => Topics.Movement;

    public Honours Honours(Question question) => new() { Filter = Narrowing.OfMovement, Period = true };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var view = inquiry.View;
        var scope = AskedScope.Of(question, view);
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        var period = question.Period ?? view.Calendar.QuarterContaining(inquiry.Today);
        var span = MovementSpan.Of(question, inquiry);
        var asked = new MovementScope(period, inquiry.Today, scope.Accounts)
        {
            Filters = question.Deals.Filters,
            Categories = MovementWords.Categories(question.Focus),
            Currency = question.Currency,
            RateType = question.RateType,
        };
        var movement = Waterfall.Compute(asked, span.Reported(question, view), span.Start(question, view), view);
        if (!movement.IsAllowed)
            return new Reply.Refused(Sentence.Of($"The amounts of {scope.Label} are not shown to you here, so there is no movement to tell."));
        var since = view.DayOf(span.Beginning);
        var told = question with { Period = period, Baseline = span.Beginning };
        var facts = new DealFacts(new(view, inquiry.Today, [], movement.Currency, question.RateType));
        var rows = new MovementRows(movement, told, facts);
        return new Reply.Answered(new()
        {
            Question = told,
            Subject = [scope.Label, MovementWords.Title(question), period.Label],
            Headline = MovementHeadline.Of(movement, told, since, DealWords.Where(question.Deals.Filters, facts)),
            Details = [.. MovementWords.Details(movement, told, since)],
            Values = [.. Values(movement)],
            RowHeading = rows.Heading,
            Rows = [.. rows.Page],
            RowCount = rows.Count,
            TotalCovers = rows.Count,
            Covered = movement.Deals.Length,
            Total = movement.Deals.Length + movement.Omitted.Where(omission => omission.Reason == OmissionReason.NoRate).Sum(omission => omission.Deals),
            Counted = "deals",
            PeriodBasis = Receipts.PeriodBasis(period, DealDate.Close),
            Omitted = [.. OmissionWords.Of(movement.Omitted, movement.AccountsNotShown)],
            Assumptions =
            [
                .. AssumptionWords.Of(question),
                .. question.Period is null ? [AssumptionWords.Assumed($"the current fiscal quarter, {period.Label}", "period")] : (ReadOnlySpan<Sentence>)[],
                .. span.IsAssumed ? [AssumptionWords.Assumed(MovementSpan.AssumedWords, "beginning")] : (ReadOnlySpan<Sentence>)[],
            ],
            Receipt = Receipts.Of(
                question, inquiry, scope, MovementWords.Formula, MovementWords.Definitions(movement, question, span.Beginning), movement.Deals.Select(deal => deal.Deal)),
            Next = MovementNext.After(told, movement),
        });
    }

    private static IEnumerable<NamedValue> Values(Movement movement)
    {
        yield return new("change", Quantity.Of(movement.Change));
        yield return new("start", Quantity.Of(movement.Start));
        foreach (var step in movement.Steps)
            yield return new(MovementWords.ValueName(step.Reason), Quantity.Of(step.Amount));
        yield return new("end", Quantity.Of(movement.End));
        yield return new("reported", Quantity.Of(movement.Reported));
        yield return new("late", Quantity.Of(movement.Late));
        yield return new("slipped", Quantity.Of(movement.SlippedAmount));
        if (movement.SlipRate is { } rate)
            yield return new("slipRate", Quantity.Ratio(rate));
        yield return new("dealsAtStart", Quantity.Count(movement.DealsAtStart));
        yield return new("dealsAtEnd", Quantity.Count(movement.DealsAtEnd));
    }
}
