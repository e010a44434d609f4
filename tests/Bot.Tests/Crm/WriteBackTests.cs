using Bot.Crm;
using Bot.Ledger.Tables;
using Bot.Tests.Ledger;
using Bot.Tests.Rendering;
using Domain;
using Domain.Crm;
using Domain.Ledger;
using Domain.Opportunities;
using Domain.People;
using Xunit;

namespace Bot.Tests.Crm;

public sealed class WriteBackTests : IAsyncLifetime
{
    private readonly SqliteTables tables = new(SqliteTables.InMemory);

    public async ValueTask InitializeAsync() => await LedgerInstance.CreateTablesAsync(tables);

    public ValueTask DisposeAsync()
    {
        tables.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_confirmed_change_goes_out_once_for_the_version_that_was_read()
    {
        using var world = await SyncedAsync();
        var version = world.Crm[Opportunity.Kind, "d1"].Version;
        await world.Set(95_000);
        Assert.Equal((1, 0), (await world.Send(), await world.Send()));
        var write = Assert.Single(world.Crm.Written);
        Assert.Equal(("d1", version, "amount"), (write.ExternalId, write.Version, Assert.Single(write.Values).Key));
        Assert.Equal(WriteBackState.Taken, (await world.WriteBack()).State);
        var amount = (await world.State(Opportunity.Kind, CrmWorld.Renewal)).Fields["amount"];
        Assert.Equal((Source.Crm("fake"), 0), (amount.Source, amount.Disagreeing.Length));
        // What the CRM tells of it afterwards is known.
        Assert.Equal(0, (await world.Sync()).Changes);
    }

    [Fact]
    public async Task Where_another_field_was_changed_meanwhile_it_goes_on_top()
    {
        using var world = await SyncedAsync();
        await world.Set(95_000);
        world.Crm.Change(Opportunity.Kind, "d1", record => record.With(Opportunity.Fields.Stage, "Verbal"));
        await world.Send();
        Assert.Equal(WriteBackState.Taken, (await world.WriteBack()).State);
        Assert.Equal(2, world.Crm.Written.Count);
        await world.Sync();
        var deal = await world.Deal();
        Assert.Equal(("Verbal", 95_000m), (deal.Stage, deal.Amount!.Value.Amount));
    }

    [Fact]
    public async Task Where_the_same_field_was_changed_meanwhile_a_person_decides_and_sees_both()
    {
        using var world = await SyncedAsync();
        await KnownAsync(world);
        await world.Set(95_000);
        world.Crm.Change(Opportunity.Kind, "d1", record => record.With(Opportunity.Fields.Amount, CrmWorld.Euro(120_000)));
        await world.Send();

        Assert.Equal(WriteBackState.Conflicting, (await world.WriteBack()).State);
        var amount = (await world.State(Opportunity.Kind, CrmWorld.Renewal)).Fields["amount"];
        Assert.Equal((SourceRank.Person, CrmWorld.Euro(120_000)), (amount.Source.Rank, Assert.IsType<FieldValue.Amount>(Assert.Single(amount.Disagreeing).Value).Value));
        Assert.Equal((1, 0), (await world.Tell(), await world.Tell()));
        var (to, message) = Assert.Single(world.Told.Sent);
        Assert.Equal("aad-maria", to);
        CardChecks.MatchesSnapshot(message, "write-back-conflict");
        Assert.Contains("yours: €95,000", message.Text, StringComparison.Ordinal);
        Assert.Contains("fake: €120,000", message.Text, StringComparison.Ordinal);
        Assert.Equal(0, await world.Send());
    }

    [Fact]
    public async Task What_was_read_meanwhile_is_a_conflict_too_and_nothing_is_sent()
    {
        using var world = await SyncedAsync();
        await world.Set(95_000);
        world.Crm.Change(Opportunity.Kind, "d1", record => record.With(Opportunity.Fields.Amount, CrmWorld.Euro(120_000)));
        await world.Sync();
        await world.Send();
        Assert.Empty(world.Crm.Written);
        Assert.Equal(WriteBackState.Conflicting, (await world.WriteBack()).State);
    }

    [Fact]
    public async Task A_time_out_after_it_was_taken_is_recognised()
    {
        using var world = await SyncedAsync();
        await world.Set(95_000);
        world.Crm.Writings.Enqueue(take =>
        {
            take();
            return new CrmWriting.Failed(new CrmTrouble.Later(null));
        });
        Assert.Equal(0, await world.Send());
        Assert.Null((await world.WriteBack()).State);
        Assert.Equal(0, await world.Send());
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await world.Send());
        Assert.Equal(WriteBackState.Taken, (await world.WriteBack()).State);
        Assert.Equal(CrmWorld.Euro(95_000), Assert.IsType<FieldValue.Amount>(world.Crm[Opportunity.Kind, "d1"].Values["amount"]).Value);
        Assert.All(world.Crm.Written, write => Assert.Equal("back-one", write.Key));
    }

