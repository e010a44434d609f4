using Bot.Import;
using Domain;
using Domain.Ledger;
using Domain.Opportunities;
using Xunit;

namespace Bot.Tests.Import;

/// <summary>changes.csv: what records were, since when, and who said so.</summary>
public sealed class HistoryTests
{
    private const string Deals = "id,name,stage,amount,amount.currency,created\nd,Deal,Won,300,EUR,2026-01-10\n";
    private const string People = "id,name\nada,Ada Lovelace\n";

    private const string Changes =
        "kind,id,field,value,on,by\n" +
        "opportunity,d,stage,Won,2026-03-01,ada\n" +
        "opportunity,d,stage,Discovery,2026-01-10,ada\n" +
        "opportunity,d,amount,100 EUR,2026-01-10,ada\n" +
        "opportunity,d,amount,200 EUR,2026-02-01,Bob\n";

    [Fact]
    public async Task Into_an_empty_ledger_history_is_recorded_as_of_its_moments()
    {
        using var world = World();
        await world.Import();
        var journal = await world.Journal();

        Assert.Equal(("Discovery", 100m), await StageAndAmount(world, "2026-01-20"));
        Assert.Equal(("Discovery", 200m), await StageAndAmount(world, "2026-02-20"));
        Assert.Equal(("Won", 200m), await StageAndAmount(world, "2026-03-20"));
        Assert.Equal(300m, (await world.Deal("Deal")).Amount!.Value.Amount);
        Assert.Empty(Known(journal, "2026-01-09").Of(Opportunity.Kind, Clearance.Money));
        Assert.Equal("Discovery", Known(journal, "2026-02-20").Of(Opportunity.Kind, Clearance.Money).Single().Stage);
        Assert.All(journal.Partitions, partition =>
        {
            var rows = journal.Entries.Where(entry => entry.Partition == partition).Select(entry => entry.Change.At).ToArray();
            Assert.Equal(rows.Order(), rows);
        });
    }

    [Fact]
    public async Task Who_said_so_is_a_known_person_or_the_text_as_it_is()
    {
        using var world = World();
        await world.Import();

        var rows = (await world.Journal()).ChangesOf("opportunity", Identity.Of("canonical", "opportunity", "d"));

        var ada = Identity.Of("canonical", "person", "ada").Value;
        Assert.Equal(
            [("import:canonical", "Import (canonical)"), (ada, "Ada Lovelace"), ("Bob", "Bob"), (ada, "Ada Lovelace"), ("import:canonical", "Import (canonical)")],
            rows.Select(row => (row.By, row.ByName)));
        Assert.Equal(new FieldValue.Amount(Money.Of(100, Currency.Eur)), rows[2].Was["amount"]);
        Assert.Equal("Deal: amount 100 EUR → 200 EUR", rows[2].Summary);
    }

