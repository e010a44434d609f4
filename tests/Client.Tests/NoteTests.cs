using Client.Tests.Running;
using Xunit;

namespace Client.Tests;

[Collection(nameof(ClientFixture))]
public sealed class NoteTests(ClientFixture client)
{
    [Fact]
    public async Task A_note_is_kept_at_once_and_taken_back_by_the_button_on_its_card()
    {
        const string text = "Chiara Bernasconi signs on Friday";
        var page = await client.PageAsync();

        await page.GoToAsync(Places.Velmora);
        var thread = await page.PostAsync($"note: {text}");
        await thread.CardAsync(text);
        await page.PictureAsync("note");
        Assert.Contains(text, await ChangesTodayAsync(), StringComparison.Ordinal);

        await thread.PressAsync(text, "Undo");
        await thread.CardAsync("taken back");

        // The same card, edited in place.
        Assert.Equal(1, await thread.CardCountAsync());
        await page.PictureAsync("note-undone");
        Assert.DoesNotContain(text, await ChangesTodayAsync(), StringComparison.Ordinal);
    }

    private async Task<string> ChangesTodayAsync() =>
        (await AskedAnswer.OfAsync(client.Bot, "what changed at Velmora Foods today?", asPerson: "Inês Carvalho")).Json;
}
