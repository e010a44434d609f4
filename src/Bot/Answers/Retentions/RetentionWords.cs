using Domain;
using Domain.Asking;
using Domain.Rates;
using Domain.Revenues;

namespace Bot.Answers.Retentions;

/// <summary>Retention in sentences.</summary>
internal static class RetentionWords
{
    public const string Formula = "GRR = (start − contraction − churn) / start; NRR = (start − contraction − churn + expansion) / start";

    /// <summary>The two ratios, or why there are none.</summary>
    /// <param name="where">What it is narrowed to.</param>
    public static Sentence Headline(Retention retention, Sentence? where)
    {
        var phrase = new Phrase();
        if (retention is { IsEarlierYearWhole: true, Total: { Net: { } net, Gross: { } gross } })
            phrase.Add($"{Quantity.Ratio(net)} NRR, {Quantity.Ratio(gross)} GRR");
        else if (retention.FirstMonth is not { } first)
            phrase.Add($"No actual revenue is recorded, so there is no retention");
        else if (!retention.IsEarlierYearWhole)
            phrase.Add($"Actual revenue is recorded only from {FiscalCalendar.Month(first).Label}: {retention.Before.Label} is not a whole year to compare with, so there is no retention");
        else
            phrase.Add($"No revenue in {retention.Before.Label} to divide by, so there is no retention");
        if (where is not null)
            phrase.Add($" ").Add(where);
        if (retention is { IsEarlierYearWhole: true, Total.Net: not null })
            phrase.Add($", {retention.Period.Label} against {retention.Before.Label}");
        return phrase.Add($".").ToSentence();
    }

    public static IEnumerable<Sentence> Details(Retention retention)
    {
        var amounts = retention.Total;
        yield return Sentence.Of($"{amounts.Expansion} expansion, {amounts.Contraction} contraction and {amounts.Churn} churn on {amounts.Start} of the year before.");
        if (amounts.NewBusiness.MinorUnits != 0)
            yield return Sentence.Of($"{amounts.NewBusiness} of new business ({retention.NewCohorts} new {Plural.Of(retention.NewCohorts, "unit")}) is in neither ratio.");
        if (!retention.IsLaterYearWhole && retention.LastMonth is { } last)
            yield return Sentence.Of($"The last month with actual revenue is {FiscalCalendar.Month(last).Label}: the months after it count as nothing.");
    }

    public static IEnumerable<Sentence> RecordsWithoutRate(Retention retention) => retention.RecordsWithoutRate.Length == 0
        ? []
        : [Sentence.Of($"Revenue records are left out for want of an exchange rate: {retention.RecordsWithoutRate}.")];

    public static IEnumerable<Sentence> Definitions(Retention retention, RateType rate)
    {
        yield return Sentence.Of($"Actual revenue by month of {retention.Records.Length} revenue records: {retention.Period.Label} against {retention.Before.Label}.");
        yield return Sentence.Of($"Each account's unit is a cohort ({retention.Cohorts} had revenue in the earlier year): what it has less is contraction, or churn when nothing is left; what it has more is expansion.");
        yield return Sentence.Of($"A cohort without revenue in the earlier year is new business and in neither ratio.");
        yield return Sentence.Of($"Amounts in {retention.Currency.Code}, both years at the {rate.ToString().ToLowerInvariant()} rate of {retention.Period.End}, so that exchange rates neither grow nor shrink anything.");
    }
}
