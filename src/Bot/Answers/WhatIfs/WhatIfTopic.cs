using Bot.Answers.Deals;
using Bot.Answers.Outlooks;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Scenarios;

namespace Bot.Answers.WhatIfs;

/// <summary>A forecast beside the same one under a scenario: what would be, and what that would change. Nothing is written.</summary>
internal sealed class WhatIfTopic : ITopic
{
    public string Name => Topics.WhatIf;

    public Honours Honours(Question question) => new() { Filter = Narrowing.OfForecast, Grouping = _ => true, Period = true };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var (view, scenario) = (inquiry.View, question.Scenario ?? new());
        var scope = AskedScope.Of(question, view);
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        if (ScenarioCheck.Wrong(scenario) is { } wrong)
            return new Reply.Clarify(wrong, []);
        var supposition = Supposing.Of(view, inquiry.Today, scenario);
        var now = new DealFacts(new(view, inquiry.Today, scope.Accounts, question.Currency, question.RateType));
        var supposed = new DealFacts(new(supposition.View, inquiry.Today, scope.Accounts, now.Currency, question.RateType));
        var phrases = new AssumptionPhrases(now);
        if (ScenarioCheck.Void(supposition, phrases) is { } nothing)
            return new Reply.Unsupported(nothing, [new("Open deals", NextQuestions.Deals(question.Scope, DealStatus.Open))]);
        if (ScenarioCheck.WithoutAmounts(scenario, now) is { } without)
            return new Reply.Unsupported(without, []);
        var current = view.Calendar.QuarterContaining(inquiry.Today);
        var period = question.Period ?? Usual(supposition, current, view.Calendar);
        var effect = ScenarioEffect.Of(now, supposed, period, question.Deals.Filters, WhatIfWords.RollUpOf(question.Focus), question.Deals.GroupBy);
        if (!effect.Now.IsAllowed)
            return new Reply.Refused(Sentence.Of($"The amounts of {scope.Label} are not shown to you here, so there is no forecast to set a what-if beside."));
        var rates = KnownCloseRates.For(inquiry, period, question.KnownAt);
        var figures = new WhatIfFigures(effect, rates.IsKnown ? (new Outlook(effect.Now, now, rates), new Outlook(effect.Supposed, supposed, rates)) : null);
        var deals = new WhatIfDeals(effect, supposition, now, supposed);
        var rows = question.Deals.GroupBy is { } by ? WhatIfGroups.Of(effect, by) : deals.Rows;
        return new Reply.Answered(new()
        {
            Question = question with { Period = period, Scenario = scenario },
            Subject = [scope.Label, "What if", period.Label],
            Headline = WhatIfWords.Headline(effect, phrases.Of(scenario), DealWords.Where(question.Deals.Filters, now)),
            Details = [.. WhatIfWords.Details(effect, supposition)],
            Sections = [figures.Section],
            Values = [new("difference", Quantity.Of(effect.Difference)), .. figures.Values, new("deals", Quantity.Count(deals.Count))],
            RowHeading = rows.Heading,
            Rows = [.. rows.Page(question.Skip)],
            RowCount = rows.Count,
            TotalCovers = rows.Count,
            Covered = effect.Supposed.Deals.Length,
            Total = effect.Supposed.Total,
            Counted = "deals",
            PeriodBasis = Receipts.PeriodBasis(period, DealDate.Close),
            RowsBesideSections = true,
            Omitted = [.. OmissionWords.Of(effect.Supposed.Omitted, effect.Supposed.AccountsNotShown)],
            Assumptions =
            [
                .. AssumptionWords.Of(question),
                .. question.Period is not null ? [] : (ReadOnlySpan<Sentence>)
                [
                    AssumptionWords.Assumed(period == current ? $"the current fiscal quarter, {period.Label}" : $"{period.Label}, in which the deal closes", "period"),
                ],
                .. rates.IsKnown ? [Sentence.Of($"For the chance, deals are taken to be won or lost independently of each other.")] : (ReadOnlySpan<Sentence>)[],
            ],
            Receipt = Receipts.Of(question, inquiry, scope, WhatIfWords.Formula, WhatIfWords.Definitions(effect, scenario, question.RateType, inquiry.Today), deals.Ids),
            Next =
            [
                new("Forecast with it", NextQuestions.About(Topics.Forecast, question) with { Period = period, Focus = question.Focus, Scenario = scenario, Deals = new() { Filters = question.Deals.Filters } }),
                new("As it is", NextQuestions.About(Topics.Forecast, question) with { Period = period, Focus = question.Focus, Deals = new() { Filters = question.Deals.Filters } }),
                new("How likely with it", NextQuestions.About(Topics.Outlook, question) with { Period = period, Scenario = scenario, Deals = new() { Filters = question.Deals.Filters } }),
            ],
        });
    }

    /// <summary>The current quarter; where no deal that was assumed on is in it, the one in which the first of them closes.</summary>
    private static Period Usual(Supposition supposition, Period current, FiscalCalendar calendar)
    {
        DateOnly[] closes = [.. supposition.Deals.SelectMany(deal => new[] { deal.Before.Close, deal.After.Close }).OfType<DateOnly>()];
        return closes.Length == 0 || supposition.Findings.Any(finding => finding.Assumption is Assumption.RateMove) || closes.Any(current.Contains)
            ? current : calendar.QuarterContaining(supposition.Deals.Min(deal => deal.Before.Close ?? deal.After.Close)!.Value);
    }
}
