using Bot.Import;
using Bot.Import.Runs;
using Domain;
using Domain.Opportunities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Testing;
using Xunit;

namespace Bot.Tests.Import;

public sealed class SampleTests
{
    [Theory]
    [InlineData("2026-11-23T09:00:00Z")]
    [InlineData("2026-10-01T09:00:00Z")]
    [InlineData("2027-03-31T21:59:00Z")]
    [InlineData("2028-02-29T12:00:00Z")]
    public async Task Every_row_of_the_sample_goes_in_on_any_day_of_the_year(string now)
    {
        using var world = new ImportWorld(clock: new(DateTimeOffset.Parse(now, null)));

        var summary = await world.Import(folder: Repository.At("samples"));

        Assert.Equal([], summary.Rejects.Select(reject => $"{reject.File} {reject.Line} {reject.Column} {reject.Reason}"));
        Assert.Equal([], summary.Unknown);
        Assert.Equal([], summary.Repairs);
        Assert.Equal([], summary.Files.SelectMany(file => file.UnusedColumns));
        Assert.Equal(0, summary.ExitCode);
    }

    [Fact]
    public async Task The_samples_past_can_be_asked_about()
    {
        using var world = new ImportWorld();
        await world.Import(folder: Repository.At("samples"));
        var journal = await world.Journal();
        var ago = world.Clock.GetUtcNow().AddDays(-60);

        var then = journal.At(ago, ago);

        Assert.NotEmpty(then.Of(Domain.Accounts.Account.Kind, Clearance.Open));
        var deals = then.Of(Opportunity.Kind, Clearance.Money);
        Assert.NotEmpty(deals);
        Assert.True(deals.Count < (await world.Deals()).Count);
        Assert.All(deals, deal => Assert.NotNull(deal.Stage));
        // Known then what was so then: the history was recorded as of its moments.
        Assert.Equal(
            deals.Select(deal => (deal.Id, deal.Stage, deal.Amount)),
            journal.At(ago, null).Of(Opportunity.Kind, Clearance.Money).Select(deal => (deal.Id, deal.Stage, deal.Amount)));
    }

    [Fact]
    public async Task The_loader_fills_an_empty_ledger_and_leaves_a_filled_one()
    {
        using var world = new ImportWorld();
        var loader = Loader(world, "Development");

        Assert.NotNull(await loader.LoadAsync(default));
        Assert.NotEmpty(await world.Deals());
        Assert.Null(await loader.LoadAsync(default));
    }

    [Fact]
    public async Task The_loader_does_nothing_in_production()
    {
        using var world = new ImportWorld();

        Assert.Null(await Loader(world, "Production").LoadAsync(default));
    }

    private static SampleLoader Loader(ImportWorld world, string environment) => new(
        world.Importer, new ImportRuns(world.Tables, new(world.Tenant)), world.Cache,
        new ConfigurationBuilder().AddInMemoryCollection([new("Sample:Folder", Repository.At("samples"))]).Build(),
        new Place(environment), NullLogger<SampleLoader>.Instance);

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "Bot";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
