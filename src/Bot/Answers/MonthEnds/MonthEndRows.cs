using Bot.Answers.Movements;
using Bot.Answers.WhatIfs;
using Domain;
using Domain.Asking;
using Domain.Forecasts;
using Domain.MonthEnds;
using Domain.Movements;
using Domain.Opportunities;

namespace Bot.Answers.MonthEnds;

/// <summary>The lines of a month-end bridge, from what was reported to what is now.</summary>
internal static class MonthEndRows
{
    public static IEnumerable<AnswerRow> Of(MonthEndBridge bridge, DateOnly day)
    {
        var (movement, number) = (bridge.Movement, bridge.Number);
        yield return new($"Reported", [Amount(bridge.ReportedAmount)]) { Note = Sentence.Of($"on {day}, as it was known then") };
        if (movement.Late.MinorUnits != 0)
            yield return new("Learned late", [Amount(movement.Late), Deals(movement.LateDeals.Length)]) { Note = Sentence.Of($"true by {day}, recorded only after it") };
        foreach (var step in movement.Steps)
            yield return new(Label(step, number), [Amount(step.Amount), Deals(step.Deals.Length)]);
        if (bridge.Rates.MinorUnits != 0)
            yield return new("Exchange rates", [Amount(bridge.Rates)]);
        if (bridge.NotComparable.MinorUnits != 0)
            yield return new("Not comparable", [Amount(bridge.NotComparable)]) { Note = Sentence.Of($"accounts that joined or left since, and deals that had no exchange rate") };
        yield return new("Now", [Amount(bridge.NowAmount)]);
    }

    public static IEnumerable<NamedValue> Values(MonthEndBridge bridge)
    {
        yield return new("reported", Quantity.Of(bridge.ReportedAmount));
        yield return new("now", Quantity.Of(bridge.NowAmount));
        yield return new("change", Quantity.Of(bridge.Change));
        yield return new("late", Quantity.Of(bridge.Movement.Late));
        foreach (var step in bridge.Movement.Steps)
            yield return new(MovementWords.ValueName(step.Reason), Quantity.Of(step.Amount));
        yield return new("exchangeRates", Quantity.Of(bridge.Rates));
        yield return new("notComparable", Quantity.Of(bridge.NotComparable));
        yield return new("closedReported", Quantity.Of(bridge.Reported.Amounts.Closed));
        yield return new("closedNow", Quantity.Of(bridge.Now.Amounts.Closed));
        if (bridge.Now.TargetAmount is { } target)
            yield return new("target", Quantity.Of(target));
    }

    /// <summary>A deal comes into a commit by its category, or is won from below it.</summary>
    public static string Label(MovementStep step, ForecastNumber number) => (step.Reason, number) switch
    {
        (MovementReason.CategoryIn, ForecastNumber.Closed) => "Won",
        (MovementReason.CategoryOut, ForecastNumber.Closed) => "No longer won",
        (MovementReason.CategoryIn, _) => step.Deals.Count(deal => deal.After!.Status == DealStatus.Won) switch
        {
            0 => $"Into {WhatIfWords.NameOf(number)}",
            var won when won == step.Deals.Length => $"Won from below {WhatIfWords.NameOf(number)}",
            _ => $"Into {WhatIfWords.NameOf(number)} or won",
        },
        (MovementReason.CategoryOut, _) => $"Out of {WhatIfWords.NameOf(number)}",
        _ => MovementWords.Label(step.Reason),
    };

    private static NamedValue Amount(Money amount) => new("amount", Quantity.Of(amount));

    private static NamedValue Deals(int count) => new("deals", Quantity.Count(count));
}
