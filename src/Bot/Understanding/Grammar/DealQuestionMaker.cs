using System.Collections.Immutable;
using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Rates;

namespace Bot.Understanding.Grammar;

/// <summary>Makes questions over deals: measures, filters, grouping, ranking. What is supplied rather than said becomes an assumed slot.</summary>
internal sealed class DealQuestionMaker(Draft draft, TimeMaker time, MadeScope scope, Reading reading)
{
    private const int DefaultRows = 5;

    private readonly List<Slot> supplied = [];

    public IEnumerable<Question> Make()
    {
        Complete();
        foreach (var measure in Measures())
            foreach (var group in Groups())
                foreach (var question in time.Periods(One(measure, group)))
                    yield return IsNew ? New(question) : question;
    }

    /// <summary>"New opportunities": since when is not said, and of all time every deal was new once.</summary>
    private bool IsNew => draft is { Times.Count: 0, Deal: null } && draft.Words.TryGetValue(Concept.Created, out var created) && (created.StartsWith("new", StringComparison.OrdinalIgnoreCase) || created.StartsWith("neu", StringComparison.OrdinalIgnoreCase));

    private Question New(Question question) => reading.Calendar.QuarterContaining(reading.Today) is var quarter
        ? question with { Period = quarter, Slots = question.Slots.Add(new("period", "", $"created in {quarter.Label}", true)) } : question;

    private bool SpeaksOfDeals => draft.HasAny(Concept.Deal, Concept.Deals) || (draft.Has(Concept.Everything) && draft.HasAny(Concept.Commit, Concept.BestCase, Concept.MostLikely));

    private bool IsOneDeal => draft.Deal is not null || draft.Has(Concept.ThisDeal);

    private Question One(DealMeasure? measure, DealDimension? group)
    {
        var (slots, statuses) = (new List<Slot>(), new List<DealStatus>(draft.Statuses));
        var isList = measure is null;
        var isAboutValue = measure is DealMeasure.Amount or DealMeasure.Average or DealMeasure.Median or DealMeasure.Largest or DealMeasure.Smallest;
        if (draft.HasAny(Concept.Pipeline) && statuses.Count == 0)
            statuses.Add(DealStatus.Open);
        if (draft.Has(Concept.Closing) && statuses.Count == 0 && !IsOneDeal)
            statuses.Add(DealStatus.Open);
        // "When does it close?", "is it still open?": of one deal all is told.
        if (IsOneDeal)
            statuses.Remove(DealStatus.Open);
        if (isList && statuses.Count == 0 && !IsOneDeal && draft.Filters.Exists(filter => filter is DealFilter.Missing { Property: DealProperty.NextStep }))
        {
            statuses.Add(DealStatus.Open);
            slots.Add(new("status", "", "open deals", true));
        }

        if (draft.HasAny(Concept.Bookings, Concept.Revenue, Concept.NearBookings) && statuses.Count == 0)
        {
            statuses.Add(DealStatus.Won);
            if (!draft.Has(Concept.Bookings))
                slots.Add(new("measure", "", "closed-won bookings", true));
        }

        if (draft.Has(Concept.Closed) && statuses.Count == 0)
            Closed(statuses, slots, isAboutValue || IsFilteredBy(DealDimension.Owner) || (draft.GroupBy.Contains(DealDimension.Owner) && draft.Top is not null));
        var isOfStages = group is DealDimension.Stage or DealDimension.Status or DealDimension.Category || draft.Categories.Count > 0 || IsFilteredBy(DealDimension.Stage);
        if (isAboutValue && statuses.Count == 0 && !isOfStages && draft.Deal is null)
        {
            statuses.Add(DealStatus.Won);
            slots.Add(new("status", "", "won deals", true));
        }

        if (measure is DealMeasure.Age or DealMeasure.StageAge && statuses.Count == 0)
            statuses.Add(DealStatus.Open);
        if (measure == DealMeasure.WinRate)
            statuses.RemoveAll(status => !draft.Statuses.Contains(status) || draft.Statuses.Count > 0);
        if (measure == DealMeasure.Count && statuses.Count == 0 && !isOfStages && !draft.Has(Concept.Overdue))
            slots.Add(new("status", "", "open, won and lost deals", true));
        group ??= DefaultGroup(measure, statuses, slots);
        return new()
        {
            Topic = Topics.Deals,
            Scope = scope.Scope,
            Subject = draft.Deal ?? (draft.Has(Concept.ThisDeal) ? reading.Context.Last?.Subject : null),
            Currency = draft.Currency,
            RateType = draft.RateType ?? RateType.Plan,
            Deals = new()
            {
                Measure = measure ?? DealMeasure.Amount,
                Filters = [.. scope.Filters, .. Filters(statuses)],
                GroupBy = group,
                Rank = Rank(isList, group, slots),
                ListDeals = isList,
                PeriodDate = draft.Has(Concept.Created) ? DealDate.Created : draft.Has(Concept.Engaged) ? DealDate.Engaged : DealDate.Close,
            },
            Slots = [.. draft.Slots, .. scope.Slots, .. supplied, .. slots],
        };
    }

