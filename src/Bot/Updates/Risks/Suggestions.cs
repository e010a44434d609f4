using Bot.Understanding;
using Domain;
using Domain.Alerts;
using Domain.Asking;

namespace Bot.Updates.Risks;

/// <summary>The finding that a button stands for, as it is now and as whoever pressed may see it.</summary>
internal static class Suggestions
{
    /// <param name="key">Of the alert.</param>
    /// <param name="refusal">Why there is none.</param>
    public static RiskSuggestion? Find(RecordId? key, UpdateOrder order, UpdateInquiry inquiry, out Reply refusal)
    {
        var hearing = inquiry.Hearing;
        refusal = new Reply.Refused(Sentence.Of($"That is no longer suggested: it is over, a risk stands for it, or somebody dismissed it. Nothing was written."));
        if (key is not { } asked || order.SaidOn is not { } today || RiskSuggestion.Find(new(hearing.View, today, null, inquiry.Health), asked) is not { } suggestion)
            return null;
        if (UpdateRights.MayChange(hearing, suggestion.Item.Account))
            return suggestion;
        refusal = new Reply.Refused(Sentence.Of($"A risk is raised by those who see the amounts of the account; nothing was written."));
        return null;
    }
}
