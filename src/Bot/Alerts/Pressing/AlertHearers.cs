using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Outbox;
using Bot.People;
using Domain;
using Domain.Accounts;
using Domain.Alerts;
using Domain.Channels;
using Domain.People;
using Domain.WorkingTimes;

namespace Bot.Alerts.Pressing;

/// <summary>Who is told of an alert by its own card, when they work, and who is next while nobody answers.</summary>
internal sealed class AlertHearers
{
    private readonly Portfolio portfolio;
    private readonly AlertOptions options;
    private readonly FrozenDictionary<RecordId, Account> accounts;
    private readonly FrozenDictionary<RecordId, Person> people;
    private readonly FrozenDictionary<RecordId, ChannelLink> links;
    private readonly FrozenDictionary<RecordId, RecordId> channels;
    private readonly IReadOnlyList<Holiday> holidays;

    public AlertHearers(Portfolio portfolio, AlertOptions options)
    {
        (this.portfolio, this.options) = (portfolio, options);
        accounts = portfolio.Of(Account.Kind, Clearance.Open).ToFrozenDictionary(account => account.Id);
        people = portfolio.Of(Person.Kind, Clearance.Restricted).ToFrozenDictionary(person => person.Id);
        links = portfolio.Of(ChannelLink.Kind, Clearance.Open).ToFrozenDictionary(link => link.Id);
        channels = Channels();
        holidays = portfolio.Of(Holiday.Kind, Clearance.Open);
    }

    /// <summary>
    /// The channel of its account, else whoever is to act: the owner, who leads the account, the regional managers. The next one is for where the one before has
    /// no conversation with the bot. Empty when the first one wants to hear nothing of the kind.
    /// </summary>
    public ImmutableArray<Recipient> Of(AlertItem item)
    {
        var rule = AlertRules.Named(item.Rule)!;
        var told = ImmutableArray.CreateBuilder<Recipient>();
        // Prices, margins and coaching are told in private alone, whoever is in the channel.
        if (rule.Clearance < Clearance.Restricted && item.Account is { } account && channels.TryGetValue(account, out var link))
            told.Add(new Recipient.Channel(link));
        told.AddRange(PeopleFor(item, rule).Distinct().Where(WantsToHear).Select(id => new Recipient.Alone(id)));
        return told is [var first, ..] && Wants(first, rule) ? [.. told.Where(to => Wants(to, rule))] : [];
    }

    /// <summary>Whom it climbs to, in that order: its owner, who leads the account, and their sponsor or manager.</summary>
    public ImmutableArray<RecordId> ChainOf(AlertItem item)
    {
        var lead = LeadOf(item.Account);
        return [.. new[] { item.Owner, lead, SponsorOf(item.Account) ?? (lead is { } id ? people.GetValueOrDefault(id)?.Manager : null) }.OfType<RecordId>().Where(people.ContainsKey).Distinct()];
    }

    /// <summary>Who leads the account, or the top of its family; null when nobody does.</summary>
    public RecordId? LeadOf(RecordId? account) => Nearest(account, one => one.Leader);

    public string? NameOf(RecordId person) => people.GetValueOrDefault(person)?.Name;

    public string? NameOf(Recipient to) => to switch
    {
        Recipient.Alone { Person: var id } => NameOf(id),
        Recipient.Channel { Link: var id } => links.GetValueOrDefault(id)?.Name,
        _ => null,
    };

    public Person? Find(RecordId? person) => person is { } id ? people.GetValueOrDefault(id) : null;

    /// <summary>When the recipient works: a person by their own record, a channel like whoever leads its account, by the channel's clock.</summary>
    public WorkingHours HoursOf(Recipient to)
    {
        var person = to switch
        {
            Recipient.Alone { Person: var id } => people.GetValueOrDefault(id),
            Recipient.Channel { Link: var id } when links.GetValueOrDefault(id) is { } link =>
                (Find(LeadOf(link.Accounts.FirstOrDefault())) ?? new Person { Id = id }) is var lead && link.TimeZone is { Length: > 0 } zone ? lead with { TimeZone = zone } : lead,
            _ => null,
        };
        // Who has not said on which days they work, works when the company does.
        if (person is null or { WorkingDays.IsDefaultOrEmpty: true })
            person = (person ?? new Person { Id = new(to.Key) }) with { WorkingDays = [.. Enum.GetValues<DayOfWeek>().Where(options.IsWorkingDay).Select(day => day.ToString())] };
        return WorkingHours.Of(person, holidays, portfolio.TimeZone);
    }

    private IEnumerable<RecordId> PeopleFor(AlertItem item, IAlertRule rule)
    {
        if (rule.Audience.HasFlag(AlertAudience.Owner) && item.Owner is { } owner && people.ContainsKey(owner))
            yield return owner;
        if (LeadOf(item.Account) is { } lead && people.ContainsKey(lead))
            yield return lead;
        if (rule.Audience.HasFlag(AlertAudience.Region) && item.Region is { Length: > 0 } region)
            foreach (var manager in people.Values.Where(person => person is { Role: Role.RegionalManager } && person.Region == region).OrderBy(person => person.Id))
                yield return manager.Id;
    }

    /// <summary>Whoever wants no digest wants nothing else unasked either.</summary>
    private bool WantsToHear(RecordId person) => people[person].DigestTime is not "";

    private bool Wants(Recipient to, IAlertRule rule) => Subscription.Of(to.Subscriber, portfolio).Tells(rule.Name);

    private RecordId? SponsorOf(RecordId? account) => Nearest(account, one => one.Sponsor);

    private RecordId? Nearest(RecordId? account, Func<Account, RecordId?> said) =>
        account is not { } id ? null
        : accounts.GetValueOrDefault(id) is { } own && said(own) is { } known ? known
        : accounts.GetValueOrDefault(portfolio.Families.Root(id)) is { } top ? said(top) : null;

    /// <summary>The channel of each account: of several the one that was linked with the smallest id. Only links that count: whoever made them owns the account.</summary>
    private FrozenDictionary<RecordId, RecordId> Channels()
    {
        var found = new Dictionary<RecordId, RecordId>();
        var index = PeopleIndex.Of(portfolio);
        foreach (var link in links.Values.Where(link => link.Conversation is { Length: > 0 }).OrderBy(link => link.Id))
            foreach (var account in link.Accounts.Select(portfolio.Families.Canonical).Intersect(index.LinkedTo(link.Conversation!)).SelectMany(portfolio.Families.Members))
                found.TryAdd(account, link.Id);
        return found.ToFrozenDictionary();
    }
}
