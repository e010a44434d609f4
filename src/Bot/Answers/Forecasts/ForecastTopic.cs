using System.Collections.Immutable;
using Bot.Answers.Deals;
using Domain;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Hygiene;
using Domain.Opportunities;

namespace Bot.Answers.Forecasts;

/// <summary>Closed, commit, best case and pipeline of a period, against its target.</summary>
internal sealed class ForecastTopic : ITopic
{
    public string Name => Topics.Forecast;

    public Honours Honours(Question question) => new() { Filter = Narrowing.OfForecast, Grouping = _ => true, Period = true, Comparison = true };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var view = inquiry.View;
        var scope = AskedScope.Of(question, view);
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        var period = question.Period ?? view.Calendar.QuarterContaining(inquiry.Today);
        var facts = new DealFacts(new(view, inquiry.Today, scope.Accounts, question.Currency, question.RateType) { Named = question.Scope.Accounts.IsDefault ? [] : question.Scope.Accounts });
        var isSplit = question.Deals.GroupBy is null && facts.Named.Skip(1).Any();
        var rows = question.Deals.GroupBy ?? (isSplit ? DealDimension.NamedAccount : IsWithinMonth(period) ? DealDimension.Region : DealDimension.CloseMonth);
        var forecast = Forecasting.Compute(facts, period, question.Deals.Filters, rows);
        if (!forecast.IsAllowed)
            return new Reply.Refused(Sentence.Of($"The amounts of {scope.Label} are not shown to you here, so there is no forecast."));
        var focus = question.Focus ?? ForecastNumber.Commit;
        var check = CommitCheck.Of(forecast, facts);
        var compared = question.Deals.ComparedWith is { } other ? Forecasting.Compute(facts, other, question.Deals.Filters) : null;
        var against = ForecastWords.NeedsTarget(focus) && forecast.Rows.Any(row => row.Target is not null) ? focus : (ForecastNumber?)null;
        var where = DealWords.Where(question.Deals.Filters, facts);
        return new Reply.Answered(new()
        {
            Question = question with { Period = period },
            Subject = [scope.Label, "Forecast", period.Label],
            Headline = ForecastHeadline.Of(forecast, focus, where, compared),
            Details = [.. ForecastWords.Details(forecast, focus, check, inquiry.Today)],
            Values = Values(forecast, focus, check, compared),
            RowHeading = FirstLetter.Upper(DealWords.Of(rows)),
            Rows = [.. (rows == DealDimension.Category ? ByCategory(forecast) : forecast.Rows.Select(row => Row(row, against))).Skip(question.Skip)],
            RowCount = forecast.Rows.Length,
            TotalCovers = forecast.Rows.Length,
            Covered = forecast.Deals.Length,
            Total = forecast.Total,
            Counted = "deals",
            PeriodBasis = Receipts.PeriodBasis(period, DealDate.Close),
            Omitted = [.. OmissionWords.Of(forecast.Omitted, forecast.AccountsNotShown), .. InOmittedCategory(forecast)],
            Assumptions =
            [
                .. AssumptionWords.Of(question),
                .. isSplit ? [Split(facts)] : (ReadOnlySpan<Sentence>)[],
                .. question.Period is null ? [AssumptionWords.Assumed($"the current fiscal quarter, {period.Label}", "period")] : (ReadOnlySpan<Sentence>)[],
            ],
            Receipt = Receipts.Of(
                question, inquiry, scope, ForecastWords.Formula, [.. ForecastWords.Definitions(forecast, question.RateType)], forecast.Deals.Select(deal => deal.Id)),
            Next = Next(question, view, inquiry.Today, period, rows),
        });
    }

    private static Sentence Split(DealFacts facts)
    {
        var named = facts.Named.ToHashSet();
        return named.Any(account => facts.View.Families.Members(account).Any(member => member != account && named.Contains(member)))
            ? Sentence.Of($"Split by account; what belongs to a subsidiary with a row of its own is counted there alone.")
            : Sentence.Of($"Split by account, since there are {named.Count}.");
    }

    private static bool IsWithinMonth(Period period) => period.Start.Year == period.End.Year && period.Start.Month == period.End.Month;

    private static IEnumerable<Sentence> InOmittedCategory(Forecast forecast) => forecast.InOmittedCategory > 0
        ? [Sentence.Of($"{forecast.InOmittedCategory} open {Plural.Of(forecast.InOmittedCategory, "deal")} in the category omitted never count.")]
        : [];

    /// <summary>The number that was asked for is the first.</summary>
    private static ImmutableArray<NamedValue> Values(Forecast forecast, ForecastNumber focus, CommitCheck check, Forecast? compared)
    {
        var amounts = forecast.Amounts;
        var values = ImmutableArray.CreateBuilder<NamedValue>(21);
        values.AddRange(Rolled(amounts).AsSpan());
        Add("commitOpen", amounts.Commit);
        Add("mostLikelyOpen", amounts.MostLikely);
        Add("bestCaseOpen", amounts.BestCase);
        Add("pipelineOpen", amounts.Pipeline);
        Add("target", forecast.TargetAmount);
        AddRatio("attainment", forecast.Attainment);
        Add("remaining", forecast.Remaining);
        Add("gap", forecast.CommitGap);
        AddTimes("coverage", forecast.CoverageOfRemaining);
        AddTimes("coverageOfTarget", forecast.CoverageOfTarget);
        AddTimes("requiredCoverage", forecast.RequiredCoverage);
        AddRatio("winRate", forecast.WinRate is { } rate ? Math.Round(rate, 6) : null);
        Add("requiredPerWeek", forecast.RequiredPerWeek);
        values.Add(new("deals", Quantity.Count(forecast.Deals.Length)));
        values.Add(new("overdueDeals", Quantity.Count(forecast.OverdueDeals)));
        Add("overdue", forecast.Overdue);
        values.Add(new("commitToCheckDeals", Quantity.Count(check.Deals)));
        Add("commitToCheck", check.Touched);
        var first = values.ToList().FindIndex(value => value.Name == ForecastHeadline.ValueName(focus));
        if (first > 0 && focus != ForecastNumber.Commit)
        {
            var asked = values[first];
            values.RemoveAt(first);
            values.Insert(0, asked);
        }

        if (compared?.Of(focus) is { } before)
        {
            values.Add(new("compared", before));
            if (forecast.Of(focus) is { } now)
                values.Add(new("change", now with { Number = now.Number - before.Number }));
            if (forecast.Of(focus) is { } current && before.Number != 0)
                values.Add(new("changeShare", Quantity.Ratio(Math.Round((current.Number - before.Number) / Math.Abs(before.Number), 6))));
        }

        return values.ToImmutable();

        void Add(string name, Money? amount)
        {
            if (amount is { } known)
                values.Add(new(name, Quantity.Of(known)));
        }

        void AddTimes(string name, decimal? ratio)
        {
            if (ratio is { } known)
                values.Add(new(name, Quantity.Times(known)));
        }

        void AddRatio(string name, decimal? ratio)
        {
            if (ratio is { } known)
                values.Add(new(name, Quantity.Ratio(known)));
        }
    }

    private static ImmutableArray<NamedValue> Rolled(ForecastAmounts amounts) =>
    [
        new("closed", Quantity.Of(amounts.Closed)),
        new("commit", Quantity.Of(amounts.CommitForecast)),
        new("mostLikely", Quantity.Of(amounts.MostLikelyForecast)),
        new("bestCase", Quantity.Of(amounts.BestCaseForecast)),
        new("pipeline", Quantity.Of(amounts.OpenPipeline)),
    ];

    /// <summary>Each category with its own amount, the surest first: rolled up they are the heading's numbers.</summary>
    private static IEnumerable<AnswerRow> ByCategory(Forecast forecast) => forecast.Rows
        .OrderByDescending(row => Enum.TryParse<ForecastCategory>(row.Key, ignoreCase: true, out var category) ? (int)category : -1)
        .Select(row => new AnswerRow(row.Label, [new("amount", Quantity.Of(row.Amounts.Closed + row.Amounts.OpenPipeline)), new("deals", Quantity.Count(row.Deals))]));

    /// <param name="against">The number in question, when it needs a target and some row has one.</param>
    private static AnswerRow Row(ForecastRow row, ForecastNumber? against) =>
        new(row.Label, [.. Rolled(row.Amounts), .. AgainstTarget(row, against), new("deals", Quantity.Count(row.Deals))])
        {
            Aside = against is not { } number ? null
                : row.Target is null ? Sentence.Of($"no target for it alone")
                : number is ForecastNumber.Coverage or ForecastNumber.RunRate && row.Remaining is { MinorUnits: <= 0 } ? Sentence.Of($"target met")
                : number is ForecastNumber.RunRate && row.DaysLeft == 0 ? Sentence.Of($"no time left")
                : null,
        };

    private static IEnumerable<NamedValue> AgainstTarget(ForecastRow row, ForecastNumber? against)
    {
        if (row is not { Target: { } target, CommitGap: { } gap })
            yield break;
        yield return new("target", Quantity.Of(target));
        if (row.Attainment is { } attainment)
            yield return new("attainment", Quantity.Ratio(attainment));
        yield return new("gap", Quantity.Of(gap));
        if (against is ForecastNumber.Remaining or ForecastNumber.Coverage or ForecastNumber.RunRate && row.Remaining is { } remaining)
            yield return new("remaining", Quantity.Of(remaining));
        if (against == ForecastNumber.Coverage && row.CoverageOfRemaining is { } coverage)
            yield return new("coverage", Quantity.Times(coverage));
        if (against == ForecastNumber.RunRate && row.RequiredPerWeek is { } perWeek)
            yield return new("requiredPerWeek", Quantity.Of(perWeek));
    }

    private static ImmutableArray<NextQuestion> Next(Question question, View view, DateOnly today, Period period, DealDimension rows)
    {
        var following = view.Calendar.QuarterContaining(period.End.AddDays(1));
        var other = rows == DealDimension.Category ? DealDimension.Region : DealDimension.Category;
        return
        [
            new(other == DealDimension.Category ? "By category" : "By region", question with { Period = period, Deals = question.Deals with { GroupBy = other, ComparedWith = null } }),
            new("The open deals", NextQuestions.Deals(question.Scope, DealStatus.Open, period) with { Currency = question.Currency, AsOf = question.AsOf, KnownAt = question.KnownAt }),
            new($"Forecast {following.Label}", question with { Period = following, Focus = null, Deals = question.Deals with { ComparedWith = null } }),
            new("What moved this week?", NextQuestions.About(Topics.Movement, question) with { Period = period, Deals = new() { Filters = question.Deals.Filters } }),
        ];
    }
}
