using Bot.Answers.WhatIfs;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Scenarios;

namespace Bot.Answers.Scenarios;

/// <summary>A saved scenario beside what happened: the forecast as it was known when it was saved, without and with what was assumed, and as it is now.</summary>
internal sealed class ScenarioReviewTopic : ITopic
{
    private const string Formula =
        "assumed = the forecast known when the scenario was saved, with what it assumes; difference = the forecast now − assumed, deal by deal";

    public string Name => Topics.ScenarioReview;

    public Honours Honours(Question question) => new() { Accounts = false, Ownership = false, Currency = false, Rate = false };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var view = inquiry.View;
        if (view.Find(SavedScenario.Kind, question.Subject) is not { Saved: { } moment } saved || SavedQuestions.Of(saved) is not { Scenario: { } scenario } asked)
            return new Reply.Unsupported(Sentence.Of($"No such scenario is shown to you here."), [new("Saved scenarios", new() { Topic = Topics.Scenarios })]);
        var scope = AskedScope.Of(asked, view);
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        if (ScenarioCheck.Wrong(scenario) is { } wrong)
            return new Reply.Unsupported(wrong, []);
        var (then, day) = (inquiry.At(null, moment), view.DayOf(moment));
        var supposition = Supposing.Of(then, day, scenario);
        var now = Facts(view, inquiry.Today, null);
        var (before, supposed) = (Facts(then, day, now.Currency), Facts(supposition.View, day, now.Currency));
        var period = asked.Period ?? view.Calendar.QuarterContaining(day);
        var assumed = ScenarioEffect.Of(before, supposed, period, asked.Deals.Filters, WhatIfWords.RollUpOf(asked.Focus));
        var came = ScenarioEffect.Of(supposed, now, period, asked.Deals.Filters, assumed.Number);
        if (!came.Supposed.IsAllowed)
            return new Reply.Refused(Sentence.Of($"The amounts of {scope.Label} are not shown to you here, so there is nothing to compare."));
        var review = new ScenarioReview(saved, assumed, came, supposition, period.End < inquiry.Today);
        var rows = new ScenarioReviewRows(review, supposed, now).All;
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = [scope.Label, saved.Name!, period.Label],
            Headline = review.Headline,
            Details = [.. review.Details(new AssumptionPhrases(before).Of(scenario), view)],
            Values = [.. review.Values],
            RowHeading = "Deal, against what was assumed",
            Rows = rows,
            RowCount = rows.Length,
            Covered = came.Supposed.Deals.Length,
            Total = came.Supposed.Total,
            ShowsValues = true,
            Omitted = [.. OmissionWords.Of(came.Supposed.Omitted, came.Supposed.AccountsNotShown)],
            Receipt = Receipts.Of(question, inquiry, scope, Formula, review.Definitions(asked.RateType), supposition.Deals.Select(deal => deal.Before.Id)),
            Next =
            [
                new("What if, as it is now", asked),
                new("What moved since", NextQuestions.About(Topics.Movement, asked) with { Period = period, Baseline = moment }),
                new("Saved scenarios", new() { Topic = Topics.Scenarios }),
            ],
        });

        DealFacts Facts(View at, DateOnly today, Currency? currency) => new(new(at, today, scope.Accounts, currency ?? asked.Currency, asked.RateType));
    }
}
