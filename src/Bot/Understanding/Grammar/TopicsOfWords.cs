using System.Collections.Frozen;
using Bot.Understanding.Vocabulary;
using Domain.Asking;

namespace Bot.Understanding.Grammar;

/// <summary>Words that ask for something of their own, and the topics that look at them. Beside any other topic such a word would be dropped silently.</summary>
internal static class TopicsOfWords
{
    private static readonly string[] OfForecast = [Topics.Forecast, Topics.Outlook, Topics.Movement, Topics.MonthEnd, Topics.Call, Topics.Grades, Topics.MissingSubmissions, Topics.Rolling, Topics.Deals, Topics.Hygiene];
    private static readonly string[] OfTargets = [Topics.Forecast, Topics.Outlook, Topics.Call, Topics.MonthEnd, Topics.Accounts];
    private static readonly string[] OfMoney = [Topics.Deals, Topics.Forecast, Topics.Outlook, Topics.Rolling, Topics.Retention, Topics.Movement, Topics.MonthEnd, Topics.Call, Topics.Accounts];

    private static readonly FrozenDictionary<Concept, string[]> Readers = new Dictionary<Concept, string[]>
    {
        [Concept.WinRate] = [Topics.Deals],
        [Concept.Cycle] = [Topics.Deals],
        [Concept.Age] = [Topics.Deals],
        [Concept.StageAge] = [Topics.Deals],
        [Concept.Discount] = [Topics.Deals],
        [Concept.Margin] = [Topics.Deals],
        [Concept.Median] = [Topics.Deals],
        [Concept.Average] = [Topics.Deals],
        [Concept.Bookings] = OfMoney,
        [Concept.Revenue] = OfMoney,
        [Concept.Forecast] = OfForecast,
        [Concept.Commit] = [.. OfForecast, Topics.Accounts],
        [Concept.BestCase] = OfForecast,
        [Concept.MostLikely] = OfForecast,
        [Concept.Target] = OfTargets,
        [Concept.Attainment] = OfTargets,
        [Concept.Gap] = OfTargets,
        [Concept.Remaining] = OfTargets,
        [Concept.RunRate] = OfTargets,
        [Concept.Coverage] = OfTargets,
        [Concept.Pipeline] = [.. OfForecast, Topics.Accounts],
        [Concept.Fell] = [Topics.Movement, Topics.Changes, Topics.MonthEnd, Topics.Health, Topics.Accounts],
        [Concept.Rose] = [Topics.Movement, Topics.Changes, Topics.MonthEnd, Topics.Health, Topics.Accounts],
        [Concept.Closed] = [Topics.Deals, Topics.Forecast, Topics.Outlook, Topics.Movement, Topics.MonthEnd, Topics.Call, Topics.Changes, Topics.Accounts, Topics.Grades, Topics.Log],
        [Concept.Deals] = [.. OfForecast, Topics.Changes, Topics.Risks, Topics.Accounts, Topics.AccountSummary, Topics.Alerts, Topics.Log, Topics.Retention],
        [Concept.Change] = [Topics.Changes, Topics.Movement, Topics.MonthEnd, Topics.Log, Topics.Health, Topics.Accounts, Topics.AccountSummary, Topics.Deals],
        [Concept.Slipped] = [Topics.Movement],
        [Concept.PulledIn] = [Topics.Movement],
        [Concept.Waterfall] = [Topics.Movement],
        [Concept.Hygiene] = [Topics.Hygiene],
        [Concept.Risk] = [Topics.Risks, Topics.Changes, Topics.Accounts],
        [Concept.Mitigation] = [Topics.Risks, Topics.Changes],
        [Concept.HeatMap] = [Topics.Risks],
        [Concept.Promise] = [Topics.Promises, Topics.Changes, Topics.Accounts],
        [Concept.OurPromise] = [Topics.Promises, Topics.Changes, Topics.Accounts],
        [Concept.TheirPromise] = [Topics.Promises, Topics.Changes, Topics.Accounts],
        [Concept.KeptPromise] = [Topics.Promises],
        [Concept.Due] = [Topics.Deadlines, Topics.NextReview],
        [Concept.Health] = [Topics.Health, Topics.Changes],
        [Concept.HealthFell] = [Topics.Health],
        [Concept.Alert] = [Topics.Alerts],
        [Concept.Escalation] = [Topics.Escalations],
        [Concept.Retention] = [Topics.Retention],
        [Concept.Rolling] = [Topics.Rolling],
        [Concept.Log] = [Topics.Log],
        [Concept.Notes] = [Topics.Log],
    }.ToFrozenDictionary();

    /// <summary>What of the clause none of these topics looks at, as it was said.</summary>
    public static IEnumerable<string> Unread(Draft draft, IReadOnlyList<string> topics) => topics.Count == 0 || topics.Any(IsOfAllWords) ? []
        : draft.Words.Where(word => Readers.TryGetValue(word.Key, out var readers) && !readers.Any(topics.Contains)).Select(word => word.Value);

    /// <summary>What alerts are about may be said with any of these words.</summary>
    private static bool IsOfAllWords(string topic) => topic is Topics.Help or Topics.AlertPreview or Topics.AlertLimits;
}
