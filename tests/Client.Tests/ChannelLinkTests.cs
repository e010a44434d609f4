using System.Globalization;
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

    [Fact]
    public async Task A_channel_of_two_accounts_answers_with_the_total_and_what_each_is_of_it()
    {
        var page = await client.PageAsync();
        var velmora = await AskedAnswer.OfAsync(client.Bot, "commit of Velmora Foods this quarter", asPerson: "Inês Carvalho");
        var brannoch = await AskedAnswer.OfAsync(client.Bot, "commit of Brannoch Energy this quarter", asPerson: "Inês Carvalho");
        await page.GoToAsync(Places.General);
        await UnlinkAsync(page);

        await LinkAsync(page, "Brannoch Energy");
        await LinkAsync(page, "Velmora Foods");
        var card = await (await page.PostAsync(Question)).CardAsync("FORECAST");
        await page.PictureAsync("two-accounts");

        foreach (var commit in (ReadOnlySpan<decimal>)[velmora.Values["commit"] + brannoch.Values["commit"], velmora.Values["commit"], brannoch.Values["commit"]])
            Assert.Contains(commit.ToString("N0", CultureInfo.InvariantCulture), card, StringComparison.Ordinal);
        await UnlinkAsync(page);
    }

    private static async Task LinkAsync(TeamsPage page, string account) =>
        await (await page.PostAsync($"link this channel to {account}")).CardAsync("Channel linked");

    /// <summary>Whatever it was linked to, or to nothing.</summary>
    private static async Task UnlinkAsync(TeamsPage page) => await (await page.PostAsync("unlink this channel")).SeeAsync("linked");
}
