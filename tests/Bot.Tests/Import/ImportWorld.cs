using System.Text;
using Bot.Import;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Tests.Ledger;
using Bot.Tests.Ledger.Tables;
using Domain;
using Domain.Accounts;
using Domain.Ledger;
using Domain.Opportunities;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Import;

/// <summary>A ledger, and a folder to import into it.</summary>
internal sealed class ImportWorld : IDisposable
{
    private readonly TemporaryFolder temporary = new();
    private readonly SqliteTables? own;
    private readonly LedgerInstance ledger;

    public ImportWorld(ITables? tables = null, string? tenant = null, FakeTimeProvider? clock = null)
    {
        if (tables is null)
        {
            tables = own = new SqliteTables(Path.Combine(temporary.Path, "desk.db"));
            foreach (var table in LedgerTables.All)
                tables.CreateAsync(table, default).GetAwaiter().GetResult();
        }

        Tables = new(tables);
        Tenant = tenant ?? "test";
        ledger = new(Tables, Tenant, clock);
        Importer = new(Tables, new(Tenant), ledger.Cache, ledger.Writer, ledger.Clock);
        Directory.CreateDirectory(Folder);
    }

    public CountingTables Tables { get; }

    public string Tenant { get; }

    public string Folder => Path.Combine(temporary.Path, "files");

    public string Elsewhere => Path.Combine(temporary.Path, "rejects");

    public FakeTimeProvider Clock => ledger.Clock;

    public Importer Importer { get; }

    public PortfolioCache Cache => ledger.Cache;

    public ImportWorld File(string name, string text, Encoding? encoding = null)
    {
        System.IO.File.WriteAllText(Path.Combine(Folder, name), text, encoding ?? new UTF8Encoding(false));
        return this;
    }

    public ImportWorld Without(string name)
    {
        System.IO.File.Delete(Path.Combine(Folder, name));
        return this;
    }

    public Task<ImportSummary> Import(string? map = "canonical", bool complete = false, bool dryRun = false, string? folder = null, DateOnly? today = null) =>
        Importer.ImportAsync(new(folder ?? Folder) { Map = map, Complete = complete, DryRun = dryRun, RejectsFolder = Elsewhere, Today = today }, null, default);

    public async Task<Journal> Journal() => await ledger.Cache.RefreshAsync(default);

    public async Task<Portfolio> Now() => (await Journal()).Now;

    public async Task<IReadOnlyList<Opportunity>> Deals() => (await Now()).Of(Opportunity.Kind, Clearance.Restricted);

    public async Task<Opportunity> Deal(string name) => (await Deals()).Single(deal => deal.Name == name);

    public async Task<Account> Account(string name) => (await Now()).Of(Domain.Accounts.Account.Kind, Clearance.Restricted).Single(account => account.Name == name);

    /// <summary>A person sets something.</summary>
    public async Task Person(Draft draft) =>
        await ledger.Append(new("maria", "Maria Santos", Source.Person, Guid.NewGuid().ToString("N"), [draft]));

    public void Dispose()
    {
        ledger.Dispose();
        own?.Dispose();
        temporary.Dispose();
    }
}
