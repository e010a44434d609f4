using System.Collections.Immutable;
using Domain.Accounts;

namespace Domain.People;

/// <summary>
/// Who asks and who listens: the one place that decides what a reply may hold, for questions, cards, logs and alerts alike.
/// What a reply may show of an account is the lesser of what the person may see and what everyone who listens may see.
/// </summary>
public sealed record Reader
{
    /// <summary>Null for somebody we do not know, who sees nothing.</summary>
    public RecordId? Person { get; init; }

    public required string Name { get; init; }

    public required Role Role { get; init; }

    public string? Region { get; init; }

    /// <summary>Accounts the person leads, whole families.</summary>
    public ImmutableHashSet<RecordId> Leads { get; init; } = [];

    public ImmutableHashSet<RecordId> Sponsors { get; init; } = [];

    /// <summary>What the person may see of an account, where it differs from <see cref="Elsewhere"/>. Keys are canonical accounts.</summary>
    public ImmutableDictionary<RecordId, Clearance> Accounts { get; init; } = ImmutableDictionary<RecordId, Clearance>.Empty;

    /// <summary>What the person may see of every other account, and of deals without one.</summary>
    public Clearance Elsewhere { get; init; } = Clearance.None;

    /// <summary>BCP 47; how numbers and dates are written.</summary>
    public string Locale { get; init; } = "en-US";

    /// <summary>IANA name; when the reader's day begins.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>A member of the tenant, not a guest: counts as a viewer in a channel that an account's owner linked.</summary>
    public bool IsMember { get; init; } = true;

    public Audience Audience { get; init; } = Audience.Private;

    /// <summary>The most this reader may be shown of the account; <see cref="Clearance.None"/> hides that it exists.</summary>
    public Clearance ClearanceFor(RecordId? account)
    {
        var own = Own(account);
        if (IsMember && own < Clearance.Money && account is { } id && Audience.Linked.Contains(id))
            own = Clearance.Money;
        return Lesser(own, Audience.CeilingFor(account));
    }

    /// <summary>What the reader is shown of everything, when it is the same of every account and of what belongs to none; null when it differs.</summary>
    public Clearance? Everywhere => Accounts.IsEmpty && Audience.Equals(Audience.Private) && SharedClearance == Elsewhere ? Elsewhere : null;

    /// <summary>True when the other one is shown the same of everything while nobody listens to either.</summary>
    internal bool SeesAs(Reader other) => Person == other.Person && Role == other.Role && Elsewhere == other.Elsewhere && IsMember == other.IsMember
        && Audience.Equals(Audience.Private) && other.Audience.Equals(Audience.Private)
        && Accounts.Count == other.Accounts.Count && Accounts.All(own => other.Accounts.TryGetValue(own.Key, out var clearance) && clearance == own.Value);

    /// <summary>What the reader is shown of any account at least; it may be more of every one.</summary>
    public Clearance Least => Everywhere ?? Audience.Members.Select(member => member.LeastOwn).Append(LeastOwn).Append(Audience.LeastCeiling).Min();

    private Clearance LeastOwn => Accounts.Values.Append(Elsewhere).Min();

    /// <summary>For what belongs to no account: people, products, settings, company targets.</summary>
    public Clearance SharedClearance => Person is null
        ? Audience.Linked.IsEmpty || !IsMember ? Clearance.None : Lesser(Clearance.Open, Audience.CeilingForShared)
        : Lesser(Accounts.Values.Append(Elsewhere).Append(Clearance.Open).Max(), Audience.CeilingForShared);

    /// <summary>Whether anything of <see cref="SharedClearance"/> may be known: that of somebody we know is at least open, however many accounts they have.</summary>
    public bool KnowsShared => Person is null ? SharedClearance != Clearance.None : Audience.CeilingForShared != Clearance.None;

    /// <summary>What the person alone may see, whoever listens.</summary>
    public Clearance Own(RecordId? account) => account is { } id ? Accounts.GetValueOrDefault(id, Elsewhere) : Elsewhere;

    /// <summary>The same person, shown no more than this of anything.</summary>
    public Reader AtMost(Clearance most) => this with
    {
        Elsewhere = Lesser(Elsewhere, most),
        Accounts = Accounts.ToImmutableDictionary(account => account.Key, account => Lesser(account.Value, most)),
    };