    [Fact]
    public async Task An_adapter_that_throws_is_tried_again()
    {
        using var world = await SyncedAsync();
        await world.Set(95_000);
        world.Crm.Writings.Enqueue(_ => throw new TimeoutException());
        await world.Send();
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.Send();
        Assert.Equal(WriteBackState.Taken, (await world.WriteBack()).State);
    }

    [Fact]
    public async Task What_the_CRM_refuses_is_told_with_its_reason_and_counts_here()
    {
        using var world = await SyncedAsync();
        await KnownAsync(world);
        await world.Set(95_000);
        world.Crm.Writings.Enqueue(_ => new CrmWriting.Failed(new CrmTrouble.Refused("The deal is locked by approval.")));
        await world.Send();
        await world.Tell();
        Assert.Contains("The deal is locked by approval.", Assert.Single(world.Told.Sent).Message.Text, StringComparison.Ordinal);
        Assert.Equal((WriteBackState.Refused, 95_000m), ((await world.WriteBack()).State, (await world.Deal()).Amount!.Value.Amount));
    }

    [Fact]
    public async Task Of_a_record_that_is_gone_nothing_is_written()
    {
        using var world = await SyncedAsync();
        await world.Set(95_000);
        world.Crm.Writings.Enqueue(_ => new CrmWriting.Failed(new CrmTrouble.Gone()));
        await world.Send();
        Assert.Equal(WriteBackState.Gone, (await world.WriteBack()).State);
    }

    [Fact]
    public async Task What_was_said_anew_before_it_was_sent_is_not_sent()
    {
        using var world = await SyncedAsync();
        await world.Set(95_000);
        await world.Set(97_000, "two");
        Assert.Equal(2, await world.Send());
        Assert.Equal(CrmWorld.Euro(97_000), Assert.IsType<FieldValue.Amount>(Assert.Single(Assert.Single(world.Crm.Written).Values).Value).Value);
    }

    [Fact]
    public async Task What_was_undone_before_it_was_sent_is_not_sent()
    {
        using var world = await SyncedAsync();
        var rows = await world.Set(95_000);
        var home = Partition.Account(CrmWorld.Fabrikam);
        await world.Ledger.Append(LedgerInstance.Request("undo", [.. rows.Select(row => Draft.Undo(home, RecordKinds.Named(row.Kind)!, row, "undone"))]));
        Assert.Equal(0, await world.Send());
        Assert.Empty(world.Crm.Written);
    }

    [Fact]
    public async Task An_owner_goes_by_the_id_that_the_CRM_knows()
    {
        using var world = await SyncedAsync();
        world.Crm.Change(Person.Kind, "u2", record => record.With(Person.Fields.Name, "Tom Reed"));
        await world.Sync();
        await OwnerAsync(world, global::Bot.Import.Identity.Of("fake", Person.Kind.Name, "u2"));
        await world.Send();
        Assert.Equal(new FieldValue.Text("u2"), Assert.Single(Assert.Single(world.Crm.Written).Values).Value);
        Assert.Equal(WriteBackState.Taken, (await world.WriteBack()).State);
    }

    [Fact]
    public async Task An_owner_whom_the_CRM_does_not_know_is_refused_without_asking_it()
    {
        using var world = await SyncedAsync();
        await OwnerAsync(world, CrmWorld.Maria);
        await world.Send();
        Assert.Empty(world.Crm.Written);
        Assert.Equal(WriteBackState.Refused, (await world.WriteBack()).State);
    }

    [Fact]
    public async Task Two_instances_send_it_once()
    {
        using var one = await SyncedAsync();
        using var other = new CrmWorld(tables, one.Crm, clock: one.Clock, name: "other");
        await one.Set(95_000);
        await other.Journal();
        var answered = await Task.WhenAll(one.Send(), other.Send());
        Assert.Equal(1, answered.Sum());
        Assert.Single(one.Crm.Written);
    }

    private async Task<CrmWorld> SyncedAsync()
    {
        var world = new CrmWorld(tables);
        await world.Sync();
        return world;
    }

    /// <summary>Maria can be told, and sees the account's amounts.</summary>
    private static async Task KnownAsync(CrmWorld world) => await world.Ledger.Append(LedgerInstance.Request("known", Draft.Set(Partition.Shared, Person.Kind, CrmWorld.Maria, "Maria")
        .With(Person.Fields.Name, "Maria Santos").With(Person.Fields.AadObjectId, "aad-maria").With(Person.Fields.Role, Role.GlobalAccountManager)));

    private static async Task OwnerAsync(CrmWorld world, RecordId owner)
    {
        var home = Partition.Account(CrmWorld.Fabrikam);
        var back = Draft.Set(home, WriteBack.Kind, new("back-owner"), "for the CRM").With(WriteBack.Fields.Crm, "fake").With(WriteBack.Fields.RecordKind, Opportunity.Kind.Name)
            .With(WriteBack.Fields.Record, CrmWorld.Renewal.Value).With(WriteBack.Fields.Changed, ["owner"]);
        await world.Ledger.Append(LedgerInstance.Request("owner", Draft.Set(home, Opportunity.Kind, CrmWorld.Renewal, "owner").With(Opportunity.Fields.Owner, owner), back));
    }
}
