using System.Collections.Frozen;
using Bot.Understanding.Vocabulary;
using Domain.Asking;

namespace Bot.Understanding.Grammar;

/// <summary>
/// Which topics look at which words. A word that none of the topics of its clause looks at would be dropped silently, so it is named and asked about. That holds for
/// every word but those that are known to ask for nothing of their own, or that have become a part of the question, which <see cref="TopicRules"/> weighs.
/// </summary>
internal static class TopicsOfWords
{
    private static readonly string[] OfDeals = [Topics.Deals, Topics.Movement, Topics.Hygiene];
    private static readonly string[] OfForecast = [Topics.Forecast, Topics.Outlook, Topics.Movement, Topics.MonthEnd, Topics.Call, Topics.Grades, Topics.MissingSubmissions, Topics.Rolling, Topics.Deals, Topics.Hygiene];
    private static readonly string[] OfTargets = [Topics.Forecast, Topics.Outlook, Topics.Call, Topics.MonthEnd, Topics.Accounts];
    private static readonly string[] OfMoney = [Topics.Deals, Topics.Forecast, Topics.Outlook, Topics.Rolling, Topics.Retention, Topics.Movement, Topics.MonthEnd, Topics.Call, Topics.Accounts];
    private static readonly string[] OfSums = [.. OfMoney, Topics.Risks, Topics.Hygiene, Topics.Log];
    private static readonly string[] OfCounts = [Topics.Deals, Topics.Accounts, Topics.Risks, Topics.Promises, Topics.NextReview, Topics.Escalations, Topics.Deadlines, Topics.Alerts, Topics.Hygiene, Topics.Health, Topics.Movement, Topics.MissingSubmissions, Topics.Forecast, Topics.Log, Topics.Stakeholders, Topics.Qualification];
    private static readonly string[] OfDays = [Topics.Deals, Topics.NextReview, Topics.Promises, Topics.Deadlines, Topics.Escalations, Topics.Accounts, Topics.Log, Topics.Changes];
    private static readonly string[] OfPeople = [Topics.Deals, Topics.Accounts, Topics.AccountSummary, Topics.Log, Topics.MissingSubmissions, Topics.Grades, Topics.Call, Topics.Escalations, Topics.Forecast, Topics.Risks, Topics.Promises, Topics.Alerts, Topics.Changes, Topics.Health, Topics.Stakeholders, Topics.Qualification];

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
        [Concept.Largest] = [Topics.Deals],
        [Concept.Smallest] = [Topics.Deals],
        [Concept.Bookings] = OfMoney,
        [Concept.Revenue] = OfMoney,
        [Concept.NearBookings] = OfMoney,
        [Concept.Amount] = OfSums,
        [Concept.DealSize] = OfSums,
        [Concept.HowMuch] = OfSums,
        [Concept.HowMany] = OfCounts,
        [Concept.Count] = OfCounts,
        [Concept.HowLong] = [Topics.Deals, Topics.Accounts],
        [Concept.When] = OfDays,
        [Concept.Who] = OfPeople,
        [Concept.Forecast] = OfForecast,
        [Concept.Commit] = [.. OfForecast, Topics.Accounts, Topics.Qualification],
        [Concept.BestCase] = OfForecast,
        [Concept.MostLikely] = OfForecast,
        [Concept.Target] = OfTargets,
        [Concept.Attainment] = OfTargets,
        [Concept.Gap] = OfTargets,
        [Concept.Remaining] = OfTargets,
        [Concept.RunRate] = OfTargets,
        [Concept.Coverage] = OfTargets,
        [Concept.Likelihood] = OfTargets,
        [Concept.Pipeline] = [.. OfForecast, Topics.Accounts],
        [Concept.Fell] = [Topics.Movement, Topics.Changes, Topics.MonthEnd, Topics.Health, Topics.Accounts],
        [Concept.Rose] = [Topics.Movement, Topics.Changes, Topics.MonthEnd, Topics.Health, Topics.Accounts],
        [Concept.Closed] = [Topics.Deals, Topics.Forecast, Topics.Outlook, Topics.Movement, Topics.MonthEnd, Topics.Call, Topics.Changes, Topics.Accounts, Topics.Grades, Topics.Log],
        [Concept.Closing] = [.. OfForecast, Topics.Risks, Topics.Promises, Topics.Accounts, Topics.Retention, Topics.Qualification],
        [Concept.Created] = [.. OfDeals, Topics.Changes],
        [Concept.Engaged] = OfDeals,
        [Concept.Overdue] = [.. OfDeals, Topics.Risks, Topics.Promises, Topics.Deadlines, Topics.Accounts, Topics.Forecast],
        [Concept.Deal] = [.. OfForecast, Topics.Changes, Topics.Risks, Topics.Accounts, Topics.AccountSummary, Topics.Alerts, Topics.Log, Topics.Retention, Topics.Health, Topics.Qualification, Topics.Stakeholders],
        [Concept.Deals] = [.. OfForecast, Topics.Changes, Topics.Risks, Topics.Accounts, Topics.AccountSummary, Topics.Alerts, Topics.Log, Topics.Retention, Topics.Qualification],
        [Concept.Change] = [Topics.Changes, Topics.Movement, Topics.MonthEnd, Topics.Log, Topics.Health, Topics.Accounts, Topics.AccountSummary, Topics.Deals],
        [Concept.Moved] = [Topics.Changes, Topics.Movement, Topics.MonthEnd, Topics.Log],
        [Concept.Slipped] = [Topics.Movement],
        [Concept.PulledIn] = [Topics.Movement],
        [Concept.FellOut] = [Topics.Movement],
        [Concept.Waterfall] = [Topics.Movement],
        [Concept.MonthEnd] = [Topics.MonthEnd],
        [Concept.Reported] = [Topics.MonthEnd],
        [Concept.Hygiene] = [Topics.Hygiene],
        [Concept.Review] = [Topics.NextReview, Topics.Accounts, Topics.Changes, Topics.Movement, Topics.AccountSummary],
        [Concept.Risk] = [Topics.Risks, Topics.Changes, Topics.Accounts],
        [Concept.AtRisk] = [Topics.Risks],
        [Concept.Mitigation] = [Topics.Risks, Topics.Changes],
        [Concept.SuggestedRisk] = [Topics.Risks],
        [Concept.HeatMap] = [Topics.Risks],
        [Concept.Promise] = [Topics.Promises, Topics.Changes, Topics.Accounts],
        [Concept.OurPromise] = [Topics.Promises, Topics.Changes, Topics.Accounts],
        [Concept.TheirPromise] = [Topics.Promises, Topics.Changes, Topics.Accounts],
        [Concept.KeptPromise] = [Topics.Promises],
        [Concept.Due] = [Topics.Deadlines, Topics.NextReview],
        [Concept.Health] = [Topics.Health, Topics.Changes],
        [Concept.HealthFell] = [Topics.Health],
        [Concept.Red] = [Topics.Health],
        [Concept.Yellow] = [Topics.Health],
        [Concept.Green] = [Topics.Health],
        [Concept.Qualification] = [Topics.Qualification],
        [Concept.RelationshipMap] = [Topics.Stakeholders],
        [Concept.RelationshipGap] = [Topics.Stakeholders],
        [Concept.KeyPlayer] = [Topics.Stakeholders],
        [Concept.Supporter] = [Topics.Stakeholders],
        [Concept.Opponent] = [Topics.Stakeholders],
        [Concept.Decider] = [Topics.Stakeholders],
        [Concept.Alert] = [Topics.Alerts],
        [Concept.Escalation] = [Topics.Escalations],
        [Concept.Leader] = [Topics.Accounts, Topics.AccountSummary, Topics.Deals, Topics.Escalations, Topics.Log],
        [Concept.Call] = [Topics.Call, Topics.Grades, Topics.MissingSubmissions, Topics.Changes, Topics.Movement],
        [Concept.Called] = [Topics.Call, Topics.Grades, Topics.MissingSubmissions, Topics.Changes, Topics.Movement],
        [Concept.MyCall] = [Topics.Call, Topics.Grades],
        [Concept.NotSubmitted] = [Topics.MissingSubmissions],
        [Concept.Grade] = [Topics.Grades],
        [Concept.Retention] = [Topics.Retention],
        [Concept.Rolling] = [Topics.Rolling],
        [Concept.Log] = [Topics.Log],
        [Concept.MyLog] = [Topics.Log],
        [Concept.Notes] = [Topics.Log],
    }.ToFrozenDictionary();

    /// <summary>Asks for nothing by itself, whatever the question.</summary>
    private static readonly FrozenSet<Concept> Neutral = FrozenSet.Create(
        Concept.Show, Concept.Which, Concept.Did, Concept.And, Concept.Our, Concept.Everything, Concept.Summary, Concept.Meeting, Concept.WhatAbout, Concept.Same, Concept.MakeIt, Concept.Now, Concept.Method, Concept.Hello, Concept.Thanks, Concept.Filler, Concept.Cancel, Concept.Of, Concept.Team);

    /// <summary>Becomes a part of the question, which says itself whether its topic looks at it, or is weighed by <see cref="Unplaced"/> where it stands.</summary>
    private static readonly FrozenSet<Concept> Parts = FrozenSet.Create(
        Concept.Accounts, Concept.Account, Concept.Families, Concept.Unit, Concept.Industry, Concept.Country, Concept.Product, Concept.Series, Concept.Owner, Concept.Manager, Concept.Region, Concept.Stage,
        Concept.Category, Concept.Status, Concept.CurrencyNoun, Concept.Competitor, Concept.MonthNoun, Concept.QuarterNoun, Concept.YearNoun, Concept.CloseDate, Concept.NextStep, Concept.My, Concept.Me, Concept.MyTeam,
        Concept.TeamOf, Concept.Them, Concept.ThisAccount, Concept.ThisDeal, Concept.AllTime, Concept.Since, Concept.Next, Concept.Made, Concept.Wise, Concept.AsList, Concept.InOrder, Concept.Remove,
        Concept.Top, Concept.Bottom, Concept.Why);

    /// <summary>What of the clause none of these topics looks at, as it was said.</summary>
    public static IEnumerable<string> Unread(Draft draft, IReadOnlyList<string> topics) => topics.Count == 0 || topics.Any(IsOfAllWords) ? []
        : draft.Words.Where(word => !(word.Key == Concept.Who && IsRelative(draft)) && !Neutral.Contains(word.Key) && !Parts.Contains(word.Key) && !(Readers.TryGetValue(word.Key, out var readers) && readers.Any(topics.Contains))).Select(word => word.Value);

    /// <summary>"Deals whose amount dropped": the word says more of what was named before it.</summary>
    private static bool IsRelative(Draft draft) => draft.Said.FindIndex(said => said is Concept.Deal or Concept.Deals) is >= 0 and var noun && noun < draft.Said.IndexOf(Concept.Who);

    /// <summary>Whether anybody has said what becomes of the word. What nobody said is asked about wherever it stands.</summary>
    public static bool IsPlaced(Concept concept) => Neutral.Contains(concept) || Parts.Contains(concept) || Readers.ContainsKey(concept);

    /// <summary>What alerts are about may be said with any of these words.</summary>
    private static bool IsOfAllWords(string topic) => topic is Topics.Help or Topics.AlertPreview or Topics.AlertReview or Topics.AlertLimits;
}
