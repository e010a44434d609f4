using System.Collections.Immutable;
using Bot.Understanding.Grammar;
using Bot.Understanding.Vocabulary;
using Domain.Asking;
using Domain.Forecasts;
using Domain.Opportunities;

namespace Bot.Understanding.FollowUps;

/// <summary>Edits the last question by what a short text says: each part that was said replaces that part, all else is carried over.</summary>
internal static class FollowUp
{
    /// <returns>Several where what stands now is set beside how it stood.</returns>
    public static ImmutableArray<Question> Edit(Question last, Draft draft, Reading reading)
    {
        // "Compare that to last year": the time is what the last answer is set beside.
        if (draft is { IsComparison: true, ComparedWith: null, Times: [var (when, said)] })
        {
            (draft.ComparedWith, draft.ComparedWithSaid) = (when, said);
            draft.Times.Clear();
        }

        var scope = ScopeMaker.Make(draft, reading);
        var edited = last with { Skip = 0, Slots = Merged(last.Slots, [.. draft.Slots, .. scope.Slots]) };
        if (draft.Accounts.Count > 0 || draft.HasAny(Concept.My, Concept.Everything))
            edited = edited with { Scope = scope.Scope };
        if (draft.Currency is { } currency)
            edited = edited with { Currency = currency };
        if (draft.RateType is { } rate)
            edited = edited with { RateType = rate };
        var deals = edited.Deals with { Filters = Filters(edited.Deals.Filters, draft, scope) };
        if (draft.GroupBy is [var group, ..])
            deals = deals with { GroupBy = group, ListDeals = false };
        else if (draft.Subject is { } subject && !(subject is Concept.Account or Concept.Accounts && draft.HasAny(Concept.My, Concept.Me, Concept.Everything)) && Dimensions.Of(subject) is { } dimension)
            deals = deals with { GroupBy = dimension, ListDeals = false };
        if (draft.Has(Concept.AsList) && edited.Topic == Topics.Deals)
            deals = deals with { ListDeals = true, GroupBy = null };
        if (draft.Top is { } top)
            deals = deals with { Rank = new(top, draft.RankCount ?? (IsOfOne(draft) ? 1 : deals.Rank?.Count ?? 5)) };
        if (draft.Has(Concept.Overdue) && edited.Topic is Topics.Deals or Topics.Risks or Topics.Promises or Topics.Deadlines)
            deals = deals with { Filters = [.. deals.Filters.Where(filter => filter is not DealFilter.Overdue), new DealFilter.Overdue()] };
        if (Measure(draft) is { } measure)
            deals = deals with { Measure = measure, ListDeals = false };
        // Another period than the one that was compared.
        if (deals.ComparedWith is not null && draft is { Times.Count: > 0, IsComparison: false })
            (deals, edited) = (deals with { ComparedWith = null }, edited with { Slots = [.. edited.Slots.Where(slot => slot.Name != "compared with")] });
        edited = edited with { Deals = deals };
        var time = new TimeMaker(draft, reading, edited);
        if (edited.Topic == Topics.Movement)
            return [draft.Times.Count > 0 ? time.Movement(edited with { Baseline = null, AsOf = null }) : edited];
        if (edited.Topic == Topics.Accounts)
            return [AccountQuestion.Edit(edited, draft)];
        return edited.Topic == Topics.Changes && draft.Times.Count > 0 ? [time.Changes(edited with { Period = null, Baseline = null })] : [.. time.Periods(edited)];
    }

    /// <summary>"List them" after a number of the forecast: the deals in it, which are open ones and won ones. Empty for what is made of no deals.</summary>
    public static ImmutableArray<Question> Deals(Question last) => last.Topic is not Topics.Forecast || last.Focus is ForecastNumber.Target ? [] :
    [
        .. new[] { DealStatus.Open, DealStatus.Won }.Select(status => last with
        {
            Topic = Topics.Deals,
            Focus = null,
            Skip = 0,
            Deals = last.Deals with { ListDeals = true, GroupBy = null, Rank = null, Filters = [.. last.Deals.Filters, .. InTheNumber(last.Focus ?? ForecastNumber.Commit, status)] },
        }),
    ];

    private static IEnumerable<DealFilter> InTheNumber(ForecastNumber number, DealStatus status)
    {
        yield return new DealFilter.In(DealDimension.Status, [DealFacts.NameOf(status)]);
        if (status == DealStatus.Open && number is ForecastNumber.Commit or ForecastNumber.MostLikely or ForecastNumber.BestCase)
            yield return new DealFilter.In(DealDimension.Category,
            [
                DealFacts.NameOf(ForecastCategory.Commit), .. number == ForecastNumber.Commit ? [] : (string[])[DealFacts.NameOf(ForecastCategory.MostLikely)], .. number == ForecastNumber.BestCase ? [DealFacts.NameOf(ForecastCategory.BestCase)] : (string[])[],
            ]);
    }

    /// <summary>"Which one is the biggest?"</summary>
    private static bool IsOfOne(Draft draft) => draft.Words.TryGetValue(Concept.Which, out var which) && which.Equals("which", StringComparison.OrdinalIgnoreCase) && draft.Subject is null && !draft.Has(Concept.Deals);

