using Bot.Import.CommandLine;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.Import;

/// <summary>The command as people type it: what it prints and how it ends.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly ImportWorld world = new();

    [Fact]
    public async Task All_in_ends_with_0_and_a_summary()
    {
        world.File("account.csv", "id,name\na,Alpha\nb,Beta\n").File("notes.txt", "x");

        var (code, output, error) = await Run(world.Folder);

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith(
            """
            read account.csv: 2 rows
            Map canonical (recognised by its files and columns), source canonical.
              account.csv: 2 rows: 2 in, 0 refused, 0 passed over by the map
              ignored, since the map does not name them: notes.txt
            account: 2 in (2 new, 0 changed, 0 unchanged)
            2 changes written, in
            """, output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(2, (await world.Now()).Of(Domain.Accounts.Account.Kind, Domain.Clearance.Open).Count);
    }

    [Fact]
    public async Task Refused_rows_end_with_1_and_are_written_elsewhere()
    {
        world.File("account.csv", "id,name\na,Alpha\na,Again\n");

        var (code, output, _) = await Run(world.Folder, "--rejects", world.Elsewhere);

        Assert.Equal(1, code);
        Assert.Contains("refused account.csv, line 3, id: account \"a\" is there already, in line 2 of account.csv", output, StringComparison.Ordinal);
        Assert.Equal(
            ["line,column,reason,id,name", "3,id,\"account \"\"a\"\" is there already, in line 2 of account.csv\",a,Again"],
            await File.ReadAllLinesAsync(Path.Combine(world.Elsewhere, "account.csv.rejects.csv"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Rejects_are_never_written_into_the_folder_itself()
    {
        world.File("account.csv", "id,name\na,Alpha\na,Again\n");

        var (_, output, _) = await Run(world.Folder, "--rejects", Path.Combine(world.Folder, "."));

        Assert.Equal(["account.csv"], Directory.GetFiles(world.Folder).Select(Path.GetFileName));
        Assert.Contains("--rejects", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("account.csv", "name\nAlpha\n", "canonical", "")]
    [InlineData("leads.csv", "name\nAlpha\n", null, "None of the maps")]
    [InlineData("account.csv", "id\na\n", "nowhere.json", "There is no map nowhere.json")]
    public async Task A_refused_file_or_nothing_to_do_ends_with_2(string file, string text, string? map, string expected)
    {
        world.File(file, text);

        var (code, _, error) = await Run([world.Folder, .. map is null ? Array.Empty<string>() : ["--map", map]]);

        Assert.Equal(2, code);
        Assert.StartsWith(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switches_are_obeyed()
    {
        world.File("opportunity.csv", "id,name,close\na,Deal,@+1\n");

        Assert.Contains("this was a dry run", (await Run(world.Folder, "--dry-run")).Output, StringComparison.Ordinal);
        Assert.Empty(await world.Deals());
        await Run(world.Folder, "--today", "2026-01-31", "--source", "crm");
        Assert.Equal(new DateOnly(2026, 2, 1), (await world.Deal("Deal")).Close);
        Assert.Equal(1, (await Run(world.Folder, "--today", "31.1.2026")).Code);

        world.File("opportunity.csv", "id,name,close\n");
        Assert.Contains("1 absent and removed", (await Run(world.Folder, "--source", "crm", "--complete", "--map", "canonical")).Output, StringComparison.Ordinal);
        Assert.Empty(await world.Deals());
    }

    public void Dispose() => world.Dispose();

    private async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var command = ImportCommand.Create(() => new ServiceCollection().AddLogging().AddSingleton<ITables>(world.Tables)
            .AddLedger(new ConfigurationBuilder().AddInMemoryCollection([new("MicrosoftAppTenantId", world.Tenant)]).Build())
            .BuildServiceProvider());
        var code = await command.Parse(arguments).InvokeAsync(new() { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
