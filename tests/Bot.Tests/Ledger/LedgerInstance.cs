using System.Collections.Immutable;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Domain;
using Domain.Ledger;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Ledger;

/// <summary>One instance of the bot, as far as the ledger goes. Several over the same tables are several instances.</summary>
internal sealed class LedgerInstance : IDisposable
{
    private int identities;

    public LedgerInstance(ITables tables, string tenant, FakeTimeProvider? clock = null, string name = "one")
    {
        Clock = clock ?? new FakeTimeProvider(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        Tables = tables;
        var owner = new LedgerTenant(tenant);
        Index = new(tables, owner, new Counting(() => $"{name}-{Interlocked.Increment(ref identities)}"), Clock);
        Snapshots = new(tables, owner);
        Cache = new(tables, owner, Index, Snapshots, Clock);
        Writer = new(tables, owner, Cache, Index, Clock, NullLogger<LedgerWriter>.Instance);
    }

    public FakeTimeProvider Clock { get; }

    public ITables Tables { get; }

    public PortfolioIndex Index { get; }

    public PartitionSnapshots Snapshots { get; }

    public PortfolioCache Cache { get; }

    public LedgerWriter Writer { get; }

    public static RecordId Contoso { get; } = new("contoso");

    public static async Task CreateTablesAsync(ITables tables)
    {
        foreach (var table in LedgerTables.All)
            await tables.CreateAsync(table, CancellationToken.None);
    }

    public static Draft Note(string id, string text) => Draft.Set(Partition.Account(Contoso), Domain.Notes.Note.Kind, new(id), text)
        .With(Domain.Notes.Note.Fields.Account, Contoso).With(Domain.Notes.Note.Fields.Text, text);

    public static AppendRequest Request(string correlation, params ImmutableArray<Draft> drafts) =>
        new("maria", "Maria Santos", Source.Person, correlation, drafts);

    public Task<AppendOutcome> Append(AppendRequest request) => Writer.AppendAsync(request, CancellationToken.None);

    public async Task<Portfolio> Now() => (await Cache.CurrentAsync(CancellationToken.None)).Now;

    public async Task<string[]> NoteTexts() => [.. (await Now()).Of(Domain.Notes.Note.Kind, Clearance.Money).Select(note => note.Text!)];

    public void Dispose() => Cache.Dispose();

    private sealed class Counting(Func<string> next) : IIdentities
    {
        public string Next() => next();
    }
}
