using Bot.CommandLine;
using Bot.Ledger.Tables;
using Bot.Tests.Ledger.Tables;
using Microsoft.Extensions.DependencyInjection;
using Testing;
using Xunit;

namespace Bot.Tests.Documentation;

/// <summary>
/// Every command of the documentation works: those of the bot are run over the sample portfolio, with the files that their page shows; of all others, what
/// they name has to be there.
/// </summary>
public sealed class CommandTests(CommandTests.Store store) : IClassFixture<CommandTests.Store>, IDisposable
{
    private const string OfTheBot = "dotnet run --project src/Bot -- ";

    /// <summary>The same where the bot is published.</summary>
    private const string Published = "dotnet Bot.dll ";

    /// <summary>Programs that are not ours; whether they are installed is not asked.</summary>
    private static readonly string[] Foreign = ["az", "cd", "cp", "curl", "docker", "export", "git", "mkdir", "node", "npm", "openssl", "sqlite3", "zip"];

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Pages => [.. Page.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_command_of_a_page_works(string page)
    {
        foreach (var (name, text) in new Page(page).Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Path, name))!);
            await File.WriteAllTextAsync(Path.Combine(folder.Path, name), text, TestContext.Current.CancellationToken);
        }

        var wrong = new List<string>();
        foreach (var command in new Page(page).Commands.Distinct())
            if (await TroubleAsync(command) is { } trouble)
                wrong.Add($"{command}: {trouble}");

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("dotnet run --project src/Bot -- ask \"what is the weather?\"")]
    [InlineData("dotnet run --project src/Bot -- ask \"help\" --loudly")]
    [InlineData("dotnet run --project src/Bot -- import nowhere")]
    [InlineData("dotnet run --project src/Bot -- import DIR [--loudly]")]
    [InlineData("dotnet run --project src/Nowhere")]
    [InlineData("dotnet fly")]
    [InlineData("bench/nowhere")]
    [InlineData("README.md")]
    [InlineData("make coffee")]
    public async Task A_command_that_does_not_work_is_found(string command) => Assert.NotNull(await TroubleAsync(command));

    [Fact]
    public void The_commands_of_the_bot_are_among_those_that_are_run() =>
        Assert.True(Page.All.SelectMany(page => new Page(page).Commands).Count(command => command.StartsWith(OfTheBot, StringComparison.Ordinal)) >= 5);

    public void Dispose() => folder.Dispose();

    private async Task<string?> TroubleAsync(string command)
    {
        if (command.StartsWith(Published, StringComparison.Ordinal))
            command = OfTheBot + command[Published.Length..];
        if (command.StartsWith(OfTheBot, StringComparison.Ordinal))
            return command.Contains('[', StringComparison.Ordinal) ? await UsageAsync(command) : Say(await RunAsync([.. CommandLine.Words(command[OfTheBot.Length..]).Select(Named)]));
        var words = CommandLine.Words(command).SkipWhile(word => word.Contains('=', StringComparison.Ordinal)).ToList();
        return words switch
        {
            [] => null,
            ["dotnet", ..] => Dotnet(words),
            [var first, ..] when Foreign.Contains(first) => null,
            [var first, ..] => IsProgram(first) ? null : "there is no such program",
        };
    }

    /// <summary>"[--map FILE]": how a command may be called. Its help knows every option.</summary>
    private async Task<string?> UsageAsync(string usage)
    {
        var words = usage[OfTheBot.Length..].Split(' ', '[', ']');
        var help = await store.HelpAsync(words[0]);
        return words.FirstOrDefault(word => word.StartsWith("--", StringComparison.Ordinal) && !help.Contains(word, StringComparison.Ordinal));
    }

    private static string? Dotnet(List<string> words)
    {
        if (words is not [_, "build" or "test" or "run" or "publish" or "restore", ..])
            return "dotnet has no such command";
        var at = words.IndexOf("--project") + 1;
        return at == 0 || Directory.Exists(Repository.At(words[at])) ? null : "there is no such project";
    }

    private static bool IsProgram(string name) => File.Exists(Repository.At(name)) && (OperatingSystem.IsWindows() || File.GetUnixFileMode(Repository.At(name)).HasFlag(UnixFileMode.UserExecute));

    private static string? Say((int Code, string Error) run) => run.Code == ExitCode.Done ? null : $"it ended with {run.Code}. {run.Error}";

    /// <summary>Folders and files of the page or of the checkout; FOLDER and DIR stand for any folder.</summary>
    private string Named(string word) =>
        word is "FOLDER" or "DIR" ? Repository.At("samples")
        : Path.Exists(Path.Combine(folder.Path, word)) ? Path.Combine(folder.Path, word)
        : Path.Exists(Repository.At(word)) ? Repository.At(word)
        : word;

    private Task<(int Code, string Error)> RunAsync(IReadOnlyList<string> arguments) =>
        store.RunAsync(arguments is ["import", ..] ? [.. arguments, "--rejects", folder.Path] : arguments);

    /// <summary>A ledger with the sample portfolio, that commands find wherever they look.</summary>
    public sealed class Store : IAsyncLifetime
    {
        private readonly SqliteTables tables = new(SqliteTables.InMemory);

        public async ValueTask InitializeAsync() => Assert.Equal((0, ""), await RunAsync(["import", Repository.At("samples"), "--source", "sample"]));

        public ValueTask DisposeAsync()
        {
            tables.Dispose();
            return ValueTask.CompletedTask;
        }

        internal async Task<(int Code, string Said)> RunAsync(IReadOnlyList<string> arguments)
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            var code = await Commands.RunAsync(arguments, Open, new() { Output = output, Error = error });
            return (code, code == ExitCode.Done ? "" : $"{error} {output}");
        }

        internal async Task<string> HelpAsync(string command)
        {
            using var help = new StringWriter();
            await Commands.RunAsync([command, "--help"], Open, new() { Output = help });
            return help.ToString();
        }

        // An instance that was made before is not disposed of with the services of one command.
        private ServiceProvider Open() => TerminalHost.Create(services => services.AddSingleton<ITables>(tables));
    }
}
