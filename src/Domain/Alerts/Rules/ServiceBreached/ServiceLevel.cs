using Domain.Health;
using Domain.Tickets;

namespace Domain.Alerts.Rules.ServiceBreached;

/// <summary>How many of an account's tickets of 90 days were settled in time.</summary>
internal readonly record struct ServiceLevel(SlaCompliance Compliance)
{
    private const int Days = 90;

    public int Due => Compliance.Met + Compliance.Late + Compliance.OpenPastDue;

    /// <summary>0 to 100; null when nothing was due.</summary>
    public decimal? Percent => Compliance.Rate * 100;

    public static ServiceLevel Of(AlertScope scope, AlertFamily family) => Of(family.Of(Ticket.Kind), scope.View.EndOf(scope.Today), scope.Past.Model);

    /// <summary>As it was some days ago.</summary>
    public static ServiceLevel DaysAgo(AlertScope scope, AlertFamily family, int days)
    {
        var then = scope.Past.On(scope.Today.AddDays(-days));
        return Of(then.Of(Ticket.Kind, family.Members), then.EndOf(scope.Today.AddDays(-days)), scope.Past.Model);
    }

    /// <summary>As it will be if these tickets, which are still open and not past due, are settled late.</summary>
    public ServiceLevel Without(int tickets) => new(Compliance with { OpenPastDue = Compliance.OpenPastDue + tickets });

    private static ServiceLevel Of(IEnumerable<Ticket> tickets, DateTimeOffset now, HealthModel model) => new(SlaCompliance.Of(tickets, now.AddDays(-Days), now, model.TargetHours));
}
