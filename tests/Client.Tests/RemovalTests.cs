using Client.Tests.Running;
using Xunit;

namespace Client.Tests;

[Collection(nameof(ClientFixture))]
public sealed class RemovalTests(ClientFixture client)
{
    private const string Digest = "VELMORA FOODS  ·  DIGEST";

    [Fact]
    public async Task Where_the_bot_was_removed_it_says_nothing_more_until_it_is_back()
    {
        var page = await client.PageAsync();
        await page.GoToAsync(Places.General);
        await (await page.PostAsync("help")).CardAsync("HELP");
        await page.GoToAsync(Places.DealRoom);
        await page.MockAsync("Uninstall application");
        await page.MockAsync("Remove application");

        // Both are due: the one that can be sent tells that the other one was looked at.
        await DueDigest.InAsync(client.Bot, DueDigest.DealRoom, "room", "velmora");
        await DueDigest.InAsync(client.Bot, DueDigest.General, "other", "velmora");
        await page.GoToAsync(Places.General);
        await page.CardAsync(Digest);
        await page.GoToAsync(Places.DealRoom);
        Assert.Equal(0, await page.CardCountAsync(Digest));
        await page.PictureAsync("removed");

        await page.MockAsync("Add application");
        await page.CardAsync(Digest);
        await page.PictureAsync("back");
    }
}
