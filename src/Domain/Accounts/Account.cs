using System.Collections.Immutable;
using Domain.Ledger;

namespace Domain.Accounts;

/// <summary>A client company: one of the few huge ones, or a subsidiary of one.</summary>
public sealed record Account
{
    public required RecordId Id { get; init; }

    public string? Name { get; init; }

    /// <summary>Other names people use: former names, abbreviations, spellings.</summary>
    public ImmutableArray<string> Aliases { get; init; }

    public string? Industry { get; init; }

    public string? Country { get; init; }

    /// <summary>The account this one is a subsidiary of. A family is an account and all below it.</summary>
    public RecordId? Parent { get; init; }

    /// <summary>Set when this account turned out to be another one: all its records count there.</summary>
    public RecordId? MergedInto { get; init; }

    /// <summary>The Global Account Manager who leads the account.</summary>
    public RecordId? Leader { get; init; }

    /// <summary>Our executive sponsor.</summary>
    public RecordId? Sponsor { get; init; }

    public decimal? Employees { get; init; }

    /// <summary>The client's own yearly revenue, as published. Not what we sold.</summary>
    public Money? TheirRevenue { get; init; }

    /// <summary>Year.</summary>
    public decimal? Founded { get; init; }

    public static RecordKind<Account> Kind { get; } = new(
        "account", 1, Home.Account,
        [
            Fields.Name, Fields.Aliases, Fields.Industry, Fields.Country, Fields.Parent, Fields.MergedInto, Fields.Leader, Fields.Sponsor,
            Fields.Employees, Fields.TheirRevenue, Fields.Founded,
        ],
        fields => new Account
        {
            Id = fields.Id,
            Name = fields.Get(Fields.Name),
            Aliases = fields.Get(Fields.Aliases) ?? [],
            Industry = fields.Get(Fields.Industry),
            Country = fields.Get(Fields.Country),
            Parent = fields.Get(Fields.Parent),
            MergedInto = fields.Get(Fields.MergedInto),
            Leader = fields.Get(Fields.Leader),
            Sponsor = fields.Get(Fields.Sponsor),
            Employees = fields.Get(Fields.Employees),
            TheirRevenue = fields.Get(Fields.TheirRevenue),
            Founded = fields.Get(Fields.Founded),
        })
    { TitleField = Fields.Name };

    public static class Fields
    {
        public static readonly Field<string?> Name = Field.Text("name");
        public static readonly Field<ImmutableArray<string>?> Aliases = Field.List("aliases");
        public static readonly Field<string?> Industry = Field.Text("industry");
        public static readonly Field<string?> Country = Field.Text("country");
        public static readonly Field<RecordId?> Parent = Field.Reference("parent", "account");
        public static readonly Field<RecordId?> MergedInto = Field.Reference("mergedInto", "account");
        public static readonly Field<RecordId?> Leader = Field.Reference("leader", "person");
        public static readonly Field<RecordId?> Sponsor = Field.Reference("sponsor", "person");
        public static readonly Field<decimal?> Employees = Field.Number("employees");
        public static readonly Field<Money?> TheirRevenue = Field.Money("theirRevenue") with { Clearance = Clearance.Open };
        public static readonly Field<decimal?> Founded = Field.Number("founded");
    }
}
