using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Rates;
using Domain.Revenues;

namespace Bot.Answers.Rolling;

/// <summary>Revenue and bookings in sentences.</summary>
internal static class RollingWords
{
    public const string Formula =
        "revenue = actual + contracted + won deals after the last record + open deals in commit; most likely and best case add those open deals; " +
        "bookings = closed + commit, by close date";

    /// <param name="where">What it is narrowed to.</param>
    public static Sentence Headline(RevenueForecast forecast, Sentence? where)
    {
        var (revenue, bookings) = (forecast.Total.Revenue, forecast.Total.Bookings);
        var phrase = forecast.IsEmpty
            ? new Phrase().Add($"No revenue and no bookings are known")
            : new Phrase().Add($"{revenue.CommitForecast} revenue and, counted apart, {bookings.CommitForecast} bookings");
        if (where is not null)
            phrase.Add($" ").Add(where);
        return phrase.Add($" in {Named(forecast.Period)}.").ToSentence();
    }

    public static IEnumerable<Sentence> Details(RevenueForecast forecast)
    {
        if (forecast.IsEmpty)
            yield break;
        var (revenue, bookings) = (forecast.Total.Revenue, forecast.Total.Bookings);
        yield return Parts(
            "Revenue", [(revenue.Actual, "actual"), (revenue.Contracted, "contracted"), (revenue.Won, "of won deals"), (revenue.Commit, "expected of deals in commit")],
            revenue.CommitForecast, revenue.BestCaseForecast);
        yield return Parts("Bookings", [(bookings.Closed, "closed"), (bookings.Commit, "in commit")], bookings.CommitForecast, bookings.BestCaseForecast);
        if (forecast.StaleDeals > 0)
            yield return Sentence.Of(
                $"{forecast.StaleDeals} open {Plural.Of(forecast.StaleDeals, "deal")} worth {forecast.Stale} {(forecast.StaleDeals == 1 ? "was" : "were")} to close before this month: no revenue is expected of {(forecast.StaleDeals == 1 ? "it until its date is" : "them until their dates are")} moved.");
    }

    public static IEnumerable<Sentence> Assumptions(Question question, RevenueForecast forecast, DealDimension rows)
    {
        if (question.Period is null)
            yield return AssumptionWords.Assumed(forecast.Period.Label, "period");
        else if ((question.Period.Start, question.Period.End) != (forecast.Period.Start, forecast.Period.End))
            yield return Sentence.Of($"Revenue is known by month, so whole months are told: {forecast.Period.Label}.");
        if (forecast.WithUsualRecognition is > 0 and var usual)
            yield return Sentence.Of($"{usual} {Plural.Of(usual, "deal")} {(usual == 1 ? "does" : "do")} not say in full when {(usual == 1 ? "it becomes" : "they become")} revenue: what is unsaid is taken as evenly over {Recognition.UsualMonths} months from the month after the close date.");
        if (question.Deals.Filters.Any(IsOfDealsAlone))
            yield return Sentence.Of($"Revenue records have no owner: narrowed by one, this is the revenue of deals alone.");
        else if (IsOfDealsAlone(rows))
            yield return Sentence.Of($"Revenue records have no owner and stand in a row of their own.");
    }

    public static IEnumerable<Sentence> RecordsWithoutRate(RevenueForecast forecast) => forecast.RecordsWithoutRate.Length == 0
        ? []
        : [Sentence.Of($"Revenue records are left out for want of an exchange rate: {forecast.RecordsWithoutRate}.")];

    public static IEnumerable<Sentence> Definitions(RevenueForecast forecast, RateType rate)
    {
        var type = rate.ToString().ToLowerInvariant();
        yield return Sentence.Of($"Period: {forecast.Period.Label}, {forecast.Period.Start} to {forecast.Period.End}: revenue by the month in which it is recognised, bookings by close date.");
        yield return Sentence.Of($"Revenue and bookings measure the same business at different times and are never added together.");
        yield return Sentence.Of($"Actual and contracted revenue is what the {forecast.Records} revenue {Plural.Of(forecast.Records, "record")} of these months {(forecast.Records == 1 ? "says" : "say")}.");
        yield return Sentence.Of(
            $"Records do not name deals. Up to the last month for which an account has a record, its won deals are taken to be in its records ({forecast.WonInRecords} here); after it, and without records, won deals are recognised by themselves ({forecast.WonByThemselves} here).");
        yield return Sentence.Of($"Open deals are expected by forecast category, in full and not weighted, in the months that each of them says. A deal is never recognised before the month of its close.");
        yield return Sentence.Of($"Amounts in {forecast.Currency.Code}, records converted at the {type} rate of their month, deals at that of their close day; each is rounded to the cent, so that months, quarters and rows add up.");
    }

    private static Sentence Parts(string what, (Money Amount, string Words)[] parts, Money commit, Money bestCase)
    {
        Sentence[] known = [.. parts.Where(part => part.Amount.MinorUnits != 0).Select(part => Sentence.Of($"{part.Amount} {part.Words}"))];
        var phrase = new Phrase().Add(known.Length == 0 ? Sentence.Of($"{what}: none at commit") : new Phrase().Add($"{what}: ").Add(Phrase.List(known)).ToSentence());
        if (bestCase != commit)
            phrase.Add($"; {bestCase} at best case");
        return phrase.Add($".").ToSentence();
    }

    private static string Named(Period period) => period.Label.StartsWith("rolling", StringComparison.Ordinal) ? $"the {period.ShortLabel}" : period.ShortLabel;

    private static bool IsOfDealsAlone(DealDimension dimension) => dimension is DealDimension.Owner or DealDimension.Manager;

    private static bool IsOfDealsAlone(DealFilter filter) => filter switch
    {
        DealFilter.In(var dimension, _) => IsOfDealsAlone(dimension),
        DealFilter.Not(var inner) => IsOfDealsAlone(inner),
        _ => false,
    };
}
