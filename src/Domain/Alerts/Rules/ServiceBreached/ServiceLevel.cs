using Domain.Health;
using Domain.Tickets;

namespace Domain.Alerts.Rules.ServiceBreached;

/// <summary>How many of an account's tickets of some days were settled in time.</summary>
internal readonly record struct ServiceLevel(SlaCompliance Compliance)
{
    /// <summary>What an agreement is measured over.</summary>
    public const int Days = 90;

    public int Due => Compliance.Met + Late;

    public int Late => Compliance.Late + Compliance.OpenPastDue;

    /// <summary>0 to 100; null when nothing was due.</summary>
    public decimal? Percent => Compliance.Rate * 100;

    public static ServiceLevel Of(AlertScope scope, AlertFamily family, int days) => Of(family.Of(Ticket.Kind), scope.View.EndOf(scope.Today), days, scope.Past.Model);

    /// <summary>As it was some days ago.</summary>
    public static ServiceLevel Ago(AlertScope scope, AlertFamily family, int ago)
    {
        var day = scope.Today.AddDays(-ago);
        var then = scope.Past.On(day);
        return Of(then.Of(Ticket.Kind, family.Members), then.EndOf(day), Days, scope.Past.Model);
    }

    private static ServiceLevel Of(IEnumerable<Ticket> tickets, DateTimeOffset now, int days, HealthModel model) => new(SlaCompliance.Of(tickets, now.AddDays(-days), now, model.TargetHours));
}
