using Domain.Ledger;

namespace Domain.Teams;

/// <summary>What one of ours does for an account: "solution architect", "legal". It says nothing of what they may see.</summary>
public sealed record TeamRole
{
    public required RecordId Id { get; init; }

    public RecordId? Account { get; init; }

    public RecordId? Person { get; init; }

    /// <summary>In the words of the team; empty once they do it no longer.</summary>
    public string? Role { get; init; }

    public static RecordKind<TeamRole> Kind { get; } = new(
        "teamRole", 1, Home.Account,
        [Fields.Account, Fields.Person, Fields.Role],
        fields => new TeamRole
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Person = fields.Get(Fields.Person),
            Role = fields.Get(Fields.Role),
        })
    { AccountField = Fields.Account, TitleField = Fields.Role };

    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<RecordId?> Person = Field.Reference("person", "person");
        public static readonly Field<string?> Role = Field.Text("role");
    }
}
