using System.Collections.Immutable;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>Which parts of a question each topic looks at. A part that a topic does not look at would be dropped silently, so it is never filled.</summary>
internal static class TopicRules
{
    /// <summary>The question without what its topic does not look at, and words for what was taken out.</summary>
    public static (Question Question, ImmutableArray<string> Unplaced) Fit(Question question)
    {
        if (question.Topic == Topics.Deals)
            return (question, []);
        var unplaced = ImmutableArray.CreateBuilder<string>();
        var deals = question.Deals;
        var isForecast = question.Topic == Topics.Forecast;
        var isRolling = question.Topic == Topics.Rolling;
        var isRetention = question.Topic == Topics.Retention;
        var isGrouped = isForecast || question.Topic == Topics.WhatIf || (isRolling && deals.GroupBy is null or not (DealDimension.Stage or DealDimension.Category or DealDimension.Status or DealDimension.Competitor))
            || (question.Topic == Topics.Grades && deals.GroupBy is DealDimension.Owner or DealDimension.Region or DealDimension.Category)
            || (isRetention && deals.GroupBy is DealDimension.Account or DealDimension.Family or DealDimension.Unit or DealDimension.Region or DealDimension.Industry or DealDimension.Country);
        // An account is told with its regions and units, several of them one by one.
        var isOfHealth = question.Topic == Topics.Health && (deals.GroupBy is DealDimension.Account or DealDimension.Family || (deals.GroupBy is DealDimension.Region or DealDimension.Unit && question.Scope.Accounts is [_]));
        var kept = deals.Filters.Where(filter => Keeps(filter, question.Topic)).ToImmutableArray();
        if (kept.Length < deals.Filters.Length)
            unplaced.Add(Said(question, "status", "amount", "not", "missing", "region", "owner", "manager", "product", "series", "industry", "country", "stage", "competitor", "unit"));
        isGrouped |= question.Topic == Topics.Promises && deals.GroupBy is DealDimension.Account or DealDimension.Family or DealDimension.Owner;
        var isListOfRisks = question.Topic == Topics.Risks && deals.GroupBy is DealDimension.Account or DealDimension.Family or DealDimension.Owner;
        if (deals.GroupBy is not null && !isGrouped && !isListOfRisks && !isOfHealth)
            unplaced.Add(Said(question, "by"));
        if (isListOfRisks)
            question = question with { Slots = question.Slots.Add(new("list", "", "each risk is listed by itself, with its account and owner", true)) };
        if (deals.Rank is not null && question.Topic is not (Topics.Risks or Topics.Accounts))
            unplaced.Add(Said(question, "rank"));
        if (deals.ComparedWith is not null && !isForecast)
            unplaced.Add(Said(question, "compared with"));
        if (question.Scope.Reading is ScopeReading.OwnRegion or ScopeReading.OwnedDeals && question.Topic is Topics.AccountSummary or Topics.Health or Topics.Help)
            unplaced.Add("my");
        if (question.Period is not null && question.Topic is Topics.AccountSummary or Topics.Help or Topics.Risks or Topics.Promises or Topics.Retention or Topics.Accounts)
            unplaced.Add(Said(question, "period"));
        var fitted = question with
        {
            Period = question.Topic is Topics.AccountSummary or Topics.Help or Topics.Risks or Topics.Promises or Topics.Retention or Topics.Accounts ? null : question.Period,
            Deals = new() { Filters = kept, GroupBy = isGrouped ? deals.GroupBy : null, ComparedWith = isForecast ? deals.ComparedWith : null, Rank = question.Topic is Topics.Risks or Topics.Accounts ? deals.Rank : null },
        };
        return (fitted, unplaced.ToImmutable());
    }

    /// <summary>A movement tells status, category and close date itself, and an amount that moved would come and go by a condition on amounts.</summary>
    private static bool IsOfMovement(DealFilter filter) => filter switch
    {
        DealFilter.In(var dimension, _) => dimension is not (DealDimension.Status or DealDimension.Category or DealDimension.CloseMonth or DealDimension.CloseQuarter or DealDimension.CloseYear),
        DealFilter.Not(var inner) => IsOfMovement(inner),
        _ => false,
    };

    private static bool Keeps(DealFilter filter, string topic) => topic switch
    {
        Topics.Forecast or Topics.Outlook or Topics.Hygiene or Topics.WhatIf => IsOfDeals(filter),
        Topics.Movement or Topics.MonthEnd => IsOfMovement(filter),
        Topics.Rolling or Topics.Retention => IsOfRevenue(filter),
        _ => IsOfOthers(filter, topic),
    };

    /// <summary>A forecast tells won from open itself, so a status among its filters would bend it.</summary>
    private static bool IsOfDeals(DealFilter filter) => filter is not (DealFilter.In { Dimension: DealDimension.Status or DealDimension.Category } or DealFilter.Overdue);

    /// <summary>What revenue records can be narrowed by; whose they are is known of deals alone, which the answer says.</summary>
    private static bool IsOfRevenue(DealFilter filter) => filter switch
    {
        DealFilter.Not(var inner) => IsOfRevenue(inner),
        DealFilter.In(var dimension, _) => dimension is DealDimension.Account or DealDimension.Family or DealDimension.Unit or DealDimension.Industry or DealDimension.Country
            or DealDimension.Product or DealDimension.Series or DealDimension.Owner or DealDimension.Manager or DealDimension.Region or DealDimension.Currency,
        _ => false,
    };

    /// <summary>What risks, reviews and changes are narrowed by: whose and where; risks by what is at stake and due too.</summary>
    private static bool IsOfOthers(DealFilter filter, string topic) => (topic, filter) switch
    {
        (Topics.AccountSummary or Topics.Help, _) => false,
        (Topics.Health, _) => filter is DealFilter.In { Dimension: DealDimension.Industry or DealDimension.Country },
        (Topics.Grades, _) => filter is DealFilter.In { Dimension: DealDimension.Owner or DealDimension.Manager },
        (Topics.MissingSubmissions, _) => filter is DealFilter.In { Dimension: DealDimension.Region, Keys.Length: 1 },
        (Topics.Call, _) => filter is DealFilter.In { Dimension: DealDimension.Owner or DealDimension.Manager or DealDimension.Region, Keys.Length: 1 },
        (_, DealFilter.Not(var inner)) => IsOfOthers(inner, topic),
        (_, DealFilter.In { Dimension: DealDimension.Owner or DealDimension.Manager or DealDimension.Region or DealDimension.Account or DealDimension.Industry or DealDimension.Country }) => true,
        (Topics.Log, _) => filter is DealFilter.In { Dimension: DealDimension.Owner },
        (Topics.Promises, DealFilter.DateIn or DealFilter.Overdue or DealFilter.Missing { Property: DealProperty.Owner }) => true,
        (Topics.Risks, DealFilter.AmountBetween or DealFilter.DateIn or DealFilter.Overdue or DealFilter.Missing { Property: DealProperty.Owner }) => true,
        (Topics.NextReview, DealFilter.Missing { Property: DealProperty.Owner }) => true,
        _ => false,
    };

    private static string Said(Question question, params string[] slots) =>
        string.Join(", ", question.Slots.Where(slot => slots.Contains(slot.Name) && slot.Said.Length > 0).Select(slot => slot.Said).Distinct()) is { Length: > 0 } said ? said : slots[0];
}
