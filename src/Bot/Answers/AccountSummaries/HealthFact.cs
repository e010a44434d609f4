using System.Collections.Immutable;
using Bot.Answers.Health;
using Domain.Asking;
using Domain.Health;

namespace Bot.Answers.AccountSummaries;

/// <summary>Health in a line: of one family its colour, score and trend with the worst region; of several how many are of each colour.</summary>
internal static class HealthFact
{
    /// <summary>Null where no health is shown.</summary>
    public static Sentence? Of(Glance glance, Inquiry inquiry)
    {
        var moments = new HealthMoments(glance.Question, inquiry);
        var families = moments.Families(glance.Scope);
        if (families is [var only] && glance.Question.Scope.Reading == ScopeReading.Named)
            return moments.Now(only) is { IsShown: true } health ? OfOne(health, moments.TrendTo(health, only)) : null;
        ImmutableArray<AccountHealth> shown = [.. families.Select(moments.Now).Where(health => health.IsShown)];
        return shown.IsEmpty ? null : Phrase.List(
        [
            .. shown.GroupBy(health => health.Band).OrderBy(band => band.Key is { } colour ? (int)colour : int.MaxValue).Select(band => Sentence.Of($"{band.Count()} {HealthWords.Of(band.Key)}")),
        ]);
    }

    private static Sentence OfOne(AccountHealth health, HealthTrend? trend)
    {
        if (health.Band is not { } band)
            return Sentence.Of($"no colour, {HealthWords.Share(health.Whole.Completeness)} of it is measured");
        var phrase = new Phrase().Add($"{HealthWords.Of(band)}{(health.Override is not null ? " by override" : health.Computed != health.Whole.Band ? ", capped" : "")}");
        if (health.Whole is { IsEnough: true, Score: { } score })
            phrase.Add($" ({HealthWords.Points(score)})");
        if (trend is { IsMove: true })
            phrase.Add($", {(trend.Change > 0 ? "↑ up" : "↓ down")} {HealthWords.Points(Math.Abs(trend.Change))}");
        if (health.Worst is { } worst)
            phrase.Add($"; ").Add(HealthWords.Worst(worst, health));
        return phrase.ToSentence();
    }
}