    /// <summary>"Closed" says won and lost; of money and of people who close deals, it says won.</summary>
    private static void Closed(List<DealStatus> statuses, List<Slot> slots, bool isWon)
    {
        statuses.AddRange(isWon ? [DealStatus.Won] : [DealStatus.Won, DealStatus.Lost]);
        slots.Add(new("status", "closed", isWon ? "won deals" : "won and lost deals", true));
    }

    private DealDimension? DefaultGroup(DealMeasure? measure, List<DealStatus> statuses, List<Slot> slots)
    {
        if (measure == DealMeasure.Count && statuses.Count > 1)
            return DealDimension.Status;
        if (measure != DealMeasure.Amount || !draft.Has(Concept.Pipeline) || draft.IsComparison || SpeaksOfDeals || draft.Top is not null)
            return null;
        slots.Add(new("by", "", "stage", true));
        return DealDimension.Stage;
    }

    private IEnumerable<DealFilter> Filters(List<DealStatus> statuses)
    {
        if (statuses.Count > 0)
            yield return new DealFilter.In(DealDimension.Status, [.. statuses.Distinct().Select(DealFacts.NameOf)]);
        if (draft.Categories.Count > 0)
            yield return new DealFilter.In(DealDimension.Category, [.. draft.Categories.Select(DealFacts.NameOf)]);
        if (draft.Has(Concept.Overdue))
            yield return new DealFilter.Overdue();
        foreach (var filter in draft.Filters)
            yield return filter;
    }

    private Ranking? Rank(bool isList, DealDimension? group, List<Slot> slots)
    {
        if (draft.Top is not { } top || (group is null && !isList))
            return null;
        var count = draft.RankCount ?? (isList && draft.Has(Concept.Deal) && !draft.Has(Concept.Deals) ? 1 : DefaultRows);
        if (draft.RankCount is null)
            slots.Add(new("rows", "", $"{(top ? "top" : "bottom")} {count}", true));
        return new(top, count);
    }

    /// <summary>Null stands for the list of deals.</summary>
    private List<DealMeasure?> Measures()
    {
        var measures = new List<DealMeasure?>();
        Add(Concept.WinRate, DealMeasure.WinRate);
        Add(Concept.Cycle, DealMeasure.Cycle);
        Add(Concept.Age, DealMeasure.Age);
        Add(Concept.StageAge, DealMeasure.StageAge);
        Add(Concept.Discount, DealMeasure.Discount);
        Add(Concept.Margin, DealMeasure.Margin);
        if (measures.Count > 0 && !(draft.HasAny(Concept.Bookings, Concept.Revenue, Concept.Pipeline) && draft.Has(Concept.And)))
            return measures;
        Add(Concept.Median, DealMeasure.Median);
        if (measures.Count == 0)
            Add(Concept.Average, DealMeasure.Average);
        Add(Concept.Largest, DealMeasure.Largest);
        Add(Concept.Smallest, DealMeasure.Smallest);
        if (measures.Count > 0)
            return draft.HasAny(Concept.Bookings, Concept.Revenue, Concept.Pipeline) && draft.Has(Concept.And) && IsRate(measures[0]) ? [DealMeasure.Amount, .. measures] : measures;
        // "The largest deal of each region".
        if (draft is { Top: { } top, GroupBy.Count: > 0 } && draft.Has(Concept.Deal) && !draft.Has(Concept.Deals) && !IsAmountAsked && !Unplaced.IsOfNoAmount(draft))
        {
            draft.Top = null;
            return [top ? DealMeasure.Largest : DealMeasure.Smallest];
        }

        if (draft.HasAny(Concept.HowMany, Concept.Count))
            return draft.HasAny(Concept.Amount, Concept.Bookings, Concept.Revenue, Concept.DealSize) && draft.Has(Concept.And) ? [DealMeasure.Count, DealMeasure.Amount] : [DealMeasure.Count];
        if (draft.Deal is not null || draft.Has(Concept.ThisDeal))
            return [null];
        if (draft.GroupBy.Count > 0)
            return [SpeaksOfDeals && !IsAmountAsked ? DealMeasure.Count : DealMeasure.Amount];
        return [SpeaksOfDeals ? IsAmountAsked && draft.Top is null ? DealMeasure.Amount : null
            : IsAmountAsked || draft.HasAny(Concept.Bookings, Concept.Revenue, Concept.NearBookings, Concept.Pipeline, Concept.DealSize) ? DealMeasure.Amount : null];

        void Add(Concept concept, DealMeasure measure)
        {
            if (draft.Has(concept))
                measures.Add(measure);
        }
    }

