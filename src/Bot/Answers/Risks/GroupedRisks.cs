using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Opportunities;
using Domain.Risks;

namespace Bot.Answers.Risks;

/// <summary>Open risks by account, person or place: how many there are, and what they leave at stake. The rows add up to the whole.</summary>
internal static class GroupedRisks
{
    public static bool IsKnownBy(DealDimension dimension) => dimension is DealDimension.Account or DealDimension.Family or DealDimension.Owner or DealDimension.Manager or DealDimension.Region or DealDimension.Industry or DealDimension.Country;

    public static string Heading(DealDimension dimension) => dimension == DealDimension.Family ? "Family" : dimension.ToString();

    /// <summary>The greatest residual exposure first.</summary>
    public static ImmutableArray<AnswerRow> Of(AskedRisks asked, DealDimension dimension)
    {
        var counted = asked.Total.Counted.Select(risk => risk.Risk.Id).ToHashSet();
        var rows = asked.All.GroupBy(risk => Traits.Of(risk.Risk).KeyOf(dimension, asked.View)).Select(group => Row(group.Key, [.. group], counted, dimension, asked.View))
            .OrderByDescending(row => row.Residual ?? decimal.MinValue).ThenByDescending(row => row.Row.Values[^1].Value.Number).ThenBy(row => row.Row.Label, StringComparer.Ordinal).Select(row => row.Row);
        return asked.Question.Deals.Rank switch
        {
            { Top: true } top => [.. rows.Take(top.Count)],
            { } bottom => [.. rows.Reverse().Take(bottom.Count)],
            null => [.. rows],
        };
    }

    /// <summary>Of several risks of one deal the one that counts in the whole counts in its row.</summary>
    private static (AnswerRow Row, decimal? Residual) Row(string? key, RiskExposure[] risks, HashSet<RecordId> counted, DealDimension dimension, View view)
    {
        Money[] residual = [.. risks.Where(risk => counted.Contains(risk.Risk.Id)).Select(risk => risk.Residual).OfType<Money>()];
        Money? sum = residual.Length == 0 ? null : residual.Aggregate((one, other) => one + other);
        return (new(Label(key, dimension, view), [.. sum is { } known ? [new NamedValue("residual", Quantity.Of(known))] : (ReadOnlySpan<NamedValue>)[], new("risks", Quantity.Count(risks.Length))])
        {
            Record = key is not null && dimension is DealDimension.Account or DealDimension.Family ? new RecordId(key) : null,
        }, sum?.Amount);
    }

    private static string Label(string? key, DealDimension dimension, View view) => key is null ? "none" : dimension switch
    {
        DealDimension.Owner or DealDimension.Manager => view.PersonName(new RecordId(key)) ?? "none",
        DealDimension.Account or DealDimension.Family => view.AccountName(new RecordId(key)),
        _ => key,
    };
}
