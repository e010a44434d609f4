using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Contacts;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>"Relationship map of Contoso", "who supports us there?", "which accounts have no supportive key player?"</summary>
internal static class StakeholderQuestion
{
    public static bool IsAsked(Draft draft) => draft.HasAny(Concept.RelationshipMap, Concept.RelationshipGap, Concept.KeyPlayer, Concept.Supporter, Concept.Opponent, Concept.Decider);

    /// <summary>What of it an account may be without.</summary>
    public static bool CanLack(Concept concept) => concept is Concept.KeyPlayer or Concept.Supporter or Concept.RelationshipMap;

    public static Question Of(Question question, Draft draft)
    {
        // The rows of several accounts are accounts.
        if (question.Deals.GroupBy == DealDimension.Account)
            question = question with { Deals = question.Deals with { GroupBy = null }, Slots = [.. question.Slots.Where(slot => slot.Name != "by")] };
        var isOfAccounts = draft.Subject is Concept.Account or Concept.Accounts && draft.Accounts.Count == 0;
        var reached = draft.Has(Concept.Supporter) ? RelationshipStatus.Supported : draft.Has(Concept.KeyPlayer) ? RelationshipStatus.NoSupport : RelationshipStatus.NoKeyPlayer;
        var query = draft.LacksStakeholders ? new StakeholderQuery(StakeholderShow.Everybody, AtMost: reached - 1)
            : isOfAccounts && draft.HasAny(Concept.KeyPlayer, Concept.Supporter) ? new(StakeholderShow.Everybody, AtLeast: reached)
            : new(Show(draft), draft.Has(Concept.KeyPlayer));
        return query == new StakeholderQuery(StakeholderShow.Everybody) ? question : question with { Stakeholders = query };
    }

    private static StakeholderShow Show(Draft draft) =>
        draft.Has(Concept.RelationshipGap) ? StakeholderShow.Gaps
        : draft.Has(Concept.Supporter) ? StakeholderShow.Supporters
        : draft.Has(Concept.Opponent) ? StakeholderShow.Opponents
        : draft.Has(Concept.Decider) ? StakeholderShow.Deciders
        : StakeholderShow.Everybody;
}
