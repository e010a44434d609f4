using Bot.Ledger;
using Bot.Ledger.Tables;
using Domain;
using Domain.Ledger;
using Xunit;
using static Bot.Tests.Ledger.LedgerInstance;

namespace Bot.Tests.Ledger;

/// <summary>What the ledger promises over any storage. Each test is a tenant of its own.</summary>
public abstract class LedgerContract
{
    private static readonly Partition Account = Partition.Account(Contoso);

    private string Tenant { get; } = Guid.NewGuid().ToString("N");

    protected abstract ITables Tables { get; }

    [Fact]
    public async Task An_append_gives_the_changes_the_next_sequence_numbers()
    {
        using var bot = Instance();

        await bot.Append(Request("c1", Note("n1", "one"), Note("n2", "two")));
        var outcome = await bot.Append(Request("c2", Note("n3", "three")));

        Assert.Equal([3L], Assert.IsType<AppendOutcome.Appended>(outcome).Changes.Select(change => change.Sequence));
        Assert.Equal(["one", "two", "three"], await bot.NoteTexts());
    }

    [Fact]
    public async Task A_row_says_what_the_field_was()
    {
        using var bot = Instance();
        await bot.Append(Request("c1", Note("n1", "before")));

        await bot.Append(Request("c2", Note("n1", "after")));

        var change = (await bot.Cache.CurrentAsync(default)).Row(Account, 2)!;
        Assert.Equal(new FieldValue.Text("before"), change.Was["text"]);
        Assert.Equal(new FieldValue.Text("after"), change.Fields["text"]);
    }

    [Fact]
    public async Task A_restart_reads_back_exactly_what_was_written()
    {
        using var bot = Instance();
        var appended = (AppendOutcome.Appended)await bot.Append(Request("c1", Note("n1", "one"), Note("n2", "Ünïcode €, \"quotes\" and\nlines")));

        using var restarted = Instance("two");
        var journal = await restarted.Cache.CurrentAsync(default);

        Assert.Equal(appended.Changes.Select(Said), new[] { 1L, 2L }.Select(sequence => Said(journal.Row(Account, sequence)!)));
    }

    [Fact]
    public async Task The_same_command_twice_is_applied_once()
    {
        using var bot = Instance();
        var command = Request("c1", Note("n1", "one")) with { Marker = new("activity-1", "note") };
        await bot.Append(command);

        var again = await bot.Append(command);

        Assert.Equal([1L], Assert.IsType<AppendOutcome.AlreadyDone>(again).Changes.Select(change => change.Sequence));
        Assert.Equal(["one"], await bot.NoteTexts());
    }

    [Fact]
    public async Task The_same_command_on_two_instances_at_once_is_applied_once()
    {
        using var one = Instance();
        using var two = Instance("two");
        var command = Request("c1", Note("n1", "one")) with { Marker = new("activity-1", "note") };

        var outcomes = await Task.WhenAll(Task.Run(() => one.Append(command)), Task.Run(() => two.Append(command)));

        Assert.Single(outcomes.OfType<AppendOutcome.Appended>());
        Assert.Single(outcomes.OfType<AppendOutcome.AlreadyDone>());
        Assert.Equal(1, (await one.Cache.RefreshAsync(default)).LastSequence(Account));
    }

    [Fact]
    public async Task Eight_writers_at_once_lose_nothing_and_leave_no_gap()
    {
        var bots = Enumerable.Range(0, 8).Select(number => Instance($"bot{number}")).ToArray();

        await Task.WhenAll(bots.Select((bot, number) => Task.Run(async () =>
        {
            for (var note = 0; note < 4; note++)
                await Repeat(() => bot.Append(Request($"c{number}-{note}", Note($"n{number}-{note}", "text"))));
        })));

        using var reader = Instance("reader");
        Assert.Equal(32, (await reader.NoteTexts()).Length);
        Assert.Equal(32, (await reader.Cache.CurrentAsync(default)).LastSequence(Account));
        foreach (var bot in bots)
            bot.Dispose();
    }

