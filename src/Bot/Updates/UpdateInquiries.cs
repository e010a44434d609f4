using Bot.Alerts;
using Bot.Ledger;
using Bot.People;
using Domain.Health;

namespace Bot.Updates;

/// <summary>What proposals depend on here besides words and people: the same, whatever the way in which something is ordered.</summary>
public sealed class UpdateInquiries(HealthModel health, AlertOptions alerts, IIdentities identities)
{
    /// <param name="place">Null on the command line.</param>
    public UpdateInquiry Of(Hearing hearing, ConversationPlace? place) => new(hearing, place, identities.Next) { Health = health, UsualDigestTime = alerts.PersonalDigestTime };
}
