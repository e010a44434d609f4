using System.Collections.Frozen;
using Bot.Understanding.Vocabulary;
using Domain.Opportunities;

namespace Bot.Understanding.Grammar;

/// <summary>Nouns that deals are grouped and filtered by.</summary>
internal static class Dimensions
{
    private static readonly FrozenDictionary<Concept, DealDimension> ByConcept = new Dictionary<Concept, DealDimension>
    {
        [Concept.Accounts] = DealDimension.Account,
        [Concept.Account] = DealDimension.Account,
        [Concept.Families] = DealDimension.Family,
        [Concept.Unit] = DealDimension.Unit,
        [Concept.Industry] = DealDimension.Industry,
        [Concept.Country] = DealDimension.Country,
        [Concept.Product] = DealDimension.Product,
        [Concept.Series] = DealDimension.Series,
        [Concept.Owner] = DealDimension.Owner,
        [Concept.Manager] = DealDimension.Manager,
        [Concept.Region] = DealDimension.Region,
        [Concept.Stage] = DealDimension.Stage,
        [Concept.Category] = DealDimension.Category,
        [Concept.Status] = DealDimension.Status,
        [Concept.CurrencyNoun] = DealDimension.Currency,
        [Concept.Competitor] = DealDimension.Competitor,
        [Concept.MonthNoun] = DealDimension.CloseMonth,
        [Concept.QuarterNoun] = DealDimension.CloseQuarter,
        [Concept.YearNoun] = DealDimension.CloseYear,
    }.ToFrozenDictionary();

    public static DealDimension? Of(Concept concept) => ByConcept.TryGetValue(concept, out var dimension) ? dimension : null;

    /// <summary>What of a deal may be unknown.</summary>
    public static DealProperty? PropertyOf(Concept concept) => concept switch
    {
        Concept.Account or Concept.Accounts => DealProperty.Account,
        Concept.Amount or Concept.DealSize => DealProperty.Amount,
        Concept.CloseDate or Concept.Closing => DealProperty.Close,
        Concept.NextStep => DealProperty.NextStep,
        Concept.Owner => DealProperty.Owner,
        Concept.Product => DealProperty.Product,
        Concept.Region => DealProperty.Region,
        _ => null,
    };

    /// <summary>"region" for <see cref="DealDimension.Region"/>, "close month" for <see cref="DealDimension.CloseMonth"/>.</summary>
    public static string Words(DealDimension dimension) =>
        string.Concat(dimension.ToString().Select((c, at) => char.IsUpper(c) && at > 0 ? $" {char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()));
}
