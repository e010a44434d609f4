using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Risks;

namespace Bot.Understanding.Grammar;

/// <summary>"Risk heat map", "risk exposure over the last six months", "overdue mitigations", "legal risks at Contoso".</summary>
internal static class RiskQuestion
{
    public static bool IsAsked(Draft draft) => draft.HasAny(Concept.Risk, Concept.HeatMap, Concept.Mitigation, Concept.SuggestedRisk) || (draft.Has(Concept.AtRisk) && !draft.HasAny(Concept.Deal, Concept.Deals));

    /// <summary>"What changed in the risks": of what changed, the risks alone.</summary>
    public static bool IsOfChanges(Draft draft) => draft.HasAny(Concept.Change, Concept.Moved) && draft.HasAny(Concept.Risk) && !draft.HasAny(Concept.Deal, Concept.Deals, Concept.Review, Concept.Promise, Concept.OurPromise, Concept.TheirPromise);

    /// <summary>"What changed in deals and risks": of what changed, records of several kinds.</summary>
    public static bool IsOfSeveralKinds(Draft draft) => draft.HasAny(Concept.Change, Concept.Moved) && draft is { Statuses.Count: 0, GroupBy.Count: 0, Top: null }
        && (draft.HasAny(Concept.Deal, Concept.Deals) ? 1 : 0) + (draft.Has(Concept.Risk) ? 1 : 0) + (draft.HasAny(Concept.Promise, Concept.OurPromise, Concept.TheirPromise) ? 1 : 0) + (draft.Has(Concept.Review) && !draft.Has(Concept.Since) ? 1 : 0) > 1;

    public static Question Changed(Question question, Draft draft) => IsOfChanges(draft) ? question with { Log = new(null, Risk.Kind.Name) } : question;

    /// <summary>The exposure as it was from time to time, told of a period.</summary>
    public static bool IsTrend(Draft draft) => draft.GroupBy.Contains(DealDimension.CloseMonth);

    public static Question Of(Question question, Draft draft)
    {
        var show = draft.Has(Concept.HeatMap) ? RiskShow.Map : draft.Has(Concept.Mitigation) ? RiskShow.Mitigations : draft.Has(Concept.SuggestedRisk) ? RiskShow.Suggested : IsTrend(draft) ? RiskShow.Trend : RiskShow.Register;
        return show == RiskShow.Register && draft.RiskType is null ? question : question with
        {
            Risks = new(show, draft.RiskType),
            Deals = show == RiskShow.Trend ? question.Deals with { GroupBy = null } : question.Deals,
            Slots = show == RiskShow.Trend ? [.. question.Slots.Where(slot => slot.Name != "by")] : question.Slots,
        };
    }

    /// <summary>Null for what names no kind of risk.</summary>
    public static RiskType? TypeOf(Concept concept) => concept switch
    {
        Concept.RelationshipRisk => RiskType.Relationship,
        Concept.CommercialRisk => RiskType.Commercial,
        Concept.DeliveryRisk => RiskType.Delivery,
        Concept.LegalRisk => RiskType.Legal,
        Concept.FinancialRisk => RiskType.Financial,
        Concept.CompetitiveRisk => RiskType.Competitive,
        _ => null,
    };
}