    [Fact]
    public async Task A_change_of_the_same_field_since_the_command_was_made_is_a_clash_that_names_it()
    {
        using var bot = Instance();
        await bot.Append(Request("c1", Note("n1", "first")));
        await bot.Append(Request("c2", Note("n1", "theirs")));

        var outcome = await bot.Append(Request("c3", Note("n1", "mine")) with { ExpectedSequence = 1 });

        Assert.Equal("theirs", Assert.Single(Assert.IsType<AppendOutcome.Clash>(outcome).Since).Summary);
        Assert.Equal(["theirs"], await bot.NoteTexts());
    }

    [Fact]
    public async Task A_change_of_something_else_since_is_no_clash()
    {
        using var bot = Instance();
        await bot.Append(Request("c1", Note("n1", "first")));
        await bot.Append(Request("c2", Note("n2", "theirs")));

        var outcome = await bot.Append(Request("c3", Note("n1", "mine")) with { ExpectedSequence = 1 });

        Assert.IsType<AppendOutcome.Appended>(outcome);
    }

    [Fact]
    public async Task Another_instances_write_shows_within_two_seconds()
    {
        using var writer = Instance();
        using var reader = Instance("two");
        await reader.Now();

        await writer.Append(Request("c1", Note("n1", "one")));
        reader.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(["one"], await reader.NoteTexts());
    }

    [Fact]
    public async Task A_write_that_comes_long_after_its_stamp_is_seen_all_the_same()
    {
        using var writer = Instance();
        using var reader = Instance("two");
        await writer.Index.StampAsync(Account, default);
        await reader.Now();
        reader.Clock.Advance(TimeSpan.FromSeconds(30));
        await reader.Now();

        // The append's own stamp is hidden by a reader that has just looked: only looking again finds the rows.
        await WriteBehindTheIndexAsync(writer);
        reader.Clock.Advance(TimeSpan.FromSeconds(29));

        Assert.Equal(["late"], await reader.NoteTexts());
    }

    [Fact]
    public async Task A_start_from_a_snapshot_and_the_tail_equals_a_start_from_the_rows()
    {
        using var bot = Instance();
        for (var batch = 0; batch < 6; batch++)
            await bot.Append(Request($"c{batch}", [.. Enumerable.Range(0, 98).Select(number => Note($"n{batch}-{number}", $"text {number}"))]));
        using (var first = Instance("snapshotting"))
            await first.Now();
        Assert.NotNull(await bot.Snapshots.ReadAsync(Account, default));
        await bot.Append(Request("tail", Note("n0-0", "changed since"), Draft.Undo(Account, Domain.Notes.Note.Kind, (await bot.Cache.CurrentAsync(default)).Row(Account, 5)!, "undo")));

        using var fromSnapshot = Instance("two");
        var journal = await fromSnapshot.Cache.CurrentAsync(default);

        Assert.Equal(590, journal.LastSequence(Account));
        Assert.Equal(Everything(await bot.Cache.CurrentAsync(default)), Everything(journal));
    }

    [Fact]
    public async Task A_damaged_snapshot_is_passed_over()
    {
        using var bot = Instance();
        await bot.Append(Request("c1", Note("n1", "one")));
        await bot.Snapshots.WriteAsync(Account, [(await bot.Cache.CurrentAsync(default)).Row(Account, 1)!], default);
        var key = LedgerTables.Key(Tenant, Account);
        await Tables.WriteAsync(
            LedgerTables.Snapshots, key, [new RowWrite.Put("000000000001|000", new Dictionary<string, object> { ["Bytes0"] = new byte[] { 1, 2, 3 } })], default);

        using var restarted = Instance("two");

        Assert.Equal(["one"], await restarted.NoteTexts());
    }

