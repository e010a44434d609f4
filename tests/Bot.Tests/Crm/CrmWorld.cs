using System.Collections.Immutable;
using Bot.Crm;
using Bot.Crm.WriteBacks;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Rendering;
using Bot.Tests.Ledger;
using Domain;
using Domain.Accounts;
using Domain.Crm;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.People;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Crm;

/// <summary>A CRM with an account, its lead and two deals, and an instance of the bot that reads it. Monday 23 November 2026, 09:00 UTC.</summary>
internal sealed class CrmWorld : IDisposable
{
    public static readonly RecordId Fabrikam = Identity("account", "a1");
    public static readonly RecordId Renewal = Identity("opportunity", "d1");
    public static readonly RecordId Maria = new("maria");

    private readonly LedgerInstance ledger;
    private readonly WriteBackClaims claims;

    public CrmWorld(ITables tables, FakeCrm? crm = null, string tenant = "tenant", FakeTimeProvider? clock = null, string name = "one")
    {
        Crm = crm ?? Filled();
        ledger = new(tables, tenant, clock, name);
        Owner = name;
        var owner = new LedgerTenant(tenant);
        claims = new(tables, owner, ledger.Clock);
        var versions = new CrmVersions(tables, owner);
        Syncing = new(tables, owner, ledger.Cache, ledger.Writer, new(tables, owner, ledger.Clock), versions, Options, ledger.Clock, NullLogger<CrmSync>.Instance);
        Sending = new(ledger.Cache, ledger.Writer, claims, versions, Options, ledger.Clock, NullLogger<WriteBackSender>.Instance);
        Telling = new(ledger.Cache, claims, Told, Options, ledger.Clock);
    }

    public FakeCrm Crm { get; }

    public string Owner { get; }

    public CrmOptions Options { get; } = new();

    public FakeTimeProvider Clock => ledger.Clock;

    public LedgerInstance Ledger => ledger;

    public CrmSync Syncing { get; }

    public WriteBackSender Sending { get; }

    public WriteBackNotices Telling { get; }

    public RecordingNotices Told { get; } = new();

    public static FakeCrm Filled()
    {
        var crm = new FakeCrm();
        // The deals come before their account and its lead: nothing is in order.
        crm.Change(Opportunity.Kind, "d1", record => record
            .With(Opportunity.Fields.Name, "Fabrikam renewal").With(Opportunity.Fields.Account, new RecordId("a1")).With(Opportunity.Fields.Status, DealStatus.Open)
            .With(Opportunity.Fields.Amount, Euro(80_000)).With(Opportunity.Fields.Close, new DateOnly(2026, 12, 31)).With(Opportunity.Fields.Owner, new RecordId("u1")));
        crm.Change(Opportunity.Kind, "d2", record => record
            .With(Opportunity.Fields.Name, "Fabrikam dock").With(Opportunity.Fields.Account, new RecordId("a1")).With(Opportunity.Fields.Status, DealStatus.Open));
        crm.Change(Account.Kind, "a1", record => record.With(Account.Fields.Name, "Fabrikam").With(Account.Fields.Leader, new RecordId("u1")));
        crm.Change(Person.Kind, "u1", record => record.With(Person.Fields.Name, "Maria Santos"));
        return crm;
    }

    public static Money Euro(decimal amount) => Money.Of(amount, Currency.Eur);

    public Task<SyncRound> Sync() => Syncing.SyncAsync(Crm, Owner, CancellationToken.None);

    public Task<int> Send() => Sending.SendAsync(Crm, Owner, CancellationToken.None);

    public Task<int> Tell() => Telling.TellAsync(Owner, CancellationToken.None);

    public async Task<Journal> Journal() => await ledger.Cache.RefreshAsync(CancellationToken.None);

    public async Task<RecordState> State(RecordKind kind, RecordId id) => (await Journal()).Now.State(kind, id)!;

    public async Task<Opportunity> Deal() => (await State(Opportunity.Kind, Renewal)).Read(Opportunity.Kind, Clearance.Restricted);

    public async Task<WriteBack> WriteBack() => (await Journal()).Now.Of(Domain.Crm.WriteBack.Kind, Clearance.Restricted)[^1];

    /// <summary>A person sets the amount of the renewal; with a write-back it is to go to the CRM.</summary>
    public async Task<ImmutableArray<Change>> Set(decimal amount, string command = "one", bool sends = true)
    {
        var home = (await Journal()).HomeOf(Opportunity.Kind.Name, Renewal)!.Value;
        var change = Draft.Set(home, Opportunity.Kind, Renewal, $"amount {amount}").With(Opportunity.Fields.Amount, Euro(amount));
        var outcome = await ledger.Append(new AppendRequest("maria", "Maria Santos", Source.Person, command, sends ? [change, Back(home, command)] : [change]) { Marker = new(command, "set") });
        return outcome is AppendOutcome.Appended { Changes: var changes } ? changes : [];
    }

    private static Draft Back(Partition home, string command) => Draft.Set(home, Domain.Crm.WriteBack.Kind, new($"back-{command}"), "for the CRM")
        .With(Domain.Crm.WriteBack.Fields.Account, Fabrikam).With(Domain.Crm.WriteBack.Fields.Title, "Fabrikam renewal").With(Domain.Crm.WriteBack.Fields.Crm, "fake")
        .With(Domain.Crm.WriteBack.Fields.RecordKind, Opportunity.Kind.Name).With(Domain.Crm.WriteBack.Fields.Record, Renewal.Value)
        .With(Domain.Crm.WriteBack.Fields.Changed, ["amount"]).With(Domain.Crm.WriteBack.Fields.By, Maria);

    private static RecordId Identity(string kind, string id) => global::Bot.Import.Identity.Of("fake", kind, id);

    public void Dispose() => ledger.Dispose();
}

/// <summary>Private chats that take every message.</summary>
internal sealed class RecordingNotices : IWriteBackDelivery
{
    public List<(string To, OutgoingMessage Message)> Sent { get; } = [];

    public Task<bool> SendAsync(string aadObjectId, OutgoingMessage message, CancellationToken cancellation)
    {
        Sent.Add((aadObjectId, message));
        return Task.FromResult(true);
    }
}
