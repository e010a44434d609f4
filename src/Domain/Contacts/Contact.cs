using Domain.Ledger;

namespace Domain.Contacts;

/// <summary>One of theirs: a person at the client.</summary>
public sealed record Contact
{
    public required RecordId Id { get; init; }

    public RecordId? Account { get; init; }

    public RecordId? Unit { get; init; }

    public string? Name { get; init; }

    public string? Title { get; init; }

    public string? Email { get; init; }

    /// <summary>C, VP, Director, Manager or individual contributor.</summary>
    public string? Level { get; init; }

    /// <summary>active, moved or left.</summary>
    public string? Status { get; init; }

    /// <summary>What part they have in buying; null when it is not known.</summary>
    public BuyingRole? BuyingRole { get; init; }

    /// <summary>How near they stand to where it is decided; null when it is not known, or not for the reader.</summary>
    public PoliticalStatus? PoliticalStatus { get; init; }

    /// <summary>Whether they want us to win; null when it is not known, or not for the reader.</summary>
    public Support? Support { get; init; }

    /// <summary>A mentor or a supporter.</summary>
    public bool IsSupportive => Support is Contacts.Support.Mentor or Contacts.Support.Supporter;

    /// <summary>Would rather have somebody else, or works for that. A blocker of whom nobody recorded more is taken for one.</summary>
    public bool IsAgainst => Support is Contacts.Support.NonSupporter or Contacts.Support.Enemy || (Support is null && BuyingRole == Contacts.BuyingRole.Blocker);

    /// <summary>Releases the money, or approves that it is spent.</summary>
    public bool Decides => BuyingRole is Contacts.BuyingRole.Economic or Contacts.BuyingRole.Approver;

    /// <summary>Neither moved nor left.</summary>
    public bool IsActive => Status?.Trim().ToLowerInvariant() is not ("moved" or "left");

    public static RecordKind<Contact> Kind { get; } = new(
        "contact", 1, Home.Account,
        [
            Fields.Account, Fields.Unit, Fields.Name, Fields.Title, Fields.Email, Fields.Level, Fields.Status, Fields.BuyingRole,
            Fields.PoliticalStatus, Fields.Support,
        ],
        fields => new Contact
        {
            Id = fields.Id,
            Account = fields.Get(Fields.Account),
            Unit = fields.Get(Fields.Unit),
            Name = fields.Get(Fields.Name),
            Title = fields.Get(Fields.Title),
            Email = fields.Get(Fields.Email),
            Level = fields.Get(Fields.Level),
            Status = fields.Get(Fields.Status),
            BuyingRole = fields.Get(Fields.BuyingRole),
            PoliticalStatus = fields.Get(Fields.PoliticalStatus),
            Support = fields.Get(Fields.Support),
        })
    { AccountField = Fields.Account, TitleField = Fields.Name };

    public static class Fields
    {
        public static readonly Field<RecordId?> Account = Field.Reference("account", "account");
        public static readonly Field<RecordId?> Unit = Field.Reference("unit", "unit");
        public static readonly Field<string?> Name = Field.Text("name") with { IsPersonal = true };
        public static readonly Field<string?> Title = Field.Text("title");
        public static readonly Field<string?> Email = Field.Text("email") with { IsPersonal = true };
        public static readonly Field<string?> Level = Field.Text("level");
        public static readonly Field<string?> Status = Field.Text("status");
        public static readonly Field<BuyingRole?> BuyingRole = Field.Choice<BuyingRole>("buyingRole");

        // What is thought of somebody is not for guests, and goes when they are erased.
        public static readonly Field<PoliticalStatus?> PoliticalStatus = Field.Choice<PoliticalStatus>("politicalStatus") with { Clearance = Clearance.Money, IsPersonal = true };
        public static readonly Field<Support?> Support = Field.Choice<Support>("support") with { Clearance = Clearance.Money, IsPersonal = true };
    }
}

/// <summary>What part a person of theirs has when they buy.</summary>
public enum BuyingRole
{
    /// <summary>Releases the money.</summary>
    Economic,

    /// <summary>Stands up for us when we are not in the room.</summary>
    Champion,

    /// <summary>Judges whether it works.</summary>
    Technical,

    User,

    /// <summary>Tells us how they decide.</summary>
    Coach,

    Approver,

    Evaluator,

    /// <summary>Is against it.</summary>
    Blocker,
}
