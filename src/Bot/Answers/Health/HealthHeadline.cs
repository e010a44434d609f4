using Domain;
using Domain.Asking;
using Domain.Health;

namespace Bot.Answers.Health;

/// <summary>The finding: the colour and the score, and the worst region in the same line. What was wrongly supposed is corrected.</summary>
internal static class HealthHeadline
{
    public static Sentence Of(AccountHealth health, HealthQuery? asked, View view)
    {
        var name = view.AccountName(health.Account);
        if (!health.IsShown)
            return Sentence.Of($"The health of {name} is not shown to you here: its score weighs payments and revenue. What needs no amounts is below.");
        if (health.Band is not { } band)
            return Sentence.Of($"{name} has no colour: {HealthWords.Share(health.Whole.Completeness)} of what makes its health is measured, and it takes {HealthWords.Share(HealthModel.LeastCompleteness)}.");
        var phrase = new Phrase().Add($"{name} is {HealthWords.Of(band)}");
        phrase.Add(health switch
        {
            { Override: not null, Whole.Score: { } computed } => Sentence.Of($" by override; measured {HealthWords.Points(computed)}"),
            { Override: not null } => Sentence.Of($" by override"),
            _ => Sentence.Of($"{(health.Computed != health.Whole.Band ? ", capped" : "")} ({HealthWords.Points(health.Whole.Score!.Value)})"),
        });
        if (asked is { Colour: { } supposed } && supposed != band)
            phrase.Add($", not {HealthWords.Of(supposed)}");
        if (health.Worst is { } worst)
            phrase.Add($"; ").Add(HealthWords.Worst(worst, health));
        if (asked is { Colour: not null } or { Why: true } && health.Weakest is [var weakest, ..] && weakest.Against(health.Whole.Exact!.Value) < 0)
            phrase.Add($"; what pulls it down most is {HealthWords.Lower(weakest.Rule, weakest.Region)} ({HealthWords.Points(Math.Round(weakest.Reading.Score, 1))})");
        return phrase.Add($".").ToSentence();
    }

    /// <summary>Why the colour is not what the score says, and how much it rests on.</summary>
    public static IEnumerable<Sentence> Reasons(AccountHealth health, View view)
    {
        if (health.Override is { } called)
        {
            var phrase = new Phrase().Add($"{view.PersonName(called.By) ?? "Somebody"} set it to {HealthWords.Of(called.Colour)} until {called.Until!.Value}");
            if (called.Reason is { Length: > 0 } reason)
                phrase.Add($": {reason.TrimEnd('.')}");
            yield return phrase.Add($". The measures say {HealthWords.Of(health.Computed)}.").ToSentence();
        }

        if (!health.Caps.IsEmpty)
            yield return new Phrase().Add($"{(health.Whole.Band == HealthBand.Green ? "Its score is green, but it counts as yellow" : "It cannot be green")}, because ").Add(Phrase.List([.. health.Caps.Select(cap => cap.Words)])).Add($".").ToSentence();
        var missing = HealthWords.Missing(health);
        if (health is { IsShown: true, Whole.IsEnough: false })
            yield return missing is null ? Sentence.Of($"Nothing is measured where its revenue is.") : new Phrase().Add($"Missing: ").Add(missing).Add($".").ToSentence();
        else if (health.IsShown)
            yield return missing is null
                ? Sentence.Of($"{HealthWords.Share(health.Whole.Completeness)} of what makes its health is measured.")
                : new Phrase().Add($"{HealthWords.Share(health.Whole.Completeness)} of what makes its health is measured; missing: ").Add(missing).Add($".").ToSentence();
    }
}
