using System.Collections.Immutable;
using System.Globalization;
using Domain.Alerts;
using Testing.Portfolios.Troubles;

namespace Alerts.Judging;

/// <summary>How one rule did in a replay.</summary>
/// <param name="Told">Times something was told as new, or back from a snooze.</param>
/// <param name="Worse">Times it was told again because it got worse.</param>
/// <param name="Acted">Of the told, those that somebody acknowledged or snoozed.</param>
/// <param name="Right">Of the told, those that speak of a planted trouble.</param>
/// <param name="Leads">Of the troubles it spoke of, the days from the first time to what happened.</param>
internal sealed record RuleFigures(string Rule, int Told, int Worse, int Resolved, int Acted, int Dismissed, int Right, ImmutableArray<int> Leads)
{
    public static string Heading { get; } = $"{"rule",-22}{"told",6}{"worse",7}{"resolved",10}{"acted",7}{"dismissed",11}{"right",7}{"precision",11}{"lead, median",14}{"least",7}";

    public static ImmutableArray<RuleFigures> Of(IReadOnlyList<Digest> digests, IReadOnlyCollection<Trouble> troubles) =>
    [
        .. from rule in AlertRules.All
           let items = digests.SelectMany(digest => digest.Fresh, (digest, item) => (digest.Day, Item: item)).Where(one => one.Item.Item.Rule == rule.Name).ToArray()
           let told = items.Where(one => one.Item.Novelty != Novelty.Worse).ToArray()
           let answers = digests.SelectMany(digest => digest.Answered).Where(item => item.Item.Rule == rule.Name).DistinctBy(item => item.Item.Key).ToArray()
           select new RuleFigures(
               rule.Name, told.Length, items.Length - told.Length, digests.SelectMany(digest => digest.Resolved).Count(key => key.StartsWith($"{rule.Name}|", StringComparison.Ordinal)),
               answers.Count(item => item.Response!.Answer != AlertAnswer.Dismissed), answers.Count(item => item.Response!.Answer == AlertAnswer.Dismissed),
               told.Count(one => troubles.Any(trouble => trouble.IsSign(one.Item.Item.Account, rule.Name, one.Day))),
               [
                   .. troubles.Select(trouble => told.Where(one => trouble.IsSign(one.Item.Item.Account, rule.Name, one.Day)).Select(one => trouble.Happens.DayNumber - one.Day.DayNumber).DefaultIfEmpty(-1).Max())
                       .Where(days => days >= 0).Order(),
               ]),
    ];

    /// <param name="isPlanted">Whether it is known what is right.</param>
    public string Line(bool isPlanted) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Rule,-22}{Told,6}{Worse,7}{Resolved,10}{Acted,7}{Dismissed,11}{(isPlanted ? $"{Right}" : "-"),7}{(isPlanted && Right > 0 ? $"{100 * Right / Told} %" : "-"),11}{(Leads.IsEmpty ? "-" : $"{Leads[Leads.Length / 2]}"),14}{(Leads.IsEmpty ? "-" : $"{Leads[0]}"),7}");
}
