using System.Collections.Immutable;
using Bot.Answers.Deals;
using Domain;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Opportunities;

namespace Bot.Answers.Outlooks;

/// <summary>How likely a forecast is: weighted by our own close rates, low and high case, the chance to reach the target, and what must be won for it.</summary>
internal sealed class OutlookTopic : ITopic
{
    private const string Formula =
        "weighted = closed + Σ amount × close rate of the deal's category; P10, P50 and P90 from the distribution of all sums, each deal won or lost by itself; " +
        "close rate = (won share by value × deals + 10 × overall rate) / (deals + 10)";

    public string Name => Topics.Outlook;

    public Honours Honours(Question question) => new() { Filter = Narrowing.OfForecast, Period = true };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var view = inquiry.View;
        var scope = AskedScope.Of(question, view);
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        var period = question.Period ?? view.Calendar.QuarterContaining(inquiry.Today);
        var facts = new DealFacts(new(view, inquiry.Today, scope.Accounts, question.Currency, question.RateType));
        var forecast = Forecasting.Compute(facts, period, question.Deals.Filters);
        if (!forecast.IsAllowed)
            return new Reply.Refused(Sentence.Of($"The amounts of {scope.Label} are not shown to you here, so there is no outlook."));
        var rates = KnownCloseRates.For(inquiry, period, question.KnownAt);
        if (!rates.IsKnown)
            return new Reply.Unsupported(
                Sentence.Of($"I know no deals of past quarters to learn from, so I tell no probability."), [new("Forecast", NextQuestions.About(Topics.Forecast, question) with { Period = question.Period })]);
        var outlook = new Outlook(forecast, facts, rates);
        return new Reply.Answered(new()
        {
            Question = question with { Period = period },
            Subject = [scope.Label, "Outlook", period.Label],
            Headline = OutlookWords.Headline(outlook, DealWords.Where(question.Deals.Filters, facts)),
            Details = [.. OutlookWords.Details(outlook)],
            Sections = [.. OutlookWords.MustBeTrue(outlook)],
            Values = Values(outlook),
            RowHeading = "Open deals by category",
            Rows = [.. Rows(outlook, facts)],
            RowCount = outlook.Open.Select(facts.View.CategoryOf).Distinct().Count(),
            Covered = forecast.Deals.Length,
            Total = forecast.Total,
            Counted = "deals",
            PeriodBasis = Receipts.PeriodBasis(period, DealDate.Close),
            Omitted = [.. OmissionWords.Of(forecast.Omitted, forecast.AccountsNotShown)],
            Assumptions =
            [
                .. AssumptionWords.Of(question),
                .. question.Period is null ? [AssumptionWords.Assumed($"the current fiscal quarter, {period.Label}", "period")] : (ReadOnlySpan<Sentence>)[],
                Sentence.Of($"Deals are taken to be won or lost independently of each other."),
            ],
            Receipt = Receipts.Of(
                question, inquiry, scope, Formula,
                [
                    .. OutlookWords.Definitions(outlook), Receipts.CurrencyOf(forecast.Currency, question.RateType),
                ],
                forecast.Deals.Select(deal => deal.Id)),
            Next =
            [
                new("Forecast", NextQuestions.About(Topics.Forecast, question) with { Period = period }),
                new("The open deals", NextQuestions.Deals(question.Scope, DealStatus.Open, period) with { Currency = question.Currency }),
                new("Open risks", NextQuestions.About(Topics.Risks, question)),
            ],
        });
    }

    private static ImmutableArray<NamedValue> Values(Outlook outlook)
    {
        var values = ImmutableArray.CreateBuilder<NamedValue>();
        values.Add(new("weighted", Quantity.Of(outlook.Weighted)));
        values.Add(new("p10", Quantity.Of(outlook.Quantile(0.1))));
        values.Add(new("p50", Quantity.Of(outlook.Quantile(0.5))));
        values.Add(new("p90", Quantity.Of(outlook.Quantile(0.9))));
        if (outlook.ChanceToReachTarget is { } chance)
            values.Add(new("chance", Quantity.Ratio(chance)));
        if (outlook.Forecast.TargetAmount is { } target)
            values.Add(new("target", Quantity.Of(target)));
        values.Add(new("closed", Quantity.Of(outlook.Forecast.Amounts.Closed)));
        values.Add(new("openDeals", Quantity.Count(outlook.Open.Length)));
        if (outlook.MustBeTrue is { } set)
        {
            values.Add(new("mustBeTrue", Quantity.Of(new Money(set.Amount, outlook.Forecast.Currency))));
            values.Add(new("mustBeTrueDeals", Quantity.Count(set.Deals.Length)));
            values.Add(new("mustBeTrueChance", Quantity.Ratio(Math.Round((decimal)set.Probability, 4))));
        }

        return values.ToImmutable();
    }

    private static IEnumerable<AnswerRow> Rows(Outlook outlook, DealFacts facts) =>
        from deal in outlook.Open
        group deal by facts.View.CategoryOf(deal) into category
        orderby category.Key descending
        let rate = outlook.Rates.Of(category.Key)
        let amount = Money.Of(category.Sum(deal => facts.AmountOf(deal)!.Value), facts.Currency)
        select new AnswerRow(
            facts.LabelOf(DealDimension.Category, DealFacts.NameOf(category.Key)),
            [new("amount", Quantity.Of(amount)), new("closeRate", Quantity.Ratio(Rounded(rate.Rate))), new("low", Quantity.Ratio(Rounded(rate.Low))), new("high", Quantity.Ratio(Rounded(rate.High)))])
        {
            Note = OutlookWords.Rate(rate, outlook.Rates.Overall),
        };

    private static decimal Rounded(double share) => Math.Round((decimal)share, 4);
}
