using Bot.Answers;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Rates;
using Domain.Risks;

namespace Bot.Search.Briefs;

/// <summary>A risk: what is at stake, how it stands, who deals with it until when.</summary>
internal static class RiskBrief
{
    public static RecordBrief Of(Risk risk, FoundRecord found, View view, DateOnly today)
    {
        var exposure = risk.Impact is { } impact ? RiskExposure.Of(risk, new Conversion(view.Rates, impact.Currency, RateType.Plan), today) : null;
        var state = RecordBrief.Said(risk.State?.ToString().ToLowerInvariant());
        var residual = exposure?.Residual is { } left ? Sentence.Of($"{left} at stake") : null;
        return new(
            found, risk.Title ?? risk.Id.Value, RecordBrief.SubjectOf("Risk", found.Account, view),
            RecordBrief.Joined(RecordBrief.Said(view.AccountName(found.Account)), residual, state),
            RecordBrief.Known(
                ("State", state),
                ("Impact", risk.Impact is { } whole ? Sentence.Of($"{whole}") : null),
                ("Probability", risk.Probability is { } share ? Sentence.Of($"{Quantity.Ratio(share)}") : null),
                ("Residual exposure", exposure?.Residual is { } rest ? Sentence.Of($"{rest}") : null),
                ("Deal", RecordBrief.Said(view.Find(Opportunity.Kind, risk.Opportunity)?.Name)),
                ("Owner", RecordBrief.Said(view.PersonName(risk.Owner))),
                ("Due", risk.Due is { } due ? due < today && risk.IsOpen ? Sentence.Of($"{due}, overdue") : Sentence.Of($"{due}") : null)));
    }
}
