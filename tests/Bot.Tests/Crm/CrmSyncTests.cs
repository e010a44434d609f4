using Bot.Crm;
using Bot.Ledger.Tables;
using Bot.Tests.Ledger;
using Domain;
using Domain.Accounts;
using Domain.Ledger;
using Domain.Opportunities;
using Xunit;

namespace Bot.Tests.Crm;

public sealed class CrmSyncTests : IAsyncLifetime
{
    private readonly SqliteTables tables = new(SqliteTables.InMemory);

    public async ValueTask InitializeAsync() => await LedgerInstance.CreateTablesAsync(tables);

    public ValueTask DisposeAsync()
    {
        tables.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task All_there_is_comes_in_whatever_its_order_and_only_once()
    {
        using var world = new CrmWorld(tables);
        Assert.Equal(new(SyncOutcome.CaughtUp, 4), await world.Sync());
        Assert.Equal(new(SyncOutcome.CaughtUp, 0), await world.Sync());

        var deal = await world.Deal();
        Assert.Equal(("Fabrikam renewal", CrmWorld.Fabrikam, 80_000m), (deal.Name, deal.Account, deal.Amount!.Value.Amount));
        var journal = await world.Journal();
        Assert.Equal(Partition.Account(CrmWorld.Fabrikam), journal.HomeOf(Opportunity.Kind.Name, CrmWorld.Renewal));
        Assert.Equal("Maria Santos", journal.Now.Of(Domain.People.Person.Kind, Clearance.Open).Single(person => person.Id == deal.Owner).Name);
        Assert.All(journal.Entries, entry => Assert.Equal(Source.Crm("fake"), entry.Change.Source));
        Assert.Equal([null, "3", "4", "4"], [.. world.Crm.Cursors.Take(2), .. world.Crm.Cursors.TakeLast(1), "4"]);
    }

    [Fact]
    public async Task A_value_holds_since_the_CRM_changed_it()
    {
        using var world = new CrmWorld(tables);
        await world.Sync();
        Assert.Equal(world.Crm.Began.AddMinutes(1), (await world.State(Opportunity.Kind, CrmWorld.Renewal)).Fields["amount"].On);
    }

    [Fact]
    public async Task An_override_stands_beside_what_the_CRM_says_until_it_says_the_same()
    {
        using var world = new CrmWorld(tables);
        await world.Sync();
        await world.Set(95_000, sends: false);
        Assert.Equal(new(SyncOutcome.CaughtUp, 0), await world.Sync());
        Assert.Equal(95_000, (await world.Deal()).Amount!.Value.Amount);

        Amount(world, 82_000);
        Assert.Equal(1, (await world.Sync()).Changes);
        var amount = (await world.State(Opportunity.Kind, CrmWorld.Renewal)).Fields["amount"];
        Assert.Equal((SourceRank.Person, CrmWorld.Euro(82_000)), (amount.Source.Rank, Assert.IsType<FieldValue.Amount>(Assert.Single(amount.Disagreeing).Value).Value));

        world.Clock.Advance(TimeSpan.FromDays(1));
        Later(world, 95_000);
        await world.Sync();
        Later(world, 120_000);
        await world.Sync();
        Assert.Equal(120_000, (await world.Deal()).Amount!.Value.Amount);
    }

    [Fact]
    public async Task An_older_state_that_comes_late_says_nothing()
    {
        using var world = new CrmWorld(tables);
        var before = world.Crm[Opportunity.Kind, "d1"];
        Amount(world, 90_000);
        await world.Sync();
        world.Crm.Readings.Enqueue(new CrmReading.Page([before], "5", HasMore: false));
        Assert.Equal(0, (await world.Sync()).Changes);
        Assert.Equal(90_000, (await world.Deal()).Amount!.Value.Amount);
    }

    [Fact]
    public async Task Of_two_states_in_one_page_the_later_one_counts()
    {
        using var world = new CrmWorld(tables);
        var before = world.Crm[Opportunity.Kind, "d1"];
        Amount(world, 90_000);
        world.Crm.Readings.Enqueue(new CrmReading.Page([world.Crm[Opportunity.Kind, "d1"], before], "5", HasMore: false));
        Assert.Equal(1, (await world.Sync()).Changes);
        Assert.Equal(90_000, (await world.Deal()).Amount!.Value.Amount);
    }

    [Fact]
    public async Task What_is_deleted_ends_and_what_is_restored_comes_back_whole()
    {
        using var world = new CrmWorld(tables);
        await world.Sync();
        world.Crm.Change(Opportunity.Kind, "d1", record => record with { IsDeleted = true });
        await world.Sync();
        Assert.DoesNotContain((await world.Journal()).Now.Of(Opportunity.Kind, Clearance.Money), deal => deal.Id == CrmWorld.Renewal);
        world.Crm.Change(Opportunity.Kind, "d1", record => record with { IsDeleted = false });
        await world.Sync();
        Assert.Equal(80_000, (await world.Deal()).Amount!.Value.Amount);
    }

    [Fact]
    public async Task What_was_deleted_before_it_was_ever_read_leaves_no_trace()
    {
        using var world = new CrmWorld(tables);
        world.Crm.Change(Opportunity.Kind, "d9", record => record with { IsDeleted = true });
        Assert.Equal(4, (await world.Sync()).Changes);
    }

    [Fact]
    public async Task An_account_that_is_merged_counts_for_the_other_one()
    {
        using var world = new CrmWorld(tables);
        world.Crm.Change(Account.Kind, "a2", record => record.With(Account.Fields.Name, "Fabrikam Ltd"));
        await world.Sync();
        world.Crm.Change(Account.Kind, "a1", record => record with { MergedInto = "a2", IsDeleted = true });
        Assert.Equal(1, (await world.Sync()).Changes);
        var portfolio = (await world.Journal()).Now;
        Assert.Equal("Fabrikam Ltd", portfolio.Of(Account.Kind, Clearance.Open).Single(account => account.Id == portfolio.Families.Canonical(CrmWorld.Fabrikam)).Name);
        Assert.Equal(0, (await world.Sync()).Changes);
    }

    [Fact]
    public async Task A_CRM_that_throttles_is_left_alone_as_long_as_it_says()
    {
        using var world = new CrmWorld(tables);
        world.Crm.Readings.Enqueue(new CrmReading.Failed(new CrmTrouble.Later(TimeSpan.FromMinutes(7))));
        Assert.Equal(SyncOutcome.Trouble, (await world.Sync()).Outcome);
        world.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(SyncOutcome.NotNow, (await world.Sync()).Outcome);
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(new(SyncOutcome.CaughtUp, 4), await world.Sync());
    }

    [Fact]
    public async Task Trouble_on_the_second_page_keeps_the_first_one()
    {
        using var world = new CrmWorld(tables);
        world.Crm.Readings.Enqueue(await world.Crm.ReadAsync(null, default));
        world.Crm.Readings.Enqueue(new CrmReading.Failed(new CrmTrouble.Later(null)));
        Assert.Equal(new(SyncOutcome.Trouble, 3), await world.Sync());
        world.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(new(SyncOutcome.CaughtUp, 1), await world.Sync());
        Assert.Equal("3", world.Crm.Cursors[^1]);
    }

    [Fact]
    public async Task A_cursor_that_has_expired_begins_anew_and_writes_what_is_missing()
    {
        using var world = new CrmWorld(tables);
        await world.Sync();
        Amount(world, 90_000);
        world.Crm.Readings.Enqueue(new CrmReading.CursorExpired());
        Assert.Equal(new(SyncOutcome.CaughtUp, 1), await world.Sync());
        Assert.Contains(null, world.Crm.Cursors.Skip(2));
    }

    [Fact]
    public async Task Of_two_instances_one_reads_and_the_other_waits()
    {
        using var one = new CrmWorld(tables);
        using var other = new CrmWorld(tables, one.Crm, clock: one.Clock, name: "other");
        var rounds = await Task.WhenAll(one.Sync(), other.Sync());
        Assert.Equal(4, rounds.Sum(round => round.Changes));
        Assert.Equal(4, (await one.Journal()).Entries.Count());
    }

    [Fact]
    public async Task Whoever_lost_the_lease_cannot_move_the_cursor()
    {
        using var slow = new CrmWorld(tables);
        using var quick = new CrmWorld(tables, slow.Crm, clock: slow.Clock, name: "quick");
        var page = await slow.Crm.ReadAsync(null, default);
        var cursors = new CrmCursors(tables, new("tenant"), slow.Clock);
        var claim = await cursors.ClaimAsync("fake", "slow", TimeSpan.FromMinutes(2), default);
        slow.Clock.Advance(TimeSpan.FromMinutes(3));
        await quick.Sync();
        Assert.Null(await cursors.AdvanceAsync(claim!, ((CrmReading.Page)page).Next, TimeSpan.FromMinutes(2), default));
        Amount(slow, 90_000);
        Assert.Equal(new(SyncOutcome.CaughtUp, 1), await quick.Sync());
    }

    [Fact]
    public async Task Without_a_CRM_of_that_name_imports_are_weaker_words_on_the_same_records()
    {
        using var world = new CrmWorld(tables);
        await world.Ledger.Append(new("import", "Import", Source.Import("fake"), "import", [Draft.Set(Partition.Account(CrmWorld.Fabrikam), Opportunity.Kind, CrmWorld.Renewal, "import").With(Opportunity.Fields.Amount, CrmWorld.Euro(10))]));
        await world.Sync();
        Assert.Equal(80_000, (await world.Deal()).Amount!.Value.Amount);
    }

    private static void Amount(CrmWorld world, decimal amount) => world.Crm.Change(Opportunity.Kind, "d1", record => record.With(Opportunity.Fields.Amount, CrmWorld.Euro(amount)));

    /// <summary>The CRM's clock is past the person's word.</summary>
    private static void Later(CrmWorld world, decimal amount)
    {
        while (world.Crm[Opportunity.Kind, "d1"].Modified < world.Clock.GetUtcNow().AddHours(-1))
            world.Crm.Change(Opportunity.Kind, "d1", record => record);
        Amount(world, amount);
    }
}
