using System.Collections.Immutable;
using Domain;
using Domain.Asking;
using Domain.Opportunities;

namespace Bot.Answers.Deals;

/// <summary>The words for measures, dimensions and filters of deals.</summary>
internal static class DealWords
{
    private static readonly string[] Statuses = [.. Enum.GetValues<DealStatus>().Select(DealFacts.NameOf)];

    /// <summary>The stable name of the measure among an answer's values.</summary>
    public static string ValueName(DealMeasure measure) => measure switch
    {
        DealMeasure.Count => "deals",
        DealMeasure.WinRate => "winRate",
        DealMeasure.StageAge => "stageAge",
        _ => measure.ToString().ToLowerInvariant(),
    };

    /// <summary>What is measured: "win rate".</summary>
    public static string Of(DealMeasure measure) => measure switch
    {
        DealMeasure.Count => "number of deals",
        DealMeasure.Average => "average amount",
        DealMeasure.Median => "median amount",
        DealMeasure.Largest => "largest amount",
        DealMeasure.Smallest => "smallest amount",
        DealMeasure.WinRate => "win rate",
        DealMeasure.Cycle => "sales cycle",
        DealMeasure.StageAge => "time in stage",
        _ => measure.ToString().ToLowerInvariant(),
    };

    /// <summary>What a deal must have for the measure: "an amount" that none has, "amount" that one has not.</summary>
    public static string Needed(DealMeasure measure, long deals)
    {
        var (article, needed) = measure switch
        {
            DealMeasure.Cycle => ("a ", "start and a close date"),
            DealMeasure.Age => ("a ", "created date"),
            DealMeasure.StageAge => ("a ", "stage since a known day"),
            DealMeasure.Discount => ("an ", "amount and list price"),
            DealMeasure.Margin => ("a ", "margin"),
            _ => ("an ", "amount"),
        };
        return deals == 1 ? needed : article + needed;
    }

