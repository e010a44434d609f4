using System.Globalization;
using Xunit;

namespace Client.Tests;

[Collection(nameof(ClientFixture))]
public sealed class DigestTests(ClientFixture client)
{
    [Fact]
    public async Task The_digest_of_a_channel_comes_at_its_time_and_once()
    {
        var page = await client.PageAsync();
        await page.GoToAsync(Places.General);
        await page.PostAsync("help");
        await page.CardAsync("help");

        var folder = client.Bot.NewFolder("digest");
        var next = DateTime.UtcNow.AddMinutes(1).ToString("HH:mm", CultureInfo.InvariantCulture);
        await File.WriteAllTextAsync(Path.Combine(folder, "channelLink.csv"), $"""
            id,conversation,name,accounts,linkedBy,timeZone,digestTime
            general-digest,19:accounts@thread.tacv2,General,brannoch,ines.carvalho,UTC,{next}

            """);
        await client.Bot.RunAsync("import", folder, "--source", "sample");

        var card = await page.CardAsync("Brannoch", seconds: 100);

        Assert.Contains("Drone inspection feed", card, StringComparison.Ordinal);
        await page.PictureAsync("digest");
    }
}
