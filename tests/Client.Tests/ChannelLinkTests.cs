using Client.Tests.Driver;
using Client.Tests.Running;
using Xunit;

namespace Client.Tests;

/// <summary>A channel is about accounts: who asks there need not name them.</summary>
[Collection(nameof(ClientFixture))]
public sealed class ChannelLinkTests(ClientFixture client)
{
    private const string Question = "commit this quarter";

    [Fact]
    public async Task A_channel_that_was_linked_to_an_account_answers_for_it()
    {
        var page = await client.PageAsync();
        await page.GoToAsync(Places.General);
        await UnlinkAsync(page);

        await LinkAsync(page, "Brannoch Energy");
        await page.PictureAsync("linked");
        var answer = await AskedAnswer.OfAsync(client.Bot, "commit of Brannoch Energy this quarter", asPerson: "Inês Carvalho");
        var card = await (await page.PostAsync(Question)).CardAsync("FORECAST");
        await page.PictureAsync("linked-forecast");

        Assert.Contains("BRANNOCH ENERGY", card, StringComparison.Ordinal);
        Assert.Contains(answer.Headline, card, StringComparison.Ordinal);
        await UnlinkAsync(page);
    }

    private static async Task LinkAsync(TeamsPage page, string account) =>
        await (await page.PostAsync($"link this channel to {account}")).CardAsync("Channel linked");

    /// <summary>Whatever it was linked to, or to nothing.</summary>
    private static async Task UnlinkAsync(TeamsPage page) => await (await page.PostAsync("unlink this channel")).SeeAsync("linked");
}