    [Fact]
    public async Task A_kind_and_fields_that_this_version_does_not_know_survive()
    {
        using var bot = Instance();
        await bot.Append(Request("c1", Note("n1", "one")));
        var key = LedgerTables.Key(Tenant, Account);
        var row = (await Tables.GetAsync(LedgerTables.Ledger, key, LedgerTables.ChangeRow(1), default))!;
        var fromTheFuture = row.Properties.ToDictionary();
        fromTheFuture["Kind"] = "forecastCall";
        fromTheFuture["Fields"] = """{"colour":"blue","text":"one","weights":[1,2],"when":"2027-01-01","where":{"x":1}}""";
        await Tables.WriteAsync(LedgerTables.Ledger, key, [new RowWrite.Put(LedgerTables.ChangeRow(1), fromTheFuture)], default);

        using var restarted = Instance("two");
        var change = (await restarted.Cache.CurrentAsync(default)).Row(Account, 1)!;

        Assert.Equal("forecastCall", change.Kind);
        Assert.Equal(new FieldValue.Text("blue"), change.Fields["colour"]);
        Assert.Equal((string)fromTheFuture["Fields"], FieldJson.Write(change.Fields));
    }

    [Fact]
    public async Task Text_of_many_thousand_characters_is_kept_whole()
    {
        using var bot = Instance();
        var text = string.Concat(Enumerable.Repeat("0123456789", 10_000));
        await bot.Append(Request("c1", Note("n1", "long").With(Domain.Notes.Note.Fields.Text, text)));

        using var restarted = Instance("two");

        Assert.Equal(text, Assert.Single(await restarted.NoteTexts()));
    }

    [Fact]
    public async Task The_time_of_a_row_never_goes_back_when_a_clock_does()
    {
        using var ahead = Instance();
        using var behind = Instance("two");
        ahead.Clock.Advance(TimeSpan.FromMinutes(1));
        await ahead.Append(Request("c1", Note("n1", "one")));

        await behind.Append(Request("c2", Note("n2", "two")));

        var journal = await behind.Cache.RefreshAsync(default);
        Assert.Equal(journal.Row(Account, 1)!.At, journal.Row(Account, 2)!.At);
    }

    [Fact]
    public async Task Nothing_becomes_true_after_it_was_recorded()
    {
        using var bot = Instance();

        await bot.Append(Request("c1", Note("n1", "one") with { On = bot.Clock.GetUtcNow().AddDays(3) }));

        var change = (await bot.Cache.CurrentAsync(default)).Row(Account, 1)!;
        Assert.Equal(change.At, change.On);
    }

    private static string Said(Change change) =>
        $"{change with { Fields = change.Fields.Clear(), Was = change.Was.Clear() }} {FieldJson.Write(change.Fields)} {FieldJson.Write(change.Was)}";

    private static IEnumerable<string> Everything(Journal journal) => journal.Now.Of(Domain.Notes.Note.Kind, Clearance.Restricted).Select(note => note.ToString());

    private static async Task Repeat(Func<Task> action)
    {
        while (true)
            try
            {
                await action();
                return;
            }
            catch (StorageException busy) when (busy.Trouble == StorageTrouble.Busy)
            {
            }
    }

    private LedgerInstance Instance(string name = "one") => new(Tables, Tenant, name: name);

    private async Task WriteBehindTheIndexAsync(LedgerInstance writer)
    {
        var change = new Change(
            1, writer.Clock.GetUtcNow(), writer.Clock.GetUtcNow(), "maria", "Maria", Operation.Set, "note", 1, new("n1"), "late",
            Note("n1", "late").Fields, Note("n1", "late").Fields.Clear(), Source.Person, "c1");
        await Tables.WriteAsync(
            LedgerTables.Ledger, LedgerTables.Key(Tenant, Account),
            [
                new RowWrite.Insert(LedgerTables.Head, new Dictionary<string, object> { ["Sequence"] = 1L, ["LastAt"] = change.At }),
                new RowWrite.Insert(LedgerTables.ChangeRow(1), ChangeRow.Write(change)),
            ],
            default);
    }
}
