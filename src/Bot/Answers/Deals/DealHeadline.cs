using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Answers.Deals;

/// <summary>What the algebra found, in sentences.</summary>
internal static class DealHeadline
{
    public static Sentence Of(Question question, DealResult result, DealFacts facts)
    {
        var query = question.Deals;
        var phrase = query switch
        {
            { ListDeals: true } => List(query, result),
            { GroupBy: { } dimension, Rank: { } rank } when result.Groups is [var first, ..] => Ranked(query, dimension, rank, first),
            _ => Whole(query, result),
        };
        if (DealWords.Where(query.Filters, facts) is { } where)
            phrase.Add($" ").Add(where);
        phrase.Add($"{Period(question)}");
        if (query is { ListDeals: true, Rank: { } few } && few.Count < result.Deals.Length)
            phrase.Add($"; the {few.Count} {(few.Top ? "largest" : "smallest")} {(few.Count == 1 ? "is" : "are")} shown");
        if (Unknown(query, result.Overall) is { } unknown)
            phrase.Add(unknown);
        return phrase.Add($".").ToSentence();
    }

    public static IEnumerable<Sentence> Details(Question question, DealResult result, DealFacts facts)
    {
        var query = question.Deals;
        if (result.Compared is { } then && query.ComparedWith is { } compared)
            yield return Compared(result.Overall, then, compared.Label);
        if (query is { GroupBy: not null, Rank: not null })
        {
            yield return Whole(query, result).Add($" in all, over {result.GroupCount} {Plural.Of(result.GroupCount, DealWords.Of(query.GroupBy.Value))}.").ToSentence();
            if (result.Ungrouped is { Value.Value: { } unassigned } left)
                yield return Sentence.Of($"{unassigned} more {(left.Value.Total == 1 ? "stands" : "stand")} under \"{left.Label}\", which is not ranked.");
        }

        if (query.Rank is { Top: true } && query.GroupBy is DealDimension.Account or DealDimension.Family
            && result.Groups is [var first, ..] && OtherReading(question, first, facts) is { } other)
            yield return other;
        var overdue = query.ListDeals ? result.Deals.Count(facts.IsOverdue) : 0;
        if (overdue > 0 && !query.Filters.Contains(new DealFilter.Overdue()))
            yield return Sentence.Of($"{overdue} of them {(overdue == 1 ? "is" : "are")} past the close date.");
    }

    private static Phrase List(DealQuery query, DealResult result)
    {
        var count = result.Deals.Length;
        var noun = DealWords.Noun(query.Filters, count);
        return count == 0 ? new Phrase().Add($"No {noun}")
            : query.Measure == DealMeasure.Amount && result.Overall is { Value: { } amount, Covered: > 0 and var covered }
                ? new Phrase().Add(covered < count ? Sentence.Of($"{amount} in {covered} of {count} {noun}") : Sentence.Of($"{amount} in {count} {noun}"))
                : new Phrase().Add($"{count} {noun}");
    }

    private static Phrase Ranked(DealQuery query, DealDimension dimension, Ranking rank, DealGroup first)
    {
        var place = $"the {(rank.Top ? "top" : "lowest")} {DealWords.Of(dimension)}{Alone(dimension)}";
        return query.Measure == DealMeasure.Count
            ? new Phrase().Add($"{first.Value.Value!.Value} {DealWords.Noun(query.Filters, first.Value.Covered)} at {first.Label}, {place} by number")
            : new Phrase().Add($"{first.Value.Value!.Value} at {first.Label}, {place} by {DealWords.Of(query.Measure)} of {DealWords.Noun(query.Filters, 2)}");
    }

    private static string Alone(DealDimension dimension) => dimension switch
    {
        DealDimension.Account => " (without subsidiaries)",
        DealDimension.Family => " (with subsidiaries)",
        _ => "",
    };

    private static Phrase Whole(DealQuery query, DealResult result)
    {
        var value = result.Overall;
        var noun = DealWords.Noun(query.Filters, value.Total);
        return (query.Measure, value.Value) switch
        {
            (DealMeasure.Amount, _) when value.Total == 0 => new Phrase().Add($"No {noun}"),
            (_, null) when value.Total == 0 => new Phrase().Add($"No {noun}, so there is no {DealWords.Of(query.Measure)}"),
            (_, null) => new Phrase().Add($"{value.Total} {noun}"),
            (DealMeasure.Count, { }) => new Phrase().Add($"{value.Covered} {DealWords.Noun(query.Filters, value.Covered)}"),
            (DealMeasure.Amount, { } amount) => new Phrase().Add($"{amount} in {value.Covered} {DealWords.Noun(query.Filters, value.Covered)}"),
            (DealMeasure.WinRate, { } rate) => new Phrase().Add($"{rate} win rate: {Won(value)} won of {value.Covered} closed {Plural.Of(value.Covered, "deal")}"),
            (_, { } other) => new Phrase().Add($"{other} is the {DealWords.Of(query.Measure)} of {value.Covered} {DealWords.Noun(query.Filters, value.Covered)}"),
        };
    }

    /// <summary>Why the measure is not known although there are deals; null when it is, or when there are none.</summary>
    private static Sentence? Unknown(DealQuery query, DealValue value)
    {
        if (value is not { Value: null, Total: > 0 } || query.ListDeals)
            return null;
        var unknown = query.Measure == DealMeasure.Amount ? $"{(value.Total == 1 ? "its" : "their")} value" : $"the {DealWords.Of(query.Measure)}";
        return Sentence.Of($"; {(value.Total == 1 ? "it has no" : "none has")} {DealWords.Needed(query.Measure, value.Total)}, so {unknown} is not known");
    }

    /// <summary>How many were won, from the rate, which rests on whole deals.</summary>
    internal static int Won(DealValue rate) => (int)Math.Round(rate.Value!.Value.Number * rate.Covered, MidpointRounding.AwayFromZero);

    private static Sentence Compared(DealValue now, DealValue then, string label) => (now.Value, then.Value) switch
    {
        ({ } current, { Number: not 0 } before) when current.Unit == before.Unit => Sentence.Of(
            $"{before} in {label}: {Direction(current.Number - before.Number)} {current with { Number = Math.Abs(current.Number - before.Number) }} ({Quantity.Ratio(Math.Round((current.Number - before.Number) / Math.Abs(before.Number), 6))})."),
        (_, { } before) => Sentence.Of($"{before} in {label}."),
        _ => Sentence.Of($"It is unknown for {label}."),
    };

    private static string Direction(decimal change) => change switch { > 0 => "up", < 0 => "down", _ => "unchanged," };

    /// <summary>Asked for the top account, people may mean the family, and the other way round: the other one is named when it differs.</summary>
    private static Sentence? OtherReading(Question question, DealGroup first, DealFacts facts)
    {
        var isAccount = question.Deals.GroupBy == DealDimension.Account;
        var other = question.Deals with { GroupBy = isAccount ? DealDimension.Family : DealDimension.Account, Rank = new(true, 1), ComparedWith = null };
        if (DealAlgebra.Compute(facts, other, question.Period).Groups is not [{ Value.Value: { } value } top, ..] || (top.Key == first.Key && value == first.Value.Value))
            return null;
        return isAccount
            ? Sentence.Of($"By family, with subsidiaries, the top is {top.Label} with {value}.")
            : Sentence.Of($"By account alone, without subsidiaries, the top is {top.Label} with {value}.");
    }

    private static string Period(Question question) => question.Period is { } period ? $" in {period.Label}" : question.Deals.ListDeals ? "" : ", all time";
}
