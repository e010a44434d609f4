using Domain;
using Domain.Escalations;
using Domain.Ledger;

namespace Bot.Escalations;

/// <summary>Who put an escalation where it is now.</summary>
internal static class EscalationSource
{
    /// <summary>False where an import says so: then people were told where it comes from, and are not told again.</summary>
    public static bool IsOurs(Escalation escalation, Portfolio portfolio)
    {
        var field = escalation.LevelSince > escalation.StateSince ? Escalation.Fields.Level.Name : Escalation.Fields.State.Name;
        return portfolio.State(Escalation.Kind, escalation.Id)?.Fields.GetValueOrDefault(field) is { Source.Rank: not SourceRank.Import };
    }
}
