using Client.Tests.Running;
using Xunit;

namespace Client.Tests;

[Collection(nameof(ClientFixture))]
public sealed class DigestTests(ClientFixture client)
{
    [Fact]
    public async Task The_digest_of_a_channel_comes_when_it_is_due()
    {
        var page = await client.PageAsync();
        await page.GoToAsync(Places.General);
        // The Playground tells of an installation once for the whole team: the bot knows a channel when somebody speaks to it there.
        await (await page.PostAsync("help")).CardAsync("HELP");
        var before = await page.CardCountAsync("DIGEST");
        await DueDigest.InAsync(client.Bot, DueDigest.General, "general", "brannoch");

        var card = await page.CardAsync("BRANNOCH ENERGY  ·  DIGEST");

        Assert.Contains("Drone inspection feed", card, StringComparison.Ordinal);
        Assert.Equal(before + 1, await page.CardCountAsync("DIGEST"));
        await page.PictureAsync("digest");
    }
}
