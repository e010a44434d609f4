using Bot.Import;
using Domain;
using Domain.Opportunities;
using Testing;
using Xunit;

namespace Bot.Tests.Import;

/// <summary>A Salesforce export with OpportunityHistory: American dates, two-digit years, times without offset, rows not in the order of time.</summary>
public sealed class SalesforceTests
{
    [Fact]
    public async Task Every_row_is_accounted_for_and_the_second_import_writes_nothing()
    {
        using var world = new ImportWorld();
        var summary = await ImportSalesforce(world);

        Assert.Equal(("salesforce", true, 0), (summary.Map, summary.MapWasRecognised, summary.ExitCode));
        Assert.Equal(
            ["Account.csv 18/18", "Contact.csv 25/25", "Opportunity.csv 36/36", "OpportunityHistory.csv 48/48"],
            summary.Files.Select(file => $"{file.File} {file.In}/{file.Rows}").Order(StringComparer.Ordinal));
        Assert.Equal(["LICENSE", "Lead.csv", "OpportunityHistoryGroup.csv"], summary.IgnoredFiles.Order(StringComparer.Ordinal));
        Assert.Contains("Opportunity Lifecycle (Days)", summary.Files.Single(file => file.File == "Opportunity.csv").UnusedColumns);
        Assert.Equal(["account 18", "contact 25", "opportunity 36", "stage 10"], summary.Kinds.Select(kind => $"{kind.Kind} {kind.New}").Order(StringComparer.Ordinal));
        var written = world.Tables.RowsWritten;

        Assert.Equal(0, (await ImportSalesforce(world)).Changes);
        Assert.Equal(written, world.Tables.RowsWritten);
    }

    [Fact]
    public async Task The_last_word_by_time_counts_not_the_last_row_of_the_file()
    {
        using var world = new ImportWorld();
        await ImportSalesforce(world);
        var portfolio = await world.Now();

        var deal = await world.Deal("Jackson Controls");
        Assert.Equal(("Closed Lost", DealStatus.Lost), (deal.Stage, portfolio.StatusOf(deal)));
        // Stages of the last rows by time are those of the current rows: nothing is left to correct.
        Assert.DoesNotContain(
            (await world.Journal()).Entries,
            entry => entry.Change.Kind == "opportunity" && entry.Change.Fields.ContainsKey("stage") && entry.Change.At == world.Clock.GetUtcNow());
        var statuses = (await world.Deals()).CountBy(portfolio.StatusOf).ToDictionary();
        Assert.Equal((12, 8, 16), (statuses[DealStatus.Won], statuses[DealStatus.Lost], statuses[DealStatus.Open]));
    }

    [Fact]
    public async Task The_past_can_be_asked_about_as_it_was_known()
    {
        using var world = new ImportWorld();
        await ImportSalesforce(world);
        var journal = await world.Journal();
        DateTimeOffset march = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

        var then = journal.At(march, march);

        var deal = then.Of(Opportunity.Kind, Clearance.Money).Single(d => d.Name == "Jackson Controls");
        Assert.Equal("Closed Lost", deal.Stage);
        var sla = then.Of(Opportunity.Kind, Clearance.Money).Single(d => d.Name == "United Oil SLA");
        Assert.Equal((DealStatus.Won, new DateOnly(2021, 1, 27), 120_000), (then.StatusOf(sla), sla.Close, sla.Amount!.Value.Amount));
        Assert.Equal(DealStatus.Lost, (await world.Now()).StatusOf(await world.Deal("United Oil SLA")));
    }

    [Fact]
    public async Task Missing_amounts_stay_unknown()
    {
        using var world = new ImportWorld();
        await ImportSalesforce(world);

        Assert.Equal(5, (await world.Deals()).Count(deal => deal.Amount is null));
    }

    [Fact]
    public async Task Times_without_an_offset_are_in_the_companys_zone()
    {
        using var world = new ImportWorld();
        world.File("settings.csv", "id,timeZone\ncompany,America/New_York\n");
        await world.Import();
        await ImportSalesforce(world);

        var first = (await world.Journal()).ChangesOf("opportunity", Identity.Of("salesforce", "opportunity", "006bm00000LKJNNAA5"));
        Assert.Contains(first, change => change.On == new DateTimeOffset(2026, 2, 23, 20, 55, 0, TimeSpan.FromHours(-5)));
    }

    [Fact]
    public void Ids_of_15_characters_are_those_of_18()
    {
        Assert.Equal("006bm00000LKJNNAA5", Identity.Salesforce("006bm00000LKJNN"));
        Assert.Equal("001bm00001ZL8U9AAL", Identity.Salesforce("001bm00001ZL8U9"));
        Assert.Equal("Won", Identity.Salesforce("Won"));
    }

    private static async Task<ImportSummary> ImportSalesforce(ImportWorld world)
    {
        Assert.SkipWhen(Repository.SharedData is null, Repository.NoSharedData);
        return await world.Import(map: null, folder: Path.Combine(Repository.SharedData!, "data", "sf_powerbi_history"));
    }
}
