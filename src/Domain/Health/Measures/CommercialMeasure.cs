using Domain.Asking;
using Domain.Payments;

namespace Domain.Health.Measures;

/// <summary>What was due in the last 180 days and paid in time, by its amount: a payment loses its points evenly until it is 60 days late.</summary>
internal sealed class CommercialMeasure : IHealthMeasure
{
    public const int Days = 180;

    /// <summary>An open payment that is later caps the colour.</summary>
    public const int MostDaysLate = 60;

    public string Name => MeasureNames.Commercial;

    public bool IsOfMoney => true;

    public MeasureReading? Read(HealthEvidence evidence)
    {
        (Payment Payment, decimal Amount, int Late)[] all =
        [
            .. from payment in evidence.Payments.Select(payment => payment.Record)
               where payment is { Amount.MinorUnits: > 0 } && payment.Due is { } due && evidence.Ago(due) < Days
               let amount = evidence.Conversion.Of(payment.Amount!.Value, payment.Due!.Value)
               where amount is not null
               select (payment, amount.Value, payment.DaysLate(evidence.Day)!.Value),
        ];
        if (all is [])
            return null;
        var (sum, lost, open) = (all.Sum(one => one.Amount), all.Sum(one => one.Amount * Math.Min(one.Late, MostDaysLate) / MostDaysLate), all.Where(one => one is { Late: > 0, Payment.State: not PaymentState.Paid }).ToArray());
        var late = all.Where(one => one.Late > 0).OrderByDescending(one => one.Late * one.Amount).ThenBy(one => one.Payment.Id).Select(one => one.Payment.Id);
        var to = evidence.Conversion.To;
        return new(
            100 * (1 - (lost / sum)), all.Max(one => one.Payment is { State: PaymentState.Paid, Paid: { } paid } && paid > one.Payment.Due ? paid : one.Payment.Due!.Value),
            open.Length > 0
                ? Sentence.Of($"{Money.Of(open.Sum(one => one.Amount), to)} of {Money.Of(sum, to)} is overdue, up to {Quantity.Days(open.Max(one => one.Late))}")
                : all.Max(one => one.Late) is > 0 and var latest ? Sentence.Of($"{Money.Of(sum, to)} paid, up to {Quantity.Days(latest)} late") : Sentence.Of($"{Money.Of(sum, to)} paid in time"),
            [.. late]);
    }
}
