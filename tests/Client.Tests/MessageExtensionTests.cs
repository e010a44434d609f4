using Client.Tests.Running;
using Xunit;

namespace Client.Tests;

/// <summary>What people do where they write: look for a record, log to an account.</summary>
[Collection(nameof(ClientFixture))]
public sealed class MessageExtensionTests(ClientFixture client)
{
    [Fact]
    public async Task A_record_is_found_and_its_card_is_put_into_a_message()
    {
        var page = await client.PageAsync();
        await page.GoToAsync(Places.Personal);

        await page.InsertAsync("velmora foods", "Velmora Foods");

        var card = await page.CardAsync("Led by");
        Assert.Contains("Inês Carvalho", card, StringComparison.Ordinal);
        Assert.Contains("open in", card, StringComparison.Ordinal);
        await page.PictureAsync("inserted");
    }

    [Fact]
    public async Task What_is_written_into_the_dialog_is_logged_to_the_account_and_taken_back()
    {
        const string said = "Called Chiara about the pilot hall";
        var page = await client.PageAsync();
        await page.GoToAsync(Places.Personal);
        await page.OpenActionAsync("logToAccount");

        await page.PressInDialogAsync("Log it");
        await page.SeeAsync("Account is needed");
        await page.ChooseInDialogAsync(0, "Velmora Foods");
        await page.ChooseInDialogAsync(1, "Call");
        await page.WriteInDialogAsync("It is kept as you write it", said);
        await page.PictureAsync("log-dialog");
        await page.PressInDialogAsync("Log it");
        await page.SeeAsync("Note saved");
        await page.PictureAsync("logged");
        Assert.Contains(said, await ChangesTodayAsync(), StringComparison.Ordinal);

        await page.PressInDialogAsync("Undo");
        await page.SeeAsync("Undone");
        Assert.DoesNotContain(said, await ChangesTodayAsync(), StringComparison.Ordinal);
        await page.CloseDialogAsync();
    }

    [Fact]
    public async Task A_message_is_logged_from_the_menu_beside_it_with_what_it_says_filled_in()
    {
        const string said = "Spoke with Chiara Bernasconi of Velmora Foods, she is unhappy with the third delay";
        var page = await client.PageAsync();
        await page.GoToAsync(Places.Velmora);
        var thread = await page.PostAsync(said);
        await thread.CardAsync("Note saved");
        await thread.PressAsync("Note saved", "Undo");
        await thread.CardAsync("taken back");

        await page.OpenActionOnAsync(said, "logToAccount");
        foreach (var filled in new[] { said, "Velmora Foods", "Call" })
            await page.SeeInDialogAsync(filled);
        await page.PictureAsync("log-message");
        await page.PressInDialogAsync("Log it");
        await page.SeeAsync("Note saved");
        Assert.Contains("third delay", await ChangesTodayAsync(), StringComparison.Ordinal);
        await page.PressInDialogAsync("Undo");
        await page.SeeAsync("Undone");
        Assert.DoesNotContain("third delay", await ChangesTodayAsync(), StringComparison.Ordinal);
        await page.CloseDialogAsync();
    }

    private async Task<string> ChangesTodayAsync() =>
        (await AskedAnswer.OfAsync(client.Bot, "what changed at Velmora Foods today?", asPerson: "Inês Carvalho")).Json;
}
