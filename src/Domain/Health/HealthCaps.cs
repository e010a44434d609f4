using Domain.Asking;
using Domain.Contacts;
using Domain.Escalations;
using Domain.Health.Measures;
using Domain.Payments;

namespace Domain.Health;

/// <summary>What caps the colour at yellow: an escalation of the third level, an executive who left without another one, a payment overdue for more than 60 days.</summary>
internal static class HealthCaps
{
    private const int Level = 3;

    public static IEnumerable<HealthCap> Of(HealthEvidence evidence)
    {
        var escalated = evidence.Tickets.Select(ticket => ticket.Record).Where(ticket => ticket is { IsOpen: true, Escalation: >= Level }).OrderByDescending(ticket => ticket.Escalation).ThenBy(ticket => ticket.Id).ToArray();
        if (escalated is [var worst, ..])
            yield return new(escalated.Length == 1 ? Sentence.Of($"a ticket is escalated to level {(int)worst.Escalation!.Value}") : Sentence.Of($"{escalated.Length} tickets are escalated to level {Level} or above"), [.. escalated.Select(ticket => ticket.Id)]);
        Escalation[] high = [.. evidence.Escalations.Where(escalation => EscalationPlan.LevelOf(escalation) >= Level).OrderByDescending(EscalationPlan.LevelOf).ThenBy(escalation => escalation.Id)];
        if (high is [var highest, ..])
            yield return new(high.Length == 1 ? Sentence.Of($"an escalation is open at level {EscalationPlan.LevelOf(highest)}") : Sentence.Of($"{high.Length} escalations are open at level {Level} or above"), [.. high.Select(escalation => escalation.Id)]);
        Contact[] executives = [.. evidence.Contacts.Select(contact => contact.Record).Where(contact => contact.Level?.Trim().ToUpperInvariant() == "C")];
        if (executives is [var gone, ..] && executives.All(contact => !contact.IsActive))
            yield return new(Sentence.Of($"our executive contact {gone.Name ?? gone.Id.Value} is no longer there, and there is no other one"), [.. executives.Select(contact => contact.Id)]);
        var overdue = evidence.Payments.Select(payment => payment.Record)
            .Where(payment => payment is { State: not PaymentState.Paid, Due: not null } && payment.DaysLate(evidence.Day) > CommercialMeasure.MostDaysLate).OrderBy(payment => payment.Due).ThenBy(payment => payment.Id).ToArray();
        if (overdue is [var oldest, ..])
            yield return new(Sentence.Of($"{(overdue.Length == 1 ? "a payment is" : "payments are")} overdue for {Quantity.Days(oldest.DaysLate(evidence.Day)!.Value)}"), [.. overdue.Select(payment => payment.Id)]);
    }
}
