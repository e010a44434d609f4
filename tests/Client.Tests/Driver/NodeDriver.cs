using System.Diagnostics;
using System.Text.Json;
using Testing;
using Testing.Npm;

namespace Client.Tests.Driver;

/// <summary>A script that has a headless browser: commands go to it one at a time, as lines of JSON.</summary>
internal sealed class NodeDriver : IAsyncDisposable
{
    private const string Source = "tests/Client.Tests/Driver";
    private readonly Process process;
    private readonly string profile;

    private NodeDriver(Process process, string profile) => (this.process, this.profile) = (process, profile);

    /// <param name="script">Its path under <c>tests/Client.Tests</c>.</param>
    /// <param name="page">What to open, where the script opens something.</param>
    public static async Task<NodeDriver> StartAsync(string script, string chromium, Uri? page = null)
    {
        var modules = await NpmFolder.InstalledAsync("client-tests", Repository.At(Source));
        var profile = Directory.CreateTempSubdirectory("account-desk-browser-").FullName;
        var settings = JsonSerializer.Serialize(new { page, chromium, profile, modules });
        var process = Process.Start(new ProcessStartInfo("node", [Repository.At("tests", "Client.Tests", script), settings])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var driver = new NodeDriver(process, profile);
        await driver.AnswerAsync();
        return driver;
    }

    /// <summary>What the script answers.</summary>
    /// <exception cref="DriverException">It could not; the message is the script's.</exception>
    public async Task<JsonElement> DoAsync<T>(T command)
    {
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(command));
        await process.StandardInput.FlushAsync();
        var answer = await AnswerAsync();
        return answer.TryGetProperty("error", out var error)
            ? throw new DriverException($"{JsonSerializer.Serialize(command)}: {error.GetString()}")
            : answer.GetProperty("value");
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
        Directory.Delete(profile, recursive: true);
    }

    private async Task<JsonElement> AnswerAsync() =>
        await process.StandardOutput.ReadLineAsync() is { } line
            ? JsonSerializer.Deserialize<JsonElement>(line)
            : throw new DriverException("The browser's driver has ended; its last words are on standard error.");
}

/// <summary>What was asked of the browser did not come about.</summary>
internal sealed class DriverException(string message) : Exception(message);