    /// <summary>How good somebody's forecasts were is for themselves, their manager, executives and administrators, and only while nobody listens.</summary>
    public bool MaySeeGradesOf(Person person) => ReferenceEquals(Audience, Audience.Private) && Person is { } me
        && (person.Id == me || person.Manager == me || Role is Role.Executive or Role.Administrator);

    /// <summary>How a text is read is for administrators, and only while nobody listens.</summary>
    public bool MaySeeReadings => Role == Role.Administrator && ReferenceEquals(Audience, Audience.Private);

    internal static Clearance Lesser(Clearance one, Clearance other) => one < other ? one : other;
}

/// <summary>Who listens in the conversation the reply goes to.</summary>
/// <param name="Members">Everyone in it whom we know, as readers of their own.</param>
/// <param name="HasUnknown">A member of the tenant whom we do not know is in it: a viewer where an owner linked the channel, nobody elsewhere.</param>
/// <param name="HasOutsiders">A guest or an external person is in it: no money, whatever the link says.</param>
/// <param name="Linked">The accounts (canonical, whole families) that an account's owner linked the conversation to.</param>
public sealed record Audience(ImmutableArray<Reader> Members, bool HasUnknown, bool HasOutsiders, ImmutableHashSet<RecordId> Linked)
{
    /// <summary>Nobody but the person who asks.</summary>
    public static Audience Private { get; } = new([], false, false, []);

    public Clearance CeilingFor(RecordId? account)
    {
        var isLinked = account is { } id && Linked.Contains(id);
        var ceiling = HasOutsiders ? Clearance.Open : Clearance.Restricted;
        if (HasUnknown)
            ceiling = Reader.Lesser(ceiling, isLinked ? Clearance.Money : Clearance.None);
        foreach (var member in Members)
        {
            var own = member.Own(account);
            ceiling = Reader.Lesser(ceiling, isLinked && own < Clearance.Money ? Clearance.Money : own);
        }

        return ceiling;
    }

    internal Clearance LeastCeiling => HasUnknown ? Clearance.None : HasOutsiders ? Clearance.Open : Clearance.Restricted;

    public Clearance CeilingForShared => HasOutsiders ? Clearance.Open : HasUnknown ? Linked.IsEmpty ? Clearance.Open : Clearance.Money : Clearance.Restricted;
}

/// <summary>What a role may see. Guests, strangers and people without a record see nothing.</summary>
public static class Access
{
    /// <summary>The reader that a person of ours is, alone.</summary>
    public static Reader For(Person person, Portfolio portfolio)
    {
        var families = portfolio.Families;
        var accounts = portfolio.Of(Account.Kind, Clearance.Open);
        var leads = WithFamilies(accounts.Where(a => a.Leader == person.Id).Select(a => a.Id), families);
        var sponsors = WithFamilies(accounts.Where(a => a.Sponsor == person.Id).Select(a => a.Id), families);
        var team = WithFamilies(person.Accounts, families);
        var own = leads.Select(id => (id, Clearance.Restricted)).Concat(sponsors.Select(id => (id, Clearance.Restricted)))
            .Concat(team.Select(id => (id, Clearance.Money)))
            .GroupBy(pair => pair.id, pair => pair.Item2).ToImmutableDictionary(pair => pair.Key, pair => pair.Max());
        return new Reader
        {
            Person = person.Id,
            Name = person.Name ?? "",
            Role = person.Role ?? Role.Viewer,
            Region = person.Region,
            Leads = leads,
            Sponsors = sponsors,
            Accounts = own,
            Elsewhere = person.Role switch
            {
                Role.Administrator => Clearance.Restricted,
                Role.GlobalAccountManager or Role.Executive or Role.RegionalManager or Role.Seller => Clearance.Money,
                Role.TeamMember => Clearance.Open,
                _ => Clearance.None,
            },
            Locale = person.Locale is { Length: > 0 } locale ? locale : "en-US",
            TimeZone = person.TimeZone is { Length: > 0 } zone ? zone : "UTC",
        };
    }

    /// <summary>Somebody we do not know: a member of the tenant, or a guest or external person.</summary>
    public static Reader Stranger(string locale, bool isMember) => new() { Name = "", Role = Role.Viewer, Locale = locale, IsMember = isMember };

    private static ImmutableHashSet<RecordId> WithFamilies(IEnumerable<RecordId> accounts, Families families) =>
        [.. accounts.SelectMany(account => families.Members(account))];
}
