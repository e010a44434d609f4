using Bot.Answers.Deals;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Scenarios;

namespace Bot.Answers.WhatIfs;

/// <summary>The number in question by region, account or month: as it would be, as it is, and the difference.</summary>
internal static class WhatIfGroups
{
    public static WhatIfRows Of(ScenarioEffect effect, DealDimension by)
    {
        var groups = effect.Groups;
        return new(FirstLetter.Upper(DealWords.Of(by)), groups.Length, skip => groups.Skip(skip).Take(WhatIfRows.OnPage).Select(Row));
    }

    private static AnswerRow Row(GroupEffect group) =>
        new(group.Label, [new("supposed", Quantity.Of(group.Supposed)), new("now", Quantity.Of(group.Now)), new("difference", Quantity.Of(group.Difference))]);
}
