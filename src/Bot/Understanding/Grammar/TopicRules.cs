using System.Collections.Immutable;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>Which parts of a question each topic looks at. A part that a topic does not look at would be dropped silently, so it is never filled.</summary>
internal static class TopicRules
{
    private static readonly ImmutableHashSet<DealDimension> RiskFilters = [DealDimension.Region, DealDimension.Owner];

    /// <summary>The question without what its topic does not look at, and words for what was taken out.</summary>
    public static (Question Question, ImmutableArray<string> Unplaced) Fit(Question question)
    {
        if (question.Topic == Topics.Deals)
            return (question, []);
        var unplaced = ImmutableArray.CreateBuilder<string>();
        var deals = question.Deals;
        var isForecast = question.Topic == Topics.Forecast;
        var kept = deals.Filters.Where(filter => isForecast ? IsOfDeals(filter) : question.Topic == Topics.Risks && filter is DealFilter.In { Dimension: var dimension } && RiskFilters.Contains(dimension)).ToImmutableArray();
        if (kept.Length < deals.Filters.Length)
            unplaced.Add(Said(question, "status", "amount", "not", "missing", "region", "owner", "manager", "product", "series", "industry", "country", "stage", "competitor", "unit"));
        if (deals.GroupBy is not null && !isForecast)
            unplaced.Add(Said(question, "by"));
        if (deals.Rank is not null && question.Topic != Topics.Risks)
            unplaced.Add(Said(question, "rank"));
        if (deals.ComparedWith is not null)
            unplaced.Add(Said(question, "compared with"));
        if (question.Period is not null && question.Topic is Topics.AccountSummary or Topics.Help)
            unplaced.Add(Said(question, "period"));
        var fitted = question with
        {
            Period = question.Topic is Topics.AccountSummary or Topics.Help ? null : question.Period,
            Deals = new() { Filters = kept, GroupBy = isForecast ? deals.GroupBy : null, Rank = question.Topic == Topics.Risks ? deals.Rank : null },
        };
        return (fitted, unplaced.ToImmutable());
    }

    /// <summary>A forecast tells won from open itself, so a status among its filters would bend it.</summary>
    private static bool IsOfDeals(DealFilter filter) => filter is not (DealFilter.In { Dimension: DealDimension.Status or DealDimension.Category } or DealFilter.Overdue);

    private static string Said(Question question, params string[] slots) =>
        string.Join(", ", question.Slots.Where(slot => slots.Contains(slot.Name) && slot.Said.Length > 0).Select(slot => slot.Said).Distinct()) is { Length: > 0 } said ? said : slots[0];
}
