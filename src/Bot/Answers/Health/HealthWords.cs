using Domain.Asking;
using Domain.Health;

namespace Bot.Answers.Health;

/// <summary>What is said of health alike in every answer. A colour always stands as a word.</summary>
internal static class HealthWords
{
    public static string Of(HealthBand? band) => band is { } colour ? HealthBands.NameOf(colour) : "without a colour";

    public static Quantity Points(decimal score) => Quantity.Points(score);

    /// <summary>"yellow (68.4)", or what is measured of it where that is too little.</summary>
    public static Sentence Told(HealthScore score) => score.IsEnough
        ? Sentence.Of($"{Of(score.Band)} ({Points(score.Score!.Value)})")
        : Sentence.Of($"without a colour ({Share(score.Completeness)} measured)");

    /// <summary>"APAC is red (31.2)"; of a region that is no worse than the account: "the lowest region is EMEA, green (84.6)".</summary>
    public static Sentence Worst(PlaceHealth worst, AccountHealth health) =>
        new Phrase().Add(IsWorse(worst, health) ? Sentence.Of($"{worst.Name} is ") : Sentence.Of($"the lowest region is {worst.Name}, ")).Add(Told(worst.Score)).ToSentence();

    public static bool IsWorse(PlaceHealth worst, AccountHealth health) => worst.Score.Band < health.Whole.Band;

    public static Quantity Share(decimal share) => Quantity.Ratio(Math.Round(share, 2));

    /// <summary>"Relationship in EMEA", "Commercial".</summary>
    public static string Measure(MeasureRule rule, string? region) => region is null ? rule.Title : $"{rule.Title} in {region}";

    public static string Lower(MeasureRule rule, string? region) => region is null ? rule.Title.ToLowerInvariant() : $"{rule.Title.ToLowerInvariant()} in {region}";

    /// <summary>"↓ Down 7.4 since 26 Oct 2026 (75.8): relationship in EMEA −3.0, …".</summary>
    public static Sentence Trend(HealthTrend trend, int drivers)
    {
        var phrase = new Phrase();
        if (!trend.IsMove)
            phrase.Add($"→ Steady since {trend.Since}, when it was {Points(trend.Before)}");
        else if (trend.Change > 0)
            phrase.Add($"↑ Up {Points(trend.Change)} since {trend.Since}, when it was {Points(trend.Before)}");
        else
            phrase.Add($"↓ Down {Points(-trend.Change)} since {trend.Since}, when it was {Points(trend.Before)}");
        var told = trend.Drivers.Take(drivers).ToArray();
        if (told.Length > 0)
            phrase.Add($": ").Add(Phrase.List([.. told.Select(driver => Sentence.Of($"{Lower(driver.Rule, driver.Region)} {Signed(driver.Points)}{Points(Math.Abs(driver.Points))}"))]));
        if (trend.Drivers.Skip(drivers).Sum(driver => driver.Points) is not 0 and var rest)
            phrase.Add($"; all else {Signed(rest)}{Points(Math.Abs(rest))}");
        return phrase.Add($".").ToSentence();
    }

    public static string Signed(decimal points) => points < 0 ? "−" : "+";

    /// <summary>What is not measured, each with the regions it is not measured in unless it is all of them.</summary>
    public static Sentence? Missing(AccountHealth health)
    {
        Sentence[] missing =
        [
            .. health.Whole.Missing.GroupBy(one => one.Rule.Name).Select(measure =>
            {
                string[] regions = [.. measure.Select(one => one.Region).OfType<string>()];
                var name = measure.First().Rule.Title.ToLowerInvariant();
                var told = new Phrase().Add($"{(regions.Length == health.Regions.Length ? name : $"{name} in {string.Join(" and ", regions)}")}");
                return (measure.Select(one => one.Latest).Max() is { } last ? told.Add($" (last news {last})") : told).ToSentence();
            }),
        ];
        return missing.Length == 0 ? null : Phrase.List(missing);
    }
}