    [Fact]
    public async Task Values_the_history_never_mentions_hold_since_the_record_exists()
    {
        using var world = World();
        await world.Import();
        var state = (await world.Now()).State(Opportunity.Kind, Identity.Of("canonical", "opportunity", "d"))!;

        Assert.Equal(new DateTimeOffset(2026, 1, 10, 0, 0, 0, TimeSpan.Zero), state.Fields["name"].On);
        Assert.Equal(world.Clock.GetUtcNow(), state.Fields["amount"].On);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), state.Fields["stage"].On);
        // A person has no day of their own: since the story begins.
        Assert.Equal(
            new DateTimeOffset(2026, 1, 10, 0, 0, 0, TimeSpan.Zero),
            (await world.Now()).State(Domain.People.Person.Kind, Identity.Of("canonical", "person", "ada"))!.Fields["name"].On);
    }

    [Fact]
    public async Task A_deal_whose_history_does_not_say_so_is_closed_since_its_close_date()
    {
        const string WithEnd = "id,name,stage,status,amount,amount.currency,created,close\nd,Deal,Closed,won,300,EUR,2026-01-10,2026-03-01\n";
        using var world = World().File("opportunity.csv", WithEnd).File("changes.csv", "kind,id,field,value,on,by\nopportunity,d,amount,100 EUR,2026-01-10,ada\n");
        await world.Import();

        Assert.Equal((DealStatus.Open, DealStatus.Won), (await StatusOn(world, "2026-02-28"), await StatusOn(world, "2026-03-01")));
        Assert.Equal(0, (await world.Import()).Changes);
    }

    [Fact]
    public async Task Imported_again_it_writes_nothing_and_a_longer_history_only_what_is_new()
    {
        using var world = World();
        await world.Import();
        var written = world.Tables.RowsWritten;

        Assert.Equal(0, (await world.Import()).Changes);
        Assert.Equal(written, world.Tables.RowsWritten);
        Assert.Equal(1, (await world.File("changes.csv", Changes + "opportunity,d,amount,250 EUR,2026-02-15,ada\n").Import()).Changes);
        Assert.Equal(("Discovery", 250m), await StageAndAmount(world, "2026-02-20"));
    }

    [Fact]
    public async Task Into_a_ledger_that_knows_something_history_is_true_then_and_recorded_now()
    {
        using var world = World();
        await world.Without("changes.csv").Import();
        world.Clock.Advance(TimeSpan.FromDays(1));

        await world.File("changes.csv", Changes).Import();

        var rows = (await world.Journal()).ChangesOf("opportunity", Identity.Of("canonical", "opportunity", "d"));
        Assert.Equal(4, rows.Length);
        Assert.All(rows.Skip(1), row => Assert.Equal(world.Clock.GetUtcNow(), row.At));
        Assert.Equal(("Discovery", 200m), await StageAndAmount(world, "2026-02-20"));
        Assert.Equal(300m, (await world.Deal("Deal")).Amount!.Value.Amount);
    }

    [Fact]
    public async Task It_may_say_when_it_was_recorded()
    {
        using var world = World().File("changes.csv", "kind,id,field,value,on,by,at\nopportunity,d,stage,Discovery,2026-01-10,ada,2026-02-10\nopportunity,d,stage,Won,2026-03-01,ada,\n");
        await world.Import();

        Assert.Null(Known(await world.Journal(), "2026-02-01").Of(Opportunity.Kind, Clearance.Money).Single().Stage);
        Assert.Equal(("Discovery", 300m), await StageAndAmount(world, "2026-01-20"));
    }

    [Theory]
    [InlineData("deal,d,stage,Won,2026-01-10,", "kind", "no kind of record")]
    [InlineData("opportunity,x,stage,Won,2026-01-10,", "", "there is no opportunity \"x\"")]
    [InlineData("opportunity,d,stag,Won,2026-01-10,", "field", "has no field")]
    [InlineData("opportunity,d,amount,much,2026-01-10,", "value", "no currency")]
    [InlineData("opportunity,d,close,soon,2026-01-10,", "value", "no day")]
    [InlineData("opportunity,d,stage,Won,2036-01-10,", "on", "future")]
    [InlineData("opportunity,d,stage,Won,,", "on", "empty")]
    public async Task A_bad_row_of_history_is_refused(string row, string column, string reason)
    {
        using var world = World().File("changes.csv", $"kind,id,field,value,on,by\n{row}\n");

        var reject = Assert.Single((await world.Import()).Rejects);

        Assert.Equal(("changes.csv", 2, column), (reject.File, reject.Line, reject.Column));
        Assert.Contains(reason, reject.Reason, StringComparison.Ordinal);
    }

    private static ImportWorld World() => new ImportWorld().File("opportunity.csv", Deals).File("person.csv", People).File("changes.csv", Changes);

    private static Portfolio Known(Journal journal, string day) => journal.At(null, DateTimeOffset.Parse($"{day}T12:00Z", null));

    private static async Task<DealStatus> StatusOn(ImportWorld world, string day)
    {
        var portfolio = (await world.Journal()).At(DateTimeOffset.Parse($"{day}T12:00Z", null), null);
        return portfolio.StatusOf(portfolio.Of(Opportunity.Kind, Clearance.Money).Single());
    }

    private static async Task<(string? Stage, decimal? Amount)> StageAndAmount(ImportWorld world, string day)
    {
        var deal = (await world.Journal()).At(DateTimeOffset.Parse($"{day}T12:00Z", null), null).Of(Opportunity.Kind, Clearance.Money).Single();
        return (deal.Stage, deal.Amount?.Amount);
    }
}
