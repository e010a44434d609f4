using System.Collections.Immutable;
using Domain.Ledger;

namespace Domain.People;

/// <summary>One of ours.</summary>
public sealed record Person
{
    public required RecordId Id { get; init; }

    public string? Name { get; init; }

    public Role? Role { get; init; }

    public RecordId? Manager { get; init; }

    /// <summary>The region a regional manager or seller works in.</summary>
    public string? Region { get; init; }

    /// <summary>Accounts whose team the person is on, besides those they lead or sponsor.</summary>
    public ImmutableArray<RecordId> Accounts { get; init; }

    /// <summary>Who the person is in Microsoft Entra; the only link between a signed-in user and this record.</summary>
    public string? AadObjectId { get; init; }

    public string? Email { get; init; }

    /// <summary>IANA name.</summary>
    public string? TimeZone { get; init; }

    /// <summary>BCP 47, such as de-DE: how numbers and dates are written for the person.</summary>
    public string? Locale { get; init; }

    /// <summary>Local time of the personal digest, HH:mm; empty for none.</summary>
    public string? DigestTime { get; init; }

    /// <summary>When the person's own digest comes, HH:mm; empty for none. Account managers get one without having chosen it.</summary>
    /// <param name="usual">The time of those who have not chosen one.</param>
    public string DigestAt(string usual) => DigestTime ?? (Role == People.Role.GlobalAccountManager ? usual : "");

    /// <summary>The days of the week on which the person works, in English; empty for Monday to Friday.</summary>
    public ImmutableArray<string> WorkingDays { get; init; } = [];

    /// <summary>By the person's clock, such as 09:00-17:30; null for 09:00-17:00.</summary>
    public string? WorkingHours { get; init; }

    /// <summary>Whose public holidays the person has, as <see cref="WorkingTimes.Holiday"/> writes it.</summary>
    public string? Country { get; init; }

    public static RecordKind<Person> Kind { get; } = new(
        "person", 1, Home.Shared,
        [
            Fields.Name, Fields.Role, Fields.Manager, Fields.Region, Fields.Accounts, Fields.AadObjectId, Fields.Email, Fields.TimeZone,
            Fields.Locale, Fields.DigestTime, Fields.WorkingDays, Fields.WorkingHours, Fields.Country,
        ],
        fields => new Person
        {
            Id = fields.Id,
            Name = fields.Get(Fields.Name),
            Role = fields.Get(Fields.Role),
            Manager = fields.Get(Fields.Manager),
            Region = fields.Get(Fields.Region),
            Accounts = fields.Get(Fields.Accounts) ?? [],
            AadObjectId = fields.Get(Fields.AadObjectId),
            Email = fields.Get(Fields.Email),
            TimeZone = fields.Get(Fields.TimeZone),
            Locale = fields.Get(Fields.Locale),
            DigestTime = fields.Get(Fields.DigestTime),
            WorkingDays = fields.Get(Fields.WorkingDays) ?? [],
            WorkingHours = fields.Get(Fields.WorkingHours),
            Country = fields.Get(Fields.Country),
        })
    { TitleField = Fields.Name };

    public static class Fields
    {
        public static readonly Field<string?> Name = Field.Text("name") with { IsPersonal = true };
        public static readonly Field<Role?> Role = Field.Choice<Role>("role");
        public static readonly Field<RecordId?> Manager = Field.Reference("manager", "person");
        public static readonly Field<string?> Region = Field.Text("region");
        public static readonly Field<ImmutableArray<RecordId>?> Accounts = Field.References("accounts", "account");
        public static readonly Field<string?> AadObjectId = Field.Text("aadObjectId") with { IsPersonal = true };
        public static readonly Field<string?> Email = Field.Text("email") with { IsPersonal = true };
        public static readonly Field<string?> TimeZone = Field.Text("timeZone");
        public static readonly Field<string?> Locale = Field.Text("locale");
        public static readonly Field<string?> DigestTime = Field.Text("digestTime");
        public static readonly Field<ImmutableArray<string>?> WorkingDays = Field.List("workingDays");
        public static readonly Field<string?> WorkingHours = Field.Text("workingHours");
        public static readonly Field<string?> Country = Field.Text("country");
    }
}

/// <summary>What a person does; with the accounts, it decides what they may see (<see cref="Reader"/>).</summary>
public enum Role { Administrator, GlobalAccountManager, Executive, RegionalManager, Seller, TeamMember, Viewer }