    private static bool IsRate(DealMeasure? measure) => measure is DealMeasure.WinRate or DealMeasure.Cycle or DealMeasure.Age or DealMeasure.StageAge or DealMeasure.Discount or DealMeasure.Margin;

    /// <summary>"Value of deals" and "how much" ask for a sum; "deals by value" asks for deals.</summary>
    private bool IsAmountAsked => draft.HasAny(Concept.HowMuch, Concept.Bookings, Concept.Revenue, Concept.NearBookings)
        || (draft.HasAny(Concept.Amount, Concept.DealSize) && (draft.GroupBy.Count > 0 || Place(Concept.Amount, Concept.DealSize) < Place(Concept.Deal, Concept.Deals)));

    private int Place(params Concept[] concepts) => draft.Said.FindIndex(concepts.Contains) is >= 0 and var at ? at : int.MaxValue;

    private IEnumerable<DealDimension?> Groups() => draft.GroupBy.Count == 0 ? [null] : draft.GroupBy.Select(group => (DealDimension?)group);

    /// <summary>"To make the quarter": one of them, unlike "monthly".</summary>
    private bool IsATime(Concept noun) => noun is Concept.MonthNoun or Concept.QuarterNoun or Concept.YearNoun && draft.Words.GetValueOrDefault(noun)?.ToUpperInvariant() is "MONTH" or "QUARTER" or "YEAR" or "FISCAL QUARTER" or "FISCAL YEAR";

    private bool IsFilteredBy(DealDimension dimension) => draft.Filters.OfType<DealFilter.In>().Any(filter => filter.Dimension == dimension);

    /// <summary>What follows from several parts of the clause together.</summary>
    private void Complete()
    {
        if (SpeaksOfDeals)
            foreach (var (concept, category) in new[] { (Concept.Commit, ForecastCategory.Commit), (Concept.BestCase, ForecastCategory.BestCase), (Concept.MostLikely, ForecastCategory.MostLikely) })
                if (draft.Has(concept) && !draft.Categories.Contains(category))
                {
                    draft.Categories.Add(category);
                    supplied.Add(new("category", concept.ToString(), DealFacts.NameOf(category), false));
                }

        if (draft.GroupBy.Count == 0 && (draft.Has(Concept.Who) || (draft.Has(Concept.Leader) && draft.Accounts.Count == 0 && draft.Deal is null)) && draft.Top is not null)
            draft.GroupBy.Add(DealDimension.Owner);
        // "The stage of the Acme deal": its deals are shown with what is known of each.
        if (draft is { GroupBy.Count: 0, Top: null, Accounts.Count: 1, Deal: null, Subject: Concept.Stage or Concept.Owner or Concept.Category or Concept.Status or Concept.Competitor or Concept.Product } && draft.Has(Concept.Deal))
        {
            draft.Subject = Concept.Deal;
            if (draft.Statuses.Count == 0)
            {
                draft.Statuses.Add(DealStatus.Open);
                supplied.Add(new("status", "", "open deals", true));
            }
        }

        if (draft.GroupBy.Count == 0 && draft.Subject is { } noun && !draft.HasAny(Concept.HowMany) && draft.Deal is null && Dimensions.Of(noun) is { } dimension
            && noun is not (Concept.Category or Concept.Account) && !IsATime(noun) && !(noun == Concept.Accounts && (draft.Accounts.Count > 0 || (draft.Has(Concept.HowMuch) && draft.Filters.Count > 0 && draft.Top is null))) && !(noun == Concept.Owner && draft.Has(Concept.Me)))
        {
            draft.GroupBy.Add(dimension);
            supplied.Add(new("by", "", Dimensions.Words(dimension), false));
        }

        if (draft.IsComparison && draft.ComparedWith is null && draft.Times.Count < 2 && draft.GroupBy.Count == 0)
        {
            if (draft.Statuses.Count > 1)
                draft.GroupBy.Add(DealDimension.Status);
            else if (draft.Accounts.Count > 1)
                draft.GroupBy.Add(DealDimension.Account);
            else if (draft.Filters.OfType<DealFilter.In>().FirstOrDefault(filter => filter.Keys.Length > 1) is { } several)
                draft.GroupBy.Add(several.Dimension);
            else
                draft.Leftover.Add("compared");
        }
    }
}
