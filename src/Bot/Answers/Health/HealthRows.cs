using System.Collections.Immutable;
using Bot.Answers.Changes;
using Domain;
using Domain.Asking;
using Domain.Health;
using Domain.Ledger;

namespace Bot.Answers.Health;

/// <summary>Measures, places and records as rows.</summary>
internal static class HealthRows
{
    private const int MostRecords = 3;
    private const int MostParts = 3;

    /// <summary>Each measure over all regions, the one that pulls the score down most first, with what its worst region says.</summary>
    public static ImmutableArray<AnswerRow> Measures(AccountHealth health, HealthTrend? trend) =>
    [
        .. from part in health.Whole.Parts
           group part by part.Rule into measure
           let share = measure.Sum(part => part.Share)
           let score = Math.Round(share == 0 ? measure.Average(part => part.Reading.Score) : measure.Sum(part => part.Share * part.Reading.Score) / share, 1)
           let worst = measure.OrderBy(part => part.Reading.Score).ThenBy(part => part.Region, StringComparer.Ordinal).First()
           orderby measure.Sum(part => part.Against(health.Whole.Exact!.Value)), measure.Key.Name
           select new AnswerRow(measure.Key.Title, [new("score", Quantity.Points(score)), .. health.IsShown ? [new NamedValue("share", HealthWords.Share(share))] : (ReadOnlySpan<NamedValue>)[]])
           {
               Note = Note(worst, score, measure.Select(part => part.Reading.Score).Distinct().Count() > 1, trend?.Drivers.Where(driver => driver.Rule.Name == measure.Key.Name).Sum(driver => driver.Points)),
               WantsAttention = score <= HealthBands.Yellow,
               Record = worst.Reading.Records is [var first, ..] ? first : null,
           },
    ];

    /// <summary>Regions or units, worst first.</summary>
    public static IEnumerable<AnswerRow> Places(IEnumerable<PlaceHealth> places) => places.Select(place => new AnswerRow(place.Name, place.Score.IsEnough ? [new("health", Quantity.Points(place.Score.Score!.Value))] : [])
    {
        Note = Note(place),
        WantsAttention = place.Score.Band == HealthBand.Red,
    });

    /// <summary>The parts that pull the score down most, and the records that pull them down.</summary>
    public static IEnumerable<AnswerSection> Behind(AccountHealth health, View view) => health.Weakest.Where(part => part.Against(health.Whole.Exact ?? 0) < 0).Take(MostParts)
        .Select(part => new AnswerSection(
            new Phrase().Add($"{HealthWords.Measure(part.Rule, part.Region)} ({HealthWords.Points(Math.Round(part.Reading.Score, 1))}) pulls it down by {HealthWords.Points(Math.Round(-part.Against(health.Whole.Exact!.Value), 1))}: ").Add(part.Reading.Words).ToSentence(),
            [.. part.Reading.Records.Take(MostRecords).Select(record => Record(record, view)).OfType<AnswerRow>()]));

    private static AnswerRow? Record(RecordId id, View view) => KindOf(id, view) is { } kind && RecordNames.Of(kind.Name, id, view) is { } name ? new(name, []) { Record = id } : null;

    private static RecordKind? KindOf(RecordId id, View view) => HealthRecords.Kinds.FirstOrDefault(kind => RecordNames.Of(kind.Name, id, view) is not null);

    private static Sentence Note(HealthPart worst, decimal score, bool isOneOfSeveral, decimal? moved)
    {
        var phrase = new Phrase().Add($"{HealthBands.NameOf(HealthBands.Of(score))}");
        if (isOneOfSeveral)
            phrase.Add($", lowest in {worst.Region ?? "the whole"} ({HealthWords.Points(Math.Round(worst.Reading.Score, 1))})");
        phrase.Add($": ").Add(worst.Reading.Words);
        if (moved is { } points and not 0)
            phrase.Add($"; {HealthWords.Signed(points)}{HealthWords.Points(Math.Abs(points))} to the change");
        return phrase.ToSentence();
    }

    private static Sentence Note(PlaceHealth place)
    {
        var phrase = new Phrase();
        if (place.Score.IsEnough)
            phrase.Add($"{HealthWords.Of(place.Score.Band)}");
        else
            phrase.Add($"no colour: {HealthWords.Share(place.Score.Completeness)} measured");
        if (place.Weight is { } weight)
            phrase.Add(weight == 0 ? Sentence.Of($", no revenue") : Sentence.Of($", {HealthWords.Share(weight)} of the weight"));
        if (place.Score.IsEnough && place.Score.Parts.MinBy(part => part.Reading.Score) is { } lowest)
            phrase.Add($"; lowest is {lowest.Rule.Title.ToLowerInvariant()} ({HealthWords.Points(Math.Round(lowest.Reading.Score, 1))})");
        return phrase.ToSentence();
    }
}
