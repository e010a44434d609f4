using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Health;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>"Why is Contoso yellow?", "which accounts are red?", "health of Contoso since October".</summary>
internal static class HealthQuestion
{
    public static bool IsAsked(Draft draft) => draft.HasAny(Concept.Health, Concept.Red, Concept.Yellow, Concept.Green, Concept.HealthFell);

    public static Question Of(Question question, Draft draft)
    {
        HealthBand? colour = draft.Has(Concept.Red) ? HealthBand.Red : draft.Has(Concept.Yellow) ? HealthBand.Yellow : draft.Has(Concept.Green) ? HealthBand.Green : null;
        // The rows of several accounts are accounts.
        if (question.Deals.GroupBy == DealDimension.Account)
            question = question with { Deals = question.Deals with { GroupBy = null }, Slots = [.. question.Slots.Where(slot => slot.Name != "by")] };
        return colour is null && !draft.HasAny(Concept.Why, Concept.HealthFell) ? question : question with
        {
            Health = new(colour, draft.Has(Concept.Why), draft.Has(Concept.HealthFell)),
            Slots = colour is { } said ? question.Slots.Add(new("colour", "", HealthBands.NameOf(said), false)) : question.Slots,
        };
    }
}
