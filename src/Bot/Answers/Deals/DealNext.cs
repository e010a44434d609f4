using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Answers.Deals;

/// <summary>What could be asked after a question about deals.</summary>
internal static class DealNext
{
    public static ImmutableArray<NextQuestion> After(Question question, Inquiry inquiry)
    {
        var query = question.Deals;
        var next = ImmutableArray.CreateBuilder<NextQuestion>();
        if (query.ListDeals)
            next.Add(new("By owner", question with { Skip = 0, Deals = query with { ListDeals = false, Rank = null, GroupBy = DealDimension.Owner } }));
        else
            next.Add(new("The deals", question with { Skip = 0, Deals = query with { ListDeals = true, GroupBy = null, Rank = null, ComparedWith = null } }));
        if (query.GroupBy != DealDimension.Region)
            next.Add(new("By region", question with { Skip = 0, Deals = query with { ListDeals = false, Rank = null, GroupBy = DealDimension.Region } }));
        if (!query.ListDeals && query.GroupBy != DealDimension.Product)
            next.Add(new("By product", question with { Skip = 0, Deals = query with { Rank = null, GroupBy = DealDimension.Product } }));
        if (!query.ListDeals && query.ComparedWith is null && Before(question.Period, inquiry) is { } before)
            next.Add(new($"Compared with {before.Label}", question with { Skip = 0, Deals = query with { ComparedWith = before } }));
        else
            next.Add(new("Forecast this quarter", NextQuestions.About(Topics.Forecast, question) with { Currency = question.Currency }));
        return next.ToImmutable();
    }

    /// <summary>The quarter or year before a fiscal quarter or year; null for other periods.</summary>
    private static Period? Before(Period? period, Inquiry inquiry)
    {
        var calendar = inquiry.View.Calendar;
        return period is null ? null
            : calendar.QuarterContaining(period.Start) == period ? calendar.QuarterContaining(period.Start.AddDays(-1))
            : calendar.YearContaining(period.Start) == period ? calendar.YearContaining(period.Start.AddDays(-1))
            : null;
    }
}
