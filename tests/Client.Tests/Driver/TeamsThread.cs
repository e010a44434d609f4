namespace Client.Tests.Driver;

/// <summary>A post in a channel with its replies.</summary>
internal sealed class TeamsThread(TeamsPage page, string thread)
{
    /// <summary>A reply in the thread, with the bot mentioned.</summary>
    public Task ReplyAsync(string text) => page.DoAsync(new { operation = "reply", thread, text, mention = TeamsPage.Bot });

    /// <summary>Waits for a text in the thread.</summary>
    public Task SeeAsync(string text, int seconds = 20) => page.DoAsync(new { operation = "see", thread, text, seconds });

    /// <summary>Waits for the latest card with the text in the thread, and gives everything on it.</summary>
    public async Task<string> CardAsync(string text, int seconds = 20) => (await page.DoAsync(new { operation = "card", thread, text, seconds })).GetString()!;

    public async Task<int> CardCountAsync() => (await page.DoAsync(new { operation = "cardCount", thread })).GetInt32();

    /// <summary>Presses the button of the latest card with the text.</summary>
    public Task PressAsync(string card, string button) => page.DoAsync(new { operation = "press", thread, card, button });
}
