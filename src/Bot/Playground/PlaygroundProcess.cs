using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Bot.Playground;

/// <summary>The running Playground. Disposing stops it; when this process dies, it stops by itself.</summary>
internal sealed class PlaygroundProcess : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);
    private readonly Process process;

    private PlaygroundProcess(Process process, Uri page, string log)
    {
        this.process = process;
        Page = page;
        Log = log;
    }

    /// <summary>What to open in a browser.</summary>
    public Uri Page { get; }

    public string Log { get; }

    /// <summary>Starts it on the port, or on a free one when that is taken, and waits until its page answers.</summary>
    /// <exception cref="PlaygroundUnavailableException">It did not come up.</exception>
    public static async Task<PlaygroundProcess> StartAsync(string package, int port, Uri bot, CancellationToken cancellation)
    {
        var free = FreePort(port);
        var folder = Directory.CreateDirectory(Path.Combine(package, "run", $"{free}")).FullName;
        var start = new ProcessStartInfo("node",
        [
            "--require", Path.Combine(package, "bind-loopback.cjs"),
            Path.Combine(package, "node_modules", "@microsoft", "m365agentsplayground", "cli.js"), "start",
            "-p", $"{free}", "-e", bot.AbsoluteUri, "-c", "msteams", "--disable-telemetry",
        ])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = Path.Combine(package, "playground.yml");
        var log = Path.Combine(folder, "playground.log");
        var playground = new PlaygroundProcess(Process.Start(start)!, new Uri($"http://127.0.0.1:{free}"), log);
        _ = playground.KeepLogAsync();
        try
        {
            await playground.AnswersAsync(cancellation);
            return playground;
        }
        catch
        {
            playground.Dispose();
            throw;
        }
    }

    public Task ExitedAsync(CancellationToken cancellation) => process.WaitForExitAsync(cancellation);

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private async Task AnswersAsync(CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = Page, Timeout = TimeSpan.FromSeconds(2) };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestStart);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        try
        {
            while (!await PingAsync(http, limit.Token))
            {
                if (process.HasExited)
                    throw new PlaygroundUnavailableException($"it stopped at once; its log is {Log}");
                await timer.WaitForNextTickAsync(limit.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new PlaygroundUnavailableException($"it did not answer within {LongestStart.TotalSeconds:0} seconds; its log is {Log}");
        }
    }

    private static async Task<bool> PingAsync(HttpClient http, CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/_debug/ping", UriKind.Relative), cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task KeepLogAsync()
    {
        await using var file = new StreamWriter(Log) { AutoFlush = true };
        var gate = new Lock();
        await Task.WhenAll(CopyAsync(process.StandardOutput), CopyAsync(process.StandardError));

        async Task CopyAsync(StreamReader from)
        {
            while (await from.ReadLineAsync() is { } line)
                lock (gate)
                    file.WriteLine(line);
        }
    }

    /// <summary>The Playground takes a random port in silence when its own is taken; we look first, and know which it is.</summary>
    private static int FreePort(int wanted)
    {
        foreach (var port in (int[])[wanted, 0])
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            try
            {
                probe.Start();
                return ((IPEndPoint)probe.LocalEndpoint).Port;
            }
            catch (SocketException)
            {
                // Taken: the next one, 0, lets the system choose.
            }
        }

        return wanted;
    }
}
