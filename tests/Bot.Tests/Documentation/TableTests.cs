using System.Collections.Immutable;
using Bot.Crm;
using Bot.Crm.WriteBacks;
using Bot.Import;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Outbox;
using Bot.Rendering;
using Bot.Status;
using Bot.Tests.Crm;
using Bot.Tests.Turns;
using Bot.Tests.Turns.Events;
using Domain.Ledger;
using Domain.Notes;
using Microsoft.Extensions.DependencyInjection;
using Testing;
using Xunit;

namespace Bot.Tests.Documentation;

/// <summary>docs/tables.md says what the bot writes: all of it, and nothing else.</summary>
public sealed class TableTests(TableTests.Day day) : IClassFixture<TableTests.Day>
{
    private static readonly IReadOnlyList<DocumentedRow> Documented = DocumentedTables.Read();

    [Fact]
    public void Every_row_that_is_written_is_described_once() => Assert.Empty(day.Written
        .Where(row => Documented.Count(described => described.Describes(row)) != 1).Select(row => $"{row.Table}: {row.Partition} / {row.Row}"));

    [Fact]
    public void Every_column_that_is_written_is_described_with_its_type()
    {
        var wrong = from row in day.Written
                    let described = Documented.First(one => one.Describes(row))
                    from column in row.Properties
                    where !described.Columns.Any(one => one.Value == WrittenRow.TypeOf(column.Value) && DocumentedTables.Pattern(one.Key).IsMatch(column.Key))
                    select $"{described}: {column.Key} {WrittenRow.TypeOf(column.Value)}";

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Every_column_that_is_described_is_written()
    {
        var unwritten = from described in Documented
                        let columns = day.Written.Where(described.Describes).SelectMany(row => row.Properties.Keys).ToHashSet()
                        from column in described.Columns.Keys
                        where !columns.Any(written => DocumentedTables.Pattern(column).IsMatch(written))
                        select $"{described}: {column}";

        Assert.Empty(unwritten);
    }

    [Fact]
    public void Every_table_is_listed_with_whether_it_may_be_deleted()
    {
        var listed = File.ReadLines(Repository.At("docs", "tables.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]).ToHashSet();

        Assert.Subset(listed, day.Written.Select(row => row.Table.StartsWith(LedgerTables.Turns, StringComparison.Ordinal) ? "Turns…" : row.Table).ToHashSet());
    }

    /// <summary>All that a bot does in a day: an import, installations, questions, a note and its undo, a guest, an order that waits, a failure, a digest, a snapshot, and a text too long for one column.</summary>
    public sealed class Day : IAsyncLifetime
    {
        internal IReadOnlyList<WrittenRow> Written { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            using var memory = new SqliteTables(SqliteTables.InMemory);
            var tables = new RecordedTables(memory);
            await using (var desk = await Desk.OverAsync(tables, null))
            {
                var services = desk.Services;
                await services.GetRequiredService<Importer>().ImportAsync(new(Repository.At("samples")) { Map = "canonical" }, null, CancellationToken.None);
                await TalkAsync(desk);
                await WriteAtLengthAsync(services.GetRequiredService<LedgerWriter>());
                await DigestAsync(services.GetRequiredService<OutboxRows>());
                await services.GetRequiredService<Tempo>().TakeAsync(1, CancellationToken.None);
                await CrmAsync(services);
                var shared = (await desk.JournalAsync()).Entries.Where(entry => entry.Partition == Partition.Shared).Select(entry => entry.Change);
                await services.GetRequiredService<PartitionSnapshots>().WriteAsync(Partition.Shared, [.. shared], CancellationToken.None);
            }

            Written = [.. tables.Written];
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private static async Task TalkAsync(Desk desk)
        {
            MessageTests.Everybody(desk, Someone.Dana, Someone.Tom);
            await desk.PostAsync(Activities.Installation(desk.Connector.Url, Someone.Dana, Somewhere.With(Someone.Dana), "add"));
            await desk.SayAsync(Someone.Dana, Somewhere.With(Someone.Dana), "commit this quarter");
            await desk.SayAsync(Someone.Dana, Somewhere.With(Someone.Dana), "export that as Excel");
            var note = await desk.AskAsync(Someone.Tom, Somewhere.Channel, "note: met the CFO, signs on Friday");
            await desk.PressAsync(Someone.Tom, Somewhere.Channel, note, Verbs.Undo);
            desk.Connector.Rosters[Somewhere.Team].Add((System.Text.Json.Nodes.JsonNode)Someone.Guest.Member("guest"));
            await desk.PostAsync(Happening.TeamMember(desk, added: true, Happening.Member(Someone.Guest)));
            await desk.SayAsync(Someone.Nina, Somewhere.With(Someone.Nina), "I am Nina Petrov");
            await desk.SayAsync(Someone.Dana, Somewhere.With(Someone.Dana), "show me the contract terms");
            await desk.SayAsync(Someone.Ada, Somewhere.With(Someone.Ada), "status");
            await desk.SayAsync(Someone.Ada, Somewhere.With(Someone.Ada), "make Tom Ruiz a seller");
            await desk.Services.GetRequiredService<TurnFailures>().KeepAsync("1a2b3c4d", nameof(StorageException), CancellationToken.None);
        }

        private static async Task WriteAtLengthAsync(LedgerWriter writer)
        {
            foreach (var letter in "ab")
                await writer.AppendAsync(
                    new("dana", "Dana Fox", Source.Person, "long", [Draft.Set(Partition.Unassigned, Note.Kind, new("long"), "a long note").With(Note.Fields.Text, new string(letter, 40_000))]),
                    CancellationToken.None);
        }

        private static async Task CrmAsync(IServiceProvider services)
        {
            var crm = CrmWorld.Filled();
            var sync = services.GetRequiredService<CrmSync>();
            await sync.SyncAsync(crm, "one", CancellationToken.None);
            crm.Readings.Enqueue(new CrmReading.Failed(new CrmTrouble.Later(null)));
            await sync.SyncAsync(crm, "one", CancellationToken.None);
            await services.GetRequiredService<WriteBackClaims>().ClaimAsync("send", new("back"), "one", TimeSpan.FromMinutes(2), CancellationToken.None);
        }

        /// <summary>A digest that is sent at the second attempt, and one that is given up.</summary>
        private static async Task DigestAsync(OutboxRows rows)
        {
            var due = new Due("digest", new Recipient.Channel(new("link")), new(2026, 11, 23), new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero)) { Until = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero), Occasion = "1" };
            foreach (var chat in new[] { "19:orbis@thread.tacv2", "19:other@thread.tacv2" })
                await rows.PlanAsync(due, chat, CancellationToken.None);
            var waiting = (await Task.WhenAll(Enumerable.Range(0, rows.Buckets).Select(bucket => rows.WaitingAsync(bucket, CancellationToken.None)))).SelectMany(bucket => bucket).ToArray();
            var (claim, lost) = (await ClaimAsync(waiting[0]), await ClaimAsync(waiting[1]));
            var told = new Told(ImmutableDictionary<string, int>.Empty.Add("deal.overdue|d1", 1), "1700000000003") { IsOver = true };
            Assert.True(await rows.RecordAsync(claim!, claim!.Lane, claim.Item with { State = ItemState.Sent, ActivityId = "1700000000003" }, told, CancellationToken.None));
            Assert.True(await rows.RecordAsync(lost!, lost!.Lane, lost.Item with { State = ItemState.GivenUp }, null, CancellationToken.None));

            async Task<Claim?> ClaimAsync(Waiting one)
            {
                var item = (await rows.ItemAsync(one, CancellationToken.None))! with { State = ItemState.Sending, Attempts = 2, Trouble = "503", Telling = """{"deal.overdue|d1":1}""" };
                return await rows.ClaimAsync(await rows.LaneAsync(one.Conversation, CancellationToken.None), item, "one", 1, CancellationToken.None);
            }
        }
    }
}
