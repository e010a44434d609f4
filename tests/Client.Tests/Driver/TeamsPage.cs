using System.Diagnostics;
using System.Text.Json;
using Testing;
using Testing.Npm;

namespace Client.Tests.Driver;

/// <summary>The Playground's page in a headless browser, used as a person would. Commands go to <c>driver.mjs</c>, one at a time.</summary>
internal sealed class TeamsPage : IAsyncDisposable
{
    /// <summary>How the bot is called in the Playground.</summary>
    public const string Bot = "Account Desk";

    private const string Source = "tests/Client.Tests/Driver";
    private readonly Process process;
    private readonly string profile;
    private int pictures;

    private TeamsPage(Process process, string profile) => (this.process, this.profile) = (process, profile);

    public static async Task<TeamsPage> OpenAsync(Uri page, string chromium)
    {
        var modules = await NpmFolder.InstalledAsync("client-tests", Repository.At(Source));
        var profile = Directory.CreateTempSubdirectory("account-desk-browser-").FullName;
        var settings = JsonSerializer.Serialize(new { page, chromium, profile, modules });
        var process = Process.Start(new ProcessStartInfo("node", [Repository.At(Source, "driver.mjs"), settings])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var driver = new TeamsPage(process, profile);
        await driver.AnswerAsync();
        await driver.DoAsync(new { operation = "open" });
        return driver;
    }

    /// <param name="place">"Personal Chat", or "team - channel".</param>
    public Task GoToAsync(string place) => DoAsync(new { operation = "goTo", place });

    /// <summary>A message in the personal chat.</summary>
    public Task SendAsync(string text) => DoAsync(new { operation = "send", text });

    /// <summary>A new post in the channel, with the bot mentioned.</summary>
    public Task PostAsync(string text) => DoAsync(new { operation = "post", text, mention = Bot });

    /// <summary>Waits for a text anywhere on the page.</summary>
    public Task SeeAsync(string text, int seconds = 20) => DoAsync(new { operation = "see", text, seconds });

    /// <summary>Waits for the latest card with the text, and gives everything on it.</summary>
    public async Task<string> CardAsync(string text, int seconds = 20) => (await DoAsync(new { operation = "card", text, seconds })).GetString()!;

    /// <summary>Waits until no card shows the text.</summary>
    public Task CardGoneAsync(string text, int seconds = 20) => DoAsync(new { operation = "cardGone", text, seconds });

    public async Task<int> CardCountAsync() => (await DoAsync(new { operation = "cardCount" })).GetInt32();

    public Task PressAsync(string card, string button) => DoAsync(new { operation = "press", card, button });

    /// <summary>Keeps what the page looks like in <c>artifacts/client-tests/pictures</c>.</summary>
    public Task PictureAsync(string name)
    {
        var folder = Directory.CreateDirectory(Repository.At("artifacts", "client-tests", "pictures")).FullName;
        return DoAsync(new { operation = "picture", path = Path.Combine(folder, $"{++pictures:00}-{name}.png") });
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

    private async Task<JsonElement> DoAsync<T>(T command)
    {
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(command));
        await process.StandardInput.FlushAsync();
        var answer = await AnswerAsync();
        if (!answer.TryGetProperty("error", out var error))
            return answer.GetProperty("value");
        await KeepFailureAsync();
        throw new TeamsPageException($"{JsonSerializer.Serialize(command)}: {error.GetString()}");
    }

    private async Task KeepFailureAsync()
    {
        var folder = Directory.CreateDirectory(Repository.At("artifacts", "client-tests", "pictures")).FullName;
        var path = Path.Combine(folder, $"{++pictures:00}-failed.png");
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { operation = "picture", path }));
        await process.StandardInput.FlushAsync();
        await AnswerAsync();
    }

    private async Task<JsonElement> AnswerAsync() =>
        await process.StandardOutput.ReadLineAsync() is { } line
            ? JsonSerializer.Deserialize<JsonElement>(line)
            : throw new TeamsPageException("The browser's driver has ended; its last words are on standard error.");
}

/// <summary>What was looked for on the page did not come; a picture of it is in <c>artifacts/client-tests/pictures</c>.</summary>
internal sealed class TeamsPageException(string message) : Exception(message);
