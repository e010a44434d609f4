using System.Collections.Immutable;
using Bot.Alerts;
using Bot.Ledger.Tables;
using Bot.Outbox;
using Bot.People;
using Bot.Rendering;
using Bot.Tests.Ledger;
using Domain;
using Domain.Accounts;
using Domain.Alerts;
using Domain.Channels;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.People;
using Domain.Reviews;
using Domain.Settings;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Alerts.Pressing;

/// <summary>
/// Inês leads Brightwater and others, Eva sponsors them, Ana owns the deals. Brightwater has a channel with a digest at 08:00. Monday 23 November 2026, 10:00 in
/// Lisbon and in London, when nothing presses yet. Teams notes what it is told.
/// </summary>
internal sealed class PressingWorld : IDelivery, IDisposable
{
    public static readonly RecordId Brightwater = new("brightwater");

    private readonly SqliteTables tables = new(SqliteTables.InMemory);
    private readonly AlertWorld world;

    private PressingWorld() => world = new(tables, this, clock: new(new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero)));

    public FakeTimeProvider Clock => world.Clock;

    public AlertOptions Options => world.Options;

    public List<Call> Calls { get; } = [];

    /// <summary>Keys of recipients with whom the bot has no conversation.</summary>
    public HashSet<string> Silent { get; } = [];

    /// <summary>Who is in the channel besides those who see its amounts: a guest.</summary>
    public bool HasGuest { get; set; }

    public IEnumerable<(string What, string To)> Said => Calls.Select(call => (call.What, call.To));

    public static async Task<PressingWorld> OpenAsync()
    {
        var world = new PressingWorld();
        await LedgerInstance.CreateTablesAsync(world.tables);
        await world.WriteAsync(
            Of("ines", "Inês Carvalho", Role.GlobalAccountManager).With(Person.Fields.DigestTime, "08:00"), Of("ana", "Ana Costa", Role.Seller), Of("eva", "Eva Brandt", Role.Executive),
            Draft.Set(Partition.Shared, CompanySettings.Kind, CompanySettings.TheOne, "settings").With(CompanySettings.Fields.ReportingCurrency, "EUR"),
            Draft.Set(Partition.Shared, ChannelLink.Kind, new("link"), "a link").With(ChannelLink.Fields.Conversation, "19:brightwater@thread.tacv2").With(ChannelLink.Fields.LinkedBy, new RecordId("ines"))
                .With(ChannelLink.Fields.Accounts, [Brightwater]).With(ChannelLink.Fields.DigestTime, "08:00").With(ChannelLink.Fields.TimeZone, "Europe/London"));
        await world.AddAccountAsync("Brightwater");
        // The digests of the day have nothing to say.
        await world.PassAsync();
        world.Clock.Advance(TimeSpan.FromHours(2));
        return world;
    }

    public Task AddAccountAsync(string name) => WriteAsync(Draft.Set(Partition.Account(new(name.ToLowerInvariant())), Account.Kind, new(name.ToLowerInvariant()), "an account")
        .With(Account.Fields.Name, name).With(Account.Fields.Leader, new RecordId("ines")).With(Account.Fields.Sponsor, new RecordId("eva")));

    /// <summary>An open deal of Ana's whose close date passed seven weeks ago.</summary>
    public static Draft Late(string id, string account = "brightwater", decimal amount = 900_000) => Change(id, account)
        .With(Opportunity.Fields.Account, new RecordId(account)).With(Opportunity.Fields.Name, $"Deal {id}").With(Opportunity.Fields.Status, DealStatus.Open)
        .With(Opportunity.Fields.Amount, Money.Of(amount, Currency.Eur)).With(Opportunity.Fields.Owner, new RecordId("ana")).With(Opportunity.Fields.Close, new DateOnly(2026, 10, 1));

    public static Draft Change(string id, string account = "brightwater") => Draft.Set(Partition.Account(new(account)), Opportunity.Kind, new(id), $"Deal {id} changed");

    /// <summary>A review of Ana's that nobody prepares.</summary>
    public static Draft Unprepared(DateOnly day, string account = "brightwater") => Draft.Set(Partition.Account(new(account)), Domain.Reviews.Review.Kind, new("qbr"), "a review")
        .With(Domain.Reviews.Review.Fields.Account, new RecordId(account)).With(Domain.Reviews.Review.Fields.Type, ReviewType.Qbr).With(Domain.Reviews.Review.Fields.Owner, new RecordId("ana"))
        .With(Domain.Reviews.Review.Fields.Date, day).With(Domain.Reviews.Review.Fields.State, ReviewState.Preparing);

    public static Draft Answer(string key, AlertAnswer answer, AlertSeverity severity, DateOnly day) => Draft.Set(Partition.Account(Brightwater), AlertResponse.Kind, new(key), "answered")
        .With(AlertResponse.Fields.Account, Brightwater).With(AlertResponse.Fields.Answer, answer).With(AlertResponse.Fields.By, new RecordId("ana")).With(AlertResponse.Fields.Day, day)
        .With<AlertSeverity?>(AlertResponse.Fields.Severity, severity).With(AlertResponse.Fields.Until, answer == AlertAnswer.Snoozed ? day.AddDays(7) : null);

    public static Draft Told(string subscriber) => Draft.Set(Partition.Shared, Subscription.Kind, new(subscriber), "alerts");

    public async Task WriteAsync(params ImmutableArray<Draft> drafts)
    {
        foreach (var partition in drafts.GroupBy(draft => draft.Partition))
            await world.Append([.. partition]);
    }

    /// <summary>Time goes by, and everybody looks.</summary>
    public async Task PassAsync(TimeSpan time, params OutboxSender[] senders)
    {
        Clock.Advance(time);
        foreach (var sender in senders.Length > 0 ? senders : [Instance()])
            await sender.SendDueAsync(CancellationToken.None);
    }

    public Task PassAsync(int hours = 0) => PassAsync(TimeSpan.FromHours(hours));

    public OutboxSender Instance(string name = "one") => world.Instance(name);

    public ValueTask<string?> LocateAsync(Recipient to, CancellationToken cancellation) => ValueTask.FromResult(Silent.Contains(to.Key) ? null : to.Key);

    public async ValueTask<Listeners?> ListenAsync(Recipient to, CancellationToken cancellation)
    {
        var portfolio = (await world.Cache.CurrentAsync(cancellation)).Now;
        var people = PeopleIndex.Of(portfolio);
        Person Known(string id) => people.Find(new(id))!;
        if (to is Recipient.Alone { Person: var person })
            return new(to.Key, people.Reader(Known(person.Value)));
        Audience audience = new([people.Reader(Known("ana"))], HasUnknown: false, HasOutsiders: HasGuest, [Brightwater]);
        return new(to.Key, people.Reader(Known("ines")) with { Audience = audience }) { Present = [new("ana"), new("ines")] };
    }

    public Task<SendOutcome> PostAsync(string conversation, OutgoingMessage message, string? under, CancellationToken cancellation) => Note("post", conversation, message, under);

    public Task<SendOutcome> EditAsync(string conversation, string activityId, OutgoingMessage message, CancellationToken cancellation) => Note("edit", conversation, message, activityId);

    public void Dispose()
    {
        world.Dispose();
        tables.Dispose();
    }

    private Task<SendOutcome> Note(string what, string to, OutgoingMessage message, string? on)
    {
        lock (Calls)
        {
            Calls.Add(new(what, to, message, on, Clock.GetUtcNow()));
            return Task.FromResult<SendOutcome>(new SendOutcome.Taken(what == "edit" ? on! : $"m{Calls.Count}"));
        }
    }

    private static Draft Of(string id, string name, Role role) => Draft.Set(Partition.Shared, Person.Kind, new(id), "a person").With(Person.Fields.Name, name).With(Person.Fields.Role, role)
        .With(Person.Fields.AadObjectId, $"aad-{id}").With(Person.Fields.TimeZone, "Europe/Lisbon").With(Person.Fields.Locale, "en-GB");

    /// <param name="On">The message that was edited, or in whose thread it was said.</param>
    internal sealed record Call(string What, string To, OutgoingMessage Message, string? On, DateTimeOffset At)
    {
        public string Text => Message.Text;
    }
}
