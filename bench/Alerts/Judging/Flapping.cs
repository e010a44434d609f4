using Domain.Alerts;

namespace Alerts.Judging;

/// <summary>What was told as resolved and told again soon after.</summary>
internal static class Flapping
{
    private const int Days = 7;

    public static int Count(IEnumerable<Digest> digests)
    {
        var (resolved, count) = (new Dictionary<string, DateOnly>(), 0);
        foreach (var digest in digests)
        {
            count += digest.Fresh.Count(item => resolved.TryGetValue(item.Item.Key, out var day) && digest.Day.DayNumber - day.DayNumber <= Days);
            foreach (var key in digest.Resolved)
                resolved[key] = digest.Day;
        }

        return count;
    }
}
