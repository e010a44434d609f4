using Bot.Answers.Deals;
using Bot.Answers.Forecasts;
using Domain;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Outlooks;

namespace Bot.Answers.Outlooks;

/// <summary>An outlook in sentences.</summary>
internal static class OutlookWords
{
    private const int MostDeals = 5;

    public static Sentence Headline(Outlook outlook, Sentence? where)
    {
        var period = outlook.Forecast.Period.ShortLabel;
        var phrase = new Phrase().Add($"{outlook.Weighted} expected in {period}");
        if (where is not null)
            phrase.Add($" ").Add(where);
        if (outlook.Forecast is { IsTargetMet: true })
            phrase.Add($"; the target is met");
        else if (outlook.ChanceToReachTarget == 0)
            phrase.Add($"; what is open does not reach the target");
        else if (outlook.ChanceToReachTarget is { } chance)
            phrase.Add($"; {Percent(chance)} chance to reach the target");
        return phrase.Add($".").ToSentence();
    }

    public static IEnumerable<Sentence> Details(Outlook outlook)
    {
        var forecast = outlook.Forecast;
        yield return Sentence.Of($"In 8 of 10 cases between {outlook.Quantile(0.1)} and {outlook.Quantile(0.9)}, closed {forecast.Amounts.Closed} included.");
        if (forecast.Target is TargetFinding.Missing missing)
            yield return ForecastWords.Why(missing, forecast, "chance to tell");
        else if (!forecast.IsTargetMet && outlook.MustBeTrue is null)
            yield return Sentence.Of($"All open deals together do not reach the target of {forecast.TargetAmount!.Value}: {forecast.Remaining!.Value} to go, {forecast.Amounts.OpenPipeline} open.");
    }

    /// <summary>The set of deals that reaches the target and is likeliest to be won.</summary>
    public static IEnumerable<AnswerSection> MustBeTrue(Outlook outlook)
    {
        if (outlook.MustBeTrue is not { Deals: [_, ..] deals } set)
            yield break;
        var names = outlook.Open.ToDictionary(deal => deal.Id, DealRows.NameOf);
        var currency = outlook.Forecast.Currency;
        yield return new(
            Sentence.Of($"{(set.IsLikeliest ? "What must be true for the target" : "One way to the target")}: {deals.Length} {Plural.Of(deals.Length, "deal")}, {Percent((decimal)set.Probability)} that all are won"),
            [
                .. deals.Take(MostDeals).Select(deal => new AnswerRow(names[deal.Deal], [new("amount", Quantity.Of(new Money(deal.Amount, currency)))]) { Record = deal.Deal }),
                .. deals.Length > MostDeals
                    ? new[] { new AnswerRow($"and {deals.Length - MostDeals} more", [new("amount", Quantity.Of(new Money(deals.Skip(MostDeals).Sum(deal => deal.Amount), currency)))]) } : [],
            ]);
    }

    /// <summary>The rate that is taken, and how much it can be trusted: few deals are drawn towards the rate of all.</summary>
    public static Sentence Rate(CloseRate rate, CloseRate overall) => rate.Deals == 0
        ? Sentence.Of($"{Percent((decimal)overall.Rate)} taken, the rate of all: no past deals of this category")
        : Sentence.Of($"{Percent((decimal)rate.Rate)} taken: {rate.Won} of {rate.Deals} past {Plural.Of(rate.Deals, "deal")} won ({Percent((decimal)rate.Low)} to {Percent((decimal)rate.High)}), drawn towards {Percent((decimal)overall.Rate)} of all");

    public static IEnumerable<Sentence> Definitions(Outlook outlook)
    {
        var forecast = outlook.Forecast;
        yield return Sentence.Of($"Period: {forecast.Period.Label}, {forecast.Period.Start} to {forecast.Period.End}, by close date.");
        yield return Sentence.Of($"Close rates: {outlook.Rates.Overall.Deals} deals that were open at this point of up to eight past fiscal quarters and dated into them, won by their end or not, over all accounts shown to you; the range is the 80 % Wilson interval.");
        yield return outlook.Outcomes.IsExact
            ? Sentence.Of($"Distribution: every sum of {outlook.Chances.Length} open deals, exact.")
            : Sentence.Of($"Distribution: {outlook.Chances.Length} open deals on a grid of {new Money(outlook.Outcomes.Step, forecast.Currency)}; quantiles are off by about {new Money(outlook.Outcomes.Error, forecast.Currency)}.");
    }

    /// <summary>Whole percents; what is possible is not told as impossible, nor what is not sure as sure.</summary>
    private static Quantity Percent(decimal share) => Quantity.Ratio(share switch { > 0 and < 0.01m => 0.01m, > 0.99m and < 1 => 0.99m, _ => Math.Round(share, 2) });
}
