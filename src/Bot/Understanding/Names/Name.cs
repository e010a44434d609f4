using System.Collections.Immutable;
using Domain;
using Domain.Opportunities;

namespace Bot.Understanding.Names;

internal enum NameKind { Account, Person, Product, Series, Region, Industry, Country, Stage, Competitor, Unit, Deal }

/// <summary>How much of a name was said.</summary>
internal enum NameTier
{
    /// <summary>The name, an alias or the id.</summary>
    Whole,

    /// <summary>Without the legal form, its first words, or a person's first or last name.</summary>
    Part,
}

/// <summary>Something that can be named.</summary>
/// <param name="Key">What a filter holds: the record id, or the name itself.</param>
/// <param name="Display">As a reader would write it.</param>
/// <param name="Behind">The accounts whose records hold the name; it is known only to readers who may see one of them. Empty: it belongs to no account.</param>
internal sealed record Name(NameKind Kind, string Key, string Display, ImmutableHashSet<RecordId> Behind)
{
    public DealDimension? Dimension => Kind switch
    {
        NameKind.Account => DealDimension.Account,
        NameKind.Person => DealDimension.Owner,
        NameKind.Product => DealDimension.Product,
        NameKind.Series => DealDimension.Series,
        NameKind.Region => DealDimension.Region,
        NameKind.Industry => DealDimension.Industry,
        NameKind.Country => DealDimension.Country,
        NameKind.Stage => DealDimension.Stage,
        NameKind.Competitor => DealDimension.Competitor,
        NameKind.Unit => DealDimension.Unit,
        _ => null,
    };

    public bool Equals(Name? other) => other is not null && Kind == other.Kind && Key == other.Key;

    public override int GetHashCode() => HashCode.Combine(Kind, Key);
}

/// <param name="Likeness">1 for a name as it is written; less for a misspelling.</param>
internal sealed record NameMatch(Name Name, NameTier Tier, decimal Likeness);