    private static ImmutableArray<DealFilter> Filters(ImmutableArray<DealFilter> before, Draft draft, MadeScope scope)
    {
        var filters = before.ToList();
        foreach (var filter in scope.Filters.Concat(draft.Filters).Concat(draft.Removed.Select(removed => new DealFilter.Not(removed))).Concat(Statuses(draft)))
        {
            filters.RemoveAll(other => Replaces(filter, other));
            filters.Add(filter);
        }

        return [.. filters];
    }

    /// <summary>"Same thing for pipeline": of what is open, and "for bookings" of what is won.</summary>
    private static IEnumerable<DealFilter> Statuses(Draft draft)
    {
        if (draft.Statuses.Count == 0 && draft.Has(Concept.Pipeline))
            draft.Statuses.Add(DealStatus.Open);
        else if (draft.Statuses.Count == 0 && draft.Has(Concept.Bookings))
            draft.Statuses.Add(DealStatus.Won);
        if (draft.Statuses.Count > 0)
            yield return new DealFilter.In(DealDimension.Status, [.. draft.Statuses.Select(DealFacts.NameOf)]);
        if (draft.Categories.Count > 0)
            yield return new DealFilter.In(DealDimension.Category, [.. draft.Categories.Select(DealFacts.NameOf)]);
    }

    private static bool Replaces(DealFilter filter, DealFilter other) => (filter, other) switch
    {
        (DealFilter.In one, DealFilter.In two) => one.Dimension == two.Dimension,
        (DealFilter.Not { Filter: DealFilter.In one }, DealFilter.In two) => one.Equals(two),
        (DealFilter.In one, DealFilter.Not { Filter: DealFilter.In two }) => one.Equals(two),
        (DealFilter.AmountBetween, DealFilter.AmountBetween) => true,
        _ => filter.Equals(other),
    };

    /// <summary>What a short text says that is no part of a question to replace: "whose are the oldest", "when do they close".</summary>
    public static IEnumerable<string> Unread(Draft draft, Question last)
    {
        // "Without the amount": no amount, or no longer only some amounts?
        if (last.Deals.Filters.Any(filter => filter is DealFilter.AmountBetween) && draft.Filters.Exists(filter => filter is DealFilter.Missing { Property: DealProperty.Amount }))
            yield return draft.Slots.Find(slot => slot.Name == "missing")?.Said ?? "amount";
        if (draft.Top is not null && Unplaced.IsOfNoAmount(draft) && !draft.HasAny(Concept.Age, Concept.StageAge, Concept.Cycle))
            yield return draft.Slots.Find(slot => slot.Name == "rank")?.Said ?? "oldest";
        foreach (var word in draft.Words.Where(word => word.Key is Concept.Created or Concept.Engaged or Concept.CloseDate or Concept.NextStep or Concept.When or Concept.HowLong))
            yield return word.Value;
    }

    /// <summary>"In total?", and nothing else.</summary>
    public static bool IsTotal(List<Span> spans, Draft draft) => draft is { Said.Count: 0 } && !QuestionMaker.HasModifiers(draft) && SaysTotal(spans);

    public static bool SaysTotal(List<Span> spans) => spans.Exists(span => span.Said.ToUpperInvariant() is "TOTAL" or "IN TOTAL" or "ALTOGETHER" or "OVERALL");

    /// <summary>Whether the text was read past: the answer would be the one that was given.</summary>
    public static bool ChangesNothing(ImmutableArray<Question> edited, Question last) => edited is [var only] && only.Deals.Filters.SequenceEqual(last.Deals.Filters)
        && only with { Skip = last.Skip, Slots = last.Slots, Deals = only.Deals with { Filters = last.Deals.Filters } } == last;

    private static DealMeasure? Measure(Draft draft) =>
        draft.Has(Concept.WinRate) ? DealMeasure.WinRate
        : draft.Has(Concept.Cycle) ? DealMeasure.Cycle
        : draft.Has(Concept.Age) ? DealMeasure.Age
        : draft.Has(Concept.Discount) ? DealMeasure.Discount
        : draft.Has(Concept.Margin) ? DealMeasure.Margin
        : draft.Has(Concept.Largest) ? DealMeasure.Largest
        : draft.Has(Concept.Smallest) ? DealMeasure.Smallest
        : draft.Has(Concept.StageAge) ? DealMeasure.StageAge
        : draft.Has(Concept.Average) ? DealMeasure.Average
        : draft.Has(Concept.Median) ? DealMeasure.Median
        : draft.HasAny(Concept.Count, Concept.HowMany) ? DealMeasure.Count
        : draft.HasAny(Concept.Amount, Concept.HowMuch) && draft.Top is null ? DealMeasure.Amount
        : null;

    private static ImmutableArray<Slot> Merged(ImmutableArray<Slot> before, ImmutableArray<Slot> said) =>
        [.. before.Where(slot => !said.Any(other => other.Name == slot.Name)), .. said];
}
