using Bot.Understanding.Grammar;
using Bot.Understanding.Vocabulary;
using Domain;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Understanding.FollowUps;

/// <summary>"What about the risks?", "and which risks?", "what did we win instead?": another question over what the last one was about.</summary>
internal static class CarriedScope
{
    /// <summary>By what a question is narrowed, whatever it asks. Status, stage and amount belong to the question itself.</summary>
    private static readonly HashSet<DealDimension> Narrowing =
    [
        DealDimension.Region, DealDimension.Country, DealDimension.Industry, DealDimension.Owner, DealDimension.Manager, DealDimension.Product, DealDimension.Series, DealDimension.Competitor, DealDimension.Unit,
    ];

    private static readonly HashSet<string> SlotsOfScope = ["account", "scope", "family", "region", "country", "industry", "owner", "manager", "product", "series", "competitor", "unit"];

    public static bool IsNarrowing(DealDimension dimension) => Narrowing.Contains(dimension);

    /// <summary>Whether a clause that is a question by itself goes on from the last one.</summary>
    public static bool IsAsked(List<Span> spans) => spans.Find(span => span is not Span.Mark) is { } first && (first.IsWord(Concept.And) || SetsBeside(first)
        || (spans.FindLast(span => span is not Span.Mark) is { Said: var end } last && last.IsWord(Concept.MakeIt) && end.Equals("instead", StringComparison.OrdinalIgnoreCase)));

    /// <summary>"Vs target": nothing is set beside it here, so it is the last answer.</summary>
    private static bool SetsBeside(Span first) => first.IsWord(Concept.Attainment) && first.Said.Split(' ')[0].ToUpperInvariant() is "VS" or "VERSUS" or "AGAINST" or "COMPARED";

    /// <summary>"And the average deal size?" behind a rate by owner: another number of the same rows.</summary>
    private static bool IsOtherMeasure(Question made, Question last) => made is { Topic: Topics.Deals, Subject: null, Deals: { ListDeals: false, GroupBy: null } } && last is { Topic: Topics.Deals or Topics.Forecast, Deals: { ListDeals: false, GroupBy: not null } }
        || (made is { Topic: Topics.Forecast, Deals.GroupBy: null } && last is { Topic: Topics.Forecast, Deals.GroupBy: not null });

    private static bool Carries(DealFilter filter, Question made, Question last, bool isOfTheAnswer) => filter switch
    {
        DealFilter.In { Dimension: DealDimension.Status } => isOfTheAnswer && KeepsState(made, last),
        DealFilter.In { Dimension: var dimension } => IsNarrowing(dimension) && !made.Deals.Filters.Any(other => other is DealFilter.In same && same.Dimension == dimension),
        DealFilter.AmountBetween => isOfTheAnswer && made is { Topic: Topics.Deals, Subject: null } && !made.Deals.Filters.Any(other => other is DealFilter.AmountBetween),
        _ => false,
    };

    /// <summary>"And the number of deals?" behind won bookings: of those that are won. Of a rate, won and lost ones are a part.</summary>
    private static bool KeepsState(Question made, Question last) => IsOtherMeasure(made, last) && last.Topic == Topics.Deals && made.Deals.Measure is DealMeasure.Count or DealMeasure.Discount or DealMeasure.Margin
        && !made.Deals.Filters.Any(filter => filter is DealFilter.In { Dimension: DealDimension.Status });

    /// <summary>"And bookings?" behind a forecast that named no period: of the same quarter.</summary>
    private static Period? PeriodOf(Question made, Question last, Period? quarter) => last.Topic == Topics.Forecast && made is { Topic: Topics.Deals, AsOf: null }
        && made.Deals.Filters.Any(filter => filter is DealFilter.In { Dimension: DealDimension.Status, Keys: var keys } && !keys.Contains(DealFacts.NameOf(DealStatus.Open))) ? quarter : null;

    /// <summary>The question over the accounts, people and places of the last one, where it names none itself.</summary>
    /// <param name="quarter">Of a follow-up to an answer, the fiscal quarter that a forecast is of when no period was said; null between the clauses of one text.</param>
    public static Question Of(Question made, Question last, Draft draft, Period? quarter = null)
    {
        var namesAccounts = draft.Accounts.Count > 0 || draft.Deal is not null || draft.HasAny(Concept.My, Concept.Me, Concept.Everything);
        DealFilter[] carried = namesAccounts ? [] : [.. last.Deals.Filters.Where(filter => Carries(filter, made, last, quarter is not null))];
        return made with
        {
            Scope = namesAccounts ? made.Scope : last.Scope,
            Period = made.Period ?? (made.Topic is Topics.Forecast or Topics.Deals ? last.Period ?? PeriodOf(made, last, quarter) : null),
            Deals = made.Deals with { Filters = [.. carried, .. made.Deals.Filters], GroupBy = IsOtherMeasure(made, last) ? last.Deals.GroupBy : made.Deals.GroupBy },
            Slots = namesAccounts ? made.Slots : [.. made.Slots, .. last.Slots.Where(slot => SlotsOfScope.Contains(slot.Name) && !made.Slots.Any(other => other.Name == slot.Name))],
        };
    }
}
