using System.Collections.Immutable;
using Bot.Answers.Deals;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Revenues;

namespace Bot.Answers.Rolling;

/// <summary>Revenue and bookings of whole months, apart; this month and the eleven after it unless a period is said.</summary>
internal sealed class RollingTopic : ITopic
{
    private const int OnPage = 25;

    public string Name => Topics.Rolling;

    public Honours Honours(Question question) => new()
    {
        Filter = Narrowing.OfRevenue,
        Grouping = dimension => dimension is not (DealDimension.Stage or DealDimension.Category or DealDimension.Status or DealDimension.Competitor),
        Period = true,
    };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var view = inquiry.View;
        var scope = AskedScope.Of(question, view);
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        var period = Period(question, inquiry);
        var currency = question.Currency ?? RevenueForecasting.CurrencyOf(view, scope.Accounts);
        var facts = new DealFacts(new(view, inquiry.Today, scope.Accounts, currency, question.RateType) { Named = question.Scope.Accounts.IsDefault ? [] : question.Scope.Accounts });
        var rows = question.Deals.GroupBy ?? (facts.Named.Skip(1).Any() ? DealDimension.NamedAccount : IsOneQuarter(period) ? DealDimension.CloseMonth : DealDimension.CloseQuarter);
        var forecast = RevenueForecasting.Compute(facts, period, question.Deals.Filters, rows);
        if (!forecast.IsAllowed)
            return new Reply.Refused(Sentence.Of($"The amounts of {scope.Label} are not shown to you here, so there is no revenue forecast."));
        var asked = question with { Period = forecast.Period };
        return new Reply.Answered(new()
        {
            Question = asked,
            Subject = [scope.Label, "Revenue and bookings", forecast.Period.Label],
            Headline = RollingWords.Headline(forecast, DealWords.Where(question.Deals.Filters, facts)),
            Details = [.. RollingWords.Details(forecast)],
            Values = Values(forecast),
            RowHeading = Heading(rows),
            Rows = [.. forecast.Rows.Skip(question.Skip).Take(OnPage).Select(Row)],
            RowCount = forecast.Rows.Length,
            TotalCovers = forecast.Rows.Length,
            Covered = forecast.Deals.Length,
            Total = forecast.TotalDeals,
            Counted = "deals",
            PeriodBasis = forecast.Period.Label,
            Omitted = [.. OmissionWords.Of(forecast.Omitted, forecast.AccountsNotShown), .. RollingWords.RecordsWithoutRate(forecast)],
            Assumptions = [.. AssumptionWords.Of(question), .. RollingWords.Assumptions(question, forecast, rows)],
            Receipt = Receipts.Of(
                question, inquiry, scope, RollingWords.Formula, RollingWords.Definitions(forecast, question.RateType), forecast.Deals.Select(deal => deal.Id)),
            Next = Next(asked, period, rows),
        });
    }

    private static Period Period(Question question, Inquiry inquiry)
    {
        var rolling = FiscalCalendar.RollingTwelve(inquiry.Today);
        if (question.Period is not { } said)
            return rolling;
        var whole = WholeMonths.Of(said, inquiry.View.Calendar);
        return (whole.Start, whole.End) == (rolling.Start, rolling.End) ? rolling : whole;
    }

    private static string Heading(DealDimension rows) => rows switch
    {
        DealDimension.CloseMonth => "Month",
        DealDimension.CloseQuarter => "Quarter",
        DealDimension.CloseYear => "Year",
        _ => FirstLetter.Upper(DealWords.Of(rows)),
    };

    private static bool IsOneQuarter(Period period) => period.Days <= 93;

    private static ImmutableArray<NamedValue> Values(RevenueForecast forecast)
    {
        var (revenue, bookings) = (forecast.Total.Revenue, forecast.Total.Bookings);
        return
        [
            Of("revenue", revenue.CommitForecast), Of("bookings", bookings.CommitForecast),
            Of("actualRevenue", revenue.Actual), Of("contractedRevenue", revenue.Contracted), Of("wonRevenue", revenue.Won), Of("commitRevenue", revenue.Commit),
            Of("revenueMostLikely", revenue.MostLikelyForecast), Of("revenueBestCase", revenue.BestCaseForecast), Of("revenueOfOpenDeals", revenue.OfOpenDeals),
            Of("bookingsClosed", bookings.Closed), Of("bookingsMostLikely", bookings.MostLikelyForecast), Of("bookingsBestCase", bookings.BestCaseForecast),
            Of("pipeline", bookings.OpenPipeline),
            new("deals", Quantity.Count(forecast.Deals.Length)), new("revenueRecords", Quantity.Count(forecast.Records)), new("staleDeals", Quantity.Count(forecast.StaleDeals)),
        ];
    }

    private static AnswerRow Row(RevenueRow row) => new(
        row.Label,
        [
            Of("revenue", row.Revenue.CommitForecast), Of("bookings", row.Bookings.CommitForecast), Of("securedRevenue", row.Revenue.Secured),
            Of("revenueBestCase", row.Revenue.BestCaseForecast), Of("bookingsBestCase", row.Bookings.BestCaseForecast),
        ]);

    private static NamedValue Of(string name, Money amount) => new(name, Quantity.Of(amount));

    private static ImmutableArray<NextQuestion> Next(Question question, Period period, DealDimension rows)
    {
        var isByMonth = rows == DealDimension.CloseMonth;
        return
        [
            isByMonth ? new("By quarter", By(DealDimension.CloseQuarter)) : new("By month", By(DealDimension.CloseMonth)),
            rows == DealDimension.Region ? new("By product", By(DealDimension.Product)) : new("By region", By(DealDimension.Region)),
            new("The open deals", NextQuestions.Deals(question.Scope, DealStatus.Open, period) with { Currency = question.Currency, RateType = question.RateType, AsOf = question.AsOf, KnownAt = question.KnownAt }),
            new("Forecast this quarter", NextQuestions.About(Topics.Forecast, question)),
        ];

        Question By(DealDimension dimension) => question with { Skip = 0, Deals = question.Deals with { GroupBy = dimension } };
    }
}
