using System.Collections.Immutable;
using Domain.Asking;
using Domain.Health;

namespace Bot.Answers.Health;

/// <summary>One account with its family: its colour, what moved it, its regions, units and measures.</summary>
internal static class HealthOfAccount
{
    private const int MostDrivers = 3;
    private const int MostDriversOfWhy = 6;
    private const int MostUnits = 4;

    public static Answer Answer(Question question, Inquiry inquiry, AskedScope scope, HealthMoments moments, Family family)
    {
        var view = inquiry.View;
        var health = moments.Now(family);
        var trend = moments.TrendTo(health, family);
        var isWhy = question.Health?.Why == true || question.Health?.Colour is not null;
        var rows = HealthRows.Measures(health, trend);
        return new()
        {
            Question = question,
            Subject = [scope.Label, "Health"],
            Headline = HealthHeadline.Of(health, question.Health, view),
            Colour = health.IsShown ? health.Band : null,
            Details = [.. trend is null ? NoTrend(health, moments) : [HealthWords.Trend(trend, isWhy ? MostDriversOfWhy : MostDrivers)], .. HealthHeadline.Reasons(health, view)],
            Values = [.. Values(health, trend)],
            Sections = isWhy ? [.. HealthRows.Behind(health, view)] : [.. Places(health)],
            RowsBesideSections = !isWhy,
            RowHeading = "Measure",
            Rows = rows,
            RowCount = rows.Length,
            Covered = health.Whole.Parts.Select(part => part.Rule.Name).Distinct().Count(),
            Total = inquiry.Health.Measures.Length,
            Counted = "measures",
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = Receipts.Of(question, inquiry, scope, HealthTopic.Formula, Definitions(health, moments, inquiry), health.Weakest.SelectMany(part => part.Reading.Records).Concat(health.Caps.SelectMany(cap => cap.Records)).Distinct()),
            Next =
            [
                isWhy ? new("Regions and units", question with { Health = null, Slots = [] }) : new("Why?", question with { Health = new(null, true), Slots = [] }),
                new("Open risks", NextQuestions.About(Topics.Risks, question)),
                new("Summary", NextQuestions.About(Topics.AccountSummary, question)),
                new("Health of all accounts", NextQuestions.About(Topics.Health, question) with { Scope = AccountScope.Everything }),
            ],
        };
    }

    public static IEnumerable<Sentence> Definitions(AccountHealth? health, HealthMoments moments, Inquiry inquiry)
    {
        yield return Sentence.Of($"Up to {(int)HealthBands.Yellow} red, above {(int)HealthBands.Yellow} yellow, above {(int)HealthBands.Green} green; no colour where less than {HealthWords.Share(HealthModel.LeastCompleteness)} of the weight is measured. An escalation of level 3, a lost executive contact and a payment more than 60 days overdue cap the colour at yellow.");
        yield return new Phrase().Add($"Weights: ").Add(Phrase.List([.. inquiry.Health.Measures.Select(rule => Sentence.Of($"{rule.Title.ToLowerInvariant()} {HealthWords.Points(rule.Weight)} (half-life {Quantity.Days(rule.HalfLifeDays)})"))])).Add($".").ToSentence();
        yield return Sentence.Of($"Measured at the end of {moments.Day} and compared with the end of {moments.Before}; below {HealthWords.Points(HealthTrend.LeastMove)} it is steady. What is not told by region counts for each of them.");
        if (health?.IsEquallyWeighted == true)
            yield return Sentence.Of($"No revenue is recorded by region, so its regions weigh the same.");
    }

    private static IEnumerable<AnswerSection> Places(AccountHealth health)
    {
        if (health.Regions.Length > 1)
            yield return new(Sentence.Of($"Regions, {(health.IsEquallyWeighted ? "equally weighted" : "by revenue")}"), [.. HealthRows.Places(health.Regions)]);
        if (health.Units is { Length: > 1 } units)
            yield return new(units.Length > MostUnits ? Sentence.Of($"Units: the {MostUnits} lowest of {units.Length}") : Sentence.Of($"Units"), [.. HealthRows.Places(units.Take(MostUnits))]);
    }

    private static ImmutableArray<Sentence> NoTrend(AccountHealth health, HealthMoments moments) => health is { IsShown: true, Whole.IsEnough: true }
        ? [Sentence.Of($"At the end of {moments.Before} too little was measured to compare with.")] : [];

    private static IEnumerable<NamedValue> Values(AccountHealth health, HealthTrend? trend)
    {
        if (!health.IsShown)
            yield break;
        if (health.Whole is { IsEnough: true, Score: { } score })
            yield return new("health", Quantity.Points(score));
        yield return new("completeness", HealthWords.Share(health.Whole.Completeness));
        if (trend is not null)
        {
            yield return new("healthBefore", Quantity.Points(trend.Before));
            yield return new("healthChange", Quantity.Points(trend.Change));
        }

        if (health.Worst is { Score.Score: { } worst })
            yield return new("worstRegion", Quantity.Points(worst));
        if (health.Revenue is { } revenue)
            yield return new("revenueAtStake", Quantity.Of(revenue));
    }
}
