using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>Known words that say nothing in their clause. They are reported like unknown ones: dropping them might change the number.</summary>
internal static class Unplaced
{
    public static IEnumerable<string> In(Draft draft, IReadOnlyList<string> topics)
    {
        var isDeals = topics.Contains(Topics.Deals);
        // The log is asked for fields of any deal.
        var hasDeal = draft.Deal is not null || draft.Has(Concept.ThisDeal) || topics.Contains(Topics.Log);
        var speaksOfDeals = draft.HasAny(Concept.Deal, Concept.Deals, Concept.Pipeline);
        foreach (var said in TopicsOfWords.Unread(draft, topics))
            yield return said;
        // The worst come first anyway.
        if (topics is [Topics.Health] && (draft.Top == true || draft.RankCount is not null))
            yield return draft.Slots.Find(slot => slot.Name == "rank")?.Said ?? "top";
        if (topics.Contains(Topics.Accounts))
            foreach (var said in AccountQuestion.Unplaced(draft))
                yield return said;
        // "The longest risks", "the oldest promises": by how long they last nothing but deals is known.
        if (!topics.Contains(Topics.Accounts) && draft.Top is not null && IsOfTime(draft) && !(isDeals && draft.HasAny(Concept.Age, Concept.StageAge, Concept.Cycle)))
            yield return draft.Slots.Find(slot => slot.Name == "rank")?.Said ?? "longest";
        if (CallCues.IsUnplaced(draft, topics))
            yield return "call";
        if (draft.Has(Concept.Them))
            yield return "them";
        // Sums above a limit are not told apart; the deals above it would be something else.
        if (isDeals && draft.IsLimitOfASum && (draft.GroupBy.Count > 0 || (draft.Subject is { } summed && Dimensions.Of(summed) is not null)))
            yield return draft.Slots.Find(slot => slot.Name == "amount")?.Said ?? "over";
        // What is open and what is won are two sums.
        if (isDeals && draft.Has(Concept.Pipeline) && draft.HasAny(Concept.Bookings, Concept.Revenue) && !draft.HasAny(Concept.WinRate, Concept.Cycle, Concept.Discount, Concept.Margin))
            yield return draft.Words.GetValueOrDefault(Concept.Bookings) ?? draft.Words.GetValueOrDefault(Concept.Revenue) ?? "bookings";
        if (isDeals && draft is { AsksHow: true, Deal: null } && speaksOfDeals && !draft.Has(Concept.Pipeline))
            yield return "how";
        // "Actions I gave to Jane Roe": one of the two has them.
        if (topics.Any(topic => topic is Topics.Promises or Topics.Deadlines) && draft.HasAny(Concept.My, Concept.Me) && draft.Filters.Exists(filter => filter is DealFilter.In { Dimension: DealDimension.Owner or DealDimension.Manager }))
            yield return draft.Words.GetValueOrDefault(Concept.Me) ?? draft.Words.GetValueOrDefault(Concept.My) ?? "my";
        if (draft.HasAny(Concept.Created, Concept.Engaged) && !(isDeals && speaksOfDeals) && !topics.Contains(Topics.Changes) && !MovementQuestion.EntersACategory(draft))
            yield return "new";
        // A deal has one day that the time is said of.
        if (isDeals && draft.Has(Concept.Created) && draft.Has(Concept.Closing) && draft.Times.Count > 0)
            yield return draft.Words.GetValueOrDefault(Concept.Closing) ?? "closing";
        if (isDeals && draft.HasAny(Concept.HowMany, Concept.Count) && draft.HasAny(Concept.Average, Concept.Median))
            yield return draft.Words.GetValueOrDefault(Concept.Average) ?? "median";
        if (isDeals && draft.HasAny(Concept.WinRate, Concept.Cycle, Concept.Age, Concept.StageAge, Concept.Discount, Concept.Margin) && draft.Has(Concept.Average) && draft.Words.TryGetValue(Concept.DealSize, out var size))
            yield return size;
        if (draft.Top is not null && topics is [Topics.Changes or Topics.Log or Topics.Alerts or Topics.Deadlines or Topics.NextReview or Topics.Escalations] or [Topics.Promises] && draft.RankCount is null)
            yield return draft.Slots.Find(slot => slot.Name == "rank")?.Said ?? "top";
        if (!isDeals)
            foreach (var further in draft.GroupBy.Skip(1))
                yield return Dimensions.Words(further);
        // "How old is Jane Roe": of deals alone it is known.
        if (draft.Has(Concept.Age) && draft.Words.GetValueOrDefault(Concept.Age) is { } age && age.StartsWith("how old", StringComparison.OrdinalIgnoreCase) && !speaksOfDeals && !hasDeal && draft.Statuses.Count == 0)
            yield return age;
        // How old deals are, or how long they took, is told of all or of groups, not deal by deal.
        if (isDeals && draft is { Top: not null, GroupBy.Count: 0 } && (draft.HasAny(Concept.Age, Concept.StageAge, Concept.Cycle, Concept.Discount, Concept.Margin, Concept.WinRate) || IsOfNoAmount(draft)))
            yield return draft.Slots.Find(slot => slot.Name == "rank")?.Said ?? "oldest";
        if (draft.Has(Concept.AllTime) && draft.Times.Count > 0 && draft.Words.GetValueOrDefault(Concept.AllTime) is { } ever && ever.StartsWith("since", StringComparison.OrdinalIgnoreCase))
            yield return ever;
        // "How much of it is Contoso": a summary tells of an account, and counts or adds up nothing.
        if (topics is [Topics.AccountSummary])
            foreach (var asked in new[] { Concept.HowMuch, Concept.HowMany, Concept.Count, Concept.Amount }.Where(draft.Has))
                yield return draft.Words.GetValueOrDefault(asked) ?? "how much";
        if (topics.Contains(Topics.Accounts))
            foreach (var by in draft.GroupBy.Where(by => by is not (DealDimension.Account or DealDimension.Family or DealDimension.NamedAccount)))
                yield return Dimensions.Words(by);
        // How a number of the forecast was from week to week is no grouping of it.
        if (topics.Contains(Topics.Forecast) && draft.Times.Count > 0 && draft.Slots.Exists(slot => slot is { Name: "by" } && slot.Said.StartsWith("trend", StringComparison.OrdinalIgnoreCase)))
            yield return "trend";
        if (draft.Has(Concept.Leader) && !draft.Has(Concept.Who) && topics.Any(topic => topic is Topics.Risks or Topics.Health or Topics.Alerts or Topics.Promises or Topics.Forecast or Topics.Movement or Topics.Changes)
            && draft.Words.GetValueOrDefault(Concept.Leader) is { } leading && !leading.StartsWith("who", StringComparison.OrdinalIgnoreCase))
            yield return leading;
        // "Deals with risks" asks for deals.
        if (topics.Contains(Topics.Risks) && draft.Said.IndexOf(Concept.Deals) is >= 0 and var deals && deals < draft.Said.IndexOf(Concept.Risk))
            yield return draft.Words.GetValueOrDefault(Concept.Deals) ?? "deals";
        // "From best case to commit": one of the two is looked at.
        if (topics.Contains(Topics.Movement) && draft.Said.Where(said => said is Concept.Commit or Concept.BestCase or Concept.MostLikely).Distinct().Count() > 1)
            yield return draft.Words.GetValueOrDefault(Concept.Commit) ?? draft.Words.GetValueOrDefault(Concept.MostLikely) ?? "commit";
        // Of one deal it is told how it stands, and when it closes: not how it was in a month.
        if (isDeals && draft is { Deal: not null, Times.Count: > 0 } && !draft.HasAny(Concept.Closing, Concept.Closed, Concept.CloseDate, Concept.Overdue, Concept.When, Concept.Why) && draft.Statuses.Count == 0)
            yield return draft.Times[0].Said;
        // How long a deal has been open is known, how long it was in a stage is not.
        if (draft is { Deal: not null } && draft.Has(Concept.HowLong) && draft.Filters.Exists(filter => filter is DealFilter.In { Dimension: DealDimension.Stage }))
            yield return draft.Words.GetValueOrDefault(Concept.HowLong) ?? "how long";
        if (draft.Deal is not null && draft.GroupBy.Contains(DealDimension.CloseMonth))
            yield return draft.Slots.Find(slot => slot.Name == "by")?.Said ?? "over time";
        // A promise is known by when it is due.
        if (draft.Has(Concept.Made) && topics.Contains(Topics.Promises))
            yield return "made";
        if (draft.Has(Concept.FellOut) && !topics.Contains(Topics.Movement))
            yield return "fell out";
        if (draft.Has(Concept.Wise))
            yield return "wise";
        if (draft.Has(Concept.AsList) && !isDeals)
            yield return "as a list";
        if (draft.Has(Concept.CloseDate) && !hasDeal)
            yield return "close date";
        if (draft.Has(Concept.NextStep) && !hasDeal)
            yield return "next step";
        if (draft.Has(Concept.When) && !hasDeal && !topics.Any(topic => topic is Topics.NextReview or Topics.Promises or Topics.Deadlines))
            yield return "when";
        if (draft.Has(Concept.HowLong) && !draft.HasAny(Concept.Cycle, Concept.Age, Concept.StageAge) && !(isDeals && hasDeal))
            yield return "how long";
        if (draft.Has(Concept.Who) && isDeals && !hasDeal && !draft.GroupBy.Contains(DealDimension.Owner))
            yield return "who";
        if (draft.Has(Concept.Next) && !topics.Contains(Topics.NextReview) && !topics.Contains(Topics.Risks))
            yield return "next";
        if (draft.Has(Concept.Since) && !topics.Contains(Topics.Changes) && !topics.Contains(Topics.Movement) && !topics.Contains(Topics.Health))
            yield return "since";
        if (draft.Has(Concept.Likelihood) && !draft.Has(Concept.Remaining) && !topics.Contains(Topics.Outlook))
            yield return "likely";
        // The average over accounts is not the average over their deals.
        if (draft.Has(Concept.Average) && draft.HasAny(Concept.Revenue, Concept.Bookings) && !speaksOfDeals && !draft.Has(Concept.DealSize) && draft.GroupBy.Count > 0)
            yield return "average";
        if (draft.Has(Concept.AtRisk) && (!topics.Contains(Topics.Risks) || topics.Contains(Topics.Forecast)))
            yield return "at risk";
        if (draft.Has(Concept.HowMany) && isDeals && draft.Subject is { } counted && Dimensions.Of(counted) is { } thing)
            yield return $"how many {Dimensions.Words(thing)}s";
        if (draft.IsComparison && topics.Contains(Topics.Forecast) && draft.ComparedWith is null && draft.Times.Count < 2
            && !draft.HasAny(Concept.Target, Concept.Attainment) && draft.Said.Count(cue => cue is >= Concept.Forecast and <= Concept.Coverage or Concept.Pipeline) < 2 && draft.GroupBy.Count == 0)
            yield return "compared";
        if (draft.IsComparison && topics.Any(topic => topic is not (Topics.Deals or Topics.Forecast)))
            yield return "compared";
        if (topics.Contains(Topics.Risks) && speaksOfDeals && draft.Filters.Exists(filter => filter is DealFilter.AmountBetween))
            yield return "amount of the deals";
        if (draft.Has(Concept.Overdue) && !isDeals && !topics.Contains(Topics.Risks) && !topics.Contains(Topics.Promises) && !topics.Contains(Topics.Deadlines))
            yield return "overdue";
        if (draft.Top is not null && isDeals && draft.GroupBy.Count == 0 && !draft.HasAny(Concept.Deal, Concept.Deals))
            yield return draft.Top == true ? "most" : "least";
        if (!isDeals && draft.Statuses.Exists(status => status == DealStatus.Lost || (status == DealStatus.Won && !topics.Contains(Topics.Forecast))))
            yield return "won or lost";
        if (draft.Has(Concept.Leader) && isDeals && !hasDeal && (draft.Top is null || !speaksOfDeals))
            yield return "who leads";
        if (topics.Count > 0 && draft.Subject is { } noun && Dimensions.Of(noun) is { } dimension && !draft.GroupBy.Contains(dimension) && !hasDeal && !IsHarmless(noun, draft, topics))
            yield return Dimensions.Words(dimension);
    }

