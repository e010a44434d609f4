using System.Collections.Immutable;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>Which topics the words of a clause ask for; none where they only say more of another question.</summary>
internal sealed class TopicChoice(Reading reading)
{
    private static readonly ImmutableArray<Concept> ForecastCues =
    [
        Concept.Forecast, Concept.Commit, Concept.BestCase, Concept.MostLikely, Concept.Target, Concept.Attainment, Concept.Gap, Concept.Remaining, Concept.RunRate, Concept.Coverage,
    ];

    public List<string> Of(Draft draft)
    {
        if (draft.Has(Concept.Help))
            return [Topics.Help];
        if (draft.Has(Concept.AlertPreview))
            return [Topics.AlertPreview];
        if (draft.Has(Concept.AlertReview))
            return [Topics.AlertReview];
        if (draft.Has(Concept.AlertLimits))
            return [Topics.AlertLimits];
        if (draft.Has(Concept.Alert))
            return [Topics.Alerts];
        if (AccountQuestion.IsAsked(draft) || AccountQuestion.IsOfALeader(draft))
            return [Topics.Accounts];
        if (QualificationQuestion.IsAsked(draft))
            return [Topics.Qualification];
        if (StakeholderQuestion.IsAsked(draft))
            return [Topics.Stakeholders];
        if (LogQuestion.IsAsked(draft))
            return [Topics.Log];
        if (HealthQuestion.IsAsked(draft))
            return [Topics.Health];
        if (CallCues.TopicOf(draft) is { } call)
            return [call];
        var topics = new List<string>();
        var isSinceReview = draft.Has(Concept.Since) && draft.Has(Concept.Review);
        if (draft.Has(Concept.Hygiene))
            return [Topics.Hygiene];
        if (MonthEndQuestion.IsAsked(draft))
            return [Topics.MonthEnd];
        if (MovementQuestion.IsAsked(draft))
            return [Topics.Movement];
        if (draft.HasAny(Concept.Change, Concept.Moved))
            topics.Add(Topics.Changes);
        if (RiskQuestion.IsOfSeveralKinds(draft))
            return [Topics.Changes];
        if (draft.Has(Concept.Review) && !isSinceReview)
            topics.Add(Topics.NextReview);
        if (PromiseQuestion.IsAsked(draft))
            topics.Add(Topics.Promises);
        if (draft.Has(Concept.Escalation))
            return [Topics.Escalations];
        if (RiskQuestion.IsAsked(draft) && !RiskQuestion.IsOfChanges(draft))
            topics.Add(Topics.Risks);
        if (draft.Has(Concept.Likelihood) && !draft.Has(Concept.Remaining))
            return [Topics.Outlook];
        if (draft.Has(Concept.Retention))
            topics.Add(Topics.Retention);
        var isRolling = draft.Has(Concept.Rolling) || (topics.Count == 0 && IsOfTheYearAhead(draft));
        if (isRolling)
            topics.Add(Topics.Rolling);
        if (ForecastCues.Any(draft.Has) && !IsOnlyCategory(draft) && !(isRolling && IsForecastAsAWhole(draft)))
            topics.Add(Topics.Forecast);
        if (topics.Count == 0 && DeadlineQuestion.IsAsked(draft))
            return [Topics.Deadlines];
        if (topics.Count == 0 && IsRevenueToCome(draft))
            return [draft.Has(Concept.Revenue) ? Topics.Rolling : Topics.Forecast];
        if (draft.HasAny(Concept.WinRate, Concept.Cycle, Concept.Age, Concept.StageAge, Concept.Discount, Concept.Margin) || (topics.Count == 0 && IsAboutDeals(draft)))
            topics.Add(Topics.Deals);
        if (draft.Has(Concept.Meeting) && draft.Accounts.Count > 0 && topics is [] or [Topics.Changes])
            return [Topics.AccountSummary];
        if (topics.Count == 0 && (draft.Accounts.Count > 0 || IsAboutAllAccounts(draft)) && draft.GroupBy.Count == 0 && draft.Filters.Count == 0)
            topics.Add(Topics.AccountSummary);
        if (topics.Count == 0 && IsHowItWent(draft))
            topics.Add(Topics.Forecast);
        if (topics.Count == 0 && IsListOfAccounts(draft))
            topics.Add(Topics.AccountSummary);
        return topics;
    }

