using Bot.Import;
using Domain;
using Domain.Ledger;
using Domain.Opportunities;
using Xunit;

namespace Bot.Tests.Import;

/// <summary>Importing again: only what the source newly says is written, and people are left alone.</summary>
public sealed class RerunTests
{
    private const string Header = "id,name,stage,amount,amount.currency\n";

    [Fact]
    public async Task The_same_files_write_no_row_of_any_kind()
    {
        using var world = new ImportWorld().File("opportunity.csv", Header + "d,Deal,Proposal,100,EUR\n").File("account.csv", "id,name\na,Alpha\n");
        await world.Import();
        var written = world.Tables.RowsWritten;
        world.Clock.Advance(TimeSpan.FromDays(3));

        var again = await world.Import();

        Assert.Equal((0, written), (again.Changes, world.Tables.RowsWritten));
        Assert.Equal((1, 0, 0, 1), again.Kinds.Where(k => k.Kind == "opportunity").Select(k => (k.In, k.New, k.Changed, k.Unchanged)).Single());
    }

    [Fact]
    public async Task Only_the_fields_that_changed_are_logged_with_a_sentence()
    {
        using var world = new ImportWorld().File("opportunity.csv", Header + "d,Deal,Proposal,100,EUR\n");
        await world.Import();

        await world.File("opportunity.csv", Header + "d,Deal,Won,,\n").Import();

        var last = (await Changes(world))[^1];
        Assert.Equal(["amount", "stage"], last.Fields.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(FieldValue.Empty, last.Fields["amount"]);
        Assert.Equal("Deal: stage Proposal → Won, amount 100 EUR → empty", last.Summary);
        Assert.Equal(new FieldValue.Text("Proposal"), last.Was["stage"]);
        Assert.Equal(("import:canonical", "Import (canonical)"), (last.By, last.ByName));
    }

    [Fact]
    public async Task A_persons_override_survives_and_both_values_are_shown()
    {
        using var world = new ImportWorld().File("opportunity.csv", Header + "d,Deal,Proposal,100,EUR\n");
        await world.Import();
        await SetStage(world, "Verbal");

        Assert.Equal(0, (await world.Import()).Changes);
        Assert.Equal(1, (await world.File("opportunity.csv", Header + "d,Deal,Negotiation,100,EUR\n").Import()).Changes);

        var stage = await Stage(world);
        Assert.Equal(new FieldValue.Text("Verbal"), stage.Value);
        Assert.Equal(new FieldValue.Text("Negotiation"), Assert.Single(stage.Disagreeing).Value);
        Assert.True(stage.SourceMovedSince);
    }

    [Fact]
    public async Task An_override_ends_when_the_source_comes_to_say_the_same()
    {
        using var world = new ImportWorld().File("opportunity.csv", Header + "d,Deal,Proposal,100,EUR\n");
        await world.Import();
        await SetStage(world, "Won");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.File("opportunity.csv", Header + "d,Deal,Won,100,EUR\n").Import();
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        await world.File("opportunity.csv", Header + "d,Deal,Lost,100,EUR\n").Import();

        Assert.Equal(new FieldValue.Text("Lost"), (await Stage(world)).Value);
    }

    [Fact]
    public async Task What_a_person_has_undone_is_not_said_again()
    {
        using var world = new ImportWorld().File("opportunity.csv", Header + "d,Deal,Proposal,100,EUR\n");
        await world.Import();
        await world.File("opportunity.csv", Header + "d,Deal,Lost,100,EUR\n").Import();
        var row = (await Changes(world))[^1];
        await world.Person(Draft.Undo(Partition.Unassigned, Opportunity.Kind, row, "undone"));

        Assert.Equal(0, (await world.Import()).Changes);
        Assert.Equal("Proposal", (await world.Deal("Deal")).Stage);
    }

    [Fact]
    public async Task A_corrected_map_logs_only_what_it_corrects()
    {
        using var world = new ImportWorld().File("deals.csv", "no,what,where\n1,Deal,Grman\n2,Other,Spain\n");
        await world.Import(Map(world, """ "competitor": "where" """));

        var summary = await world.Import(Map(world, """ "competitor": { "column": "where", "spellings": { "Grman": "German" } } """));

        Assert.Equal(1, summary.Changes);
        Assert.Equal("Grman", Assert.Single(summary.Repairs).Spelling);
        Assert.Equal("German", (await world.Deal("Deal")).Competitor);
    }

    [Fact]
    public async Task What_is_absent_is_reported_and_removed_only_when_the_files_are_complete()
    {
        using var world = new ImportWorld().File("opportunity.csv", Header + "a,Stays,Won,1,EUR\nb,Goes,Won,1,EUR\n");
        await world.Import();
        world.File("opportunity.csv", Header + "a,Stays,Won,1,EUR\n");

        var reported = await world.Import();
        Assert.Equal((0, 1, 0), (reported.Changes, Deals(reported).Absent, Deals(reported).Removed));
        Assert.Equal(2, (await world.Deals()).Count);

        var removed = await world.Import(complete: true);
        Assert.Equal((1, 1, 1), (removed.Changes, Deals(removed).Absent, Deals(removed).Removed));
        Assert.Equal("Stays", Assert.Single(await world.Deals()).Name);
        Assert.Equal(0, (await world.Import(complete: true)).Changes);

        await world.File("opportunity.csv", Header + "a,Stays,Won,1,EUR\nb,Goes,Won,1,EUR\n").Import();
        Assert.Equal(Money.Of(1, Currency.Eur), (await world.Deal("Goes")).Amount);
    }

    [Theory]
    [InlineData("a,Stays,Won,1,EUR\nb,Goes,Won,wrong,EUR\n", 0)]
    [InlineData("a,Stays,Won,1,EUR\n,Goes,Won,1,EUR\n", 1)]
    [InlineData("a,Stays,Won,1,EUR\nb,Goes,Won\n", 1)]
    public async Task A_record_whose_row_cannot_be_read_is_not_absent(string rows, int absent)
    {
        using var world = new ImportWorld().File("opportunity.csv", Header + "a,Stays,Won,1,EUR\nb,Goes,Won,1,EUR\n");
        await world.Import();

        var summary = await world.File("opportunity.csv", Header + rows).Import(complete: true);

        Assert.Equal((0, absent, 0), (summary.Changes, Deals(summary).Absent, Deals(summary).Removed));
        Assert.Equal(absent, summary.Remarks.Length);
        Assert.Equal(2, (await world.Deals()).Count);
    }

    [Fact]
    public async Task A_dry_run_tells_and_writes_nothing()
    {
        using var world = new ImportWorld().File("opportunity.csv", Header + "a,Deal,Won,1,EUR\n");

        var summary = await world.Import(dryRun: true);

        Assert.Equal((1, true, 0), (summary.Changes, summary.IsDryRun, world.Tables.RowsWritten));
        Assert.Empty(await world.Deals());
    }

    [Fact]
    public async Task Two_sources_keep_their_records_apart()
    {
        using var world = new ImportWorld().File("opportunity.csv", Header + "a,Deal,Won,1,EUR\n");
        await world.Importer.ImportAsync(new(world.Folder) { Source = "east" }, null, default);
        await world.Importer.ImportAsync(new(world.Folder) { Source = "west" }, null, default);

        Assert.Equal(2, (await world.Deals()).Count);
    }

    private static string Map(ImportWorld world, string fields)
    {
        var path = Path.Combine(Directory.CreateDirectory(world.Elsewhere).FullName, "map.json");
        File.WriteAllText(path, $$"""
            { "name": "ours", "files": [ { "file": "deals.csv", "records": [ { "kind": "opportunity", "id": "no", "fields": { "name": "what", {{fields}} } } ] } ] }
            """);
        return path;
    }

    private static async Task SetStage(ImportWorld world, string stage) => await world.Person(
        Draft.Set(Partition.Unassigned, Opportunity.Kind, (await world.Deal("Deal")).Id, "set").With(Opportunity.Fields.Stage, stage));

    private static async Task<FieldState> Stage(ImportWorld world) =>
        (await world.Now()).State(Opportunity.Kind, (await world.Deal("Deal")).Id)!.Fields["stage"];

    private static async Task<IReadOnlyList<Change>> Changes(ImportWorld world) =>
        (await world.Journal()).ChangesOf("opportunity", Identity.Of("canonical", "opportunity", "d"));

    private static KindCount Deals(ImportSummary summary) => summary.Kinds.Single(kind => kind.Kind == "opportunity");
}
