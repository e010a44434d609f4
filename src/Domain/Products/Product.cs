using System.Collections.Immutable;
using Domain.Ledger;

namespace Domain.Products;

/// <summary>Something we sell.</summary>
public sealed record Product
{
    public required RecordId Id { get; init; }

    public string? Name { get; init; }

    /// <summary>The product line.</summary>
    public string? Series { get; init; }

    /// <summary>Price for one, before any discount.</summary>
    public Money? ListPrice { get; init; }

    public ImmutableArray<string> Aliases { get; init; }

    public static RecordKind<Product> Kind { get; } = new(
        "product", 1, Home.Shared,
        [
            Fields.Name, Fields.Series, Fields.ListPrice, Fields.Aliases,
        ],
        fields => new Product
        {
            Id = fields.Id,
            Name = fields.Get(Fields.Name),
            Series = fields.Get(Fields.Series),
            ListPrice = fields.Get(Fields.ListPrice),
            Aliases = fields.Get(Fields.Aliases) ?? [],
        })
    { TitleField = Fields.Name };

    public static class Fields
    {
        public static readonly Field<string?> Name = Field.Text("name");
        public static readonly Field<string?> Series = Field.Text("series");
        public static readonly Field<Money?> ListPrice = Field.Money("listPrice");
        public static readonly Field<ImmutableArray<string>?> Aliases = Field.List("aliases");
    }
}