    /// <summary>"How did last quarter end?": nothing but the time, and that it is over.</summary>
    private static bool IsHowItWent(Draft draft) => draft is { Times.Count: 1, Filters.Count: 0, GroupBy.Count: 0, Accounts.Count: 0, Leftover.Count: 0, Currency: null } && draft.Said is [Concept.Did];

    /// <summary>"Show my accounts", "list all customers".</summary>
    private static bool IsListOfAccounts(Draft draft) => draft.Said.Exists(said => said is Concept.Accounts or Concept.Everything) && draft.Has(Concept.Show) && draft is { Filters.Count: 0, Times.Count: 0, Top: null }
        && draft.Said.TrueForAll(said => said is Concept.Accounts or Concept.Everything or Concept.Show or Concept.My or Concept.Our) && draft.GroupBy.TrueForAll(by => by == DealDimension.Account);

    /// <summary>"Rolling 12 months", "revenue for the next 12 months": a forecast of what lies in the year ahead, no single number of it.</summary>
    private bool IsOfTheYearAhead(Draft draft) =>
        draft.Times.Exists(time => time.When.Ahead is var ahead && (ahead == FiscalCalendar.RollingTwelve(reading.Today) || (ahead.Start == reading.Today && ahead.Days > 360)))
        && draft.Statuses.Count == 0 && draft.Deal is null && !draft.IsComparison && IsForecastAsAWhole(draft)
        && draft.Said.TrueForAll(said => said is Concept.Forecast or Concept.Bookings or Concept.Revenue or Concept.Amount or Concept.Show or Concept.HowMuch or Concept.My or Concept.Our or Concept.Everything or Concept.ThisAccount || Dimensions.Of(said) is not null);

    /// <summary>"Revenue in 2028": nothing is won yet in a period that has not begun, so what is expected of it is meant.</summary>
    private bool IsRevenueToCome(Draft draft) => draft.HasAny(Concept.Revenue, Concept.Bookings) && draft.Statuses.Count == 0 && !draft.HasAny(Concept.Deal, Concept.Deals, Concept.Did, Concept.Average, Concept.Median, Concept.HowMany)
        && !draft.IsComparison && draft.Top is null && draft.Times.Count > 0 && draft.Times.TrueForAll(time => time.When.Behind.Start > reading.Today);

    private static bool IsForecastAsAWhole(Draft draft) => !ForecastCues.Any(cue => cue != Concept.Forecast && draft.Has(cue));

    /// <summary>"How are my accounts doing?", "summary of all accounts".</summary>
    private static bool IsAboutAllAccounts(Draft draft) => draft.Has(Concept.Summary) && draft.Subject is Concept.Accounts or Concept.Account;

    /// <summary>"Commit deals": the category of deals, not the forecast.</summary>
    private static bool IsOnlyCategory(Draft draft) =>
        (draft.HasAny(Concept.Deal, Concept.Deals) || IsEverythingIn(draft)) && !draft.HasAny(Concept.Forecast, Concept.Target, Concept.Attainment, Concept.Gap, Concept.Remaining, Concept.Coverage);

    /// <summary>"Everything Ann has in commit": the deals, one by one.</summary>
    private static bool IsEverythingIn(Draft draft) => draft.Said.IndexOf(Concept.Everything) is >= 0 and var everything && draft.Said.FindIndex(said => said is Concept.Commit or Concept.BestCase or Concept.MostLikely) > everything && draft.Filters.Count + draft.Accounts.Count > 0;

    private static bool IsAboutDeals(Draft draft) => draft.Statuses.Count > 0 || draft.Deal is not null || (draft.Top is not null && draft.GroupBy.Count > 0) || draft.HasAny(
        Concept.Deal, Concept.Deals, Concept.Pipeline, Concept.Bookings, Concept.Revenue, Concept.NearBookings, Concept.Average, Concept.Median, Concept.DealSize,
        Concept.Largest, Concept.Smallest, Concept.Closed, Concept.Overdue, Concept.Closing, Concept.ThisDeal) || IsEverythingIn(draft)
        || (draft.HasAny(Concept.Amount, Concept.HowMuch) && draft.Filters.Exists(filter => filter is DealFilter.In { Dimension: DealDimension.Stage }));
}