    /// <summary>"The longest deals", "the fastest": what ranks them is no amount.</summary>
    public static bool IsOfNoAmount(Draft draft) => !draft.HasAny(Concept.Amount, Concept.DealSize, Concept.Bookings, Concept.Revenue) && draft.Slots.Find(slot => slot.Name == "rank")?.Said.ToUpperInvariant()
        is "LONGEST" or "LONGEST TIME" or "LONGEST AGO" or "OLDEST" or "SHORTEST" or "FASTEST" or "QUICKEST" or "WORST" or "POOREST" or "WEAKEST" or "MOST OFTEN";

    private static bool IsOfTime(Draft draft) => IsOfNoAmount(draft) && draft.Slots.Find(slot => slot.Name == "rank")?.Said.ToUpperInvariant() is not ("WORST" or "POOREST" or "WEAKEST");

    private static bool IsHarmless(Concept noun, Draft draft, IReadOnlyList<string> topics) =>
        (noun is Concept.Account or Concept.Accounts && (draft.Accounts.Count > 0 || !topics.Contains(Topics.Deals)) && (draft.Has(Concept.My) || !topics.Contains(Topics.Forecast)))
        || (noun == Concept.Owner && (draft.Has(Concept.Me) || draft.Filters.Exists(filter => filter is DealFilter.In { Dimension: DealDimension.Owner or DealDimension.Manager } or DealFilter.Missing { Property: DealProperty.Owner })))
        || (noun == Concept.Accounts && draft.Has(Concept.HowMuch) && draft.Filters.Count > 0 && draft.Top is null)
        || (noun == Concept.Region && draft.Has(Concept.My))
        || noun == Concept.Category;
}
