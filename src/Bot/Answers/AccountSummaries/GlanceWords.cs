using System.Collections.Immutable;
using Domain;
using Domain.Alerts;
using Domain.Asking;
using Domain.Risks;

namespace Bot.Answers.AccountSummaries;

/// <summary>What presses, and the named values of a glance.</summary>
internal static class GlanceWords
{
    /// <summary>How many things want somebody today.</summary>
    public static IEnumerable<Sentence> Pressing(Glance glance)
    {
        var (count, overdue) = (glance.Pressing.Length, glance.Pressing.Count(item => item.Severity >= AlertSeverity.High));
        if (count > 0)
            yield return overdue > 0
                ? Sentence.Of($"{count} {(count == 1 ? "thing needs" : "things need")} someone, {overdue} of them now.")
                : Sentence.Of($"{count} {(count == 1 ? "thing needs" : "things need")} someone soon.");
        else
            yield return Sentence.Of($"Nothing is overdue or pressing.");
    }

    public static ImmutableArray<NamedValue> Values(Glance glance, DateOnly today)
    {
        var values = ImmutableArray.CreateBuilder<NamedValue>();
        if (glance.IsMoneyShown && glance.Won.Overall.Value is { } won)
            values.Add(new("wonYearToDate", won));
        if (glance.IsMoneyShown && glance.Open.Overall.Value is { } open)
            values.Add(new("pipeline", open));
        if (glance.IsMoneyShown)
            values.Add(new("commit", Quantity.Of(glance.Forecast.Amounts.CommitForecast)));
        if (glance.IsMoneyShown && glance.Forecast.TargetAmount is { } target)
            values.Add(new("target", Quantity.Of(target)));
        values.Add(new("openDeals", Quantity.Count(glance.OpenDeals)));
        values.Add(new("risks", Quantity.Count(glance.Risks.Length)));
        if (Residual(glance) is { } residual)
            values.Add(new("residual", Quantity.Of(residual)));
        if (glance.NextReview is { Date: { } date })
            values.Add(new("daysToReview", Quantity.Days(date.DayNumber - today.DayNumber)));
        values.Add(new("pressing", Quantity.Count(glance.Pressing.Length)));
        values.Add(new("openPromises", Quantity.Count(glance.OpenPromises.Length)));
        values.Add(new("overduePromises", Quantity.Count(Overdue(glance, today))));
        return values.ToImmutable();
    }

    public static int Overdue(Glance glance, DateOnly today) => glance.OpenPromises.Count(promise => promise.Due < today);

    /// <summary>Null when it is known of no risk.</summary>
    public static Money? Residual(Glance glance) => RiskTotal.Of(glance.Risks).Residual;
}
