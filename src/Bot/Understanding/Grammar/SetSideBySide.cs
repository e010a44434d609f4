using Bot.Answers;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>"Risks of Contoso vs Fabrikam", "exposure EMEA against APAC": a question over both, told one beside the other.</summary>
internal static class SetSideBySide
{
    /// <summary>Takes the comparison for what it is where the topic tells its rows by what is compared; leaves it where something else is to be compared.</summary>
    public static void Put(Draft draft, string topic)
    {
        if (!draft.IsComparison || draft.ComparedWith is not null || draft.Times.Count > 1 || draft.GroupBy.Count > 0 || topic is Topics.Deals or Topics.Forecast || SidesOf(draft) is not { } sides)
            return;
        var honours = TopicCatalogue.HonoursOf(new Question { Topic = topic });
        if (topic != Topics.Health && !honours.Grouping(sides))
            return;
        draft.IsComparison = false;
        if (!(topic == Topics.Health && sides == DealDimension.Account))
            draft.GroupBy.Add(sides);
    }

    private static DealDimension? SidesOf(Draft draft)
    {
        var several = draft.Filters.OfType<DealFilter.In>().Where(filter => filter.Keys.Length > 1).ToList();
        return (draft.Accounts.Count, several) switch
        {
            ( > 1, []) => DealDimension.Account,
            (0, [var only]) => only.Dimension,
            _ => null,
        };
    }
}
