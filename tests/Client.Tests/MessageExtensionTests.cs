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

    private async Task<string> ChangesTodayAsync() =>
        (await AskedAnswer.OfAsync(client.Bot, "what changed at Velmora Foods today?", asPerson: "Inês Carvalho")).Json;
}
