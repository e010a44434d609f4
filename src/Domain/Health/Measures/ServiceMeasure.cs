using Domain.Asking;
using Domain.Tickets;

namespace Domain.Health.Measures;

/// <summary>Tickets settled in time in the last 90 days. The bands of compliance (95, 90 and 85 %) are those of health.</summary>
internal sealed class ServiceMeasure : IHealthMeasure
{
    public const int Days = 90;

    /// <summary>Compliance and the score it stands for; straight lines between.</summary>
    private static readonly (decimal Rate, decimal Score)[] Scale = [(0.70m, 0), (0.85m, 50), (0.90m, 75), (0.95m, 100)];

    public string Name => MeasureNames.Service;

    public bool IsOfMoney => false;

    public MeasureReading? Read(HealthEvidence evidence)
    {
        var since = evidence.Now.AddDays(-Days);
        var targets = evidence.Model.TargetHours;
        Ticket[] tickets = [.. evidence.Tickets.Select(ticket => ticket.Record)];
        var sla = SlaCompliance.Of(tickets, since, evidence.Now, targets);
        if (sla.Rate is not { } rate)
            return null;
        Ticket[] late = [.. tickets.Where(ticket => ticket.Excluded != true && SlaCompliance.DueOf(ticket, targets) is { } due && (ticket.IsOpen ? due < evidence.Now : ticket.Closed > due && ticket.Closed >= since && ticket.Closed <= evidence.Now))];
        var latest = sla.OpenPastDue > 0 ? evidence.Day : evidence.DayOf(tickets.Where(ticket => !ticket.IsOpen && ticket.Closed <= evidence.Now).Max(ticket => ticket.Closed)!.Value);
        var settled = sla.Met + sla.Late;
        return new(
            Score(rate), latest,
            sla.OpenPastDue > 0
                ? Sentence.Of($"{sla.Met} of {settled + sla.OpenPastDue} tickets in time ({Quantity.Ratio(Math.Round(rate, 3))}); {sla.OpenPastDue} open past due{(sla.Naive is null ? "" : ", without which it would be ")}{(sla.Naive is { } naive ? Quantity.Ratio(Math.Round(naive, 3)) : "")}")
                : Sentence.Of($"{sla.Met} of {settled} tickets in time ({Quantity.Ratio(Math.Round(rate, 3))})"),
            [.. late.OrderByDescending(ticket => ticket.IsOpen).ThenByDescending(ticket => ticket.Opened).ThenBy(ticket => ticket.Id).Select(ticket => ticket.Id)]);
    }

    public static decimal Score(decimal rate)
    {
        if (rate <= Scale[0].Rate)
            return 0;
        foreach (var (from, to) in Scale.Zip(Scale.Skip(1)))
            if (rate <= to.Rate)
                return from.Score + ((rate - from.Rate) / (to.Rate - from.Rate) * (to.Score - from.Score));
        return 100;
    }
}
