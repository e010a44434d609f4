using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Answers;

/// <summary>Questions that are offered after an answer, or instead of one.</summary>
internal static class NextQuestions
{
    /// <summary>What anybody can ask, whatever came before.</summary>
    public static ImmutableArray<NextQuestion> ForEverybody { get; } =
    [
        new("Forecast", new Question { Topic = Topics.Forecast }),
        new("Open deals", Deals(AccountScope.Everything, DealStatus.Open)),
        new("Open risks", new Question { Topic = Topics.Risks }),
        new("What can I ask?", new Question { Topic = Topics.Help }),
    ];

    public static Question About(string topic, Question before) =>
        new() { Topic = topic, Scope = before.Scope, Currency = before.Currency, RateType = before.RateType, AsOf = before.AsOf, KnownAt = before.KnownAt };

    /// <summary>The list of deals with this status.</summary>
    public static Question Deals(AccountScope scope, DealStatus status, Period? period = null) => new()
    {
        Topic = Topics.Deals,
        Scope = scope,
        Period = period,
        Deals = new() { ListDeals = true, Filters = [new DealFilter.In(DealDimension.Status, [DealFacts.NameOf(status)])] },
    };
}
