using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Testing;

namespace Bot.Tests.Crashes;

/// <summary>The bot as a process of its own, which can be killed without warning.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private static readonly string Program = Repository.At("artifacts", "bin", "Bot", Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/', '\\')), "Bot.dll");
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly HttpClient http;

    private BotProcess(Process process, int port)
    {
        this.process = process;
        http = new() { BaseAddress = new($"http://127.0.0.1:{port}") };
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public bool HasExited => process.HasExited;

    /// <summary>Everything it has written so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>Serves Teams; returns when it answers.</summary>
    public static async Task<BotProcess> ServeAsync(IReadOnlyDictionary<string, string> settings)
    {
        var port = FreePort();
        var bot = new BotProcess(Start(["--urls", $"http://127.0.0.1:{port}"], settings), port);
        using var limit = new CancellationTokenSource(LongestStart);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            if (bot.HasExited)
                throw new InvalidOperationException($"The bot stopped:\n{bot.output}");
            try
            {
                using var answer = await bot.http.GetAsync(new Uri("/api/messages", UriKind.Relative), limit.Token);
                return bot;
            }
            catch (HttpRequestException)
            {
                await timer.WaitForNextTickAsync(limit.Token);
            }
        }
    }

    /// <summary>Runs a command of the bot.</summary>
    public static BotProcess Run(IReadOnlyDictionary<string, string> settings, params string[] arguments) => new(Start(arguments, settings), 0);

    /// <summary>Delivers an activity; null when the bot died meanwhile.</summary>
    public async Task<HttpStatusCode?> PostAsync(JsonNode activity)
    {
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        try
        {
            using var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Kill -9: no goodbye, nothing flushed.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async Task<(int ExitCode, string Output)> EndAsync()
    {
        await process.WaitForExitAsync();
        return (process.ExitCode, output.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        if (!HasExited)
            await KillAsync();
        http.Dispose();
        process.Dispose();
    }

    private static Process Start(string[] arguments, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(Program),
        };
        foreach (var (name, value) in settings.Concat([
            new("ASPNETCORE_ENVIRONMENT", "Development"), new("Playground__Enabled", "false"), new("Sample__Load", "false"), new("Logging__LogLevel__Default", "Warning")]))
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (output)
            output.AppendLine(line.Data);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
