using System.Text.Json;
using Testing;

namespace Client.Tests.Driver;

/// <summary>The Playground's page in a headless browser, used as a person would.</summary>
internal sealed class TeamsPage : IAsyncDisposable
{
    /// <summary>How the bot is called in the Playground.</summary>
    public const string Bot = "Account Desk";

    private readonly NodeDriver driver;
    private int pictures;

    private TeamsPage(NodeDriver driver) => this.driver = driver;

    public static async Task<TeamsPage> OpenAsync(Uri page, string chromium)
    {
        var teams = new TeamsPage(await NodeDriver.StartAsync("Driver/driver.mjs", chromium, page));
        await teams.DoAsync(new { operation = "open" });
        return teams;
    }

    /// <param name="place">"Personal Chat", the name of a group chat, or "team - channel".</param>
    public Task GoToAsync(string place) => DoAsync(new { operation = "goTo", place });

    /// <summary>A message in the personal chat.</summary>
    public Task SendAsync(string text) => DoAsync(new { operation = "send", text });

    /// <summary>A message in a group chat, with the bot mentioned.</summary>
    public Task SendToGroupAsync(string text) => DoAsync(new { operation = "send", text, mention = Bot });

    /// <summary>A new post in the channel, with the bot mentioned.</summary>
    public async Task<TeamsThread> PostAsync(string text) => new(this, (await DoAsync(new { operation = "post", text, mention = Bot })).GetString()!);

    /// <summary>Waits for a text anywhere on the page.</summary>
    public Task SeeAsync(string text, int seconds = 20) => DoAsync(new { operation = "see", text, seconds });

    /// <summary>Waits for a card with the text, and gives everything on it; in a chat the latest, in a channel the earliest.</summary>
    public async Task<string> CardAsync(string text, int seconds = 20) => (await DoAsync(new { operation = "card", text, seconds })).GetString()!;

    /// <summary>How many cards with the text are to be seen.</summary>
    public async Task<int> CardCountAsync(string text) => (await DoAsync(new { operation = "cardCount", text })).GetInt32();

    /// <summary>Presses the button of the latest card with the text in a chat.</summary>
    /// <param name="place">Which of them, counted from 0.</param>
    public Task PressAsync(string card, string button, int place = 0) => DoAsync(new { operation = "press", card, button, place });

    /// <summary>Chooses from a list of the latest card with the text.</summary>
    /// <param name="place">Of the list, counted from 0.</param>
    public Task ChooseAsync(string card, int place, string option) => DoAsync(new { operation = "choose", card, place, option });

    /// <summary>Chooses from the Playground's menu "Mock an Activity": what happens to the conversation that is open.</summary>
    public Task MockAsync(string item) => DoAsync(new { operation = "mock", item });

    /// <summary>Looks for something where one writes in the personal chat, puts the card of a result into a message and sends it.</summary>
    public Task InsertAsync(string text, string result) => DoAsync(new { operation = "insert", text, result });

    /// <summary>Opens the dialog of an action where one writes in the personal chat.</summary>
    public Task OpenActionAsync(string command) => DoAsync(new { operation = "openAction", command });

    /// <summary>Opens the dialog of an action on a message, from the menu beside it.</summary>
    public Task OpenActionOnAsync(string text, string command) => DoAsync(new { operation = "openActionOn", text, command });

    /// <summary>Waits until a field of the dialog holds the text.</summary>
    public Task SeeInDialogAsync(string text) => DoAsync(new { operation = "seeInDialog", text });

    /// <summary>Chooses from the list at that place of the dialog, counted from 0.</summary>
    public Task ChooseInDialogAsync(int place, string option) => DoAsync(new { operation = "chooseInDialog", place, option });

    public Task WriteInDialogAsync(string placeholder, string text) => DoAsync(new { operation = "writeInDialog", placeholder, text });

    public Task PressInDialogAsync(string button) => DoAsync(new { operation = "pressInDialog", button });

    public Task CloseDialogAsync() => DoAsync(new { operation = "closeDialog" });

    /// <summary>Takes a picture of the card with the text, and of the post it answers.</summary>
    public Task CropAsync(string text, string picture) => DoAsync(new { operation = "crop", text, path = picture });

    /// <summary>Takes a picture of a card as the Playground draws it in the personal chat, which must be open.</summary>
    public Task DrawAsync(JsonElement card, int width, string picture) => DoAsync(new { operation = "draw", card, width, path = picture });

    /// <summary>Shows the page as a phone does, and counts from here on how often somebody taps on a card.</summary>
    /// <param name="width">In CSS pixels.</param>
    public Task BecomePhoneAsync(int width) => DoAsync(new { operation = "becomePhone", width });

    public async Task<int> TapsAsync() => (await DoAsync(new { operation = "taps" })).GetInt32();

    public Task BecomeDesktopAsync() => DoAsync(new { operation = "becomeDesktop" });

    /// <summary>Keeps what the page looks like in <c>artifacts/client-tests/pictures</c>.</summary>
    public Task PictureAsync(string name) => driver.DoAsync(new { operation = "picture", path = PicturePath(name) });

    public ValueTask DisposeAsync() => driver.DisposeAsync();

    internal async Task<JsonElement> DoAsync<T>(T command)
    {
        try
        {
            return await driver.DoAsync(command);
        }
        catch (DriverException)
        {
            // What was looked for did not come: what is there instead is worth a look.
            await PictureAsync("failed");
            throw;
        }
    }

    private string PicturePath(string name) =>
        Path.Combine(Directory.CreateDirectory(Repository.At("artifacts", "client-tests", "pictures")).FullName, $"{++pictures:00}-{name}.png");
}
