using System.Collections.Immutable;
using Domain.Opportunities;
using Domain.Standings;

namespace Bot.Answers.Accounts;

/// <summary>In which order accounts are told: the longest without contact, most of what was asked for, else the most money first.</summary>
internal static class AccountOrder
{
    /// <summary>Null where there is no account.</summary>
    public static AccountStanding? LongestWithout(IEnumerable<AccountStanding> accounts) => accounts.MinBy(account => account.Touchpoints is [var last, ..] ? last.Day : DateOnly.MinValue);

    public static ImmutableArray<AccountStanding> Of(AccountQuery query, Ranking? rank, IEnumerable<AccountStanding> accounts, OpenPipeline open)
    {
        var isTouch = query.Told is AccountAspect.Touch or AccountAspect.Activity;
        var isRanked = query.Order is not null && !isTouch;
        var told = new AccountCondition(query.Told, IsLacking: false);
        var sorted = isTouch ? accounts.OrderBy(account => account.Touchpoints is [var last, ..] ? last.Day : DateOnly.MinValue)
            : isRanked && rank is { Top: false } ? accounts.OrderBy(account => account.Count(told))
            : isRanked || query.Conditions.All(condition => !condition.IsLacking) ? accounts.OrderByDescending(account => account.Count(told))
            : accounts.OrderByDescending(open.Roughly);
        var all = sorted.ThenByDescending(open.Roughly).ThenBy(account => account.Account.Name, StringComparer.OrdinalIgnoreCase).ThenBy(account => account.Account.Id);
        return rank is { Count: var most } ? [.. all.Take(most)] : [.. all];
    }
}
