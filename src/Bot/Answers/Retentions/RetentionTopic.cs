using System.Collections.Immutable;
using Bot.Answers.Deals;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Revenues;

namespace Bot.Answers.Retentions;

/// <summary>Net and gross revenue retention: the last twelve months against the twelve before.</summary>
internal sealed class RetentionTopic : ITopic
{
    private const int OnPage = 25;

    public string Name => Topics.Retention;

    public Honours Honours(Question question) => new()
    {
        Filter = Narrowing.OfRevenue,
        Grouping = dimension => dimension is DealDimension.Account or DealDimension.Family or DealDimension.Unit or DealDimension.Region or DealDimension.Industry or DealDimension.Country,
    };

    public Reply Answer(Question question, Inquiry inquiry)
    {
        var view = inquiry.View;
        var scope = AskedScope.Of(question, view);
        if (scope.IsEmpty)
            return AskedScope.NothingToSee;
        var currency = question.Currency ?? RevenueForecasting.CurrencyOf(view, scope.Accounts);
        var facts = new DealFacts(new(view, inquiry.Today, scope.Accounts, currency, question.RateType) { Named = question.Scope.Accounts.IsDefault ? [] : question.Scope.Accounts });
        var rows = question.Deals.GroupBy ?? (scope.Accounts?.Count == 1 ? DealDimension.Unit : DealDimension.Account);
        var retention = Retaining.Compute(facts, question.Deals.Filters, rows);
        if (!retention.IsAllowed)
            return new Reply.Refused(Sentence.Of($"The amounts of {scope.Label} are not shown to you here, so there is no retention."));
        var hasRatio = retention is { IsEarlierYearWhole: true, Total.Net: not null };
        return new Reply.Answered(new()
        {
            Question = question,
            Subject = [scope.Label, "Revenue retention", retention.Period.Label],
            Headline = RetentionWords.Headline(retention, DealWords.Where(question.Deals.Filters, facts)),
            Details = [.. hasRatio ? RetentionWords.Details(retention) : []],
            Values = hasRatio ? Values(retention.Total) : [],
            RowHeading = hasRatio ? FirstLetter.Upper(DealWords.Of(rows)) : "",
            Rows = hasRatio ? [.. retention.Rows.Skip(question.Skip).Take(OnPage).Select(Row)] : [],
            RowCount = hasRatio ? retention.Rows.Length : 0,
            Omitted = [.. RetentionWords.RecordsWithoutRate(retention), .. OmissionWords.Of([], retention.AccountsNotShown)],
            Assumptions = [.. AssumptionWords.Of(question)],
            Receipt = Receipts.Of(question, inquiry, scope, RetentionWords.Formula, RetentionWords.Definitions(retention, question.RateType), retention.Records),
            Next = Next(question, rows),
        });
    }

    private static ImmutableArray<NamedValue> Values(RetentionAmounts amounts) =>
    [
        new("netRetention", Quantity.Ratio(amounts.Net!.Value)), new("grossRetention", Quantity.Ratio(amounts.Gross!.Value)),
        Of("start", amounts.Start), Of("expansion", amounts.Expansion), Of("contraction", amounts.Contraction), Of("churn", amounts.Churn), Of("newRevenue", amounts.NewBusiness),
    ];

    private static AnswerRow Row(RetentionRow row)
    {
        var amounts = row.Amounts;
        return amounts is { Net: { } net, Gross: { } gross }
            ? new(row.Label, [new("netRetention", Quantity.Ratio(net)), new("grossRetention", Quantity.Ratio(gross)), Of("start", amounts.Start)])
            : new(row.Label, [Of("newRevenue", amounts.NewBusiness)]);
    }

    private static NamedValue Of(string name, Money amount) => new(name, Quantity.Of(amount));

    private static ImmutableArray<NextQuestion> Next(Question question, DealDimension rows) =>
    [
        rows == DealDimension.Unit ? new("By account", By(question, DealDimension.Account)) : new("By unit", By(question, DealDimension.Unit)),
        new("Rolling 12 months", NextQuestions.About(Topics.Rolling, question)),
        new("Open risks", NextQuestions.About(Topics.Risks, question)),
    ];

    private static Question By(Question question, DealDimension dimension) => question with { Skip = 0, Deals = question.Deals with { GroupBy = dimension } };
}
