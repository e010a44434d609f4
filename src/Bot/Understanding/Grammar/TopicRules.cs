using System.Collections.Immutable;
using Bot.Answers;
using Domain.Asking;
using Domain.Rates;

namespace Bot.Understanding.Grammar;

/// <summary>Takes out of a question what its topic does not look at, which it declares itself (<see cref="Honours"/>): left in, it would be dropped silently.</summary>
internal static class TopicRules
{
    private static readonly string[] OfFilters = ["status", "amount", "not", "missing", "region", "owner", "manager", "product", "series", "industry", "country", "stage", "competitor", "unit"];

    /// <summary>The question without what its topic does not look at, and words for what was taken out.</summary>
    public static (Question Question, ImmutableArray<string> Unplaced) Fit(Question question)
    {
        var (honours, deals) = (TopicCatalogue.HonoursOf(question), question.Deals);
        if (honours == Honours.Everything)
            return (question, []);
        var unplaced = ImmutableArray.CreateBuilder<string>();
        var filters = deals.Filters.Where(honours.Filter).ToImmutableArray();
        if (filters.Length < deals.Filters.Length)
            unplaced.Add(Said(question, OfFilters));
        var groups = deals.GroupBy is not { } dimension || honours.Grouping(dimension);
        if (!groups && honours.ListedInstead(deals.GroupBy!.Value) is { } listed)
            question = question with { Slots = question.Slots.Add(new("list", "", listed, true)) };
        else if (!groups)
            unplaced.Add(Said(question, "by"));
        if (question.Scope.Reading is ScopeReading.OwnRegion or ScopeReading.OwnedDeals && !honours.Ownership)
            unplaced.Add("my");
        var namesAccounts = question.Scope.Reading == ScopeReading.Named && !honours.Accounts;
        // What a conversation is linked to is supplied, not said.
        if (namesAccounts && !question.Slots.Any(slot => slot is { Name: "account", Said: "", Assumed: true }))
            unplaced.Add(Said(question, "account"));
        var isWithoutFamily = question.Scope is { Reading: ScopeReading.Named, WithFamily: false } && !honours.WithoutFamily;
        if (isWithoutFamily)
            unplaced.Add(Said(question, "family"));
        if (IsOfADeal(question) && !honours.Deal)
            unplaced.Add(Said(question, "deal"));
        if (deals.Rank is not null && !honours.Rank)
            unplaced.Add(Said(question, "rank"));
        if (deals.ComparedWith is not null && !honours.Comparison)
            unplaced.Add(Said(question, "compared with"));
        if (question.Period is not null && !honours.Period)
            unplaced.Add(Said(question, "period"));
        if (question.Currency is not null && !honours.Currency)
            unplaced.Add(Said(question, "currency"));
        if (question.RateType != RateType.Plan && !honours.Rate)
            unplaced.Add(Said(question, "rate"));
        if ((question.AsOf is not null || question.KnownAt is not null) && !honours.AsOf)
            unplaced.Add(Said(question, "as of", "known at"));
        var fitted = question with
        {
            Scope = namesAccounts ? AccountScope.Everything : isWithoutFamily ? question.Scope with { WithFamily = true } : question.Scope,
            Subject = IsOfADeal(question) && !honours.Deal ? null : question.Subject,
            Period = honours.Period ? question.Period : null,
            Currency = honours.Currency ? question.Currency : null,
            RateType = honours.Rate ? question.RateType : RateType.Plan,
            AsOf = honours.AsOf ? question.AsOf : null,
            KnownAt = honours.AsOf ? question.KnownAt : null,
            Deals = new() { Filters = filters, GroupBy = groups ? deals.GroupBy : null, ComparedWith = honours.Comparison ? deals.ComparedWith : null, Rank = honours.Rank ? deals.Rank : null },
        };
        return (fitted, unplaced.ToImmutable());
    }

    /// <summary>A promise or a scenario is a subject too; a deal that was named says so.</summary>
    private static bool IsOfADeal(Question question) => question.Subject is not null && question.Slots.Any(slot => slot.Name == "deal");

    private static string Said(Question question, params string[] slots) =>
        string.Join(", ", question.Slots.Where(slot => slots.Contains(slot.Name) && slot.Said.Length > 0).Select(slot => slot.Said).Distinct()) is { Length: > 0 } said ? said : slots[0];
}
