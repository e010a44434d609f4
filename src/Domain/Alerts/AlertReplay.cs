using System.Collections.Immutable;
using Domain.Health;

namespace Domain.Alerts;

/// <summary>What would have been told on each of some days, by what was true then: for "what would you have sent last week?", and to judge rules by.</summary>
public static class AlertReplay
{
    /// <summary>
    /// A digest a day, each compared with the one before; days without one (a weekend) tell the day after what came up. Answers count from the day they were given.
    /// </summary>
    /// <param name="view">Of all that is known. A day is what was true then, as it is known now.</param>
    /// <param name="accounts">Canonical; null for all that the reader sees.</param>
    /// <param name="isTold">Whether there is a digest on the day.</param>
    /// <param name="lastTold">Key and severity of what had been told before the first day; empty for nothing.</param>
    /// <param name="concerned">Whom it is told in private; null for all that is found of the accounts.</param>
    /// <param name="wanted">What whoever is told wants to be told of; null for everything.</param>
    public static IEnumerable<Digest> Of(
        View view, HealthModel model, ImmutableHashSet<RecordId>? accounts, DateOnly first, DateOnly last, Func<DateOnly, bool> isTold, ImmutableDictionary<string, int> lastTold,
        Subscription? wanted = null, ConcernedPerson? concerned = null)
    {
        var past = new AlertPast(view, model);
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (!isTold(day))
                continue;
            var digest = Digest.Compose(new(past.On(day), day, accounts, past) { Told = wanted, Concerned = concerned }, lastTold);
            lastTold = digest.Told;
            yield return digest;
            past.Forget(before: day.AddDays(-AlertPast.Days));
        }
    }
}
