using Bot.Understanding;
using Domain;
using Domain.Asking;

namespace Bot.Updates.Calls;

/// <summary>The number that was called, in the currency that was said, else the reporting currency.</summary>
internal static class CalledAmount
{
    private const decimal Least = 1_000m;

    public static (Money? Amount, Reply? Refusal) Of(UpdateOrder order, View view) => order.Amount switch
    {
        null => (null, null),
        < 0 => (null, new Reply.Refused(Sentence.Of($"A called number cannot be below zero; nothing was written."))),
        > UpdateOrder.MostAmount => (null, new Reply.Refused(Sentence.Of($"That is more than a trillion; nothing was written."))),
        > 0 and < Least and { } small => (null, new Reply.Clarify(Sentence.Of($"Do you mean {Quantity.Count((int)decimal.Ceiling(small))} million or thousand? Write for example: I call 2.4m, or I call 240k."), [])),
        { } amount => (Money.Of(amount, order.Currency is { } code ? new(code) : view.ReportingCurrency), null),
    };
}
