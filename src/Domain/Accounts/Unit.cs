using Domain.Ledger;

namespace Domain.Accounts;

/// <summary>A buying centre of an account: a business unit, a site or a function with a budget of its own.</summary>
public sealed record Unit
{
    public required RecordId Id { get; init; }

    public RecordId? Account { get; init; }

    public string? Name { get; init; }

    /// <summary>Business unit, site or function.</summary>
    public string? Type { get; init; }

    public string? Region { get; init; }

    public string? Country { get; init; }

    /// <summary>IANA name.</summary>
    public string? TimeZone { get; init; }

    public static RecordKind<Unit> Kind { get; } = new(
        "unit", 1, Home.Account,
        [
            Fields.Account, Fields.Name, Fields.Type, Fields.Region, Fields.Country, Fields.TimeZone,
        ],
        fields => new Unit
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Name = fields.Get(Fields.Name),
            Type = fields.Get(Fields.Type),
            Region = fields.Get(Fields.Region),
            Country = fields.Get(Fields.Country),
            TimeZone = fields.Get(Fields.TimeZone),
        })
    { AccountField = Fields.Account, TitleField = Fields.Name };

    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<string?> Name = Field.Text("name");
        public static readonly Field<string?> Type = Field.Text("type");
        public static readonly Field<string?> Region = Field.Text("region");
        public static readonly Field<string?> Country = Field.Text("country");
        public static readonly Field<string?> TimeZone = Field.Text("timeZone");
    }
}