    /// <summary>How anybody can compute it again.</summary>
    public static string Formula(DealMeasure measure) => measure switch
    {
        DealMeasure.Count => "number of matching deals",
        DealMeasure.Amount => "sum of the amounts of the deals that have one",
        DealMeasure.Average => "sum of the amounts / number of deals that have one",
        DealMeasure.Median => "middle amount; of two middle ones their mean",
        DealMeasure.Largest => "greatest amount",
        DealMeasure.Smallest => "least amount",
        DealMeasure.WinRate => "won / (won + lost), by number of deals",
        DealMeasure.Cycle => "mean of close − engaged (else created), in days, over closed deals",
        DealMeasure.Age => "mean of today − created (else engaged), in days, over open deals",
        DealMeasure.StageAge => "mean of today − the day the deal came into its stage, in days, over open deals",
        DealMeasure.Discount => "mean of 1 − amount / list price, over won deals",
        DealMeasure.Margin => "sum of margin × amount / sum of the amounts",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, null),
    };

    public static string Of(DealDimension dimension) => dimension switch
    {
        DealDimension.NamedAccount => "account",
        DealDimension.CloseMonth => "close month",
        DealDimension.CloseQuarter => "close quarter",
        DealDimension.CloseYear => "close year",
        DealDimension.CreatedMonth => "created month",
        DealDimension.Category => "forecast category",
        _ => dimension.ToString().ToLowerInvariant(),
    };

    /// <summary>"won deals", "open deals", "deals".</summary>
    public static string Noun(ImmutableArray<DealFilter> filters, long count)
    {
        var statuses = StatusesOf(filters);
        return (statuses.Length is > 0 and < 3 ? string.Join(" or ", statuses) + " " : "") + Plural.Of(count, "deal");
    }

    /// <summary>The statuses that all filters leave, of those that speak of status plainly; empty when none does.</summary>
    public static ImmutableArray<string> StatusesOf(ImmutableArray<DealFilter> filters)
    {
        string[]? left = null;
        foreach (var filter in filters)
            left = filter switch
            {
                DealFilter.In(DealDimension.Status, var keys) => [.. (left ?? Statuses).Intersect(keys, StringComparer.OrdinalIgnoreCase)],
                DealFilter.Not(DealFilter.In(DealDimension.Status, var keys)) => [.. (left ?? Statuses).Except(keys, StringComparer.OrdinalIgnoreCase)],
                _ => left,
            };
        return left is null ? [] : [.. left];
    }

    /// <summary>True when the filters say which statuses are meant, by status, category or being overdue.</summary>
    public static bool SayStatus(ImmutableArray<DealFilter> filters) => filters.Any(SaysStatus);

    /// <summary>What the filters besides the status leave, to stand after a noun: "in West, not for GTX Pro"; null when there are none.</summary>
    /// <param name="amount">What an amount is here: "amount", "residual exposure".</param>
    public static Sentence? Where(ImmutableArray<DealFilter> filters, DealFacts facts, string amount = "amount")
    {
        Sentence[] pieces = [.. filters.Where(filter => !IsPlainStatus(filter)).Select(filter => Of(filter, facts, false, amount))];
        return pieces is [] ? null : Phrase.List(pieces);
    }

    private static bool SaysStatus(DealFilter filter) => filter switch
    {
        DealFilter.In(DealDimension.Status or DealDimension.Category, _) or DealFilter.Overdue => true,
        DealFilter.Not(var inner) => SaysStatus(inner),
        _ => false,
    };

    private static bool IsPlainStatus(DealFilter filter) =>
        filter is DealFilter.In(DealDimension.Status, _) or DealFilter.Not(DealFilter.In(DealDimension.Status, _));

    private static Sentence Of(DealFilter filter, DealFacts facts, bool isNegated, string amount) => filter switch
    {
        DealFilter.In(var dimension, var keys) =>
            new Phrase().Add($"{Not(isNegated)}{Preposition(dimension)} ").Add(Phrase.List([.. keys.Select(key => Sentence.Of($"{facts.LabelOf(dimension, Canonical(dimension, key, facts))}"))], "or", " or ")).ToSentence(),
        DealFilter.AmountBetween({ } least, { } most) =>
            Sentence.Of($"{With(isNegated)} {Article(amount)} between {new Quantity(least, facts.Currency.Code)} and {new Quantity(most, facts.Currency.Code)}"),
        DealFilter.AmountBetween({ } least, null) => Bound(amount, isNegated, least, -1, facts.Currency),
        DealFilter.AmountBetween(null, { } most) => Bound(amount, isNegated, most, 1, facts.Currency),
        DealFilter.AmountBetween => Sentence.Of($"{With(isNegated)} {Article(amount)}"),
        DealFilter.DateIn(var date, var period) => Sentence.Of($"{Not(isNegated)}{(date == DealDate.Close ? "closing" : date.ToString().ToLowerInvariant())} in {period.Label}"),
        DealFilter.Missing(var property) => Sentence.Of($"{(isNegated ? "with a known" : "without")} {Of(property)}"),
        DealFilter.Overdue => Sentence.Of($"{Not(isNegated)}past the close date"),
        DealFilter.NameContains(var text) => Sentence.Of($"{(isNegated ? "without" : "with")} \"{text}\" in the name"),
        DealFilter.Not(var inner) => Of(inner, facts, !isNegated, amount),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, null),
    };

    private static string Preposition(DealDimension dimension) => dimension switch
    {
        DealDimension.Account => "at",
        DealDimension.Family => "in the family",
        DealDimension.Owner => "owned by",
        DealDimension.Product => "for",
        DealDimension.Region or DealDimension.Category => "in",
        _ => $"with {Of(dimension)}",
    };

    private static string With(bool isNegated) => isNegated ? "without" : "with";

    private static string Article(string amount) => amount == "amount" ? "an amount" : amount;

    /// <summary>"Over 50,000", which filters hold as at least 50,000.01, is said as it was meant.</summary>
    private static Sentence Bound(string amount, bool isNegated, decimal end, int outward, Currency currency)
    {
        var grain = currency.MinorDigits == 3 ? 0.001m : 0.01m;
        var round = end + (outward * grain);
        var isOpen = currency.MinorDigits > 0 && round == decimal.Truncate(round);
        return Sentence.Of($"{With(isNegated)} {Article(amount)} {(outward < 0 ? isOpen ? "over" : "at least" : isOpen ? "under" : "at most")} {new Quantity(isOpen ? round : end, currency.Code)}");
    }

    private static string Not(bool isNegated) => isNegated ? "not " : "";

    private static string Of(DealProperty property) => property switch
    {
        DealProperty.Close => "close date",
        DealProperty.NextStep => "next step",
        _ => property.ToString().ToLowerInvariant(),
    };

    private static string Canonical(DealDimension dimension, string key, DealFacts facts) =>
        dimension is DealDimension.Account or DealDimension.Family && key.Length > 0 ? facts.View.CanonicalAccount(new(key))!.Value.Value : key;
}
