using Bot.Import;
using Domain;
using Domain.Accounts;
using Domain.Ledger;
using Domain.Opportunities;
using Testing;
using Xunit;

namespace Bot.Tests.Import;

/// <summary>Real data with its oddities: the CRM sales opportunities of Maven Analytics, in both date layouts.</summary>
public sealed class MavenTests
{
    [Theory]
    [InlineData("maven_crm")]
    [InlineData("maven_crm/usdates")]
    public async Task Every_row_is_accounted_for(string folder)
    {
        using var world = new ImportWorld();
        var summary = await ImportMaven(world, folder);

        Assert.Equal(("maven", true, 0), (summary.Map, summary.MapWasRecognised, summary.ExitCode));
        Assert.Equal(
            ["accounts.csv 85/85", "products.csv 7/7", "sales_pipeline.csv 8800/8800", "sales_teams.csv 35/35"],
            summary.Files.Select(file => $"{file.File} {file.In}/{file.Rows}").Order(StringComparer.Ordinal));
        Assert.Equal(["data_dictionary.csv"], summary.IgnoredFiles);
        Assert.Equal(
            ["account 85, 13 repaired", "opportunity 8800, 1480 repaired, 1425 unassigned", "person 41", "product 7", "stage 4"],
            summary.Kinds.Select(Words).Order(StringComparer.Ordinal));
        Assert.Empty(summary.Rejects);
        Assert.Empty(summary.Unknown);
    }

    [Fact]
    public async Task Wrong_spellings_are_repaired_and_listed()
    {
        using var world = new ImportWorld();
        var summary = await ImportMaven(world);

        Assert.Equal(
            [
                new("account", "country", "Philipines", "Philippines", 1, true, 1),
                new("account", "industry", "technolgy", "technology", 1, true, 12),
                new("opportunity", "product", "GTXPro", "GTX Pro", 0.95m, false, 1480),
            ],
            summary.Repairs);
        Assert.Equal(12, (await world.Now()).Of(Account.Kind, Clearance.Open).Count(account => account.Industry == "technology"));
    }

    [Fact]
    public async Task Both_date_layouts_give_the_same_portfolio()
    {
        using var iso = new ImportWorld();
        using var american = new ImportWorld();
        await ImportMaven(iso);
        await ImportMaven(american, "maven_crm/usdates");

        Assert.Equal((await iso.Deals()).Select(Telling), (await american.Deals()).Select(Telling));
        Assert.Equal(new DateOnly(2017, 3, 11), (await american.Deal("Z063OYW0")).Close);
        Assert.Equal(0, (await ImportMaven(american)).Changes);
    }

    [Fact]
    public async Task The_second_import_writes_nothing()
    {
        using var world = new ImportWorld();
        await ImportMaven(world);
        var written = world.Tables.RowsWritten;

        var again = await ImportMaven(world);

        Assert.Equal(0, again.Changes);
        Assert.Equal(written, world.Tables.RowsWritten);
        Assert.All(again.Kinds, kind => Assert.Equal(kind.In, kind.Unchanged));
    }

    [Fact]
    public async Task The_figures_of_2017_are_right()
    {
        using var world = new ImportWorld();
        await ImportMaven(world);
        var portfolio = await world.Now();
        var won = (await world.Deals()).Where(deal => portfolio.StatusOf(deal) == DealStatus.Won).ToArray();
        var lost = (await world.Deals()).Count(deal => portfolio.StatusOf(deal) == DealStatus.Lost);

        Assert.Equal((4238, 2473), (won.Length, lost));
        Assert.Equal(10_005_534, won.Sum(deal => deal.Amount!.Value.Amount));
        Assert.Equal(2_982_255, won.Where(deal => deal.Close is { Month: >= 7 and <= 9 }).Sum(deal => deal.Amount!.Value.Amount));
        Assert.Equal(10_005_534, won.Where(deal => deal.Region is "Central" or "East" or "West").Sum(deal => deal.Amount!.Value.Amount));
        Assert.All((await world.Deals()).Where(deal => portfolio.StatusOf(deal) == DealStatus.Open), deal => Assert.Null(deal.Amount));
        Assert.Equal(341_455, won.Where(deal => deal.Account == Identity.Of("maven", "account", "Kan-code")).Sum(deal => deal.Amount!.Value.Amount));
    }

    [Fact]
    public async Task Families_regions_managers_and_the_clients_own_revenue_come_along()
    {
        using var world = new ImportWorld();
        await ImportMaven(world);
        var portfolio = await world.Now();
        var deal = await world.Deal("1C1I7A6R");

        Assert.Equal("Central", deal.Region);
        Assert.Equal(Identity.Of("maven", "person", "Moses Frase"), deal.Owner);
        Assert.Equal(4 + 1, portfolio.Families.Members(Identity.Of("maven", "account", "Acme Corporation")).Count);
        Assert.Equal(Money.Of(1_100_040_000, Currency.Usd), (await world.Account("Acme Corporation")).TheirRevenue);
        Assert.Equal(
            Identity.Of("maven", "person", "Dustin Brinkmann"),
            portfolio.Of(Domain.People.Person.Kind, Clearance.Open).Single(person => person.Name == "Moses Frase").Manager);
    }

    [Fact]
    public async Task Assigning_reparenting_and_merging_leave_every_total_equal()
    {
        using var world = new ImportWorld();
        await ImportMaven(world);
        var before = await Totals(world);
        var unassigned = (await world.Deals()).First(deal => deal.Account is null);
        var kanCode = await world.Account("Kan-code");
        var acme = await world.Account("Acme Corporation");
        var journal = await world.Journal();

        await world.Person(Draft.Set(journal.HomeOf("opportunity", unassigned.Id)!.Value, Opportunity.Kind, unassigned.Id, "assigned")
            .With(Opportunity.Fields.Account, kanCode.Id));
        await world.Person(Draft.Set(Partition.Account(kanCode.Id), Account.Kind, kanCode.Id, "reparented").With(Account.Fields.Parent, acme.Id));
        var isdom = await world.Account("Isdom");
        await world.Person(Draft.Set(Partition.Account(isdom.Id), Account.Kind, isdom.Id, "merged").With(Account.Fields.MergedInto, kanCode.Id));

        Assert.Equal(before, await Totals(world));
        Assert.Equal(Partition.Unassigned, (await world.Journal()).HomeOf("opportunity", unassigned.Id));
        Assert.Equal(kanCode.Id, (await world.Deals()).Single(deal => deal.Id == unassigned.Id).Account);
        Assert.Equal(0, (await ImportMaven(world)).Changes);
    }

    private static async Task<ImportSummary> ImportMaven(ImportWorld world, string folder = "maven_crm")
    {
        Assert.SkipWhen(Repository.SharedData is null, Repository.NoSharedData);
        return await world.Import(map: null, folder: Path.Combine(Repository.SharedData!, "data", folder));
    }

    private static async Task<(int Count, decimal Won)> Totals(ImportWorld world) =>
        ((await world.Deals()).Count, (await world.Deals()).Sum(deal => deal.Amount?.Amount ?? 0));

    private static string Telling(Opportunity deal) =>
        $"{deal.Id} {deal.Name} {deal.Account} {deal.Owner} {deal.Product} {deal.Stage} {deal.Amount} {deal.Engaged:O} {deal.Close:O} {deal.Region}";

    private static string Words(KindCount kind) =>
        $"{kind.Kind} {kind.In}{(kind.Repaired > 0 ? $", {kind.Repaired} repaired" : "")}{(kind.Unassigned > 0 ? $", {kind.Unassigned} unassigned" : "")}";
}
