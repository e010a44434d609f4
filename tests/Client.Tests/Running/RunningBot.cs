using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Testing;

namespace Client.Tests.Running;

/// <summary>
/// The bot as a newcomer starts it: a process of its own in Development, with the sample portfolio in a fresh SQLite file. It starts the Playground itself.
/// </summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private static readonly string Program = Repository.At("artifacts", "bin", "Bot", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/', '\\')), "Bot.dll");
    private readonly string folder = Directory.CreateTempSubdirectory("account-desk-").FullName;
    private readonly StringBuilder output = new();
    private Process? process;

    public int Port { get; } = FreePort();

    public Uri Playground { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>Everything it has written so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    public static async Task<RunningBot> StartAsync()
    {
        var bot = new RunningBot();
        try
        {
            bot.process = bot.Start("--urls", $"http://127.0.0.1:{bot.Port}");
            bot.process.OutputDataReceived += bot.Keep;
            bot.process.ErrorDataReceived += bot.Keep;
            bot.process.BeginOutputReadLine();
            bot.process.BeginErrorReadLine();
            await bot.PlaygroundAnswersAsync();
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a command of the bot on the same store, and gives what it printed.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        using var command = Start(arguments);
        var printed = command.StandardOutput.ReadToEndAsync();
        var errors = command.StandardError.ReadToEndAsync();
        await command.WaitForExitAsync();
        return command.ExitCode == 0
            ? await printed
            : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {command.ExitCode}:\n{await printed}\n{await errors}");
    }

    /// <summary>A folder that goes with the bot.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        start.Environment["Storage__Provider"] = "Sqlite";
        start.Environment["Storage__Path"] = Path.Combine(folder, "desk.db");
        start.Environment["Outbox__Interval"] = "00:00:01";
        foreach (var day in Enum.GetValues<DayOfWeek>())
            start.Environment[$"Alerts__WorkingDays__{(int)day}"] = $"{day}";
        start.Environment["Playground__Port"] = $"{Playground.Port}";
        start.Environment["Playground__Folder"] = Repository.At("artifacts", "playground");
        return Process.Start(start)!;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (output)
            output.AppendLine(line.Data);
    }

    private async Task PlaygroundAnswersAsync()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        using var limit = new CancellationTokenSource(LongestStart);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        while (true)
        {
            if (process!.HasExited)
                throw new InvalidOperationException($"The bot stopped:\n{Output}");
            if (Output.Contains("Playground is not running", StringComparison.Ordinal))
                throw new InvalidOperationException(Output);
            try
            {
                using var answer = await http.GetAsync(new Uri(Playground, "/_debug/ping"), limit.Token);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException && !limit.IsCancellationRequested)
            {
                // Not up yet.
            }

            try
            {
                await timer.WaitForNextTickAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"No Playground within {LongestStart.TotalMinutes} minutes:\n{Output}");
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
