using Domain.Ledger;

namespace Domain.Alerts;

/// <summary>An <see cref="AlertLimit"/> as a company sets it, for all or for one account. A record, so that an old day is replayed with the limits of that day.</summary>
public sealed record AlertLimitSetting
{
    public required RecordId Id { get; init; }

    public string? Rule { get; init; }

    public string? Name { get; init; }

    /// <summary>Null for all accounts.</summary>
    public RecordId? Account { get; init; }

    public decimal? Value { get; init; }

    public static RecordKind<AlertLimitSetting> Kind { get; } = new(
        "alertLimit", 1, Home.Shared,
        [Fields.Rule, Fields.Name, Fields.Account, Fields.Value],
        fields => new AlertLimitSetting
        {
            Id = fields.Id,
            Rule = fields.Get(Fields.Rule),
            Name = fields.Get(Fields.Name),
            Account = fields.Get(Fields.Account),
            Value = fields.Get(Fields.Value),
        })
    { TitleField = Fields.Rule };

    public static class Fields
    {
        public static readonly Field<string?> Rule = Field.Text("rule");
        public static readonly Field<string?> Name = Field.Text("name");
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<decimal?> Value = Field.Number("value");
    }
}
