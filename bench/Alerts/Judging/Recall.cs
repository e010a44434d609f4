using System.Globalization;
using Domain.Alerts;
using Testing.Portfolios.Troubles;

namespace Alerts.Judging;

/// <summary>How many of the planted troubles of one kind were told in time.</summary>
internal static class Recall
{
    /// <summary>An alert that comes later is no help.</summary>
    private const int DaysAhead = 14;

    public static string Heading { get; } = $"{"trouble",-26}{"planted",8}{"told 14 days ahead",20}{"told at all",13}";

    public static IEnumerable<string> Lines(IReadOnlyList<Digest> digests, IReadOnlyCollection<Trouble> troubles)
    {
        var told = digests.SelectMany(digest => digest.Fresh, (digest, item) => (digest.Day, item.Item)).ToLookup(one => one.Item.Account);
        foreach (var kind in troubles.GroupBy(trouble => trouble.What).Append(null))
        {
            Trouble[] all = [.. kind ?? troubles.AsEnumerable()];
            int[] leads = [.. all.Select(trouble => told[trouble.Account].Where(one => trouble.IsSign(one.Item.Account, one.Item.Rule, one.Day)).Select(one => trouble.Happens.DayNumber - one.Day.DayNumber).DefaultIfEmpty(-1).Max())];
            yield return string.Create(CultureInfo.InvariantCulture, $"{kind?.Key ?? "all",-26}{all.Length,8}{leads.Count(days => days >= DaysAhead),20}{leads.Count(days => days >= 0),13}");
        }
    }
}
