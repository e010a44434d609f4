using System.Text.Json;
using Bot.CommandLine;
using Bot.Crm;
using Bot.Import;
using Bot.Ledger;
using Bot.Ledger.Tables;
using Bot.Tests.Ledger.Tables;
using Domain.Ledger;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bot.Tests.CommandLine;

public sealed class AskRunTests : IAsyncLifetime
{
    private ServiceProvider services = null!;

    public async ValueTask InitializeAsync()
    {
        var configuration = new ConfigurationBuilder().Build();
        services = new ServiceCollection().AddSingleton<ITables>(new SqliteTables(SqliteTables.InMemory)).AddLogging().AddLedger(configuration).AddOwnership(configuration).AddImport()
            .AddSingleton(Domain.Health.HealthModel.Default).AddSingleton(new global::Bot.Alerts.AlertOptions()).BuildServiceProvider();
        foreach (var table in LedgerTables.All)
            await services.GetRequiredService<ITables>().CreateAsync(table, TestContext.Current.CancellationToken);
        var writer = services.GetRequiredService<LedgerWriter>();
        foreach (var home in Understanding.World.Drafts().GroupBy(draft => draft.Partition))
            await writer.AppendAsync(new("test", "Test", Source.Import("test"), "c", [.. home]), TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    [Fact]
    public async Task An_answer_is_written_number_first_with_its_definitions()
    {
        var (code, output, _) = await Ask(new("won revenue", null, null, new(2026, 12, 31), Json: false, Apply: false));

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("€12,000 in 1 won deal", output, StringComparison.Ordinal);
        Assert.Contains("Period: all time.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_holds_the_exact_number_the_question_and_the_card()
    {
        var (_, output, _) = await Ask(new("won revenue in Q4", null, null, new(2026, 12, 31), Json: true, Apply: false));

        var answer = JsonDocument.Parse(output).RootElement.GetProperty("answers")[0];
        var amount = answer.GetProperty("values").EnumerateArray().Single(value => value.GetProperty("name").GetString() == "amount");
        Assert.Equal((12_000m, "EUR"), (amount.GetProperty("number").GetDecimal(), amount.GetProperty("unit").GetString()));
        Assert.Equal("deals", answer.GetProperty("question").GetProperty("topic").GetString());
        Assert.Equal("AdaptiveCard", answer.GetProperty("card").GetProperty("type").GetString());
        Assert.Equal("“Q4” is read as Q4 2026 (Oct–Dec 2026).", Assert.Single(answer.GetProperty("assumptions").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task The_lines_of_a_file_are_answered_in_order_and_independently()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, ["won revenue", "", "what about EMEA?", "what is the weather?", "gibberish xyzzy"], TestContext.Current.CancellationToken);

            var (code, output, _) = await Ask(new(null, new(file), null, null, Json: true, Apply: false));

            var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
            Assert.Equal(["answered", "clarify", "unsupported", "notUnderstood"], lines.Select(line => line.GetProperty("outcome").GetString()));
            Assert.Equal(ExitCode.Done, code);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("Greta Amundsen")]
    [InlineData("p-gam")]
    [InlineData("greta")]
    public async Task A_person_asks_by_name_or_id(string person)
    {
        var (code, output, _) = await Ask(new("my open deals", null, person, null, Json: false, Apply: false));

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("Renewal Q3", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Pump line", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leads_an_account_is_told()
    {
        var (_, output, _) = await Ask(new("who owns the Northwind account?", null, null, null, Json: false, Apply: false));

        Assert.Contains("Led by: Greta Amundsen", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_is_proposed_and_written_only_when_asked_for()
    {
        AskRequest order = new("note on Fabrikam: they like the pilot", null, null, null, Json: false, Apply: false);

        var (code, proposed, _) = await Ask(order);
        var (_, before, _) = await Ask(new("summary of Fabrikam", null, null, null, Json: false, Apply: false));
        await Ask(order with { Apply = true });
        var (_, after, _) = await Ask(new("summary of Fabrikam", null, null, null, Json: false, Apply: false));

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("Nothing is written yet", proposed, StringComparison.Ordinal);
        Assert.DoesNotContain("they like the pilot", before, StringComparison.Ordinal);
        Assert.Contains("they like the pilot", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_the_same_when_it_is_computed_again_at_its_receipt()
    {
        using var folder = new TemporaryFolder();
        FileInfo told = new(Path.Combine(folder.Path, "told.json"));
        var (_, json, _) = await Ask(new("open deals of Fabrikam", null, null, new(2026, 12, 31), Json: true, Apply: false));
        await File.WriteAllTextAsync(told.FullName, json, TestContext.Current.CancellationToken);
        var again = new AskRequest(null, null, null, null, Json: false, Apply: false) { Replay = told };

        var (code, output, _) = await Ask(again);
        await File.WriteAllTextAsync(told.FullName, json.Replace("\"number\":1,", "\"number\":7,", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var (otherCode, other, _) = await Ask(again);

        Assert.Equal(ExitCode.Done, code);
        Assert.StartsWith("The same: ", output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.NotAnswered, otherCode);
        Assert.Contains("deals was 7 count and is 1 count", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rows_of_an_answer_are_written_into_files_as_well()
    {
        using var folder = new TemporaryFolder();
        var (csv, workbook) = (new FileInfo(Path.Combine(folder.Path, "rows.csv")), new FileInfo(Path.Combine(folder.Path, "rows.xlsx")));

        var (code, _, error) = await Ask(new("won revenue by region", null, null, null, Json: false, Apply: false) { Export = new(csv, workbook) });

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains(" in rows.csv.", error, StringComparison.Ordinal);
        Assert.StartsWith("Region,Amount (EUR),Deals", await File.ReadAllTextAsync(csv.FullName, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(workbook.Exists);
    }

    [Fact]
    public async Task What_is_no_answer_is_written_into_no_file()
    {
        using var folder = new TemporaryFolder();
        FileInfo csv = new(Path.Combine(folder.Path, "rows.csv"));

        var (_, _, error) = await Ask(new("what is the weather?", null, null, null, Json: false, Apply: false) { Export = new(csv, null) });

        Assert.Contains("No file was written", error, StringComparison.Ordinal);
        Assert.False(csv.Exists);
    }

    [Fact]
    public async Task Nobody_by_that_name_is_trouble()
    {
        var (code, _, error) = await Ask(new("help", null, "Nobody Known", null, Json: false, Apply: false));

        Assert.Equal(ExitCode.Trouble, code);
        Assert.Contains("Nobody Known", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_answered_ends_with_another_code()
    {
        var (code, output, _) = await Ask(new("won revenue in Atlantis", null, null, null, Json: false, Apply: false));

        Assert.Equal(ExitCode.NotAnswered, code);
        Assert.Contains("Atlantis", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "ask", "won revenue")]
    [InlineData(true, "import", "folder")]
    [InlineData(true, "--help")]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://127.0.0.1:1")]
    public void Commands_are_told_from_settings_of_the_web_host(bool isCommand, params string[] arguments) => Assert.Equal(isCommand, Commands.AreIn(arguments));

    private async Task<(int Code, string Output, string Error)> Ask(AskRequest request)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await AskRun.RunAsync(request, services, output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
