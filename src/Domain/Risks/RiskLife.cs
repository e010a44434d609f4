using Domain.Asking;

namespace Domain.Risks;

/// <summary>Which states a risk goes through: raised → assessed → accepted, mitigating or transferred → closed or occurred. States may be left out, none is gone back to.</summary>
public static class RiskLife
{
    /// <summary>Why the risk may not go to the state; null where it may. A sentence without a full stop.</summary>
    /// <param name="risk">As it would be but for its state: with the owner and the day that it gets at the same time.</param>
    public static Sentence? Refusal(Risk risk, RiskState to)
    {
        ArgumentNullException.ThrowIfNull(risk);
        var from = risk.State ?? RiskState.Raised;
        return from == to ? null
            : from is RiskState.Closed or RiskState.Occurred ? Sentence.Of($"It {(from == RiskState.Closed ? "is closed" : "has occurred")} already; what may happen again is a new risk")
            : to == RiskState.Raised || (to == RiskState.Assessed && from != RiskState.Raised) ? Sentence.Of($"It is {from.ToString().ToLowerInvariant()} and does not go back to {to.ToString().ToLowerInvariant()}")
            : from == RiskState.Raised && (risk.Owner is null || risk.Due is null) ? Sentence.Of($"It has no {Lacking(risk)} yet, and none is {Taken(to)} without")
            : null;
    }

    private static string Lacking(Risk risk) => risk switch { { Owner: null, Due: null } => "owner and no due day", { Owner: null } => "owner", _ => "due day" };

    private static string Taken(RiskState state) => state switch
    {
        RiskState.Assessed => "assessed",
        RiskState.Accepted => "accepted",
        RiskState.Mitigating => "mitigated",
        RiskState.Transferred => "transferred",
        RiskState.Closed => "closed",
        _ => "reported as occurred",
    };
}
